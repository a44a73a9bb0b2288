import type { QueryKey } from "@tanstack/react-query"
import { availabilityKeys } from "../availability/keys.js"
import type { Operations } from "../kernel/core/index.js"
import { type Change, defineInvalidation, subjectsOf } from "../kernel/query/index.js"
import { type ResourcesKeys, resourcesKeys } from "./keys.js"

type Scope = Pick<Operations, "scope">

/** The details that a change names, or all of them where it names none. */
const detailsOf = (change: Change, prefix: string, keys: ResourcesKeys["resources"]): QueryKey[] => {
  const ids = subjectsOf(change, prefix)
  return ids.length > 0 ? ids.map((id) => keys.detail(id)) : [keys.details]
}

/** Everything that is read off the calendars: who is free, boards, what a list says comes next, and what a dry run would find. */
const calendarsOf = (keys: ResourcesKeys): QueryKey[] => [
  keys.availability.all,
  keys.timeline.all,
  keys.utilisation.all,
  keys.commitments.all,
  keys.substitutes.all,
  keys.readiness.all,
  keys.previews.all,
]

/** The story of a departure tells what happened to its staff, its explanation may name them, and who is missing is an issue of it. */
const departures = (change: Change, operations: Scope): QueryKey[] => {
  const { slots } = availabilityKeys(operations)
  const ids = subjectsOf(change, "avsl")
  return [slots.lists, ...(ids.length > 0 && !change.own ? ids.map((id) => slots.detail(id)) : [slots.details])]
}

const demand = (change: Change, operations: Scope): QueryKey[] => {
  const keys = resourcesKeys(operations)
  return [keys.allocations.all, keys.readiness.all, keys.substitutes.all, keys.previews.all, ...departures(change, operations)]
}

/** What each event makes stale. */
export const resourcesInvalidation = defineInvalidation({
  /** Names and kinds of resources stand in rows of every other list, of departures as well. */
  "resources.resource.*": (change, operations) => {
    const keys = resourcesKeys(operations)
    const shown = [keys.resources.lists, keys.expiringQualifications.all, keys.poolMembers.all, keys.assignments.all]
    return [...shown, ...departures(change, operations), ...detailsOf(change, "res", keys.resources), ...calendarsOf(keys)]
  },
  /** Its closeouts go with it. */
  "resources.resource.deleted": (_change, operations) => [resourcesKeys(operations).closeouts.all],
  "resources.pool.*": (change, operations) => {
    const keys = resourcesKeys(operations)
    return [keys.pools.lists, ...detailsOf(change, "repl", keys.pools), keys.poolMembers.all, keys.resources.lists, ...calendarsOf(keys)]
  },
  /** What was picked from it forgets it. */
  "resources.pool.deleted": (_change, operations) => {
    const keys = resourcesKeys(operations)
    return [keys.allocations.all, keys.assignments.all]
  },
  "resources.requirement.*": (change, operations) => {
    const keys = resourcesKeys(operations)
    return [keys.requirements.lists, ...detailsOf(change, "rerq", keys.requirements), keys.allocations.all, keys.previews.all]
  },
  "resources.allocation.*": (change, operations) => {
    const keys = resourcesKeys(operations)
    return [...demand(change, operations), keys.availability.all, keys.assignments.all]
  },
  "resources.assignment.*": (change, operations) => {
    const keys = resourcesKeys(operations)
    const rows = [
      keys.assignments.lists,
      ...detailsOf(change, "resa", keys.assignments),
      keys.resources.lists,
      keys.expiringQualifications.all,
    ]
    return [...rows, ...calendarsOf(keys), ...demand(change, operations)]
  },
  "resources.closeout.*": (change, operations) => {
    const keys = resourcesKeys(operations)
    const rows = [keys.closeouts.lists, ...detailsOf(change, "recl", keys.closeouts), keys.assignments.all, keys.resources.lists]
    return [...rows, ...calendarsOf(keys), ...departures(change, operations)]
  },
  /** Staff go along with their departure, and rows of demand and work show its times. */
  "availability.slot.*": (_change, operations) => {
    const keys = resourcesKeys(operations)
    return [keys.allocations.all, keys.assignments.all, keys.resources.lists, keys.expiringQualifications.all, ...calendarsOf(keys)]
  },
  "availability.slots.generated": (_change, operations) => {
    const keys = resourcesKeys(operations)
    return [keys.allocations.all, keys.readiness.all, keys.previews.all]
  },
  /** A split gives rules other series. */
  "availability.rule.*": (_change, operations) => [resourcesKeys(operations).requirements.lists],
})
