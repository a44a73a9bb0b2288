import { sql } from "drizzle-orm"
import { invalidRequest } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import { jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { allocationExists, holdTokenConflict } from "../errors.js"
import { findBooked, findByToken, requireEntry } from "../ledger/find.js"
import { clearTheWay, inRounds, type Take } from "../ledger/gate.js"
import { type AllocationRow, type Entry, toAllocation } from "../ledger/row.js"
import { stepStatement } from "../settle/one.js"
import { insertRow } from "../statement/run.js"
import { carryTravelers, travelersOfRow } from "./carry.js"
import { type MoveAllocation, type MoveResult, moveInput } from "./contract.js"
import { requireResizable } from "./resize.js"

const leave = {
  confirmed: stepStatement({ from: "confirmed", to: "cancelled", verb: sql`'moved'` }),
  held: stepStatement({ from: "held", to: "released", verb: sql`'moved'` }),
}

class DryRun extends Error {
  constructor(readonly result: MoveResult) {
    super("dry run")
  }
}

/** Two moves in opposite directions lock the same two departures in the same order. */
const lockBoth = (tx: OperationsDb, ids: string[]) =>
  rowsOf(
    tx,
    sql`select id from availability_slots where id in (select jsonb_array_elements_text(${jsonParam(ids)})) order by id for no key update`,
  )

const instantText = (instant: Date | null) => instant?.toISOString() ?? null

/** The same places on another departure: holder, token, terms and booking go with them. */
async function enter(tx: OperationsDb, row: AllocationRow, take: Take, context: WriteContext): Promise<Entry> {
  const { slotId, enforce } = take
  const { pax, bookingId, bookingItemId, bookingRef, holderRef, holdToken, extensions, metadata, createdBy } = row
  const kept = {
    pax,
    bookingId,
    bookingItemId,
    bookingRef,
    holderRef,
    holdToken,
    extensions,
    createdBy,
    metadata: JSON.stringify(metadata),
  }
  const instants = {
    expiresAt: instantText(row.expiresAt),
    maxExpiresAt: instantText(row.maxExpiresAt),
    confirmedAt: instantText(row.confirmedAt),
  }
  const status = row.status === "held" ? "held" : "confirmed"
  return inRounds(async () => {
    const entered = await insertRow(tx, enforce, context, { ...kept, ...instants, slotId, status, movedFromId: row.id })
    if (entered) return entered
    const booked =
      status === "confirmed" && bookingId !== null ? await findBooked(tx, slotId, bookingId, bookingItemId, context.now) : undefined
    if (booked) throw allocationExists({ allocationId: booked.row.id, pax: booked.row.pax, requested: pax })
    const standing = holdToken ? await findByToken(tx, slotId, holdToken, context.now) : undefined
    if (standing && standing.row.endedAt === null && !standing.row.lapsed)
      throw holdTokenConflict({ slotId, allocationId: standing.row.id })
    await clearTheWay(tx, take, context)
    return undefined
  })
}

async function moveRow(tx: OperationsDb, allocationId: string, take: Take, context: WriteContext): Promise<Omit<MoveResult, "dryRun">> {
  const named = await requireEntry(tx, allocationId, context.now)
  if (named.row.slotId === take.slotId) {
    throw invalidRequest({ violations: [{ path: "toSlotId", message: "The allocation is on this departure already." }] })
  }
  await lockBoth(tx, [named.row.slotId, take.slotId])
  const { row, left, people } = await inRounds(async () => {
    const { row } = await requireEntry(tx, allocationId, context.now)
    requireResizable(row)
    const people = await travelersOfRow(tx, allocationId)
    const left = await leave[row.status === "held" ? "held" : "confirmed"](tx, { ...context, allocationId })
    return left && { row, left, people }
  })
  const entered = await enter(tx, row, { ...take, pax: row.pax }, context)
  const carried = await carryTravelers(tx, people, entered.row, context)
  const allocation = { ...toAllocation(entered.row), named: carried.named }
  const dropped = {
    assignments: people.reduce((sum, { places }) => sum + places, 0),
    pickups: people.reduce((sum, { pickups }) => sum + pickups, 0),
  }
  return { travelers: carried.travelers, dropped, allocation, from: toAllocation(left.row), slot: entered.slot, fromSlot: left.slot }
}

/**
 * Moves a hold or a booking to another departure: a new row there, the old one ended, both or neither. Its people go along; their rooms
 * and seats, pickups, groups and who is kept apart from whom outside the booking stay behind. With `dryRun` nothing is written.
 * Throws `allocation_not_found`, `slot_not_found`, `allocation_status_conflict`, `hold_expired`, the refusals of the other departure's gate,
 * `traveler_key_taken` when one of its people is on the other departure already, `allocation_exists` and `hold_token_conflict` when the booking item or the token is there already.
 */
export async function moveSlotAllocation(db: OperationsDb, input: MoveAllocation): Promise<MoveResult> {
  const { allocationId, toSlotId, dryRun = false, enforce = "sellable", ...context } = parseInput(moveInput, input)
  try {
    return await db.transaction(async (tx) => {
      const result = { dryRun, ...(await moveRow(tx, allocationId, { slotId: toSlotId, pax: 1, enforce }, context)) }
      if (dryRun) throw new DryRun(result)
      return result
    })
  } catch (error) {
    if (error instanceof DryRun) return error.result
    throw error
  }
}
