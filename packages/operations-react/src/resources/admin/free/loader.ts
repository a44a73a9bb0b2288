import { browserDay } from "../../../kernel/days/browser-day.js"
import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { resourcesQueries } from "../../queries.js"
import { freeQueryOf, freeSearch } from "./search.js"

/** Asks who is free, where the question needs no zone of the operator: that of a departure. */
export async function prefetch({ operations, queryClient, search, today = browserDay() }: PageLoaderInput): Promise<void> {
  const parsed = freeSearch.parse(search)
  if (parsed.slot === undefined) return
  await queryClient.prefetchQuery(resourcesQueries(operations).availability.list(freeQueryOf(parsed, today, "UTC")))
}
