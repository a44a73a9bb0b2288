import { eq } from "drizzle-orm"
import { revisionConflict } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { slotNotFound } from "./errors.js"
import { getSlot } from "./get.js"
import { availabilitySlots } from "./schema.js"

export type SlotRow = typeof availabilitySlots.$inferSelect

/** Locks a departure for a change. Throws `slot_not_found`; `revision_conflict` with the departure as it is now. */
export async function lockSlot(tx: OperationsDb, slotId: Id<"avsl">, expectedRevision?: number): Promise<SlotRow> {
  const [row] = await tx.select().from(availabilitySlots).where(eq(availabilitySlots.id, slotId)).for("update")
  if (!row) throw slotNotFound({ id: slotId })
  if (expectedRevision !== undefined && expectedRevision !== row.revision) {
    throw revisionConflict({ expected: expectedRevision, current: await getSlot(tx, { slotId }) })
  }
  return row
}
