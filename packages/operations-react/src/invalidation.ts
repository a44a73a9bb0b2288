import type { Invalidation } from "./kernel/query/index.js"

/** What each event makes stale, area by area: a mutation's success and a live event both read this one table. */
export const invalidation: readonly Invalidation[] = []
