import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { resourcesQueries } from "../../queries.js"
import { registryQueryOf, registrySearch } from "./search.js"

/** Asks for the rows that the registry shows first. */
export const prefetch = ({ operations, queryClient, search }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(resourcesQueries(operations).resources.search(registryQueryOf(registrySearch.parse(search))))
