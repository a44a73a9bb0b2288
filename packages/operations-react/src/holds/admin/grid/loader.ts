import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { holdsQueries } from "../../queries.js"
import { gridQueryOf, roomGridSearch } from "./search.js"

/** Asks for the nights that the grid shows first. */
export async function prefetch({ operations, queryClient, search }: PageLoaderInput): Promise<void> {
  const query = gridQueryOf(roomGridSearch.parse(search))
  if (query) await queryClient.prefetchQuery(holdsQueries(operations).grids.list(query))
}
