"use client"
import { useMessages } from "../../kernel/messages/index.js"
import { Button } from "../../kernel/ui/index.js"
import type { Today } from "../types.js"
import { todayMessages } from "./messages/en/today.js"
import { numbersOf } from "./numbers.js"
import { topics } from "./search.js"
import type { TodayState } from "./state.js"

/** The day in numbers. Pressed, a number narrows the list to what it counts. */
export function DayFigures({ state, today }: { state: TodayState; today: Today }) {
  const t = useMessages(todayMessages)
  const numbers = numbersOf(today)
  const { only } = state.search
  return (
    <div className="op-stack">
      <section className="op-cluster" aria-label={t("today.numbers")}>
        {topics.map((topic) => {
          const count = numbers[topic]
          return count === null ? null : (
            <Button
              key={topic}
              variant={only === topic ? "primary" : "secondary"}
              aria-pressed={only === topic}
              onClick={() => state.narrow(only === topic ? undefined : topic)}
            >
              {t(`today.count.${topic}`, { count })}
            </Button>
          )
        })}
      </section>
      <p className="op-text">{t("today.people", { expected: numbers.expected, arrived: numbers.arrived, noShow: numbers.noShow })}</p>
    </div>
  )
}
