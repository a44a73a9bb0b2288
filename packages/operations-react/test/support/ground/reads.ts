import type { QueryClient } from "@tanstack/react-query"
import { groundQueries } from "../../../src/ground/query-keys.js"
import { type Operations, todayQueries } from "../../../src/index.js"
import { resourcesQueries } from "../../../src/resources/query-keys.js"
import type { Read } from "../reads.js"
import { at, day, type GroundWorld } from "./world.js"

const span = { from: at("00:00"), to: at("23:00") }

/** What resources tell of the vehicles and drivers of a world. */
function calendarReads(operations: Operations, { van, hassan }: GroundWorld) {
  const { commitments, timeline, resources } = resourcesQueries(operations)
  const assetIds = [van.resourceId, hassan.resourceId]
  return [
    commitments.list({ assetIds, ...span }),
    timeline.list({ resourceIds: assetIds, ...span }),
    resources.list({ kind: ["driver"] }),
    ...assetIds.map((id) => resources.detail(id)),
  ]
}

/** Every read of ground about the records of a world. */
export function groundReads(operations: Operations, world: GroundWorld): Read[] {
  const {
    operators,
    vehicles,
    drivers,
    transferPreferences,
    driverShifts,
    dispatches,
    boards,
    sheets,
    checks,
    parts,
    incidents,
    calendarFeeds,
    jobSheets,
  } = groundQueries(operations)
  const runs = [world.served, world.later, world.open, world.draft, world.onRoad, world.flight].map(({ id }) => id)
  const plain = [
    operators.list(),
    ...[world.operator, world.unusedOperator].map(({ id }) => operators.detail(id)),
    vehicles.list(),
    vehicles.list({ active: true, minSeats: 8 }),
    ...[world.van, world.unusedVan].map(({ id }) => vehicles.detail(id)),
    drivers.list(),
    drivers.search({ q: "hassan" }),
    ...[world.hassan, world.unusedDriver].map(({ id }) => drivers.detail(id)),
    transferPreferences.list(),
    transferPreferences.detail(world.preference.id),
    calendarFeeds.list(),
    driverShifts.list(),
    driverShifts.detail(world.shift.id),
    dispatches.list(),
    dispatches.list({ unassigned: true }),
    dispatches.search({ q: "ann" }),
    ...runs.flatMap((dispatchId) => [dispatches.detail(dispatchId), dispatches.assignments(dispatchId), dispatches.events({ dispatchId })]),
    ...runs.flatMap((dispatchId) => [parts.passengers({ dispatchId }), parts.legs({ dispatchId }), parts.checkpoints({ dispatchId })]),
    incidents.list({ status: ["open"] }),
    incidents.detail(world.incident.id),
    checks.suggestions({ dispatchId: world.open.id, includeUnfit: true }),
    checks.refreshFromPickupRun({ dispatchId: world.outdated.id }),
    checks.applyDispatchBatch({ operations: [{ op: "assign", dispatchId: world.open.id, vehicleId: world.van.id }] }),
    checks.rescheduleDispatch({ dispatchId: world.served.id, scheduledAt: at("08:15") }),
    checks.driverHours({ driverId: world.hassan.id, ...span }),
    jobSheets.file({ date: day, by: "passenger" }),
    boards.detail({ date: day }),
    boards.detail({ date: day, operatorId: world.operator.id, lanes: "drivers" }),
    boards.detail({ date: day, timezone: "Africa/Cairo", placeId: world.airport.id }),
    ...[world.hassan, world.mona].map(({ id }) => sheets.detail({ driverId: id, date: day })),
    checks.assignment({ dispatchId: world.open.id, vehicleId: world.van.id, driverId: world.hassan.id }),
    checks.assignDispatch({ dispatchId: world.open.id, vehicleId: world.coach.id }),
    todayQueries(operations).today.detail({ date: day, timezone: "Africa/Cairo" }),
    ...calendarReads(operations, world),
  ]
  const pages = [
    operators.listInfinite({ limit: 1 }),
    vehicles.listInfinite({ limit: 1 }),
    drivers.listInfinite({ limit: 1 }),
    transferPreferences.listInfinite({ limit: 1 }),
    driverShifts.listInfinite({ limit: 1 }),
    calendarFeeds.listInfinite({ limit: 1 }),
    dispatches.listInfinite({ limit: 2 }),
    incidents.listInfinite({ limit: 1 }),
    parts.passengersInfinite({ dispatchId: world.served.id, limit: 1 }),
    parts.legsInfinite({ dispatchId: world.served.id, limit: 1 }),
    parts.checkpointsInfinite({ dispatchId: world.served.id, limit: 1 }),
    dispatches.eventsInfinite({ dispatchId: world.served.id, limit: 1 }),
  ]
  return [
    ...plain.map((options) => ({
      queryKey: options.queryKey,
      fetch: (c: QueryClient) => c.fetchQuery({ ...options, staleTime: 0 } as never),
    })),
    ...pages.map((options) => ({
      queryKey: options.queryKey,
      fetch: (c: QueryClient) => c.fetchInfiniteQuery({ ...options, staleTime: 0 } as never),
    })),
  ]
}
