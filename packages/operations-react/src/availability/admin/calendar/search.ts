import { addDays, isDate, monthDays, startOfWeek } from "../../../kernel/days/dates.js"
import { defineSearch, searchText, searchWord } from "../../../kernel/pages/search.js"
import { type DepartureScope, scopeSearch } from "../shared/scope/query.js"

export const calendarModes = ["month", "week", "agenda"] as const
export type CalendarMode = (typeof calendarModes)[number]

export interface DepartureCalendarSearch extends DepartureScope {
  mode: CalendarMode | undefined
  /** The day that the cursor stands on; absent = today. */
  date: string | undefined
  /** The day whose panel is open, and one product of it. */
  day: string | undefined
  of: string | undefined
  /** A range of days, `2026-05-03..2026-05-07`. */
  select: string | undefined
}

/** View state of the calendar, in the URL. */
export const departureCalendarSearch = defineSearch<DepartureCalendarSearch>({
  ...scopeSearch,
  mode: searchWord(calendarModes, "month"),
  date: searchText(),
  day: searchText(),
  of: searchText(),
  select: searchText(),
})

/** Days of one agenda. */
const agendaDays = 31

/** The dates that a mode shows around a date, both inclusive. */
export function shownDates(mode: CalendarMode, date: string, firstDay: number): { from: string; to: string } {
  if (mode === "week") {
    const from = startOfWeek(date, firstDay)
    return { from, to: addDays(from, 6) }
  }
  if (mode === "agenda") return { from: date, to: addDays(date, agendaDays - 1) }
  const days = monthDays(date, firstDay)
  return { from: days[0] ?? date, to: days.at(-1) ?? date }
}

export function parseSpan(text: string | undefined): { from: string; to: string } | undefined {
  const [from = "", to = ""] = text?.split("..") ?? []
  return isDate(from) && isDate(to) ? { from, to } : undefined
}

export const spanText = (from: string, to: string) => `${from}..${to}`
