"use client"
import { useState } from "react"
import { isDate } from "../../../../kernel/days/dates.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, Select } from "../../../../kernel/ui/index.js"
import { asCustom, type RecurrenceDraft, type Repetition, readDraft, repetitions, writeDraft } from "../../../models/recurrence-draft.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { CustomText } from "./custom.js"
import { DateSet } from "./date-set.js"
import { Ends } from "./ends.js"
import { Monthly } from "./monthly.js"
import { Months } from "./months.js"
import { CountInput } from "./number.js"
import { Weekdays } from "./weekdays.js"

export interface RecurrenceBuilderProps {
  /** RFC 5545 text. */
  value: string
  onChange: (text: string) => void
  /** What a new monthly or yearly recurrence starts from. */
  anchorDate: string
  readOnly: boolean
  error: string | undefined
}

export interface DraftPart {
  draft: RecurrenceDraft
  change: (fields: Partial<RecurrenceDraft>) => void
  readOnly: boolean
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
  const [draft, change] = useDraft(value, onChange)
  const part = { draft, change, readOnly }
  const { repeats } = draft
  const paced = repeats !== "dates" && repeats !== "custom"
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
              onChange={(next) => change(switched(draft, next as Repetition, anchorDate))}
            />
          )}
        </Field>
        {paced && (
          <Field label={t(everyWords[repeats])}>
            {(control) => (
              <CountInput control={control} value={draft.interval} readOnly={readOnly} onChange={(interval) => change({ interval })} />
            )}
          </Field>
        )}
      </div>
      {(repeats === "weekly" || repeats === "daily") && <Weekdays {...part} />}
      {repeats === "yearly" && <Months {...part} />}
      {(repeats === "monthly" || repeats === "yearly") && <Monthly {...part} />}
      {paced && <Ends {...part} />}
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

/** The text as a draft. What was typed stays while it says the same; another text from outside is read anew. */
function useDraft(value: string, onChange: (text: string) => void) {
  const [draft, setDraft] = useState(() => readDraft(value))
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    if (writeDraft(draft) !== value) setDraft(readDraft(value))
  }
  const change = (fields: Partial<RecurrenceDraft>) => {
    const next = { ...draft, ...fields }
    setDraft(next)
    onChange(writeDraft(next))
  }
  return [draft, change] as const
}

/** Another kind of repetition, with fields that make sense of the anchor date. */
function switched(draft: RecurrenceDraft, repeats: Repetition, anchorDate: string): RecurrenceDraft {
  if (repeats === "custom") return asCustom(draft)
  const known = isDate(anchorDate)
  const monthly = known && draft.monthly.by === "day" ? { by: "day" as const, day: Number(anchorDate.slice(8)) } : draft.monthly
  const months = known && draft.months.length === 0 ? [Number(anchorDate.slice(5, 7))] : draft.months
  return {
    ...draft,
    repeats,
    ...(repeats === "daily" && { weekdays: [] }),
    ...((repeats === "monthly" || repeats === "yearly") && { monthly }),
    ...(repeats === "yearly" && { months }),
  }
}
