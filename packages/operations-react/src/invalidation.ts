import { allocationInvalidation } from "./availability/allocation/invalidation.js"
import { availabilityInvalidation } from "./availability/invalidation.js"
import { eventsInvalidation } from "./events/invalidation.js"
import { groundInvalidation } from "./ground/invalidation.js"
import { holdsInvalidation } from "./holds/invalidation.js"
import type { Invalidation } from "./kernel/query/index.js"
import { placesInvalidation } from "./places/invalidation.js"
import { resourcesInvalidation } from "./resources/invalidation.js"
import { todayInvalidation } from "./today/invalidation.js"

/** What each event makes stale, area by area: a mutation's success and a live event both read this one table. */
export const invalidation: readonly Invalidation[] = [
  availabilityInvalidation,
  allocationInvalidation,
  resourcesInvalidation,
  groundInvalidation,
  placesInvalidation,
  holdsInvalidation,
  eventsInvalidation,
  todayInvalidation,
]
