import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import { groupQueryOf, pointQueryOf } from "./request.js"
import { pickupsSearch } from "./search.js"

/** Asks for what the page shows first. */
export async function prefetch({ operations, queryClient, search }: PageLoaderInput): Promise<void> {
  const { pickupGroups, pickupPoints } = availabilityQueries(operations)
  const parsed = pickupsSearch.parse(search)
  if (parsed.view === "points") await queryClient.prefetchQuery(pickupPoints.list(pointQueryOf(parsed)))
  else if (parsed.view !== "day") await queryClient.prefetchQuery(pickupGroups.list(groupQueryOf(parsed)))
}
