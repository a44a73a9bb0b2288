"use client"
import { useState } from "react"
import { isDate } from "../../../../kernel/days/dates.js"
import { asCustom, type RecurrenceDraft, type Repetition, readDraft, writeDraft } from "../../../models/recurrence-draft.js"

export interface RuleBuilderInput {
  /** RFC 5545 text. */
  value: string
  onChange: (text: string) => void
  /** What a new monthly or yearly recurrence starts from: `YYYY-MM-DD`. */
  anchorDate: string
}

export interface DraftPart {
  draft: RecurrenceDraft
  change: (fields: Partial<RecurrenceDraft>) => void
  readOnly: boolean
}

/**
 * State and commands of a recurrence that is edited as a form: the text as a draft, a change of its fields, another kind of repetition.
 * What was typed stays while it says the same; another text from outside is read anew. What the form cannot say stays a text.
 */
export function useRuleBuilder({ value, onChange, anchorDate }: RuleBuilderInput) {
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
  return {
    draft,
    change,
    /** Another kind of repetition, with fields that make sense of the anchor date. */
    repeat: (repeats: Repetition) => change(switched(draft, repeats, anchorDate)),
    /** What it repeats by; nothing for single dates and a text of its own. */
    pace: draft.repeats === "dates" || draft.repeats === "custom" ? undefined : draft.repeats,
  }
}

export type RuleBuilderState = ReturnType<typeof useRuleBuilder>

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
