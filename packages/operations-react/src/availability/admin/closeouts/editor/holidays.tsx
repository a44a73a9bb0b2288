"use client"
import { useId, useState } from "react"
import { useDay } from "../../../../kernel/days/use-day.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Field, NeighbourPicker, Notice, useCommand, useToday } from "../../../../kernel/ui/index.js"
import { useText } from "../../../../kernel/ui/text.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"
import { useCreate } from "./new-dialog.js"

/** A day on which the host's country rests. */
export interface PublicHoliday {
  date: string
  name: string
}

interface HolidaysDialogProps {
  holidays: readonly PublicHoliday[]
  productId: string | undefined
  onClose: () => void
}

/** The server takes so many closeouts at once. */
const mostAtOnce = 366

/** Many closeouts at once: the public holidays that the host knows, for one product. */
export function HolidaysDialog({ holidays, productId, onClose }: HolidaysDialogProps) {
  const t = useMessages(closeoutsMessages)
  const ui = useText()
  const id = useId()
  const today = useToday()
  const create = useCreate()
  const coming = holidays.filter(({ date }) => date >= today).slice(0, mostAtOnce)
  const [product, setProduct] = useState<string | null>(productId ?? null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(coming.map(({ date }) => date)))
  const items = coming
    .filter(({ date }) => chosen.has(date))
    .map(({ date, name }) => ({
      ...(product && { productId: product }),
      dateFrom: date,
      dateTo: date,
      kind: "holiday" as const,
      reason: name,
    }))
  const { pending, problem, run } = useCommand(true, () => create(items), onClose)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("closeoutHolidays.title")}
      footer={
        <>
          <Button onClick={onClose}>{ui("ui.cancel")}</Button>
          <Button
            variant="primary"
            pending={pending}
            disabledReason={items.length === 0 ? t("closeoutHolidays.none") : undefined}
            onClick={() => void run()}
          >
            {t("closeoutHolidays.save", { count: items.length })}
          </Button>
        </>
      }
    >
      <div className="op-stack">
        <Field label={t("closeouts.product")} required>
          {(control) => <NeighbourPicker kind="products" control={control} value={product} onChange={setProduct} />}
        </Field>
        <fieldset className="op-fieldset">
          <legend className="op-label">{t("closeoutHolidays.list")}</legend>
          {coming.map(({ date, name }) => (
            <Holiday key={`${date}${name}`} id={`${id}-${date}`} {...{ date, name, chosen, setChosen }} />
          ))}
        </fieldset>
        {problem && <Notice tone="danger">{problem}</Notice>}
      </div>
    </Dialog>
  )
}

interface HolidayProps extends PublicHoliday {
  id: string
  chosen: ReadonlySet<string>
  setChosen: (chosen: ReadonlySet<string>) => void
}

function Holiday({ id, date, name, chosen, setChosen }: HolidayProps) {
  const day = useDay()
  const toggle = () => setChosen(new Set(chosen.has(date) ? [...chosen].filter((one) => one !== date) : [...chosen, date]))
  return (
    <div className="op-field op-check-field">
      <input id={id} type="checkbox" className="op-checkbox" checked={chosen.has(date)} onChange={toggle} />
      <label className="op-label" htmlFor={id}>
        {day(date)} · <bdi>{name}</bdi>
      </label>
    </div>
  )
}
