"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { useCalendarWords } from "../calendar-words.js"
import type { DraftPart } from "./use-rule-builder.js"

const all = Array.from({ length: 12 }, (_, index) => index + 1)

/** The months of a yearly recurrence. The last one stays: without any, it would mean every month. */
export function Months({ draft, change, readOnly }: DraftPart) {
  const t = useMessages(ruleMessages)
  const { month } = useCalendarWords()
  const toggle = (one: number) => {
    const months = draft.months.includes(one) ? draft.months.filter((other) => other !== one) : [...draft.months, one]
    if (months.length > 0) change({ months: months.sort((a, b) => a - b) })
  }
  return (
    <fieldset className="op-choice-set">
      <legend className="op-label">{t("repeat.months")}</legend>
      <div className="op-weekdays">
        {all.map((one) => (
          <button
            key={one}
            type="button"
            className="op-toggle"
            disabled={readOnly}
            aria-pressed={draft.months.includes(one)}
            onClick={() => toggle(one)}
          >
            {month(one)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
