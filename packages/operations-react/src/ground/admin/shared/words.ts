import type { dispatchStatuses, latenessStates } from "@voyant-travel/operations/ground/contract"

/*
 * Words that view states are read by. The registry of pages is loaded before any page, and the contract weighs more than all of
 * it: so they stand here once more, typed as the contract's own tuples, so that neither a word nor the order can differ.
 */
export const statuses: typeof dispatchStatuses = [
  "draft",
  "scheduled",
  "assigned",
  "en_route",
  "arrived",
  "picked_up",
  "completed",
  "cancelled",
  "no_show",
]
export const lateness: typeof latenessStates = ["on_time", "at_risk", "late", "unknown"]
