import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import type { RuleId } from "../../types.js"

/** Asks for the rule. */
export const prefetch = ({ operations, queryClient, params }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(availabilityQueries(operations).rules.detail(params.id as RuleId))
