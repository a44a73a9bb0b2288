"use client"
import { type KeyboardEvent, useId, useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { weekStart } from "../../../../kernel/format/week.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { useCalendarWords, weekdayNames } from "../calendar-words.js"
import type { DraftPart } from "./use-rule-builder.js"

/** Days of the week as one toolbar: one tab stop, arrows move along it. They begin where the reader's week begins. */
export function Weekdays({ draft, change, readOnly }: DraftPart) {
  const t = useMessages(ruleMessages)
  const id = useId()
  const { direction } = useOperations()
  const { locale } = useFormat()
  const { weekday } = useCalendarWords()
  const [stop, setStop] = useState(0)
  // 0 is Sunday for the week, 0 is Monday for the names.
  const first = (weekStart(locale) + 6) % 7
  const days = weekdayNames.map((_, index) => weekdayNames[(index + first) % 7] ?? "MO")
  const toggle = (day: (typeof days)[number]) => {
    const chosen = draft.weekdays.includes(day) ? draft.weekdays.filter((one) => one !== day) : [...draft.weekdays, day]
    change({ weekdays: weekdayNames.filter((name) => chosen.includes(name)) })
  }
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight"
    const back = direction === "rtl" ? "ArrowRight" : "ArrowLeft"
    const next = { [forward]: stop + 1, [back]: stop - 1, Home: 0, End: 6 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const target = (next + 7) % 7
    setStop(target)
    event.currentTarget.querySelectorAll<HTMLElement>("button")[target]?.focus()
  }
  return (
    <div className="op-field">
      <span id={id} className="op-label">
        {t("repeat.weekdays")}
      </span>
      <div className="op-weekdays" role="toolbar" aria-labelledby={id} onKeyDown={move}>
        {days.map((day, index) => (
          <button
            key={day}
            type="button"
            className="op-toggle"
            tabIndex={index === stop ? 0 : -1}
            disabled={readOnly}
            aria-pressed={draft.weekdays.includes(day)}
            onFocus={() => setStop(index)}
            onClick={() => toggle(day)}
          >
            <span aria-hidden="true">{weekday(day)}</span>
            <span className="op-hidden">{weekday(day, "long")}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
