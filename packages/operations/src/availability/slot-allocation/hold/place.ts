import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { HoldResult } from "../contract.js"
import { holdAlreadyConverted, holdTokenConflict } from "../errors.js"
import { findByToken } from "../ledger/find.js"
import { clearTheWay, inRounds } from "../ledger/gate.js"
import { type Entry, resultOf } from "../ledger/row.js"
import { changeRow, insertRow } from "../statement/run.js"
import { requireNamesFit } from "../take/resize.js"
import { type HoldSlot, type HoldSlotParsed, holdMaxTotal, holdSlotInput, holdTtl } from "./contract.js"
import { checkExpiry, newHoldToken } from "./token.js"

/** What a placement writes besides its slot: who holds, how many, how long. */
function termsOf(input: HoldSlotParsed) {
  const ttlSeconds = input.ttlSeconds ?? holdTtl.default
  return {
    pax: input.pax,
    bookingId: input.bookingId ?? null,
    bookingItemId: input.bookingItemId ?? null,
    bookingRef: input.bookingRef ?? null,
    holderRef: input.holderRef ?? null,
    ttlSeconds: input.expiresAt ? null : ttlSeconds,
    expiresAt: input.expiresAt?.toISOString() ?? null,
    metadata: input.metadata === undefined ? undefined : JSON.stringify(input.metadata),
  }
}

const sameHolder = ({ row }: Entry, { holderRef, bookingId }: HoldSlotParsed): boolean => {
  const agrees = (had: string | null, given?: string) => had === null || given === undefined || had === given
  const shares = (had: string | null, given?: string) => had !== null && had === given
  return (
    agrees(row.holderRef, holderRef) &&
    agrees(row.bookingId, bookingId) &&
    (shares(row.holderRef, holderRef) || shares(row.bookingId, bookingId))
  )
}

function insertHold(db: OperationsDb, input: HoldSlotParsed, holdToken: string, context: WriteContext) {
  const terms = termsOf(input)
  const maxTotalSeconds = input.expiresAt
    ? null
    : Math.max(input.maxTotalSeconds ?? holdMaxTotal.default, input.ttlSeconds ?? holdTtl.default)
  const row = Object.assign(terms, {
    slotId: input.slotId,
    status: "held" as const,
    holdToken,
    maxTotalSeconds,
    maxExpiresAt: terms.expiresAt,
  })
  return insertRow(db, input.enforce ?? "sellable", context, row)
}

/** The same token again: other pax by their difference, and a later expiry. */
async function replaceHold(db: OperationsDb, standing: Entry, input: HoldSlotParsed): Promise<HoldResult | undefined> {
  const { row } = standing
  const enforce = input.enforce ?? "sellable"
  if (row.status !== "held") throw holdAlreadyConverted({ allocationId: row.id, bookingId: row.bookingId })
  if (!sameHolder(standing, input)) throw holdTokenConflict({ slotId: input.slotId, allocationId: row.id })
  requireNamesFit(row, input.pax)
  const { metadata = null, ...terms } = termsOf(input)
  const changed = await changeRow(db, enforce, input, { ...terms, metadata, id: row.id })
  if (changed) return resultOf(changed, changed.wasPax === changed.row.pax ? "unchanged" : "resized", true)
  if (input.pax > row.pax) {
    await clearTheWay(db, { slotId: input.slotId, pax: input.pax - row.pax, enforce }, input)
    return undefined
  }
  const again = await findByToken(db, input.slotId, row.holdToken ?? "", input.now)
  const stands = again?.row.revision === row.revision && again.row.status === "held" && !again.row.lapsed
  return stands ? resultOf(again, "unchanged", true) : undefined
}

/** Places a hold whose input was read before. */
export async function placeHold(db: OperationsDb, input: HoldSlotParsed): Promise<HoldResult> {
  await checkExpiry(db, input)
  const holdToken = input.holdToken ?? newHoldToken()
  const { slotId, pax, enforce = "sellable" } = input
  return inRounds(async () => {
    const placed = await insertHold(db, input, holdToken, input)
    if (placed) return resultOf(placed, "created", true)
    const standing = input.holdToken === undefined ? undefined : await findByToken(db, slotId, holdToken, input.now)
    const live = standing && !standing.row.lapsed && standing.row.endedAt === null
    if (live) return replaceHold(db, standing, input)
    await clearTheWay(db, { slotId, pax, enforce }, input)
    return undefined
  })
}

/**
 * Holds places of a departure for a cart or a booking until the hold lapses: `ttlSeconds` from now (900 unless given), never longer
 * than `maxTotalSeconds` (3600 unless given) after the first placement. The answer carries the token, made here unless given. The same
 * token on the same departure again changes the number of pax by the difference and renews the term.
 * Throws `slot_not_found`, `slot_not_sellable`, `slot_capacity_exceeded`, `hold_token_conflict` (another holder), `hold_already_converted`,
 * `allocation_pax_below_named`.
 */
export async function holdSlot(db: OperationsDb, input: HoldSlot): Promise<HoldResult> {
  return placeHold(db, parseInput(holdSlotInput, input))
}
