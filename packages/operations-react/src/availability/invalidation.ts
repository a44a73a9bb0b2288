import { defineInvalidation } from "../kernel/query/index.js"
import { availabilityKeys } from "./keys.js"
import { countsOf, detailsOf } from "./stale.js"

/** What each event makes stale. */
export const availabilityInvalidation = defineInvalidation({
  "availability.start_time.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [keys.startTimes.lists, ...detailsOf(change, "avst", keys.startTimes), keys.rules.all, keys.previews.all]
  },
  /** Departures name their start time, which goes with it. */
  "availability.start_time.deleted": (_change, operations) => {
    const keys = availabilityKeys(operations)
    return [keys.slots.all, keys.days.all]
  },
  /** A rule changes no departure, but what previews say of it, and the start times that it links. */
  "availability.rule.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [keys.rules.lists, ...detailsOf(change, "avrl", keys.rules), keys.startTimes.lists, keys.previews.all]
  },
  /** Departures move to the rule that a split makes, and closeouts of a rule speak of its whole series. */
  "availability.rule.split": (_change, operations) => {
    const keys = availabilityKeys(operations)
    return [keys.slots.all, keys.rules.details, ...countsOf(keys)]
  },
  /** Its closeouts go with it. */
  "availability.rule.deleted": (_change, operations) => {
    const keys = availabilityKeys(operations)
    return [keys.closeouts.all, keys.slots.lists]
  },
  "availability.slots.generated": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...countsOf(keys), keys.rules.lists, ...detailsOf(change, "avrl", keys.rules)]
  },
  "availability.slot.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...countsOf(keys), ...detailsOf(change, "avsl", keys.slots), keys.rules.lists, ...detailsOf(change, "avrl", keys.rules)]
  },
  /** Its closeouts go with it. */
  "availability.slot.deleted": (_change, operations) => [availabilityKeys(operations).closeouts.all],
  "availability.slot_allocation.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    const slots = detailsOf(change, "avsl", keys.slots)
    // a take also ends the lapsed holds that it finds, and its answer does not name them
    if (change.own) return [...countsOf(keys), ...slots, keys.slotAllocations.all]
    return [...countsOf(keys), ...slots, keys.slotAllocations.lists, ...detailsOf(change, "slal", keys.slotAllocations)]
  },
  /** Runs and stops carry the name of their point. */
  "availability.pickup_point.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [
      keys.pickupPoints.lists,
      ...detailsOf(change, "pkpt", keys.pickupPoints),
      keys.pickupGroups.all,
      keys.slots.details,
      keys.pickupDays.all,
    ]
  },
  /** Points are listed by their group, and stops lose a group that is deleted. */
  "availability.pickup_group.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [
      keys.pickupGroups.lists,
      ...detailsOf(change, "pkgr", keys.pickupGroups),
      keys.pickupPoints.lists,
      keys.slots.details,
      ...countsOf(keys),
    ]
  },
  "availability.traveler_pickup.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...countsOf(keys), ...detailsOf(change, "avsl", keys.slots)]
  },
  "availability.slot_pickup.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...detailsOf(change, "avsl", keys.slots), keys.pickupDays.all]
  },
  /** Which departures it meets stands in its scope, not in the event. */
  "availability.closeout.*": (change, operations) => {
    const keys = availabilityKeys(operations)
    return [...countsOf(keys), keys.slots.details, keys.closeouts.lists, ...detailsOf(change, "avcl", keys.closeouts)]
  },
})
