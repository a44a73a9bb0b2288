import { and, eq, inArray, or } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { reclaimLapsedHolds } from "../../slot-allocation/settle/reclaim.js"
import { occupantsOf } from "../assignment/occupants.js"
import { travelerAssignments } from "../assignment/schema.js"
import { allocationResourceInUse, resourceHasChildren } from "../errors.js"
import { type DeleteAllocationResource, deleteAllocationResourceInput } from "./contract.js"
import { lockResource, type ResourceRow, resourceEvent, toResource } from "./record.js"
import { allocationResources } from "./schema.js"

/** The resource with its seats, locked in id order. */
const lockFamily = (tx: OperationsDb, { id, slotId }: ResourceRow) =>
  tx
    .select()
    .from(allocationResources)
    .where(and(eq(allocationResources.slotId, slotId), or(eq(allocationResources.id, id), eq(allocationResources.parentId, id))))
    .orderBy(allocationResources.id)
    .for("update")

/** Events are all that stays of the places: their rows go with the room. */
async function endPlaces(tx: OperationsDb, row: ResourceRow, ids: Id<"alrs">[], context: WriteContext): Promise<void> {
  const gone = await tx.delete(travelerAssignments).where(inArray(travelerAssignments.allocationResourceId, ids)).returning()
  const moves = gone
    .filter(({ status }) => status === "live")
    .map(({ slotTravelerId, kind, family, segment, allocationResourceId }) => {
      return { travelerId: slotTravelerId, kind, family, segment, from: allocationResourceId, to: null, waived: [] }
    })
  if (moves.length === 0) return
  const touches = [...ids, ...moves.map(({ travelerId }) => travelerId)]
  const data = { slotId: row.slotId, moves, source: "person", reason: "resource_deleted" }
  await recordEvents(tx, context, [{ type: "availability.assignment.changed", subject: row.slotId, touches, data }])
}

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
    await endPlaces(tx, row, ids, context)
    await tx.delete(allocationResources).where(inArray(allocationResources.id, ids))
    const gone = all.map((each) => ({ ...resourceEvent("deleted", toResource(each)), before: { ...toResource(each) } }))
    await recordEvents(tx, context, gone)
    return { id: resourceId }
  })
}
