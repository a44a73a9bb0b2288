import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { resourcesQueries } from "../../queries.js"

/** Asks for the pools by which the rows are grouped; the calendars wait for the operator's zone, which a loader does not know. */
export const prefetch = ({ operations, queryClient }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(resourcesQueries(operations).pools.list({ sort: "name", limit: 200 }))
