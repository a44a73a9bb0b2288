import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { placesQueries } from "../../queries.js"
import { duplicatesSearch, pairsQueryOf } from "./search.js"

/** Asks for the pairs that are shown first. */
export const prefetch = ({ operations, queryClient, search }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(placesQueries(operations).duplicates.list(pairsQueryOf(duplicatesSearch.parse(search))))
