import { browserDay } from "../../../kernel/days/browser-day.js"
import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import { departureListSearch, slotQueryOf } from "./search.js"

/** Asks for the rows that the list shows first. */
export function prefetch({ operations, queryClient, search, today = browserDay() }: PageLoaderInput): Promise<void> {
  const query = slotQueryOf(departureListSearch.parse(search), today)
  return queryClient.prefetchQuery(availabilityQueries(operations).slots.list(query))
}
