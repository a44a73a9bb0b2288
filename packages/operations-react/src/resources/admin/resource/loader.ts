import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { resourcesQueries } from "../../queries.js"
import type { ResourceId } from "../../types.js"

/** Asks for what the page of a resource shows first. */
export async function prefetch({ operations, queryClient, params }: PageLoaderInput): Promise<void> {
  const { resources } = resourcesQueries(operations)
  const id = params.id as ResourceId
  await Promise.all([queryClient.prefetchQuery(resources.detail(id)), queryClient.prefetchQuery(resources.qualifications(id))])
}
