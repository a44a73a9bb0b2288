import type {
  closeoutSortFields,
  minimumStates,
  PickupKind,
  ruleSortFields,
  slotSortFields,
  slotStatuses,
} from "@voyant-travel/operations/availability/contract"

/*
 * Words that view states are read by. The registry of pages is loaded before any page, and the contract weighs more than all of
 * it: so they stand here once more, typed as the contract's own tuples, so that neither a word nor the order can differ.
 */
export const statusWords: typeof slotStatuses = ["open", "closed", "cancelled"]
export const minimumWords: typeof minimumStates = ["none", "pending", "due", "guaranteed", "no_go"]
export const slotSorts: typeof slotSortFields = ["startsAt", "dateLocal", "availablePax", "updatedAt"]
export const closeoutSorts: typeof closeoutSortFields = ["dateFrom", "dateTo", "createdAt", "updatedAt"]
export const ruleSorts: typeof ruleSortFields = ["createdAt", "name", "productId", "anchorDate", "validFrom", "updatedAt"]

/** What a stop is for, in the order of its tabs. */
export const pickupKinds = ["pickup", "dropoff", "meeting"] as const satisfies readonly PickupKind[]
