import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { resourcesQueries } from "../../queries.js"
import { poolsQueryOf, poolsSearch } from "./search.js"

/** Asks for the rows that the list shows first. */
export const prefetch = ({ operations, queryClient, search }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(resourcesQueries(operations).pools.list(poolsQueryOf(poolsSearch.parse(search))))
