import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { resourcesQueries } from "../../queries.js"
import { requirementsQueryOf, requirementsSearch } from "./search.js"

/** Asks for the rows that the list shows first. */
export const prefetch = ({ operations, queryClient, search }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(resourcesQueries(operations).requirements.list(requirementsQueryOf(requirementsSearch.parse(search))))
