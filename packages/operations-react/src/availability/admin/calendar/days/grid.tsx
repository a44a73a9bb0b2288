"use client"
import { memo } from "react"
import { daysBetween, daysFrom } from "../../../../kernel/days/dates.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Icon } from "../../../../kernel/ui/index.js"
import { departureCalendarMessages } from "../../messages/en/departure-calendar.js"
import type { DayRow } from "../../shared/slot/rows.js"
import type { DepartureCalendarState } from "../state.js"
import { DayChip } from "./chip.js"
import { useDayDrag } from "./use-drag.js"
import { useDayKeys } from "./use-keys.js"

const none: readonly DayRow[] = []

/** Month and week: a grid of days with what each sells. */
export function DayGrid({ state }: { state: DepartureCalendarState }) {
  const t = useMessages(departureCalendarMessages)
  const format = useFormat()
  const { shown, mode, date, today, days, selected, open, query } = state
  const { grid, onKeyDown } = useDayKeys(state)
  const drag = useDayDrag(state)
  const all = daysFrom(shown.from, daysBetween(shown.from, shown.to) + 1)
  const weeks = Array.from({ length: all.length / 7 }, (_, week) => all.slice(week * 7, week * 7 + 7))
  const month = date.slice(0, 7)
  return (
    <div className="op-days-box" data-refreshing={query.isPlaceholderData || undefined}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with arrow keys is a grid, and still prints as a table
        role="grid"
        className="op-days"
        data-mode={mode}
        aria-label={t("departureCalendar.title")}
        aria-multiselectable
        onKeyDown={onKeyDown}
        {...drag}
      >
        <thead className="op-days-part">
          <tr className="op-days-week op-days-head">
            {all.slice(0, 7).map((day) => (
              <th key={day} scope="col" className="op-days-name" abbr={format.date(day, { weekday: "long" })}>
                {format.date(day, { weekday: "short" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="op-days-part">
          {weeks.map((week) => (
            <tr key={week[0]} className="op-days-week">
              {week.map((day) => (
                <Day
                  key={day}
                  {...{ day, mode, open }}
                  rows={days.get(day) ?? none}
                  outside={mode === "month" && !day.startsWith(month)}
                  current={day === date}
                  isToday={day === today}
                  past={day < today}
                  selected={selected !== undefined && selected.from <= day && day <= selected.to}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface DayProps {
  day: string
  mode: DepartureCalendarState["mode"]
  rows: readonly DayRow[]
  outside: boolean
  current: boolean
  isToday: boolean
  past: boolean
  selected: boolean
  open: DepartureCalendarState["open"]
}

const chipsOf = { month: 3, week: 14, agenda: 0 } as const

const sameDay = (a: DayProps, b: DayProps) =>
  a.day === b.day &&
  a.mode === b.mode &&
  a.rows === b.rows &&
  a.outside === b.outside &&
  a.current === b.current &&
  a.isToday === b.isToday &&
  a.past === b.past &&
  a.selected === b.selected

const Day = memo(function Day({ day, mode, rows, outside, current, isToday, past, selected, open }: DayProps) {
  const t = useMessages(departureCalendarMessages)
  const format = useFormat()
  const sold = rows.filter(({ slots }) => slots > 0)
  const closeouts = new Set(rows.flatMap(({ closeoutIds }) => closeoutIds)).size
  const most = chipsOf[mode]
  const shown = sold.length > most + 1 ? sold.slice(0, most) : sold
  const count = rows.reduce((sum, { slots }) => sum + slots, 0)
  const rest = sold.length - shown.length
  const date = format.date(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" })
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid can be selected
      role="gridcell"
      className="op-day"
      data-date={day}
      data-outside={outside || undefined}
      data-today={isToday || undefined}
      data-selected={selected || undefined}
      data-closed={closeouts > 0 || undefined}
      aria-selected={selected}
      data-past={past || undefined}
      aria-current={isToday ? "date" : undefined}
      tabIndex={current ? 0 : -1}
    >
      <span className="op-hidden">{t("departureCalendar.dayLabel", { date, count })}</span>
      <span className="op-day-head" aria-hidden="true">
        <span className="op-day-number">
          {format.date(day, { day: "numeric", ...((day.endsWith("-01") || mode === "week") && { month: "short" }) })}
        </span>
        {closeouts > 0 && (
          <span className="op-day-closed" title={t("departureCalendar.closeouts", { count: closeouts })}>
            <Icon name="lock" />
          </span>
        )}
      </span>
      {shown.map((row) => (
        <DayChip key={row.productId} row={row} onOpen={open} />
      ))}
      {rest > 0 && (
        <button type="button" className="op-day-more" tabIndex={-1} onClick={() => open(day)}>
          {t("departureCalendar.more", { count: rest })}
          <span className="op-hidden"> · {date}</span>
        </button>
      )}
    </td>
  )
}, sameDay)
