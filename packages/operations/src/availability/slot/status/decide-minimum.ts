import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import type { Slot } from "../contract.js"
import { slotMinimumMissing } from "../errors.js"
import { getSlot } from "../get.js"
import { lockSlot } from "../lock.js"
import { availabilitySlots } from "../schema.js"
import { decideSlotMinimumInput } from "./contract.js"

const input = decideSlotMinimumInput.extend({ slotId: idSchema("avsl"), ...writeContext, reason: decideSlotMinimumInput.shape.reason })

/**
 * Decides whether a departure runs although its minimum is not reached (`go`) or not (`no_go`). `no_go` also closes an open departure;
 * cancelling it is a second step, `setSlotStatus`. Nothing ever decides by itself. Repeating a decision changes nothing.
 * Throws `slot_not_found`, `slot_minimum_missing`.
 */
export async function decideSlotMinimum(db: OperationsDb, raw: z.input<typeof input>): Promise<Slot> {
  const { slotId, decision, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const slot = await lockSlot(tx, slotId)
    if (slot.minPax === null) throw slotMinimumMissing({ slotId })
    if (slot.minDecision !== decision) {
      const closing = decision === "no_go" && slot.status === "open"
      const before = {
        minDecision: slot.minDecision,
        minDecidedBy: slot.minDecidedBy,
        ...(closing && { status: slot.status, statusReason: slot.statusReason }),
      }
      const after = {
        minDecision: decision,
        minDecidedBy: context.actor ?? null,
        ...(closing && { status: "closed" as const, statusReason: context.reason }),
      }
      await tx
        .update(availabilitySlots)
        .set({ ...after, revision: sql`${availabilitySlots.revision} + 1`, updatedAt: clock(context.now) })
        .where(eq(availabilitySlots.id, slotId))
      const touches = [slot.ruleId, slot.productId, slot.placeId]
      const data = {
        slotId,
        productId: slot.productId,
        startsAt: slot.startsAt.toISOString(),
        bookedPax: slot.bookedPax,
        minPax: slot.minPax,
      }
      await recordEvents(tx, context, [{ type: "availability.slot.minimum_decided", subject: slotId, touches, before, after, data }])
    }
    return getSlot(tx, { slotId, now: context.now })
  })
}
