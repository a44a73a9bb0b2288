"use client"
import { memo } from "react"
import { monthDays } from "../../../../kernel/days/dates.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"
import type { ClosedDay, DayTint } from "./days.js"

interface MonthProps {
  /** Its first day. */
  month: string
  firstDay: number
  closed: ReadonlyMap<string, ClosedDay>
  chosen: { from: string; to: string } | undefined
  /** The day that the keyboard is on. */
  cursor: string
  today: string
}

/** One small month: closed days are tinted by what the closeout does. */
export function Month({ month, firstDay, closed, chosen, cursor, today }: MonthProps) {
  const format = useFormat()
  const days = monthDays(month, firstDay)
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  const title = format.date(month, { month: "long", year: "numeric" })
  return (
    <section className="op-year-month" aria-label={title}>
      <h3 className="op-year-title">{format.date(month, { month: "long" })}</h3>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with arrow keys is a grid, and still prints as a table
        role="grid"
        className="op-year-days"
        aria-label={title}
        aria-multiselectable
      >
        <thead>
          <tr>
            {days.slice(0, 7).map((day) => (
              <th key={day} scope="col" className="op-year-name" abbr={format.date(day, { weekday: "long" })}>
                {format.date(day, { weekday: "narrow" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) =>
                day.startsWith(month.slice(0, 7)) ? (
                  <Day
                    key={day}
                    day={day}
                    count={closed.get(day)?.count ?? 0}
                    tint={closed.get(day)?.tint}
                    selected={chosen !== undefined && chosen.from <= day && day <= chosen.to}
                    current={day === cursor}
                    isToday={day === today}
                  />
                ) : (
                  <td key={day} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface DayProps {
  day: string
  count: number
  tint: DayTint | undefined
  selected: boolean
  current: boolean
  isToday: boolean
}

const Day = memo(function Day({ day, count, tint, selected, current, isToday }: DayProps) {
  const t = useMessages(closeoutsMessages)
  const format = useFormat()
  const date = format.date(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" })
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid can be selected
      role="gridcell"
      className="op-year-day"
      data-date={day}
      data-effect={tint}
      data-selected={selected || undefined}
      data-today={isToday || undefined}
      aria-selected={selected}
      aria-current={isToday ? "date" : undefined}
      aria-label={t("closeouts.yearLabel", { date, count })}
      tabIndex={current ? 0 : -1}
    >
      {format.date(day, { day: "numeric" })}
    </td>
  )
})
