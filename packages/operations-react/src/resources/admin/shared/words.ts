import type { resourceCloseoutCategories, resourceKinds, resourceSortFields } from "@voyant-travel/operations/resources/contract"

/*
 * Words that view states are read by. The registry of pages is loaded before any page, and the contract weighs more than all of
 * it: so they stand here once more, typed as the contract's own tuples, so that neither a word nor the order can differ.
 */
export const kinds: typeof resourceKinds = ["guide", "driver", "vehicle", "room", "boat", "equipment", "other"]
export const resourceSorts: typeof resourceSortFields = ["name", "code", "kind", "capacity", "createdAt", "updatedAt"]
export const closeoutCategories: typeof resourceCloseoutCategories = [
  "time_off",
  "sick",
  "training",
  "holiday",
  "maintenance",
  "inspection",
  "private",
  "other",
]
