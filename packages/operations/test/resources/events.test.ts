import { sql } from "drizzle-orm"
import { afterEach, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import {
  addPoolMember,
  assignResource,
  cancelResourceAssignment,
  cancelResourceCloseout,
  cancelSlotAssignments,
  completeResourceAssignment,
  confirmResourceAssignment,
  createPool,
  createRequirement,
  createResource,
  createResourceAllocation,
  createResourceCloseout,
  deletePool,
  deleteRequirement,
  deleteResource,
  deleteResourceAllocation,
  materializeResourceAllocations,
  moveResourceAssignment,
  releaseResourceAssignment,
  removePoolMember,
  reopenResourceAllocation,
  reopenResourceAssignment,
  reopenSlotAssignments,
  resourcesEventTypes,
  resyncResourceAllocations,
  setPoolMembers,
  setResourceQualifications,
  unconfirmResourceAssignment,
  updatePool,
  updatePoolMember,
  updateRequirement,
  updateResource,
  updateResourceAllocation,
  updateResourceAssignment,
  updateResourceCloseout,
  waiveResourceAllocation,
} from "../../src/resources/index.js"
import { usePglite } from "../support/pglite.js"
import { now, slotAt } from "../support/resources.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const by = { actor: "user_mona", reason: "Season", correlationId: "corr_1", now }

type Told = {
  type: string
  actor: string | null
  reason: string | null
  correlation_id: string | null
  subjects: string[]
}

/** What a write says, without the area: `resource.created`. Everything that it says carries who, why and what else it concerns. */
async function said(db: OperationsDb, write: () => Promise<unknown>, about: readonly string[]): Promise<string[]> {
  const [last] = await rowsOf<{ seq: string }>(db, sql`select coalesce(max(seq), 0)::text as seq from operations_events`)
  await write()
  const rows = await rowsOf<Told>(
    db,
    sql`select type, actor, reason, correlation_id, to_jsonb(subjects) as subjects from operations_events where seq > ${last?.seq}::bigint order by seq`,
  )
  for (const { type, actor, reason, correlation_id, subjects } of rows) {
    expect([type, actor, reason, correlation_id]).toEqual([type, by.actor, by.reason, by.correlationId])
    expect([type, subjects]).toEqual([type, expect.arrayContaining([...about])])
  }
  return rows.map(({ type }) => type.replace("resources.", ""))
}

it("every write leaves its events, with who did it, why, and the ids of what it concerns; together they are all there are (I8)", async () => {
  const { db } = pglite
  const heard = new Set<string>()
  const tells = async (expected: string[], write: () => Promise<unknown>, ...about: string[]) => {
    const types = await said(db, write, about)
    expect(types).toEqual(expected)
    for (const type of types) heard.add(`resources.${type}`)
  }
  const make = (name: string) => createResource(db, { kind: "guide", name, ...by })
  const [slotId, later] = [await slotAt(db, "08:00", "10:00"), await slotAt(db, "12:00", "14:00")]
  const ids = { resource: "res_" as `res_${string}`, pool: "repl_" as `repl_${string}`, need: "rerq_" as `rerq_${string}` }
  const keep = async <One extends { id: string }>(made: Promise<One>, as: keyof typeof ids) =>
    void Object.assign(ids, { [as]: (await made).id })

  await tells(["resource.created"], () => keep(make("Karim"), "resource"))
  const resourceId = ids.resource
  await tells(["resource.updated"], () => updateResource(db, { resourceId, code: "G-1", ...by }), resourceId)
  const qualifications = [{ code: "lang:fr" }]
  await tells(["resource.qualifications_set"], () => setResourceQualifications(db, { resourceId, qualifications, ...by }), resourceId)
  const { id: spare } = await make("Spare")
  const { id: gone } = await make("Gone")
  await tells(["resource.deleted"], () => deleteResource(db, { resourceId: gone, ...by }), gone)

  await tells(["pool.created"], () => keep(createPool(db, { name: "French", productId: "prod_1", ...by }), "pool"), "prod_1")
  const poolId = ids.pool
  await tells(["pool.updated"], () => updatePool(db, { poolId, name: "French in Cairo", ...by }), poolId, "prod_1")
  await tells(["pool.members_set"], () => setPoolMembers(db, { poolId, resourceIds: [resourceId], ...by }), poolId, resourceId)
  const member = await addPoolMember(db, { poolId, resourceId: spare, ...by })
  await tells(["pool.members_set"], () => updatePoolMember(db, { memberId: member.id, priority: 9, ...by }), poolId, spare)
  await tells(["pool.members_set"], () => removePoolMember(db, { memberId: member.id, ...by }), poolId, spare)

  const need = { productId: "prod_1", role: "guide", poolId, ...by }
  await tells(["requirement.created"], () => keep(createRequirement(db, need), "need"), "prod_1", poolId)
  const requirementId = ids.need
  await tells(["requirement.updated"], () => updateRequirement(db, { requirementId, priority: 1, ...by }), requirementId, "prod_1")
  await tells(["allocation.materialized"], () => materializeResourceAllocations(db, { slotIds: [slotId], ...by }), slotId, "prod_1")
  await tells(["allocation.created"], () => resyncResourceAllocations(db, { requirementIds: [requirementId], ...by }), later, requirementId)
  await updateRequirement(db, { requirementId, minCapacity: 1, ...by })
  await tells(
    ["allocation.updated", "allocation.updated"],
    () => resyncResourceAllocations(db, { productId: "prod_1", ...by }),
    requirementId,
  )
  await tells(["allocation.cancelled", "allocation.cancelled", "requirement.deleted"], () =>
    deleteRequirement(db, { requirementId, ...by }),
  )

  const { id: allocationId } = await createResourceAllocation(db, { slotId, role: "driver", poolId, kind: "guide", ...by })
  await tells(["allocation.updated"], () => updateResourceAllocation(db, { allocationId, units: 2, ...by }), allocationId, slotId)
  await tells(["allocation.waived"], () => waiveResourceAllocation(db, { allocationId, ...by }), allocationId, slotId)
  await tells(["allocation.reopened"], () => reopenResourceAllocation(db, { allocationId, ...by }), allocationId, slotId)

  const work = { assignment: "resa_" as `resa_${string}` }
  const assign = async (more: object) => {
    work.assignment = (await assignResource(db, { slotId, allocationId, ...more, ...by } as never)).assignment.id
  }
  await tells(["assignment.reserved", "allocation.met"], () => assign({}), slotId)
  const command = () => ({ assignmentId: work.assignment, ...by })
  const concerned = [slotId, resourceId, "prod_1"]
  await tells(["assignment.assigned"], () => confirmResourceAssignment(db, command()), ...concerned)
  await tells(["assignment.reserved"], () => unconfirmResourceAssignment(db, command()), ...concerned)
  await tells(["assignment.updated"], () => updateResourceAssignment(db, { ...command(), bookingId: "bkng_1" }), ...concerned, "bkng_1")
  await tells(["assignment.released", "allocation.unmet"], () => releaseResourceAssignment(db, command()), slotId, "prod_1")
  const override = { codes: ["resource_not_in_pool"], reason: "New hire" }
  await tells(["assignment.assigned", "assignment.overridden", "allocation.met"], () => assign({ resourceId: spare, override }), slotId)
  await tells(["assignment.moved"], () => moveResourceAssignment(db, { ...command(), resourceId }), resourceId, spare, slotId)
  const { id: second } = await createResourceAllocation(db, { slotId, role: "second-guide", kind: "guide", ...by })
  const between = ["assignment.moved", "allocation.unmet", "allocation.met"]
  await tells(between, () => moveResourceAssignment(db, { ...command(), allocationId: second }), slotId, "prod_1")
  await tells(between, () => moveResourceAssignment(db, { ...command(), allocationId }), slotId, "prod_1")
  const done = { assignmentId: work.assignment, ...by, now: new Date("2026-05-28T11:00:00Z") }
  await tells(["assignment.completed"], () => completeResourceAssignment(db, done), ...concerned)
  await tells(["assignment.reopened"], () => reopenResourceAssignment(db, done), ...concerned)
  await tells(["assignment.cancelled", "allocation.unmet"], () => cancelResourceAssignment(db, command()), slotId, "prod_1")
  await tells(["allocation.cancelled"], () => deleteResourceAllocation(db, { allocationId, ...by }), allocationId, slotId)
  await tells(["pool.deleted"], () => deletePool(db, { poolId, ...by }), poolId, "prod_1")

  const closing = { id: "recl_" as `recl_${string}` }
  const close = async () => {
    const { closeout } = await createResourceCloseout(db, { resourceId, date: "2026-06-01", timezone: "UTC", ...by })
    closing.id = closeout.id
  }
  await createResourceAllocation(db, { slotId: later, role: "guide", kind: "guide", ...by })
  await assignResource(db, { slotId: later, resourceId, ...by })
  await cancelSlotAssignments(db, { slotId: later, ...by })
  await assignResource(db, { slotId: await slotAt(db, "13:00", "15:00"), resourceId, ...by })
  await tells(["allocation.reopened", "assignment.lost"], () => reopenSlotAssignments(db, { slotId: later, ...by }), later)

  await tells(["closeout.created"], close, resourceId)
  await tells(["closeout.updated"], () => updateResourceCloseout(db, { closeoutId: closing.id, date: "2026-06-02", ...by }), resourceId)
  await tells(["closeout.cancelled"], () => cancelResourceCloseout(db, { closeoutId: closing.id, ...by }), resourceId)
  expect([...heard].sort()).toEqual([...resourcesEventTypes].sort())
})
