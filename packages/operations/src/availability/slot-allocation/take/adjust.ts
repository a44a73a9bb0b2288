import { sql } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { allocationAmbiguous, allocationNotFound, allocationPaxConflict } from "../errors.js"
import { findEntries } from "../ledger/find.js"
import { clearTheWay, inRounds, numbersOf, requireSlot } from "../ledger/gate.js"
import { type AllocationRow, type Entry, toAllocation } from "../ledger/row.js"
import { stepStatement } from "../settle/one.js"
import { changeRow, insertRow } from "../statement/run.js"
import { type AdjustCapacity, type AdjustCapacityParsed, type AdjustResult, adjustCapacityInput } from "./contract.js"
import { requireNamesFit, requireResizable } from "./resize.js"

const giveAllBack = {
  confirmed: stepStatement({ from: "confirmed", to: "cancelled" }),
  held: stepStatement({ from: "held", to: "released" }),
}

const answer = ({ row, slot }: Entry): AdjustResult => ({ allocation: toAllocation(row), slot })

/** The row that is meant: the booking's booked one, else its only live hold. */
async function findMeant(db: OperationsDb, { slotId, bookingId, bookingItemId, now }: AdjustCapacityParsed): Promise<Entry | undefined> {
  const item = bookingItemId === undefined ? sql`true` : sql`slot_allocations.booking_item_id = ${bookingItemId}`
  const where = sql`slot_allocations.slot_id = ${slotId} and slot_allocations.booking_id = ${bookingId} and ${item}
    and slot_allocations.status in ('held', 'confirmed', 'fulfilled')`
  const live = (await findEntries(db, where, now)).filter(({ row }) => !row.lapsed)
  const booked = live.filter(({ row }) => row.status !== "held")
  const meant = booked.length > 0 ? booked : live
  if (meant.length > 1) throw allocationAmbiguous({ allocationIds: meant.map(({ row }) => row.id).sort() })
  return meant[0]
}

function checkPax(row: AllocationRow | undefined, { pax, expectedPax }: AdjustCapacityParsed): void {
  const has = row?.pax ?? 0
  const allocationId = row?.id ?? null
  if (expectedPax !== undefined && expectedPax !== has) throw allocationPaxConflict({ allocationId, pax: has, expectedPax })
  if (row && has + pax < 0) throw allocationPaxConflict({ allocationId, pax: has, giveBack: -pax })
}

/** Nothing answered = refused, or changed in between. */
async function adjustRow(db: OperationsDb, row: AllocationRow, input: AdjustCapacityParsed): Promise<Entry | undefined> {
  requireResizable(row)
  const { pax, expectedPax, bookingRef = null, enforce = "sellable" } = input
  if (pax < 0) requireNamesFit(row, row.pax + pax)
  if (row.pax + pax === 0 && (row.status === "held" || row.status === "confirmed")) {
    return giveAllBack[row.status](db, { ...input, allocationId: row.id, expectedRevision: row.revision })
  }
  return changeRow(db, enforce, input, { id: row.id, more: pax, bookingRef, revision: expectedPax === undefined ? null : row.revision })
}

/** A booking that has nothing on the departure: taking makes a row, giving back finds none, reading answers the numbers. */
async function adjustNothing(db: OperationsDb, input: AdjustCapacityParsed): Promise<AdjustResult | undefined> {
  const { slotId, bookingId, bookingItemId = null, bookingRef = null, pax, enforce = "sellable", now } = input
  if (pax > 0) {
    const taken = await insertRow(db, enforce, input, { slotId, status: "confirmed", pax, bookingId, bookingItemId, bookingRef })
    return taken && answer(taken)
  }
  const slot = await requireSlot(db, slotId, 1, now)
  if (pax < 0) throw allocationNotFound({ slotId, bookingId })
  return { allocation: null, slot: numbersOf(slot) }
}

/**
 * Takes (`pax > 0`) or gives back (`pax < 0`) places of a departure for one booking: the slot gate for booking modules. Acts on the
 * booking's booked row, else its only live hold, else makes a booked row; giving all back ends the row. `0` only reads. It never
 * changes the departure's capacity, and giving back works in every status of the departure.
 * Throws `slot_not_found`, `slot_not_sellable`, `slot_capacity_exceeded`, `allocation_not_found` (nothing to give back),
 * `allocation_ambiguous` (several rows, no item named), `allocation_pax_conflict` (`expectedPax`, or more given back than there is),
 * `allocation_pax_below_named` (more people are named than places would be left).
 */
export async function adjustSlotCapacity(db: OperationsDb, input: AdjustCapacity): Promise<AdjustResult> {
  const parsed = parseInput(adjustCapacityInput, input)
  const { slotId, pax, enforce = "sellable" } = parsed
  return inRounds(async () => {
    const meant = await findMeant(db, parsed)
    checkPax(meant?.row, parsed)
    if (meant && pax === 0) return answer(meant)
    const adjusted = meant ? await adjustRow(db, meant.row, parsed) : undefined
    if (adjusted) return answer(adjusted)
    const made = meant ? undefined : await adjustNothing(db, parsed)
    if (made) return made
    if (pax > 0) await clearTheWay(db, { slotId, pax, enforce }, parsed)
    return undefined
  })
}
