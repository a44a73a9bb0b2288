import { revisionConflict } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { SettleResult } from "../contract.js"
import { allocationPaxBelowNamed, allocationStatusConflict } from "../errors.js"
import { requireEntry } from "../ledger/find.js"
import { clearTheWay, inRounds } from "../ledger/gate.js"
import { hasLapsed, lapsedRefusal } from "../ledger/lapsed.js"
import { type AllocationRow, resultOf, toAllocation } from "../ledger/row.js"
import { changeRow } from "../statement/run.js"
import { type ResizeAllocation, resizeInput } from "./contract.js"

/** Throws when a row takes no other number of pax any more: it lapsed, travelled or ended. */
export function requireResizable(row: AllocationRow): void {
  if (hasLapsed(row)) throw lapsedRefusal(row)
  if (row.status !== "held" && row.status !== "confirmed") throw allocationStatusConflict({ allocationId: row.id, status: row.status })
}

/** Throws when fewer places would be left than people are named. */
export function requireNamesFit({ id, named }: Pick<AllocationRow, "id" | "named">, pax: number): void {
  if (pax < named) throw allocationPaxBelowNamed({ allocationId: id, pax, named })
}

/**
 * Gives a hold or a booking another number of pax; what it takes more goes through the gate, giving back always works.
 * Throws `allocation_not_found`, `allocation_status_conflict`, `allocation_pax_below_named`, `hold_expired`, `slot_not_sellable`,
 * `slot_capacity_exceeded`, `revision_conflict`.
 */
export async function resizeSlotAllocation(db: OperationsDb, input: ResizeAllocation): Promise<SettleResult> {
  const { allocationId, pax, expectedRevision, enforce = "sellable", ...context } = parseInput(resizeInput, input)
  return inRounds(async () => {
    const resized = await changeRow(db, enforce, context, { id: allocationId, pax, revision: expectedRevision ?? null })
    if (resized) return resultOf(resized, "changed")
    const entry = await requireEntry(db, allocationId, context.now)
    const { row } = entry
    requireResizable(row)
    if (row.pax === pax) return resultOf(entry, "unchanged")
    if (expectedRevision !== undefined && expectedRevision !== row.revision) {
      throw revisionConflict({ expected: expectedRevision, current: { ...toAllocation(row) } })
    }
    requireNamesFit(row, pax)
    if (pax > row.pax) await clearTheWay(db, { slotId: row.slotId, pax: pax - row.pax, enforce }, context)
    return undefined
  })
}
