import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import { ruleListSearch, ruleQueryOf } from "./search.js"

/** Asks for the rows that the list shows first. */
export const prefetch = ({ operations, queryClient, search }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(availabilityQueries(operations).rules.list(ruleQueryOf(ruleListSearch.parse(search))))
