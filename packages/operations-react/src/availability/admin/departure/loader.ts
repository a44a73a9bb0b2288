import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import type { SlotId } from "../../types.js"

/** Asks for what the overview of a departure shows first. */
export async function prefetch({ operations, queryClient, params }: PageLoaderInput): Promise<void> {
  const { slots } = availabilityQueries(operations)
  const id = params.id as SlotId
  await Promise.all([queryClient.prefetchQuery(slots.summary(id)), queryClient.prefetchQuery(slots.issues(id))])
}
