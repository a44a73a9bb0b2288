"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, Select } from "../../../../kernel/ui/index.js"
import { type Repetition, repetitions } from "../../../models/recurrence-draft.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { CustomText } from "./custom.js"
import { DateSet } from "./date-set.js"
import { Ends } from "./ends.js"
import { Monthly } from "./monthly.js"
import { Months } from "./months.js"
import { CountInput } from "./number.js"
import { type DraftPart, type RuleBuilderInput, useRuleBuilder } from "./use-rule-builder.js"
import { Weekdays } from "./weekdays.js"

export interface RecurrenceBuilderProps extends RuleBuilderInput {
  readOnly: boolean
  error: string | undefined
}

const everyWords = {
  daily: "repeat.everyDay",
  weekly: "repeat.everyWeek",
  monthly: "repeat.everyMonth",
  yearly: "repeat.everyYear",
} as const

const words = {
  daily: "repeat.daily",
  weekly: "repeat.weekly",
  monthly: "repeat.monthly",
  yearly: "repeat.yearly",
  dates: "repeat.dates",
  custom: "repeat.custom",
} as const satisfies Record<Repetition, string>

/** Edits a recurrence text as a form. What the form cannot say stays a text. */
export default function RecurrenceBuilder({ value, onChange, anchorDate, readOnly, error }: RecurrenceBuilderProps) {
  const t = useMessages(ruleMessages)
  const { draft, change, repeat, pace } = useRuleBuilder({ value, onChange, anchorDate })
  const part = { draft, change, readOnly }
  const { repeats } = draft
  return (
    <div className="op-stack">
      <div className="op-form-grid">
        <Field label={t("repeat.repeats")} error={error}>
          {(control) => (
            <Select
              control={control}
              value={repeats}
              disabled={readOnly}
              options={repetitions.map((repetition) => ({ value: repetition, label: t(words[repetition]) }))}
              onChange={(next) => repeat(next as Repetition)}
            />
          )}
        </Field>
        {pace && (
          <Field label={t(everyWords[pace])}>
            {(control) => (
              <CountInput control={control} value={draft.interval} readOnly={readOnly} onChange={(interval) => change({ interval })} />
            )}
          </Field>
        )}
      </div>
      {(repeats === "weekly" || repeats === "daily") && <Weekdays {...part} />}
      {repeats === "yearly" && <Months {...part} />}
      {(repeats === "monthly" || repeats === "yearly") && <Monthly {...part} />}
      {pace && <Ends {...part} />}
      {repeats === "custom" ? <CustomText {...part} /> : <Dates {...part} />}
    </div>
  )
}

function Dates({ draft, change, readOnly }: DraftPart) {
  const t = useMessages(ruleMessages)
  return (
    <div className="op-form-grid">
      <DateSet label={t("repeat.excluded")} dates={draft.excluded} readOnly={readOnly} onChange={(excluded) => change({ excluded })} />
      <DateSet label={t("repeat.extra")} dates={draft.extra} readOnly={readOnly} onChange={(extra) => change({ extra })} />
    </div>
  )
}
