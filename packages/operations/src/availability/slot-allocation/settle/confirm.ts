import { sql } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { SettleResult } from "../contract.js"
import { allocationBookingMissing, allocationExists, slotNotSellable } from "../errors.js"
import { findBooked } from "../ledger/find.js"
import { requireSlot } from "../ledger/gate.js"
import type { Entry } from "../ledger/row.js"
import { type SettleAllocation, settleInput } from "./contract.js"
import { settling } from "./one.js"

const notYetBooked = sql`slot_allocations.booking_id is not null and not exists (
  select 1 from slot_allocations other where other.slot_id = slot_allocations.slot_id and other.booking_id = slot_allocations.booking_id
    and coalesce(other.booking_item_id, '') = coalesce(slot_allocations.booking_item_id, '') and other.status in ('confirmed', 'fulfilled'))`

async function refuse(db: OperationsDb, { row }: Entry, now?: Date) {
  if (row.bookingId === null) throw allocationBookingMissing({ allocationId: row.id })
  const booked = await findBooked(db, row.slotId, row.bookingId, row.bookingItemId, now)
  if (booked) throw allocationExists({ allocationId: booked.row.id, pax: booked.row.pax, requested: row.pax })
  const slot = await requireSlot(db, row.slotId, row.pax, now)
  if (slot.status === "cancelled") throw slotNotSellable({ slotId: slot.id, reasons: ["slot_cancelled"] })
}

const confirm = settling({ from: "held", to: "confirmed", row: notYetBooked, slot: sql`availability_slots.status <> 'cancelled'` }, refuse)

/**
 * A hold of a booking becomes its places. Works on a departure that was closed or cut off after the hold, not on a cancelled one.
 * Throws `allocation_not_found`, `hold_expired`, `allocation_status_conflict`, `allocation_booking_missing` (a cart's hold: allocate
 * with `hold` instead), `allocation_exists`, `slot_not_sellable`, `revision_conflict`. A repetition answers `unchanged`.
 */
export async function confirmSlotAllocation(db: OperationsDb, input: SettleAllocation): Promise<SettleResult> {
  return confirm(db, parseInput(settleInput, input))
}
