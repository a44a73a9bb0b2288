import type { QueryKey } from "@tanstack/react-query"
import type { Operations } from "../kernel/core/index.js"
import { type Change, defineInvalidation, subjectsOf } from "../kernel/query/index.js"
import { resourcesKeys } from "../resources/keys.js"
import { type GroundKeys, groundKeys } from "./keys.js"

type Entity = GroundKeys["dispatches"]

/** The details that a change names, or all of them where it names none. */
const detailsOf = (change: Change, prefix: string, keys: Entity): QueryKey[] => {
  const ids = subjectsOf(change, prefix)
  return ids.length > 0 && !change.own ? ids.map((id) => keys.detail(id)) : [keys.details]
}

/** Read models into which everything of ground goes. */
const days = (keys: GroundKeys): QueryKey[] => [keys.boards.all, keys.sheets.all]

/** What stands against one run hangs on the other runs of its driver and vehicle: the details of all are stale. */
const dispatches = (keys: GroundKeys): QueryKey[] => [keys.dispatches.all, keys.checks.all, ...days(keys)]

/** Work of a dispatch stands in the calendar of whoever serves it. */
function calendars(operations: Pick<Operations, "scope">): QueryKey[] {
  const { commitments, timeline, availability, utilisation, substitutes, previews, readiness, resources } = resourcesKeys(operations)
  return [...[commitments, timeline, availability, utilisation, substitutes, previews, readiness].map(({ all }) => all), resources.lists]
}

/** Names of places, the state of the departure and other work on the calendars stand on the board and in what is found of a run. */
const around = (_change: Change, operations: Pick<Operations, "scope">): QueryKey[] => {
  const keys = groundKeys(operations)
  return [keys.dispatches.details, ...days(keys), keys.checks.all]
}

/** What each event makes stale. */
export const groundInvalidation = defineInvalidation({
  "ground.operator.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [keys.operators.lists, ...detailsOf(change, "gopr", keys.operators), ...days(keys)]
  },
  "ground.vehicle.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [keys.vehicles.lists, ...detailsOf(change, "gveh", keys.vehicles), keys.dispatches.all, keys.checks.all, ...days(keys)]
  },
  "ground.driver.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [keys.drivers.lists, ...detailsOf(change, "gdrv", keys.drivers), keys.dispatches.all, keys.checks.all, ...days(keys)]
  },
  "ground.transfer_preference.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [keys.transferPreferences.lists, ...detailsOf(change, "gtpr", keys.transferPreferences), keys.dispatches.details]
  },
  "ground.driver_shift.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [
      keys.driverShifts.lists,
      ...detailsOf(change, "gdsh", keys.driverShifts),
      keys.dispatches.details,
      keys.checks.all,
      keys.boards.all,
    ]
  },
  "ground.dispatch.*": (_change, operations) => [...dispatches(groundKeys(operations)), ...calendars(operations)],
  "ground.dispatch_passenger.*": (_change, operations) => dispatches(groundKeys(operations)),
  "ground.dispatch_leg.*": (_change, operations) => [...dispatches(groundKeys(operations)), ...calendars(operations)],
  "ground.dispatch_checkpoint.*": (_change, operations) => dispatches(groundKeys(operations)),
  "ground.service_incident.*": (change, operations) => {
    const keys = groundKeys(operations)
    return [keys.incidents.lists, ...detailsOf(change, "gsin", keys.incidents), ...days(keys)]
  },
  "ground.execution_event.*": (_change, operations) => [...dispatches(groundKeys(operations)), ...calendars(operations)],
  "ground.dispatch_assignment.*": (_change, operations) => [...dispatches(groundKeys(operations)), ...calendars(operations)],
  "ground.calendar_feed.*": (_change, operations) => [groundKeys(operations).calendarFeeds.all],
  /** Name, seats, papers and whether somebody works stand in the resource. */
  "resources.resource.*": (_change, operations) => {
    const keys = groundKeys(operations)
    return [keys.vehicles.all, keys.drivers.all, keys.dispatches.all, keys.calendarFeeds.all, keys.checks.all, ...days(keys)]
  },
  "resources.assignment.*": around,
  "resources.closeout.*": around,
  "places.place.*": around,
  "availability.slot.*": around,
})
