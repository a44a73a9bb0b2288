import { defineInvalidation, subjectsOf } from "../kernel/query/index.js"
import { placesKeys } from "./keys.js"

/** What each event makes stale. */
export const placesInvalidation = defineInvalidation({
  "places.place.*": (change, operations) => {
    const { places } = placesKeys(operations)
    return [places.lists, ...subjectsOf(change, "plac").map((id) => places.detail(id))]
  },
})
