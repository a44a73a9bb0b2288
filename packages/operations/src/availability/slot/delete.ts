import { eq, sql } from "drizzle-orm"
import * as z from "zod"
import { revisionField, writeContext } from "../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { slotGenerated, slotInUse } from "./errors.js"
import { lockSlot } from "./lock.js"
import { availabilitySlots } from "./schema.js"

const input = z.strictObject({ slotId: idSchema("avsl"), ...revisionField, ...writeContext })

/**
 * Deletes a departure made by hand that nobody ever held or booked; everything else is cancelled. Closeouts of this one departure go
 * with it. Throws `slot_not_found`, `slot_generated`, `slot_in_use`, `revision_conflict`.
 */
export const deleteSlot = (db: OperationsDb, raw: z.input<typeof input>): Promise<{ id: Id<"avsl"> }> => {
  const { slotId, expectedRevision, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const slot = await lockSlot(tx, slotId, { expectedRevision })
    if (slot.ruleId) throw slotGenerated({ slotId, ruleId: slot.ruleId })
    const [used] = await rowsOf<{ allocations: unknown; crew: unknown }>(
      tx,
      sql`select (select count(*) from slot_allocations where slot_id = ${slotId}) as allocations,
        (select count(*) from slot_travelers where slot_id = ${slotId} and slot_allocation_id is null)
          + (select count(*) from resource_slot_assignments where slot_id = ${slotId}) as crew`,
    )
    const [allocations, crew] = [Number(used?.allocations), Number(used?.crew)]
    if (allocations + crew > 0) throw slotInUse({ slotId, allocations, crew })
    await tx.delete(availabilitySlots).where(eq(availabilitySlots.id, slotId))
    await recordEvents(tx, context, [
      {
        type: "availability.slot.deleted",
        subject: slotId,
        touches: [slot.productId, slot.optionId, slot.placeId],
        before: JSON.parse(JSON.stringify(slot)),
        data: { slotId, productId: slot.productId, startsAt: slot.startsAt.toISOString() },
      },
    ])
    return { id: slotId }
  })
}
