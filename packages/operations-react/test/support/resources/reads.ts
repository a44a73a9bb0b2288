import type { QueryClient } from "@tanstack/react-query"
import { availabilityQueries } from "../../../src/availability/query-keys.js"
import { eventsQueries, holdsQueries, type Operations, todayQueries } from "../../../src/index.js"
import { resourcesQueries } from "../../../src/resources/query-keys.js"
import type { Read } from "../reads.js"
import { at, day, type ResourceWorld } from "./world.js"

const span = { from: at("00:00"), to: at("23:59") }

/** What departures, halls and the day say of who is on them. */
function neighbours(operations: Operations, { staffed, open, hall, karim, lina }: ResourceWorld) {
  const { slots } = availabilityQueries(operations)
  return [
    slots.list(),
    slots.list({ include: "board" }),
    ...[staffed, open].flatMap((id) => [slots.detail(id as never), slots.issues(id as never)]),
    todayQueries(operations).today.detail({ date: day, timezone: "Africa/Cairo" }),
    holdsQueries(operations).diaries.list({ functionSpaceIds: [hall], date: day, days: 14 }),
    ...[karim, lina, staffed].map((subject) => eventsQueries(operations).history.list({ subject })),
  ]
}

/** Calendars of people and halls, and what rehearsals find on them. */
function calendars(operations: Operations, world: ResourceWorld) {
  const { availability, timeline, utilisation, commitments, readiness, substitutes, previews } = resourcesQueries(operations)
  const { karim, nadia, kit, hall, open, staffed, pencilled, wanted, assigned, reserved, pool } = world
  return [
    availability.list({ kind: "guide", date: day, timezone: "Africa/Cairo" }),
    availability.list({ slotId: open as never, allocationId: wanted }),
    availability.list({ poolId: pool, ...span, qualifications: ["lang:fr"] }),
    timeline.list({ kind: "guide", from: at("00:00"), to: at("00:00", "2026-06-30") }),
    timeline.list({ poolId: pool, ...span, includeEnded: true }),
    timeline.list({ functionSpaceIds: [hall], from: at("00:00"), to: at("00:00", "2026-06-30") }),
    utilisation.list({ resourceIds: [karim, nadia, kit], ...span, timezone: "Africa/Cairo", bucket: "total" }),
    commitments.list({ assetIds: [karim, nadia, hall], from: at("00:00", "2026-04-01"), to: at("00:00", "2026-06-30") }),
    readiness.list({ slotIds: [open, staffed, pencilled] as never }),
    substitutes.ofAssignment({ assignmentId: assigned }),
    substitutes.ofDemand({ slotId: open as never, allocationId: wanted }),
    previews.check({ slotId: open as never, resourceId: karim }),
    previews.assignResource({ slotId: open as never, poolId: pool }),
    previews.moveResourceAssignment({ assignmentId: reserved, resourceId: nadia }),
    previews.closeout({ resourceId: karim, date: day, timezone: "Africa/Cairo" }),
    previews.resyncResourceAllocations({ productId: "prod_test" }),
    previews.applyAssignmentBatch({ operations: [{ op: "release", assignmentId: assigned }] }),
  ]
}

/** Every read of resources about the records of a world, and those of neighbours that show them. */
export function resourceReads(operations: Operations, world: ResourceWorld): Read[] {
  const { resources, expiringQualifications, pools, poolMembers, requirements, allocations, assignments, closeouts } =
    resourcesQueries(operations)
  const { karim, nadia, lina, unused, retired, kit, pool, unusedPool, requirement, later, extra, wanted, filled } = world
  const plain = [
    resources.list(),
    resources.list({ kind: ["guide"], active: true, with: "next" }),
    resources.list({ poolId: [pool] }),
    resources.search({ q: "kar" }),
    ...[karim, nadia, lina, unused, retired, kit].flatMap((id) => [resources.detail(id), resources.qualifications(id)]),
    expiringQualifications.list({ before: "2026-12-31" }),
    pools.list(),
    ...[pool, unusedPool].flatMap((poolId) => [pools.detail(poolId), poolMembers.ofPool({ poolId })]),
    poolMembers.list(),
    requirements.list(),
    requirements.list({ productId: ["prod_test"] }),
    ...[requirement, later].map((id) => requirements.detail(id)),
    allocations.list(),
    allocations.list({ state: ["unmet", "partial"], status: ["open"] }),
    ...[extra, wanted, filled].map((id) => allocations.detail(id)),
    assignments.list(),
    assignments.list({ status: ["reserved", "assigned"], resourceId: [karim] }),
    ...[world.assigned, world.reserved, world.done].map((id) => assignments.detail(id)),
    closeouts.list(),
    closeouts.list({ resourceId: [lina], status: ["active"] }),
    closeouts.detail(world.closeout),
    ...calendars(operations, world),
    ...neighbours(operations, world),
  ]
  const pages = [
    resources.listInfinite({ limit: 2 }),
    expiringQualifications.listInfinite({ before: "2026-12-31", limit: 2 }),
    pools.listInfinite({ limit: 1 }),
    poolMembers.listInfinite({ limit: 1 }),
    poolMembers.ofPoolInfinite({ poolId: pool, limit: 1 }),
    requirements.listInfinite({ limit: 1 }),
    allocations.listInfinite({ limit: 2 }),
    assignments.listInfinite({ limit: 2 }),
    closeouts.listInfinite({ limit: 1 }),
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
