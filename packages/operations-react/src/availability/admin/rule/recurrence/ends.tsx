"use client"
import { addMonths } from "../../../../kernel/days/dates.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { DateInput, Field, Select, useToday } from "../../../../kernel/ui/index.js"
import type { RecurrenceEnd } from "../../../models/recurrence-draft.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { CountInput } from "./number.js"
import type { DraftPart } from "./use-rule-builder.js"

/** When it stops: never, on a date, or after so many dates. */
export function Ends({ draft: { ends }, change, readOnly }: DraftPart) {
  const t = useMessages(ruleMessages)
  const today = useToday()
  const set = (next: RecurrenceEnd) => change({ ends: next })
  const kinds = [
    { value: "never", label: t("repeat.endsNever") },
    { value: "on", label: t("repeat.endsOn") },
    { value: "after", label: t("repeat.endsAfter") },
  ]
  const switchTo = (kind: string) => {
    if (kind === "on") return set({ kind, date: addMonths(today, 6) })
    return set(kind === "after" ? { kind, count: 10 } : { kind: "never" })
  }
  return (
    <div className="op-form-grid">
      <Field label={t("repeat.ends")}>
        {(control) => <Select control={control} value={ends.kind} options={kinds} disabled={readOnly} onChange={switchTo} />}
      </Field>
      {ends.kind === "on" && (
        <Field label={t("repeat.lastDate")}>
          {(control) => (
            <DateInput
              control={control}
              readOnly={readOnly}
              value={ends.date.slice(0, 10)}
              onChange={(date) => date && set({ kind: "on", date })}
            />
          )}
        </Field>
      )}
      {ends.kind === "after" && (
        <Field label={t("repeat.count")}>
          {(control) => (
            <CountInput control={control} value={ends.count} readOnly={readOnly} onChange={(count) => set({ kind: "after", count })} />
          )}
        </Field>
      )}
    </div>
  )
}
