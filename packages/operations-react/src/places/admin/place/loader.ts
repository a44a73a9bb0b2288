import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { placesQueries } from "../../queries.js"
import type { PlaceId } from "../../types.js"

/** Asks for what the page of a place shows first. */
export const prefetch = ({ operations, queryClient, params }: PageLoaderInput): Promise<void> =>
  queryClient.prefetchQuery(placesQueries(operations).places.detail(params.id as PlaceId))
