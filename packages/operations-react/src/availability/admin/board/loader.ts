import { browserDay } from "../../../kernel/days/browser-day.js"
import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import { boardView } from "./query.js"
import { departureBoardSearch } from "./search.js"

/** Asks for the cells that the board shows first. */
export function prefetch({ operations, queryClient, search, today = browserDay() }: PageLoaderInput): Promise<void> {
  const { query } = boardView(departureBoardSearch.parse(search), today)
  return queryClient.prefetchQuery(availabilityQueries(operations).calendar.list(query))
}
