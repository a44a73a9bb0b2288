import { defineInvalidation, type Invalidation, subjectsOf } from "../kernel/query/index.js"
import { placesKeys } from "./keys.js"

/** Records that refer to places come and go. */
const usage: Invalidation = (_change, operations) => [placesKeys(operations).usage.all]

/** What each event makes stale. */
export const placesInvalidation = defineInvalidation({
  "places.place.*": (change, operations) => {
    const { places } = placesKeys(operations)
    return [places.lists, ...subjectsOf(change, "plac").map((id) => places.detail(id))]
  },
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
