import type {
  facilityDisplayStatuses,
  facilityKinds,
  facilityOwnerTypes,
  facilitySortFields,
  facilityStatuses,
} from "@voyant-travel/operations/places/contract"

/*
 * Words that view states are read by. The registry of pages is loaded before any page, and the contract weighs more than all of
 * it: so they stand here once more, typed as the contract's own tuples, so that neither a word nor the order can differ.
 */
export const kinds: typeof facilityKinds = [
  "property",
  "hotel",
  "resort",
  "lodge",
  "camp",
  "venue",
  "meeting_point",
  "transfer_hub",
  "airport",
  "terminal",
  "station",
  "port",
  "marina",
  "border_crossing",
  "attraction",
  "restaurant",
  "office",
  "depot",
  "other",
]
export const statuses: typeof facilityStatuses = ["active", "inactive", "archived", "merged"]
export const displayStatuses: typeof facilityDisplayStatuses = ["active", "inactive"]
export const ownerTypes: typeof facilityOwnerTypes = ["supplier", "organization", "internal", "other"]
export const placeSorts: typeof facilitySortFields = ["name", "code", "createdAt", "updatedAt"]
