"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button } from "../../../kernel/ui/index.js"
import type { TimelineItem, TimelineRow } from "../../types.js"
import { useSpan } from "../candidates/reason.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { timelineMessages } from "../messages/en/timeline.js"
import { ResourceName, WorkTitle } from "../shared/names.js"
import type { TimelineState } from "./state.js"

const step = 100

interface Row {
  asset: TimelineRow["asset"]
  item: TimelineItem
}

/** The same calendars as a table: who, when, what, by time. */
export function TimelineTable({ state }: { state: TimelineState }) {
  const t = useMessages(timelineMessages)
  const [shown, show] = useState(step)
  const rows = state.rows
    .flatMap((row): Row[] =>
      row.type === "asset" ? row.packed.flatMap(({ item }) => (item.kind === "item" ? [{ asset: row.asset, item: item.item }] : [])) : [],
    )
    .sort((a, b) => Date.parse(a.item.core.from) - Date.parse(b.item.core.from))
  if (rows.length === 0) return <p className="op-text op-faint">{t("timeline.noWork")}</p>
  return (
    <div className="op-stack">
      <table className="op-plain-table op-timeline-table" aria-label={t("timeline.grid")}>
        <thead>
          <tr>
            <th scope="col">{t("timeline.who")}</th>
            <th scope="col">{t("timeline.when")}</th>
            <th scope="col">{t("timeline.what")}</th>
            <th scope="col">{t("timeline.state")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <TableLine key={row.item.commitmentId} {...row} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <div>
          <Button onClick={() => show(shown + step)}>{t("timeline.more", { count: rows.length - shown })}</Button>
        </div>
      )}
    </div>
  )
}

function TableLine({ asset, item }: Row) {
  const t = useMessages(timelineMessages)
  const words = useMessages(resourceWords)
  const span = useSpan()
  return (
    <tr>
      <th scope="row">
        <ResourceName id={asset.id} name={asset.name} />
      </th>
      <td>{span(item.core.from, item.core.to)}</td>
      <td>
        <WorkTitle work={item} slotId={item.refs.slotId} />
      </td>
      <td>
        {item.side === "closeout"
          ? words(`workSource.${item.sourceType}`)
          : item.overCloseout
            ? t("timeline.atRisk")
            : t(item.tentative ? "timeline.pencilled" : "timeline.firm")}
      </td>
    </tr>
  )
}
