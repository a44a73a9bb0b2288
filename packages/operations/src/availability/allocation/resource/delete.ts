import { and, eq, inArray } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { lockSlot } from "../../slot/lock.js"
import { reclaimLapsedHolds } from "../../slot-allocation/settle/reclaim.js"
import { occupantsOf } from "../assignment/occupants.js"
import { allocationResourceInUse, resourceHasChildren } from "../errors.js"
import {
  type DeleteAllocationResource,
  type DeleteAllocationResources,
  deleteAllocationResourceInput,
  deleteAllocationResourcesInput,
} from "./contract.js"
import { endPlaces, lockFamily } from "./family.js"
import { lockResource, resourceEvent, toResource } from "./record.js"
import { allocationResources } from "./schema.js"

/**
 * Deletes a room, a seat, or with `cascade` a vehicle and its seats. Somebody in it refuses, unless `unassign` ends their places in the
 * same step. A template that made it does not make it again. Throws `allocation_resource_not_found`, `allocation_resource_in_use`,
 * `resource_has_children`, `revision_conflict`.
 */
export async function deleteAllocationResource(db: OperationsDb, input: DeleteAllocationResource): Promise<{ id: Id<"alrs"> }> {
  const { resourceId, unassign = false, cascade = false, expectedRevision, ...context } = parseInput(deleteAllocationResourceInput, input)
  return db.transaction(async (tx) => {
    const row = await lockResource(tx, resourceId, expectedRevision)
    const all = await lockFamily(tx, row)
    if (all.length > 1 && !cascade) throw resourceHasChildren({ resourceId, children: all.length - 1 })
    const ids = all.map(({ id }) => id)
    if (all.some(({ assigned }) => assigned > 0)) {
      await reclaimLapsedHolds(tx, [row.slotId], context)
      const travelerIds = await occupantsOf(tx, ids)
      if (travelerIds.length > 0 && !unassign) throw allocationResourceInUse({ resourceId, travelerIds })
    }
    await endPlaces(tx, row.slotId, ids, context)
    await tx.delete(allocationResources).where(inArray(allocationResources.id, ids))
    const gone = all.map((each) => ({ ...resourceEvent("deleted", toResource(each)), before: { ...toResource(each) } }))
    await recordEvents(tx, context, gone)
    return { id: resourceId }
  })
}

/**
 * Deletes rooms or seats of one departure together, all or none; what is gone already is no fault. Somebody in one of them refuses.
 * Throws `allocation_resource_in_use`. The number of statements does not depend on that of the rooms.
 */
export async function deleteAllocationResources(db: OperationsDb, input: DeleteAllocationResources): Promise<{ ids: Id<"alrs">[] }> {
  const { slotId, resourceIds, ...context } = parseInput(deleteAllocationResourcesInput, input)
  return db.transaction(async (tx) => {
    await lockSlot(tx, slotId)
    const named = and(eq(allocationResources.slotId, slotId), inArray(allocationResources.id, resourceIds))
    const all = await tx.select().from(allocationResources).where(named).orderBy(allocationResources.id).for("update")
    const ids = all.map(({ id }) => id)
    if (all.some(({ assigned }) => assigned > 0)) {
      await reclaimLapsedHolds(tx, [slotId], context)
      const travelerIds = await occupantsOf(tx, ids)
      const [resourceId] = all.filter(({ assigned }) => assigned > 0).map(({ id }) => id)
      if (travelerIds.length > 0 && resourceId) throw allocationResourceInUse({ resourceId, travelerIds })
    }
    if (ids.length === 0) return { ids }
    await endPlaces(tx, slotId, ids, context)
    await tx.delete(allocationResources).where(inArray(allocationResources.id, ids))
    const gone = all.map((each) => ({ ...resourceEvent("deleted", toResource(each)), before: { ...toResource(each) } }))
    await recordEvents(tx, context, gone)
    return { ids }
  })
}
