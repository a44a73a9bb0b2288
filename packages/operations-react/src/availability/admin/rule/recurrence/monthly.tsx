"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, Select } from "../../../../kernel/ui/index.js"
import type { MonthlyDay } from "../../../models/recurrence-draft.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { useCalendarWords, weekdayNames } from "../calendar-words.js"
import type { DraftPart } from "./use-rule-builder.js"

const days = [...Array.from({ length: 31 }, (_, index) => index + 1), -1]
const positions = [1, 2, 3, 4, 5, -1]

/** Which day of the month: by its number, or the n-th of a weekday. */
export function Monthly({ draft: { monthly }, change, readOnly }: DraftPart) {
  const t = useMessages(ruleMessages)
  const set = (next: MonthlyDay) => change({ monthly: next })
  const kinds = [
    { value: "day", label: t("repeat.onDay") },
    { value: "weekday", label: t("repeat.onWeekday") },
  ]
  const switchTo = (by: string) => set(by === "day" ? { by, day: 1 } : { by: "weekday", nth: 1, weekday: "SA" })
  return (
    <div className="op-form-grid">
      <Field label={t("repeat.on")}>
        {(control) => <Select control={control} value={monthly.by} options={kinds} disabled={readOnly} onChange={switchTo} />}
      </Field>
      {monthly.by === "day" ? (
        <DayChoice day={monthly.day} {...{ set, readOnly }} />
      ) : (
        <NthChoice monthly={monthly} {...{ set, readOnly }} />
      )}
    </div>
  )
}

interface ChoiceProps {
  set: (next: MonthlyDay) => void
  readOnly: boolean
}

function DayChoice({ day, set, readOnly }: ChoiceProps & { day: number }) {
  const t = useMessages(ruleMessages)
  const options = [...new Set([...days, day])].map((one) => ({ value: String(one), label: one === -1 ? t("repeat.lastDay") : String(one) }))
  return (
    <Field label={t("repeat.dayOfMonth")}>
      {(control) => (
        <Select
          control={control}
          value={String(day)}
          options={options}
          disabled={readOnly}
          onChange={(value) => set({ by: "day", day: Number(value) })}
        />
      )}
    </Field>
  )
}

function NthChoice({ monthly, set, readOnly }: ChoiceProps & { monthly: Extract<MonthlyDay, { by: "weekday" }> }) {
  const t = useMessages(ruleMessages)
  const { ordinal, weekday } = useCalendarWords()
  const nths = [...new Set([...positions, monthly.nth])].map((nth) => ({ value: String(nth), label: ordinal(nth) }))
  const names = weekdayNames.map((name) => ({ value: name, label: weekday(name, "long") }))
  return (
    <>
      <Field label={t("repeat.nth")}>
        {(control) => (
          <Select
            control={control}
            value={String(monthly.nth)}
            options={nths}
            disabled={readOnly}
            onChange={(value) => set({ ...monthly, nth: Number(value) })}
          />
        )}
      </Field>
      <Field label={t("repeat.weekday")}>
        {(control) => (
          <Select
            control={control}
            value={monthly.weekday}
            options={names}
            disabled={readOnly}
            onChange={(value) => set({ ...monthly, weekday: weekdayNames.find((name) => name === value) ?? monthly.weekday })}
          />
        )}
      </Field>
    </>
  )
}
