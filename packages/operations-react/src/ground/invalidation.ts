import type { QueryKey } from "@tanstack/react-query"
import { type Change, defineInvalidation, subjectsOf } from "../kernel/query/index.js"
import { resourcesKeys } from "../resources/keys.js"
import { type GroundKeys, groundKeys } from "./keys.js"

type Entity = GroundKeys["dispatches"]

/** The details that a change names, or all of them where it names none. */
const detailsOf = (change: Change, prefix: string, keys: Entity): QueryKey[] => {
  const ids = subjectsOf(change, prefix)
  return ids.length > 0 && !change.own ? ids.map((id) => keys.detail(id)) : [keys.details]
}

const dispatches = (change: Change, keys: GroundKeys): QueryKey[] => [
  keys.dispatches.lists,
  ...detailsOf(change, "gdsp", keys.dispatches),
  keys.checks.all,
]

/** What each event makes stale. */
export const groundInvalidation = defineInvalidation({
  "ground.operator.*": (change, operations) => {
    const { operators } = groundKeys(operations)
    return [operators.lists, ...detailsOf(change, "gopr", operators)]
  },
  "ground.vehicle.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [keys.vehicles.lists, ...detailsOf(change, "gveh", keys.vehicles), keys.dispatches.all, keys.checks.all]
  },
  "ground.driver.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [keys.drivers.lists, ...detailsOf(change, "gdrv", keys.drivers), keys.dispatches.all, keys.checks.all]
  },
  "ground.transfer_preference.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [keys.transferPreferences.lists, ...detailsOf(change, "gtpr", keys.transferPreferences), keys.dispatches.details]
  },
  "ground.driver_shift.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [keys.driverShifts.lists, ...detailsOf(change, "gdsh", keys.driverShifts), keys.checks.all]
  },
  "ground.dispatch.*": (change, operations) => dispatches(change, groundKeys(operations)),
  "ground.execution_event.*": (change, operations) => {
    const resources = resourcesKeys(operations)
    return [
      ...dispatches(change, groundKeys(operations)),
      resources.commitments.all,
      resources.timeline.all,
      resources.availability.all,
      resources.utilisation.all,
    ]
  },
  /** Work of a dispatch stands in the calendar of whoever serves it. */
  "ground.dispatch_assignment.*": (change, operations) => {
    const resources = resourcesKeys(operations)
    const calendars = [
      resources.commitments,
      resources.timeline,
      resources.availability,
      resources.utilisation,
      resources.substitutes,
      resources.previews,
      resources.readiness,
    ]
    return [...dispatches(change, groundKeys(operations)), ...calendars.map(({ all }) => all), resources.resources.lists]
  },
  /** Name, seats, papers and whether somebody works stand in the resource. */
  "resources.resource.*": (_change, operations) => {
    const keys = groundKeys(operations)
    return [keys.vehicles.all, keys.drivers.all, keys.dispatches.all, keys.checks.all]
  },
})
