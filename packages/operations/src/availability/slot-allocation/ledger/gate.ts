import { eq, sql } from "drizzle-orm"
import { concurrentUpdate } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import type { Slot, SlotNumbers } from "../../slot/contract.js"
import { slotNotFound } from "../../slot/errors.js"
import { readSlots } from "../../slot/read.js"
import { availabilitySlots } from "../../slot/schema.js"
import type { SellabilityReason } from "../../slot/words.js"
import { slotCapacityExceeded, slotNotSellable } from "../errors.js"
import { reclaimLapsedHolds } from "../settle/reclaim.js"
import type { Enforcement } from "../terms.js"

export interface Take {
  slotId: Id<"avsl">
  /** How many more than now. */
  pax: number
  enforce: Enforcement
}

const numbersOnly: readonly SellabilityReason[] = ["sold_out", "insufficient_capacity"]
const neverIgnored: readonly SellabilityReason[] = ["slot_cancelled", ...numbersOnly]

export async function requireSlot(db: OperationsDb, slotId: Id<"avsl">, pax = 1, now?: Date): Promise<Slot> {
  const [slot] = await readSlots(db, { where: eq(availabilitySlots.id, slotId), pax, now })
  if (!slot) throw slotNotFound({ id: slotId })
  return slot
}

export const numbersOf = ({ capacityPax, heldPax, bookedPax, remainingPax, availablePax }: Slot): SlotNumbers => ({
  capacityPax,
  heldPax,
  bookedPax,
  remainingPax,
  availablePax,
})

async function nextExpiry(db: OperationsDb, slotId: string, now?: Date): Promise<string | undefined> {
  const [row] = await rowsOf<{ at: string | null }>(
    db,
    sql`select to_char(min(expires_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from slot_allocations
      where slot_id = ${slotId} and status = 'held' and expires_at > coalesce(${now?.toISOString() ?? null}::text::timestamptz, statement_timestamp())`,
  )
  return row?.at ?? undefined
}

async function capacityRefusal(db: OperationsDb, slot: Slot, requested: number, now?: Date) {
  const remaining = slot.availablePax ?? 0
  const lapsed = remaining - (slot.remainingPax ?? 0)
  const nextHoldExpiresAt = await nextExpiry(db, slot.id, now)
  return slotCapacityExceeded({
    slotId: slot.id,
    requested,
    remaining,
    capacityPax: slot.capacityPax,
    heldPax: slot.heldPax - lapsed,
    bookedPax: slot.bookedPax,
    shortBy: requested - remaining,
    ...(nextHoldExpiresAt && { nextHoldExpiresAt }),
  })
}

/**
 * After a take that found no way in: throws what stops it, with all numbers. If nothing does, lapsed holds stood in the way and
 * are reclaimed now, or somebody has just made room: the caller tries again.
 */
export async function clearTheWay(db: OperationsDb, { slotId, pax, enforce }: Take, context: WriteContext): Promise<void> {
  const slot = await requireSlot(db, slotId, pax, context.now)
  const all = slot.sellability.reasons
  const reasons = enforce === "capacity" ? all.filter((reason) => neverIgnored.includes(reason)) : all
  if (reasons.length > 0) {
    if (reasons.every((reason) => numbersOnly.includes(reason))) throw await capacityRefusal(db, slot, pax, context.now)
    throw slotNotSellable({ slotId, reasons, closeoutIds: slot.sellability.closeoutIds, requested: pax })
  }
  await reclaimLapsedHolds(db, [slotId], context)
}

/** How often a command looks again when others change its rows between its statements. Each round some other command got through. */
const rounds = 16

/** Repeats a round until it answers. Throws `concurrent_update` when others never leave a gap. */
export async function inRounds<Result>(round: () => Promise<Result | undefined>): Promise<Result> {
  for (let n = 0; n < rounds; n++) {
    const result = await round()
    if (result !== undefined) return result
  }
  throw concurrentUpdate({})
}
