import { availabilityKeys } from "../availability/keys.js"
import { countsOf } from "../availability/stale.js"
import type { Operations } from "../kernel/core/index.js"
import { type Change, defineInvalidation, subjectsOf } from "../kernel/query/index.js"
import { holdsKeys } from "./keys.js"

/** A block of a departure stands in its pax ledger and its rooms. */
function departuresOf(change: Change, operations: Pick<Operations, "scope">) {
  const ids = subjectsOf(change, "avsl")
  if (ids.length === 0) return []
  const keys = availabilityKeys(operations)
  return [...countsOf(keys), ...ids.map((id) => keys.slots.detail(id)), keys.slotAllocations.all]
}

/** What each event makes stale. */
export const holdsInvalidation = defineInvalidation({
  "holds.resource_hold.*": (change, operations) => {
    const { holds, inventory, grids, diaries, summaries, previews } = holdsKeys(operations)
    const details = subjectsOf(change, "rhld").map((id) => holds.detail(id))
    return [
      holds.lists,
      ...details,
      inventory.all,
      grids.all,
      diaries.all,
      summaries.all,
      previews.all,
      ...departuresOf(change, operations),
    ]
  },
  /** Whoever takes writes down what others have let lapse. */
  "holds.resource_hold.settled": (_change, operations) => [holdsKeys(operations).holds.details],
  /** A command over many holds names them in its answer, or none. */
  "holds.resource_hold.shifted": (_change, operations) => [holdsKeys(operations).holds.details],
  "holds.resource_hold.expired": (_change, operations) => [holdsKeys(operations).holds.details],
  "holds.room_inventory.set": (_change, operations) => {
    const { inventory, grids, summaries, previews } = holdsKeys(operations)
    return [inventory.all, grids.all, summaries.all, previews.all]
  },
  /** Spaces, their order and their zone, and what closes them. */
  "places.place.*": (_change, operations) => [holdsKeys(operations).diaries.all],
  "places.function_space.*": (_change, operations) => [holdsKeys(operations).diaries.all],
  "resources.closeout.*": (_change, operations) => [holdsKeys(operations).diaries.all],
})
