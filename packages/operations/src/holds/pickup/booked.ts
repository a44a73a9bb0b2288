import { sql } from "drizzle-orm"
import { adjustSlotCapacity, allocateSlot } from "../../availability/index.js"
import { invalidRequest } from "../../kernel/common-errors.js"
import type { WriteContext } from "../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { holdPickupInUse } from "../errors.js"
import type { ResourceHold } from "../hold/contract.js"
import { syncSlotHolds } from "../slot/sync.js"
import type { HoldMovement } from "./contract.js"

type Clocked = WriteContext & { now: Date }

/** Places of a departure are picked up for a booking. */
export function requireBooking({ backing }: ResourceHold, bookingId: string | undefined): void {
  if (backing !== "slot" || bookingId !== undefined) return
  throw invalidRequest({ violations: [{ path: "bookingId", message: "Say whose places of the departure they become." }] })
}

const why = "Picked up from a resource hold"

/** What a booking has on the departure of a hold now. */
const booked = async (tx: OperationsDb, slotId: Id<"avsl">, bookingId: string, now: Date) =>
  (await adjustSlotCapacity(tx, { slotId, bookingId, pax: 0, now })).allocation

/** The places that a hold of a departure has just given up become the booking's, in the same transaction. */
export async function giveToBooking(
  tx: OperationsDb,
  { id, slotId }: ResourceHold,
  { bookingId, units }: { bookingId: string; units: number },
  { reason = why, ...context }: Clocked,
): Promise<void> {
  if (!slotId) return
  await syncSlotHolds(tx, [id], { reason, ...context })
  const has = await booked(tx, slotId, bookingId, context.now)
  const terms = { slotId, bookingId, pax: units, enforce: "capacity" as const, reason, ...context }
  await (has?.status === "confirmed" ? adjustSlotCapacity : allocateSlot)(tx, terms)
}

const namedOn = (tx: OperationsDb, allocationId: string) =>
  rowsOf<{ id: string }>(
    tx,
    sql`select id from slot_travelers where slot_allocation_id = ${allocationId} and status = 'live' and counts_pax order by id`,
  )

/**
 * Takes places back from a booking for the hold that gave them; what the booking has cancelled since is taken from the departure again.
 * Throws `hold_pickup_in_use` while travelers are named on them, `slot_capacity_exceeded`, `resource_capacity_exhausted`.
 */
export async function takeFromBooking(
  tx: OperationsDb,
  { id, slotId }: ResourceHold,
  { id: movementId, bookingId, nights }: HoldMovement,
  context: Clocked,
): Promise<void> {
  if (!slotId || !bookingId) return
  const units = nights.reduce((sum, night) => sum + night.units, 0)
  const has = await booked(tx, slotId, bookingId, context.now)
  const back = Math.min(units, has?.pax ?? 0)
  if (has && has.named > has.pax - back) {
    throw holdPickupInUse({ movementId, travelerIds: (await namedOn(tx, has.id)).map(({ id: traveler }) => traveler) })
  }
  if (back > 0) await adjustSlotCapacity(tx, { slotId, bookingId, pax: -back, ...context })
  await syncSlotHolds(tx, [id], context, true)
}
