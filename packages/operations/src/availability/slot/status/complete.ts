import { and, eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { type OperationsDb, readClock } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { completeSlotAssignments } from "../../../resources/index.js"
import { absentAllocationsOfSlot, fulfilAllocationsOfSlots, type SettledRow } from "../../slot-allocation/settle/of-slots.js"
import { slotNotDeparted } from "../errors.js"
import { getSlot } from "../get.js"
import { lockSlot, type SlotRow } from "../lock.js"
import { availabilitySlots } from "../schema.js"
import { type CompletedSlot, completeSlotInput } from "./contract.js"

const input = completeSlotInput.extend({ slotId: idSchema("avsl"), ...writeContext })

function requireDeparted(slot: SlotRow, at: Date): void {
  const departsAt = (slot.allDay && slot.endsAt) || slot.startsAt
  if (slot.status === "cancelled" || at < departsAt)
    throw slotNotDeparted({ slotId: slot.id, status: slot.status, departsAt: departsAt.toISOString() })
}

const completedRow = ({ id, booking_id, pax }: Pick<SettledRow, "id" | "booking_id" | "pax">) =>
  ({ allocationId: id, bookingId: booking_id, pax }) as CompletedSlot["fulfilled"][number]

async function markCompleted(
  tx: OperationsDb,
  slot: SlotRow,
  at: Date,
  fulfilled: CompletedSlot["fulfilled"],
  context: WriteContext,
): Promise<void> {
  const completedAt = slot.completedAt ?? at
  await tx
    .update(availabilitySlots)
    .set({ completedAt, revision: sql`${availabilitySlots.revision} + 1`, updatedAt: at })
    .where(and(eq(availabilitySlots.id, slot.id)))
  await completeSlotAssignments(tx, { slotId: slot.id, ...context, now: at })
  const pax = fulfilled.reduce((sum, row) => sum + row.pax, 0)
  await recordEvents(tx, context, [
    {
      type: "availability.slot.completed",
      subject: slot.id,
      touches: [slot.ruleId, slot.productId, slot.placeId, ...fulfilled.map(({ bookingId }) => bookingId)],
      before: { completedAt: slot.completedAt?.toISOString() ?? null },
      after: { completedAt: completedAt.toISOString() },
      data: { slotId: slot.id, productId: slot.productId, startsAt: slot.startsAt.toISOString(), fulfilled: fulfilled.length, pax },
    },
  ])
}

/**
 * Completes a departure that has left: its confirmed places become fulfilled, but those of bookings of which nobody came; they stay as
 * they are and are listed. Repeating it changes nothing, unless somebody was booked
 * on it meanwhile. `dryRun` answers the same and writes nothing. Throws `slot_not_found`, `slot_not_departed`.
 */
export async function completeSlot(db: OperationsDb, raw: z.input<typeof input>): Promise<CompletedSlot> {
  const { slotId, dryRun = false, ...context } = parseInput(input, raw)
  return rehearse(db, dryRun, async (tx) => {
    const slot = await lockSlot(tx, slotId)
    const at = await readClock(tx, context.now)
    requireDeparted(slot, at)
    const rows = await fulfilAllocationsOfSlots(tx, [slotId], context)
    const fulfilled = rows.map(completedRow)
    const noShow = (await absentAllocationsOfSlot(tx, slotId)).map(completedRow)
    const completes = slot.completedAt === null || fulfilled.length > 0
    if (completes) await markCompleted(tx, slot, at, fulfilled, context)
    return {
      outcome: completes ? "completed" : "unchanged",
      dryRun,
      slot: await getSlot(tx, { slotId, now: context.now }),
      fulfilled,
      noShow,
    }
  })
}
