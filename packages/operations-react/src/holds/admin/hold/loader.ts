import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { holdsQueries } from "../../queries.js"
import type { ResourceHoldId } from "../../types.js"

const isHoldId = (id: string | undefined): id is ResourceHoldId => id?.startsWith("rhld_") ?? false

/** Asks for the hold and its ledger. */
export async function prefetch({ operations, queryClient, params: { id } }: PageLoaderInput): Promise<void> {
  if (!isHoldId(id)) return
  const { holds } = holdsQueries(operations)
  await Promise.all([queryClient.prefetchQuery(holds.detail(id)), queryClient.prefetchQuery(holds.movements({ holdId: id, limit: 200 }))])
}
