import { eq } from "drizzle-orm"
import * as z from "zod"
import { revisionField, writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { pickupInUse } from "../errors.js"
import { slotPickups as stop } from "../schema.js"
import { lockStop, stopEvent } from "./lock.js"
import { requireStop } from "./read.js"

const input = z.strictObject({ slotPickupId: idSchema("slpk"), ...revisionField, ...writeContext })

/** Takes a stop off one departure. Throws `slot_pickup_not_found`, `pickup_in_use` while travelers have chosen it, `revision_conflict`. */
export async function deleteSlotPickup(db: OperationsDb, raw: z.input<typeof input>): Promise<{ id: Id<"slpk"> }> {
  const { slotPickupId, expectedRevision, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const { row, slot } = await lockStop(tx, slotPickupId, expectedRevision)
    if (row.taken > 0) throw pickupInUse({ slotPickupId, taken: row.taken })
    const before = await requireStop(tx, slotPickupId, context.now)
    await tx.delete(stop).where(eq(stop.id, slotPickupId))
    await recordEvents(tx, context, [{ ...stopEvent("deleted", before, slot), before: JSON.parse(JSON.stringify(before)) }])
    return { id: slotPickupId }
  })
}
