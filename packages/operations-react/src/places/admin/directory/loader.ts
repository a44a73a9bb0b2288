import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { placesQueries } from "../../queries.js"
import { directorySearch, listQueryOf } from "./search.js"

/** Asks for the rows that the directory shows first. */
export const prefetch = ({ operations, queryClient, search }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(placesQueries(operations).places.list(listQueryOf(directorySearch.parse(search))))
