import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { groundQueries } from "../../queries.js"
import { operatorFilter } from "./search.js"

/** Asks for the operators by which the board is narrowed; the day itself waits for the operator's zone, which a loader does not know. */
export const prefetch = ({ operations, queryClient }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchInfiniteQuery(groundQueries(operations).operators.listInfinite(operatorFilter))
