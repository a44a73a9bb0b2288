import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { resourcesQueries } from "../../queries.js"
import type { PoolId } from "../../types.js"

/** Asks for what the page of a pool shows first. */
export const prefetch = ({ operations, queryClient, params }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(resourcesQueries(operations).pools.detail(params.id as PoolId))
