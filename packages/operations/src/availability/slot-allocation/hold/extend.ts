import { holdExtensionExhausted } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { allocationStatusConflict, holdNotFound } from "../errors.js"
import { findByToken, requireEntry } from "../ledger/find.js"
import { inRounds } from "../ledger/gate.js"
import { hasLapsed, lapsedRefusal } from "../ledger/lapsed.js"
import { type AllocationRow, type Entry, toAllocation } from "../ledger/row.js"
import { changeRow } from "../statement/run.js"
import { type ExtendHold, extendHoldInput, type HoldExtension, holdTtl } from "./contract.js"

const answer = ({ row }: Entry, capped: boolean, whole: boolean): HoldExtension => ({
  allocation: toAllocation(row, whole),
  expiresAt: row.expiresAt as Date,
  maxExpiresAt: row.maxExpiresAt as Date,
  capped,
})

/** Less than the term that was asked for, counted from the instant of the extension. */
const isCapped = ({ expiresAt, updatedAt }: AllocationRow, ttlSeconds: number) =>
  expiresAt !== null && expiresAt.getTime() < updatedAt.getTime() + ttlSeconds * 1000

/** Why a hold was not extended; answers when it lasts longer than was asked for as it is. */
function refuse(row: AllocationRow): void {
  if (hasLapsed(row)) throw lapsedRefusal(row)
  const { expiresAt, maxExpiresAt, id } = row
  if (row.status !== "held") throw allocationStatusConflict({ allocationId: row.id, status: row.status, wanted: "held" })
  if (expiresAt && maxExpiresAt && expiresAt >= maxExpiresAt) {
    throw holdExtensionExhausted({ holdKind: "slot", id, limit: maxExpiresAt.toISOString() })
  }
}

/**
 * Lets a live hold last `ttlSeconds` from now (900 unless given), at most until its `maxExpiresAt`; it never becomes shorter.
 * Throws `allocation_not_found` or `hold_not_found`, `hold_expired` (from its expiry on), `hold_extension_exhausted`, `allocation_status_conflict`.
 */
export async function extendSlotHold(db: OperationsDb, input: ExtendHold): Promise<HoldExtension> {
  const { allocationId, slotId, holdToken, ttlSeconds = holdTtl.default, ...context } = parseInput(extendHoldInput, input)
  const named = { id: allocationId ?? null, slotId: slotId ?? null, holdToken: holdToken ?? null }
  const whole = holdToken !== undefined
  return inRounds(async () => {
    const extended = await changeRow(db, "sellable", context, { ...named, ttlSeconds, extend: 1 })
    if (extended) return answer(extended, isCapped(extended.row, ttlSeconds), whole)
    const entry = allocationId
      ? await requireEntry(db, allocationId, context.now)
      : await findByToken(db, slotId ?? "", holdToken ?? "", context.now)
    if (!entry) throw holdNotFound({ slotId: slotId ?? "" })
    refuse(entry.row)
    return answer(entry, false, whole)
  })
}
