"use client"
import { PrintNote } from "../../availability/admin/shared/page/print-note.js"
import { useDay } from "../../kernel/days/use-day.js"
import { useMessages } from "../../kernel/messages/index.js"
import { Button } from "../../kernel/ui/index.js"
import type { Today } from "../types.js"
import { todayMessages } from "./messages/en/today.js"
import { numbersOf } from "./numbers.js"
import { topics } from "./search.js"
import type { TodayState } from "./state.js"

const wholeDay = { product: undefined, option: undefined, place: undefined }

/** The day in numbers. Pressed, a number narrows the list to what it counts. */
export function DayFigures({ state, today }: { state: TodayState; today: Today }) {
  const t = useMessages(todayMessages)
  const day = useDay()
  const numbers = numbersOf(today)
  const { only } = state.search
  const counted = topics.flatMap((topic) => {
    const count = numbers[topic]
    return count === null ? [] : [{ topic, text: t(`today.count.${topic}`, { count }) }]
  })
  const narrowed = counted.find(({ topic }) => topic === only)?.text
  return (
    <div className="op-stack">
      <section className="op-cluster" aria-label={t("today.numbers")}>
        {counted.map(({ topic, text }) => (
          <Button
            key={topic}
            variant={only === topic ? "primary" : "secondary"}
            aria-pressed={only === topic}
            onClick={() => state.narrow(only === topic ? undefined : topic)}
          >
            {text}
          </Button>
        ))}
      </section>
      {/* paper has no buttons, and no toolbar that says which day it is */}
      <PrintNote shows={[day(state.date, "long"), narrowed]} scope={wholeDay} />
      <p className="op-print-only">{counted.map(({ text }) => text).join(" · ")}</p>
      <p className="op-text">{t("today.people", { expected: numbers.expected, arrived: numbers.arrived, noShow: numbers.noShow })}</p>
    </div>
  )
}
