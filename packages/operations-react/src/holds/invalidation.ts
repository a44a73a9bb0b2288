import { defineInvalidation, subjectsOf } from "../kernel/query/index.js"
import { holdsKeys } from "./keys.js"

/** What each event makes stale. */
export const holdsInvalidation = defineInvalidation({
  "holds.resource_hold.*": (change, operations) => {
    const { holds, inventory } = holdsKeys(operations)
    return [holds.lists, ...subjectsOf(change, "rhld").map((id) => holds.detail(id)), inventory.all]
  },
  /** Whoever takes writes down what others have let lapse. */
  "holds.resource_hold.settled": (_change, operations) => [holdsKeys(operations).holds.details],
  "holds.room_inventory.set": (_change, operations) => [holdsKeys(operations).inventory.all],
})
