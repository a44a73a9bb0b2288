import { browserDay } from "../../../kernel/days/browser-day.js"
import { isDate } from "../../../kernel/days/dates.js"
import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import { closeoutQueryOf, closeoutsSearch, yearQueryOf } from "./search.js"

/** Asks for the closeouts that the page shows first. */
export async function prefetch({ operations, queryClient, search, today = browserDay() }: PageLoaderInput): Promise<void> {
  const shown = closeoutsSearch.parse(search)
  const date = shown.date && isDate(shown.date) ? shown.date : today
  const query = shown.view === "year" ? yearQueryOf(shown, date.slice(0, 4)) : closeoutQueryOf(shown)
  await queryClient.prefetchQuery(availabilityQueries(operations).closeouts.list(query))
}
