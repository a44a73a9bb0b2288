import { sql } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import type { AllocateResult } from "../contract.js"
import { allocationExists, holdAlreadyConverted, holdNotFound, holdTokenConflict, slotNotSellable } from "../errors.js"
import { findBooked, findByToken, findEntries } from "../ledger/find.js"
import { clearTheWay, inRounds, requireSlot } from "../ledger/gate.js"
import { hasLapsed } from "../ledger/lapsed.js"
import { type AllocationRow, type Entry, resultOf } from "../ledger/row.js"
import { changeRow } from "../statement/run.js"
import type { AllocateSlotParsed } from "./contract.js"
import { requireNamesFit } from "./resize.js"

type Conversion = AllocateSlotParsed & { hold: NonNullable<AllocateSlotParsed["hold"]> }

async function findHold(db: OperationsDb, { slotId, hold, now }: Conversion): Promise<Entry> {
  const entry =
    "holdToken" in hold
      ? await findByToken(db, slotId, hold.holdToken, now)
      : (await findEntries(db, sql`slot_allocations.id = ${hold.allocationId} and slot_allocations.slot_id = ${slotId}`, now))[0]
  if (!entry) throw holdNotFound({ slotId, ...("allocationId" in hold && { allocationId: hold.allocationId }) })
  return entry
}

const isOwn = (row: AllocationRow, { bookingId, bookingItemId }: Conversion) =>
  row.bookingId === bookingId && (bookingItemId === undefined || row.bookingItemId === bookingItemId)

const isOthers = (row: AllocationRow, { bookingId, bookingItemId }: Conversion) =>
  (row.bookingId !== null && row.bookingId !== bookingId) ||
  (row.bookingItemId !== null && bookingItemId !== undefined && row.bookingItemId !== bookingItemId)

/** A hold that has become a booking before: this one's, as a repetition, or somebody else's. */
function replay(entry: Entry, input: Conversion): AllocateResult {
  const { row } = entry
  if (!isOwn(row, input)) throw holdAlreadyConverted({ allocationId: row.id, bookingId: row.bookingId })
  if (row.pax !== input.pax) throw allocationExists({ allocationId: row.id, pax: row.pax, requested: input.pax })
  return resultOf(entry, "unchanged")
}

/** Throws what stops a live hold from becoming the booking's; answers after room was made for what it takes more. */
async function refuse(db: OperationsDb, { row }: Entry, input: Conversion): Promise<void> {
  const { slotId, bookingId, pax, enforce = "sellable", now } = input
  requireNamesFit(row, pax)
  if (isOthers(row, input)) throw holdTokenConflict({ slotId, allocationId: row.id })
  const booked = await findBooked(db, slotId, bookingId, input.bookingItemId ?? row.bookingItemId, now)
  if (booked) throw allocationExists({ allocationId: booked.row.id, pax: booked.row.pax, requested: pax })
  const slot = await requireSlot(db, slotId, pax, now)
  if (slot.status === "cancelled") throw slotNotSellable({ slotId, reasons: ["slot_cancelled"] })
  if (pax > row.pax) await clearTheWay(db, { slotId, pax: pax - row.pax, enforce }, input)
}

/** Makes a hold the places of a booking. A hold whose time is over is answered as `lapsed`: the caller decides. */
export async function convertHold(db: OperationsDb, input: Conversion): Promise<AllocateResult | { lapsed: AllocationRow }> {
  const { slotId, hold, bookingId, bookingItemId = null, bookingRef = null, pax, enforce = "sellable" } = input
  const named = "holdToken" in hold ? { holdToken: hold.holdToken } : { id: hold.allocationId }
  const metadata = input.metadata === undefined ? null : JSON.stringify(input.metadata)
  return inRounds<AllocateResult | { lapsed: AllocationRow }>(async () => {
    const converted = await changeRow(db, enforce, input, {
      ...named,
      slotId,
      pax,
      bookingId,
      bookingItemId,
      bookingRef,
      metadata,
      confirm: "true",
    })
    if (converted) return resultOf(converted, "converted")
    const entry = await findHold(db, input)
    const { row } = entry
    if (row.status === "confirmed" || row.status === "fulfilled") return replay(entry, input)
    if (hasLapsed(row)) return { lapsed: row }
    if (row.status !== "held") throw holdNotFound({ slotId, allocationId: row.id, status: row.status })
    await refuse(db, entry, input)
    return undefined
  })
}
