import { defineInvalidation, type Invalidation, scopeKey, subjectsOf } from "../kernel/query/index.js"
import { placesKeys } from "./keys.js"

/** Records that refer to places come and go. */
const usage: Invalidation = (_change, operations) => [placesKeys(operations).usage.all]

/** What each event makes stale. */
export const placesInvalidation = defineInvalidation({
  "places.place.*": (change, operations) => {
    const { places } = placesKeys(operations)
    return [
      places.lists,
      placesKeys(operations).duplicates.all,
      placesKeys(operations).files.all,
      ...subjectsOf(change, "plac").map((id) => places.detail(id)),
    ]
  },
  /** Thousands of places at once. */
  "places.place.imported": (_change, operations) => [placesKeys(operations).places.all, placesKeys(operations).files.all],
  /** Records of every area now name another place. */
  "places.place.merged": (_change, operations) => [scopeKey(operations)],
  "places.property.*": (_change, operations) => {
    const { properties, propertyGroupMembers, duplicates } = placesKeys(operations)
    return [properties.all, propertyGroupMembers.all, duplicates.all]
  },
  "places.property_group.*": (_change, operations) => {
    const { propertyGroups, propertyGroupMembers } = placesKeys(operations)
    return [propertyGroups.all, propertyGroupMembers.all]
  },
  "places.property_group_member.*": (_change, operations) => [placesKeys(operations).propertyGroupMembers.all],
  "places.function_space.*": (_change, operations) => {
    const { functionSpaces, freeSpaces, duplicates } = placesKeys(operations)
    return [functionSpaces.all, freeSpaces.all, duplicates.all]
  },
  "holds.*": (_change, operations) => [placesKeys(operations).freeSpaces.all, placesKeys(operations).usage.all],
  "places.*": usage,
  "availability.rule.*": usage,
  "availability.start_time.*": usage,
  "availability.slot.*": usage,
  "availability.slots.*": usage,
  "availability.closeout.*": usage,
  "availability.pickup*": usage,
  "resources.*": usage,
  "ground.*": usage,
})
