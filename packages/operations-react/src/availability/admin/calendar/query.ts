import { isDate } from "../../../kernel/days/dates.js"
import type { GetCalendar } from "../../inputs.js"
import { calendarScope } from "../shared/scope/query.js"
import { type CalendarMode, type DepartureCalendarSearch, shownDates } from "./search.js"

/** What the calendar shows for a view state: mode, cursor, dates, and the request behind them. */
export function calendarView(search: DepartureCalendarSearch, today: string, firstDay: number) {
  const mode: CalendarMode = search.mode ?? "month"
  const date = search.date && isDate(search.date) ? search.date : today
  const shown = shownDates(mode, date, firstDay)
  const query: GetCalendar = { ...calendarScope(search), ...shown, groupBy: "product" }
  return { mode, date, shown, query }
}
