import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { holdsQueries } from "../../queries.js"
import { holdListSearch, holdQueryOf } from "./search.js"

/** Asks for the holds that the list shows first, and for the numbers of its programme. */
export async function prefetch({ operations, queryClient, search }: PageLoaderInput): Promise<void> {
  const shown = holdListSearch.parse(search)
  const { holds, summaries } = holdsQueries(operations)
  await Promise.all([
    queryClient.prefetchQuery(holds.list(holdQueryOf(shown))),
    ...(shown.program ? [queryClient.prefetchQuery(summaries.detail(shown.program))] : []),
  ])
}
