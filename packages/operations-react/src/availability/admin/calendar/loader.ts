import { browserDay } from "../../../kernel/days/browser-day.js"
import { weekStart } from "../../../kernel/format/week.js"
import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import { calendarView } from "./query.js"
import { departureCalendarSearch } from "./search.js"

/** Asks for the days that the calendar shows first. */
export async function prefetch({
  operations,
  queryClient,
  search,
  today = browserDay(),
  locale = navigator.language,
}: PageLoaderInput): Promise<void> {
  const { query, mode } = calendarView(departureCalendarSearch.parse(search), today, weekStart(locale))
  if (mode !== "agenda") await queryClient.prefetchQuery(availabilityQueries(operations).calendar.list(query))
}
