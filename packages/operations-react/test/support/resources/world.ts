import { createFunctionSpace } from "@voyant-travel/operations/places"
import {
  addPoolMember,
  assignResource,
  createPool,
  createRequirement,
  createResource,
  createResourceAllocation,
  createResourceCloseout,
  listPoolMembers,
  listResourceAllocations,
} from "@voyant-travel/operations/resources"
import type { TestOperations } from "@voyant-travel/operations/testing"
import type {
  PoolId,
  PoolMemberId,
  RequirementId,
  ResourceAllocationId,
  ResourceAssignmentId,
  ResourceCloseoutId,
  ResourceId,
} from "../../../src/resources/index.js"
import { clock } from "../server.js"

/** The day of the departures that look for staff; the clock stands weeks before. */
export const day = "2026-05-28"
export const at = (time: string, date = day) => `${date}T${time}:00Z`

type Db = TestOperations["db"]
const now = clock.now

async function people(db: Db, placeId: string) {
  const guide = async (name: string, more: object = {}) =>
    (await createResource(db, { kind: "guide", name, qualifications: [{ code: "lang:fr", validTo: "2026-06-30" }], ...more, now }))
      .id as ResourceId
  const [karim, nadia, lina] = [await guide("Karim", { placeId }), await guide("Nadia"), await guide("Lina")]
  const [unused, retired] = [await guide("Nobody"), await guide("Retired", { active: false })]
  const kit = (await createResource(db, { kind: "equipment", name: "Headsets", capacity: 20, now })).id as ResourceId
  return { karim, nadia, lina, unused, retired, kit }
}

async function pools(db: Db, resources: readonly ResourceId[]) {
  const pool = (await createPool(db, { name: "Guides of Cairo", kind: "guide", now })).id as PoolId
  for (const [priority, resourceId] of resources.entries()) await addPoolMember(db, { poolId: pool as never, resourceId, priority, now })
  const unusedPool = (await createPool(db, { name: "Nobody's", now })).id as PoolId
  const members = (await listPoolMembers(db, { poolId: pool })).data.map(({ id }) => id as PoolMemberId)
  return { pool, unusedPool, members }
}

const demandOf = async (db: Db, slotId: string, role: string) =>
  (await listResourceAllocations(db, { slotIds: [slotId as never], role: [role] })).data[0]?.id as ResourceAllocationId

/** Guides in a pool, departures that have one, look for one or had one, closed days, and a hall that can be closed as well. */
export async function makeResources({ db, fixtures }: TestOperations) {
  const place = await fixtures.place({ kind: "venue", name: "Cairo office", timezone: "Africa/Cairo" })
  const hall = (await createFunctionSpace(db, { placeId: place.id, name: "Hall", now })).id
  const made = await people(db, place.id)
  const { karim, nadia, lina } = made
  const inPool = await pools(db, [karim, nadia])
  const requirement = (await createRequirement(db, { productId: "prod_test", role: "guide", poolId: inPool.pool as never, now }))
    .id as RequirementId
  const slot = async (startTimeLocal: string, dateLocal = day) =>
    (await fixtures.slot({ startTimeLocal, dateLocal, durationMinutes: 120 })).id
  const [staffed, open, pencilled] = [await slot("09:00"), await slot("09:30"), await slot("14:00")]
  const [past, bare] = [await slot("09:00", "2026-04-30"), await slot("20:00")]
  const assign = async (slotId: string, resourceId: ResourceId, status: "assigned" | "reserved" = "assigned") =>
    (await assignResource(db, { slotId: slotId as never, resourceId, status, now })).assignment.id as ResourceAssignmentId
  const [assigned, reserved, done] = [await assign(staffed, karim), await assign(pencilled, karim, "reserved"), await assign(past, nadia)]
  const extra = (await createResourceAllocation(db, { slotId: open as never, role: "driver", kind: "driver", now }))
    .id as ResourceAllocationId
  const wanted = await demandOf(db, open, "guide")
  const filled = await demandOf(db, staffed, "guide")
  /** Made after the departures, so that none of them has it yet. */
  const later = (await createRequirement(db, { productId: "prod_test", role: "assistant", kind: "guide", now })).id as RequirementId
  const { closeout } = await createResourceCloseout(db, { resourceId: lina, date: "2026-06-05", timezone: "Africa/Cairo", now })
  return {
    ...{ ...made, ...inPool, place, hall, requirement, later, staffed, open, pencilled, past, bare, assigned, reserved, done, extra },
    ...{ wanted, filled, closeout: closeout.id as ResourceCloseoutId },
  }
}

export type ResourceWorld = Awaited<ReturnType<typeof makeResources>>
