import { and, eq, inArray, or } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { travelerAssignments } from "../assignment/schema.js"
import type { ResourceRow } from "./record.js"
import { allocationResources } from "./schema.js"

/** The resource with its seats, locked in id order. */
export const lockFamily = (tx: OperationsDb, { id, slotId }: ResourceRow) =>
  tx
    .select()
    .from(allocationResources)
    .where(and(eq(allocationResources.slotId, slotId), or(eq(allocationResources.id, id), eq(allocationResources.parentId, id))))
    .orderBy(allocationResources.id)
    .for("update")

/**
 * Takes people out of places that go away. Events are all that stays of the places: their rows go with the room.
 */
export async function endPlaces(tx: OperationsDb, slotId: Id<"avsl">, ids: Id<"alrs">[], context: WriteContext): Promise<void> {
  const gone = await tx.delete(travelerAssignments).where(inArray(travelerAssignments.allocationResourceId, ids)).returning()
  const moves = gone
    .filter(({ status }) => status === "live")
    .map(({ slotTravelerId, kind, family, segment, allocationResourceId }) => {
      return { travelerId: slotTravelerId, kind, family, segment, from: allocationResourceId, to: null, waived: [] }
    })
  if (moves.length === 0) return
  const touches = [...ids, ...moves.map(({ travelerId }) => travelerId)]
  const data = { slotId, moves, source: "person", reason: "resource_deleted" }
  await recordEvents(tx, context, [{ type: "availability.assignment.changed", subject: slotId, touches, data }])
}
