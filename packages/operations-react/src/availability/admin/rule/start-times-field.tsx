"use client"
import { useId, useState } from "react"
import { useWatch } from "react-hook-form"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, useField } from "../../../kernel/ui/index.js"
import type { StartTime } from "../../types.js"
import { ruleMessages } from "../messages/en/rule.js"
import { StartTimesDialog } from "../start-times/dialog.js"
import { StartTimeForm } from "../start-times/form.js"
import { useProductTimes } from "./use-start-times.js"

interface StartTimesFieldProps {
  linked: { productId: string; startTimes: readonly StartTime[] } | undefined
}

/** At which of the product's start times the rule departs: choose, or add one in place. */
export function StartTimesField({ linked }: StartTimesFieldProps) {
  const t = useMessages(ruleMessages)
  const { field, error, readOnly } = useField("startTimeIds", t("ruleTimes.title"))
  const typed: unknown = useWatch({ name: "productId" })
  const productId = linked?.productId ?? (typeof typed === "string" ? typed : "")
  const { known, times, query } = useProductTimes(productId, linked?.startTimes)
  const [dialog, open] = useState<"add" | "manage">()
  const chosen = Array.isArray(field.value) ? (field.value as string[]) : []
  const set = (ids: readonly string[]) => field.onChange([...new Set(ids)].sort())
  const toggle = (id: string) => set(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const added = (id?: string) => {
    open(undefined)
    if (id) set([...chosen, id])
  }
  return (
    <fieldset className="op-choice-set">
      <legend className="op-label">{t("ruleTimes.title")}</legend>
      <div className="op-cluster">
        {times.map((time) => (
          <TimeChoice key={time.id} time={time} checked={chosen.includes(time.id)} disabled={readOnly} onChange={() => toggle(time.id)} />
        ))}
        {known && !readOnly && (
          <>
            <Button icon="plus" onClick={() => open("add")}>
              {t("ruleTimes.add")}
            </Button>
            {times.length > 0 && (
              <Button variant="ghost" icon="edit" onClick={() => open("manage")}>
                {t("ruleTimes.manage")}
              </Button>
            )}
          </>
        )}
      </div>
      {error && <p className="op-field-error">{error}</p>}
      {chosen.length === 0 && (
        <p className="op-field-hint">
          {t(!known ? "ruleTimes.productFirst" : times.length === 0 && query.data ? "ruleTimes.noneYet" : "ruleTimes.none")}
        </p>
      )}
      {dialog === "add" && (
        <Dialog open onClose={() => open(undefined)} title={t("ruleTimes.add")}>
          <StartTimeForm productId={productId} onDone={added} />
        </Dialog>
      )}
      {dialog === "manage" && <StartTimesDialog productId={productId} onClose={() => open(undefined)} />}
    </fieldset>
  )
}

interface TimeChoiceProps {
  time: StartTime
  checked: boolean
  disabled: boolean
  onChange: () => void
}

function TimeChoice({ time, checked, disabled, onChange }: TimeChoiceProps) {
  const t = useMessages(ruleMessages)
  const format = useFormat()
  const id = useId()
  return (
    <span className="op-choice" data-selected={checked || undefined}>
      <input id={id} type="checkbox" className="op-checkbox" checked={checked} disabled={disabled} onChange={onChange} />
      <label htmlFor={id} className="op-choice-label">
        {format.time(time.startTimeLocal)}
        {time.label && <bdi className="op-faint">{time.label}</bdi>}
        {!time.active && <span className="op-faint">({t("ruleTimes.inactive")})</span>}
      </label>
    </span>
  )
}
