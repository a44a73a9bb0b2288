import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { AllocateResult } from "../contract.js"
import { allocationExists } from "../errors.js"
import { findBooked } from "../ledger/find.js"
import { clearTheWay, inRounds } from "../ledger/gate.js"
import { lapsedRefusal } from "../ledger/lapsed.js"
import { resultOf } from "../ledger/row.js"
import { insertRow } from "../statement/run.js"
import { type AllocateSlot, type AllocateSlotParsed, allocateSlotInput } from "./contract.js"
import { convertHold } from "./convert.js"

/** Takes places for a booking without a hold. `holdToken` is that of a lapsed hold which is retaken. */
async function takeAnew(db: OperationsDb, input: AllocateSlotParsed, holdToken: string | null): Promise<AllocateResult> {
  const { slotId, bookingId, bookingItemId = null, bookingRef = null, pax, enforce = "sellable" } = input
  return inRounds(async () => {
    const metadata = JSON.stringify(input.metadata ?? {})
    const taken = await insertRow(db, enforce, input, {
      slotId,
      status: "confirmed",
      pax,
      bookingId,
      bookingItemId,
      bookingRef,
      holdToken,
      metadata,
    })
    if (taken) return resultOf(taken, "created")
    const booked = await findBooked(db, slotId, bookingId, bookingItemId, input.now)
    if (booked?.row.pax === pax) return resultOf(booked, "unchanged")
    if (booked) throw allocationExists({ allocationId: booked.row.id, pax: booked.row.pax, requested: pax })
    await clearTheWay(db, { slotId, pax, enforce }, input)
    return undefined
  })
}

/** Takes places for a booking whose input was read before. */
export async function allocate(db: OperationsDb, input: AllocateSlotParsed): Promise<AllocateResult> {
  if (!input.hold) return takeAnew(db, input, null)
  const converted = await convertHold(db, { ...input, hold: input.hold })
  if (!("lapsed" in converted)) return converted
  if (input.onExpiredHold === "retake") return takeAnew(db, input, converted.lapsed.holdToken)
  throw lapsedRefusal(converted.lapsed)
}

/**
 * Takes places of a departure for a booking item. With `hold` the hold itself becomes the booking's places: nothing is counted twice,
 * other pax change by their difference, and a departure that was closed or cut off after the hold does not stop it. The same booking
 * item with the same pax again answers `unchanged`.
 * Throws `slot_not_found`, `slot_not_sellable`, `slot_capacity_exceeded`, `allocation_exists` (another number of pax), `hold_not_found`,
 * `hold_expired` (unless `onExpiredHold: "retake"` finds the places still free), `hold_already_converted`, `hold_token_conflict`.
 */
export async function allocateSlot(db: OperationsDb, input: AllocateSlot): Promise<AllocateResult> {
  return allocate(db, parseInput(allocateSlotInput, input))
}
