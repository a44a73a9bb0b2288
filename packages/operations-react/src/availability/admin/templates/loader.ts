import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { availabilityQueries } from "../../queries.js"
import { templatesSearch } from "./search.js"

/** Asks for the templates of the product that is shown first. */
export async function prefetch({ operations, queryClient, search }: PageLoaderInput): Promise<void> {
  const { product } = templatesSearch.parse(search)
  if (product)
    await queryClient.prefetchInfiniteQuery(
      availabilityQueries(operations).resourceTemplates.listInfinite({ productId: product, limit: 200 }),
    )
}
