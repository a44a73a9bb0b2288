import { browserDay } from "../../../kernel/days/browser-day.js"
import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { holdsQueries } from "../../queries.js"
import { inventoryQueryOf, inventorySearch } from "./search.js"

/** Asks for the nights that the page shows first. */
export async function prefetch({ operations, queryClient, search, today = browserDay() }: PageLoaderInput): Promise<void> {
  const query = inventoryQueryOf(inventorySearch.parse(search), today)
  if (query) await queryClient.prefetchQuery(holdsQueries(operations).inventory.list(query))
}
