import type { OperationsDb, WriteContext } from "@voyant-travel/operations"
import {
  allocateSlot,
  cancelSlotAllocation,
  extendSlotHold,
  getSlot,
  holdSlot,
  moveSlotAllocation,
  releaseSlotAllocation,
} from "@voyant-travel/operations/availability"
import { eq, sql } from "drizzle-orm"
import { demoBookings } from "../database/tables.js"
import type { NewBooking } from "./contract.js"
import { bookingNotFound, bookingStatusConflict } from "./errors.js"
import type { BookingRow } from "./read.js"

// The model for a host: operations is told of a booking in the very transaction that writes the booking, so neither stands without the other.

type Allocation = Awaited<ReturnType<typeof holdSlot>>["allocation"]

export const bookingIdOf = (number: number | string) => `bkng_${String(number).padStart(8, "0")}`
export const referenceOf = (number: number | string) => `LC-${number}`

async function nextNumber(db: OperationsDb): Promise<number> {
  const [row] = await db.select({ number: sql<number>`nextval('demo_booking_number')`.mapWith(Number) }).from(sql`(values (1)) one`)
  return row?.number ?? 0
}

/** The booking, locked until the transaction ends: two windows confirming and cancelling at once take turns. */
async function lockBooking(tx: OperationsDb, id: string): Promise<BookingRow & { allocationId: Allocation["id"] }> {
  const [row] = await tx.select().from(demoBookings).where(eq(demoBookings.id, id)).for("update")
  if (!row?.allocationId) throw bookingNotFound(id)
  return row as BookingRow & { allocationId: Allocation["id"] }
}

async function write(tx: OperationsDb, id: string, values: Partial<BookingRow>): Promise<BookingRow> {
  const [row] = await tx.update(demoBookings).set(values).where(eq(demoBookings.id, id)).returning()
  if (!row) throw bookingNotFound(id)
  return row
}

/** Puts a party on hold: a booking of our own, and its places. Throws what `holdSlot` throws, and then there is no booking either. */
export function holdBooking(
  db: OperationsDb,
  { slotId, pax, ttlSeconds, ...party }: NewBooking,
  context: WriteContext & { now: Date },
): Promise<BookingRow> {
  return db.transaction(async (tx) => {
    const number = await nextNumber(tx)
    const id = bookingIdOf(number)
    const slot = await getSlot(tx, { slotId: slotId as `avsl_${string}`, now: context.now })
    const { allocation } = await holdSlot(tx, {
      slotId: slot.id,
      pax,
      bookingId: id,
      bookingRef: referenceOf(number),
      ttlSeconds,
      ...context,
    })
    const values = {
      ...party,
      id,
      reference: referenceOf(number),
      status: "held" as const,
      productId: slot.productId,
      optionId: slot.optionId,
      slotId: slot.id,
      pax,
      allocationId: allocation.id,
      holdExpiresAt: allocation.expiresAt,
      createdAt: context.now,
      createdBy: context.actor,
    }
    const [row] = await tx.insert(demoBookings).values(values).returning()
    return row as BookingRow
  })
}

/** Turns the hold into a sale. `hold_expired` when it lapsed and the places are to be asked for anew. */
export function confirmBooking(
  db: OperationsDb,
  { id, onExpiredHold }: { id: string; onExpiredHold?: "refuse" | "retake" },
  context: WriteContext & { now: Date },
): Promise<BookingRow> {
  return db.transaction(async (tx) => {
    const booking = await lockBooking(tx, id)
    if (booking.status === "confirmed") return booking
    if (booking.status !== "held") throw bookingStatusConflict(booking.reference, booking.status, "confirmed")
    const { allocation } = await allocateSlot(tx, {
      slotId: booking.slotId as `avsl_${string}`,
      bookingId: booking.id,
      bookingRef: booking.reference,
      pax: booking.pax,
      hold: { allocationId: booking.allocationId },
      onExpiredHold,
      ...context,
    })
    return write(tx, id, { status: "confirmed", allocationId: allocation.id, holdExpiresAt: null, confirmedAt: context.now })
  })
}

/** Gives the places back, whether they were held or sold. Cancelling twice frees once. */
export function cancelBooking(db: OperationsDb, id: string, context: WriteContext & { now: Date }): Promise<BookingRow> {
  return db.transaction(async (tx) => {
    const booking = await lockBooking(tx, id)
    if (booking.status === "cancelled") return booking
    const lapsed = booking.status === "held" && booking.holdExpiresAt !== null && booking.holdExpiresAt <= context.now
    if (booking.status === "confirmed") await cancelSlotAllocation(tx, { allocationId: booking.allocationId, ...context })
    else if (!lapsed) await releaseSlotAllocation(tx, { allocationId: booking.allocationId, ...context })
    return write(tx, id, { status: "cancelled", holdExpiresAt: null, cancelledAt: context.now })
  })
}

/** Moves the party to another departure: the old places are freed and the new ones taken together, or nothing happens. */
export function moveBooking(
  db: OperationsDb,
  { id, toSlotId }: { id: string; toSlotId: string },
  context: WriteContext & { now: Date },
): Promise<BookingRow> {
  return db.transaction(async (tx) => {
    const booking = await lockBooking(tx, id)
    if (booking.status === "cancelled") throw bookingStatusConflict(booking.reference, booking.status, "moved")
    const target = await getSlot(tx, { slotId: toSlotId as `avsl_${string}`, now: context.now })
    const { allocation } = await moveSlotAllocation(tx, { allocationId: booking.allocationId, toSlotId: target.id, ...context })
    return write(tx, id, { slotId: target.id, productId: target.productId, optionId: target.optionId, allocationId: allocation.id })
  })
}

/** Gives the party more time, up to the limit that operations keeps. */
export function extendBooking(
  db: OperationsDb,
  { id, ttlSeconds }: { id: string; ttlSeconds: number },
  context: WriteContext & { now: Date },
): Promise<BookingRow> {
  return db.transaction(async (tx) => {
    const booking = await lockBooking(tx, id)
    if (booking.status !== "held") throw bookingStatusConflict(booking.reference, booking.status, "extended")
    const { expiresAt } = await extendSlotHold(tx, { allocationId: booking.allocationId, ttlSeconds, ...context })
    return write(tx, id, { holdExpiresAt: expiresAt })
  })
}
