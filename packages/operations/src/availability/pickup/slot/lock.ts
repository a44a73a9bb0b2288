import { and, eq } from "drizzle-orm"
import { revisionConflict } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { lockSlot, type SlotRow } from "../../slot/lock.js"
import type { StopRow } from "../attach/write.js"
import { slotPickupNotFound } from "../errors.js"
import { slotPickups as stop } from "../schema.js"
import type { SlotPickup } from "./contract.js"
import { requireStop } from "./read.js"

/** A stop under the locks of a change: its departure first, then the stop. Throws `slot_pickup_not_found`, `revision_conflict`. */
export async function lockStop(tx: OperationsDb, id: Id<"slpk">, expectedRevision?: number): Promise<{ row: StopRow; slot: SlotRow }> {
  const [known] = await tx.select({ slotId: stop.slotId }).from(stop).where(eq(stop.id, id))
  if (!known) throw slotPickupNotFound({ id })
  const slot = await lockSlot(tx, known.slotId)
  const [row] = await tx
    .select()
    .from(stop)
    .where(and(eq(stop.id, id), eq(stop.slotId, slot.id)))
    .for("no key update")
  if (!row) throw slotPickupNotFound({ id })
  if (expectedRevision !== undefined && expectedRevision !== row.revision) {
    throw revisionConflict({ expected: expectedRevision, current: { ...(await requireStop(tx, id)) } })
  }
  return { row, slot }
}

/** What every event of a stop carries. */
export const stopEvent = (
  verb: "created" | "updated" | "deleted",
  { id, pointId, groupId }: Pick<SlotPickup, "id" | "pointId" | "groupId">,
  slot: SlotRow,
) => ({
  type: `availability.slot_pickup.${verb}`,
  subject: id,
  touches: [slot.id, slot.productId, pointId, groupId],
  data: { slotId: slot.id, productId: slot.productId, startsAt: slot.startsAt.toISOString() },
})
