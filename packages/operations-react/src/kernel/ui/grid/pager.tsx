"use client"
import { useFormat } from "../../format/use-format.js"
import { Button } from "../button.js"
import { Select } from "../form/select.js"
import { useText } from "../text.js"
import type { GridPaging } from "./types.js"

const sizes = [25, 50, 100, 200]

/** Which rows of how many, and the way to the others. */
export function Pager({
  paging,
  total,
  totalCap,
  shown,
}: {
  paging: GridPaging
  total: number
  totalCap: number | undefined
  shown: number
}) {
  const t = useText()
  const format = useFormat()
  const { limit, offset, onChange } = paging
  const capped = totalCap !== undefined && total >= totalCap
  const from = format.number(shown === 0 ? 0 : offset + 1)
  const to = format.number(offset + shown)
  return (
    <nav className="op-pager" aria-label={t("ui.pages")}>
      <p className="op-text op-faint">
        {capped
          ? t("ui.rangeOfMany", { from, to, total: format.number(total) })
          : t("ui.rangeOf", { from, to, total: format.number(total) })}
      </p>
      {onChange && <Turning {...{ limit, offset, onChange }} atEnd={offset + shown >= total && !capped} />}
    </nav>
  )
}

function Turning({ limit, offset, onChange, atEnd }: Required<GridPaging> & { atEnd: boolean }) {
  const t = useText()
  const options = [...new Set([...sizes, limit])].sort((a, b) => a - b)
  return (
    <>
      <span className="op-spacer" />
      <Select
        label={t("ui.rowsPerPage")}
        value={String(limit)}
        options={options.map((size) => ({ value: String(size), label: t("ui.perPage", { size }) }))}
        onChange={(size) => onChange({ limit: Number(size), offset: 0 })}
      />
      <Button
        icon="start"
        label={t("ui.previousPage")}
        disabledReason={offset <= 0 ? t("ui.firstPage") : undefined}
        onClick={() => onChange({ limit, offset: Math.max(0, offset - limit) })}
      />
      <Button
        icon="end"
        label={t("ui.nextPage")}
        disabledReason={atEnd ? t("ui.lastPage") : undefined}
        onClick={() => onChange({ limit, offset: offset + limit })}
      />
    </>
  )
}
