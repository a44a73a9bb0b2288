import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import { startTimesSearch } from "./search.js"

/** Asks for the start times of the product that is shown. */
export async function prefetch({ operations, queryClient, search }: PageLoaderInput): Promise<void> {
  const { product } = startTimesSearch.parse(search)
  if (product)
    await queryClient.prefetchInfiniteQuery(
      availabilityQueries(operations).startTimes.listInfinite({ productId: [product], sort: "sortOrder", limit: 200 }),
    )
}
