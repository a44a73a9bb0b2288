import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { groundQueries } from "../../queries.js"
import { shiftDriversOf, shiftsSearch } from "./search.js"

/** Asks for the drivers of the grid; their shifts follow. */
export const prefetch = ({ operations, queryClient, search }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(groundQueries(operations).drivers.search(shiftDriversOf(shiftsSearch.parse(search))))
