import type { QueryKey } from "@tanstack/react-query"
import { type Change, defineInvalidation, subjectsOf } from "../../kernel/query/index.js"
import { availabilityKeys } from "../keys.js"
import { countsOf, detailsOf } from "../stale.js"

/** Everything that nests under the departures concerned, and whatever counts departures. */
const boardOf = (change: Change, keys: ReturnType<typeof availabilityKeys>): QueryKey[] => [
  ...countsOf(keys),
  ...detailsOf(change, "avsl", keys.slots),
]

/** Travelers that a change names, or all where it names none. */
const peopleOf = (change: Change, keys: ReturnType<typeof availabilityKeys>): QueryKey[] =>
  change.own ? [keys.slotTravelers.details] : subjectsOf(change, "sltr").map((id) => keys.slotTravelers.detail(id))

/** What events about rooms, seats and travelers make stale. */
export const allocationInvalidation = defineInvalidation({
  /** A room's label stands in the places of whoever is in it. */
  "availability.allocation_resource.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...boardOf(change, keys), keys.slotTravelers.details]
  },
  /** Whether rooms are still to be made stands in the rows of the board. */
  "availability.resource_template.*": (_change, operations) => {
    const keys = availabilityKeys(operations)
    return [keys.resourceTemplates.all, keys.previews.all, keys.slots.lists]
  },
  /** A name less or more stands in its booking's row as well. */
  "availability.traveler.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...boardOf(change, keys), ...peopleOf(change, keys), keys.slotAllocations.all]
  },
  "availability.attendance.changed": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...boardOf(change, keys), ...peopleOf(change, keys)]
  },
  "availability.sharing_group.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...boardOf(change, keys), ...peopleOf(change, keys)]
  },
  /** Lists that went out or came in: what was done, and what has changed since. */
  "availability.rooming.*": (change, operations) => boardOf(change, availabilityKeys(operations)),
  "availability.passengers.exported": (change, operations) => boardOf(change, availabilityKeys(operations)),
  "availability.assignment.changed": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...boardOf(change, keys), ...peopleOf(change, keys)]
  },
})
