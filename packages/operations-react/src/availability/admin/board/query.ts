import { addDays, isDate } from "../../../kernel/days/dates.js"
import type { GetCalendar } from "../../inputs.js"
import { calendarScope } from "../shared/scope/query.js"
import { boardDays, type DepartureBoardSearch } from "./search.js"

/** What the board shows for a view state, and the one request behind it. */
export function boardView(search: DepartureBoardSearch, today: string) {
  const from = search.date && isDate(search.date) ? search.date : today
  const length = boardDays(search.days)
  const query: GetCalendar = { ...calendarScope(search), from, to: addDays(from, length - 1), groupBy: "option" }
  return { from, length, query }
}
