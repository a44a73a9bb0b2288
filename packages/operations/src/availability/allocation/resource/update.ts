import { eq, sql } from "drizzle-orm"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { parseInput, patchOf } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { translating } from "../../../kernel/violations.js"
import { reclaimLapsedHolds } from "../../slot-allocation/settle/reclaim.js"
import { occupantsOf } from "../assignment/occupants.js"
import { allocationResourceInUse, resourceCapacityBelowAssigned } from "../errors.js"
import { resourceConstraints } from "./constraints.js"
import { type AllocationResource, type UpdateAllocationResource, updateAllocationResourceInput } from "./contract.js"
import { lockResource, type ResourceRow, resourceEvent, toResource } from "./record.js"
import { allocationResources } from "./schema.js"

type Patch = Partial<Omit<ResourceRow, "id">>

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const changed = (before: ResourceRow, patch: Patch): Patch =>
  Object.fromEntries(Object.entries(patch).filter(([field, value]) => !same(before[field as keyof ResourceRow], value)))

const pick = (row: ResourceRow, fields: Patch) =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, row[field as keyof ResourceRow]]))

/** A smaller room, or a blocked one, must not have more people in it than it then takes. People of lapsed holds leave it first. */
async function requireRoom(tx: OperationsDb, row: ResourceRow, after: ResourceRow, context: { now?: Date }): Promise<void> {
  const fits = after.status === "open" ? after.capacity >= row.assigned : row.assigned === 0
  if (fits) return
  await reclaimLapsedHolds(tx, [row.slotId], context)
  const travelerIds = await occupantsOf(tx, [row.id])
  if (after.status === "blocked" && travelerIds.length > 0) throw allocationResourceInUse({ resourceId: row.id, travelerIds })
  if (after.capacity < travelerIds.length)
    throw resourceCapacityBelowAssigned({ resourceId: row.id, capacity: after.capacity, assigned: travelerIds.length })
}

/**
 * Changes a room or seat; its kind, segment and vehicle stay. A patch that changes nothing writes nothing. Throws
 * `allocation_resource_not_found`, `resource_capacity_below_assigned`, `allocation_resource_in_use` (blocking while people are in it),
 * `resource_label_taken`, `seat_designation_taken`, `empty_patch`, `revision_conflict`.
 */
export async function updateAllocationResource(db: OperationsDb, input: UpdateAllocationResource): Promise<AllocationResource> {
  const { resourceId, patch: given, expectedRevision, ...context } = parseInput(updateAllocationResourceInput, input)
  const patch = patchOf(given)
  return db.transaction(async (tx) => {
    const before = await lockResource(tx, resourceId, expectedRevision)
    const opened = patch.status === "open" && patch.blockedReason === undefined ? { blockedReason: null } : {}
    const set = changed(before, { ...patch, ...opened })
    if (Object.keys(set).length === 0) return toResource(before)
    await requireRoom(tx, before, { ...before, ...set }, context)
    const [row] = await translating(resourceConstraints(before.slotId), () =>
      tx
        .update(allocationResources)
        .set({ ...set, revision: sql`${allocationResources.revision} + 1`, updatedAt: clock(context.now) } as never)
        .where(eq(allocationResources.id, resourceId))
        .returning(),
    )
    const after = toResource(row as ResourceRow)
    await recordEvents(tx, context, [{ ...resourceEvent("updated", after), before: pick(before, set), after: pick(after, set) }])
    return after
  })
}
