import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { SettleResult } from "../contract.js"
import { type SettleAllocation, settleInput } from "./contract.js"
import { settling } from "./one.js"

const cancel = settling({ from: "confirmed", to: "cancelled" })

/**
 * Gives the places of a booking back. Throws `allocation_not_found`, `allocation_status_conflict` (a hold is released instead),
 * `revision_conflict`. A repetition answers `unchanged`: places are freed once.
 */
export async function cancelSlotAllocation(db: OperationsDb, input: SettleAllocation): Promise<SettleResult> {
  return cancel(db, parseInput(settleInput, input))
}
