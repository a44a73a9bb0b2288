import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { SettleResult } from "../contract.js"
import { type SettleAllocation, settleInput } from "./contract.js"
import { settling } from "./one.js"

const release = settling({ from: "held", to: "released" })

/**
 * Gives the places of a live hold back. Throws `allocation_not_found`, `allocation_status_conflict` (lapsed, booked or ended otherwise),
 * `revision_conflict`. A repetition answers `unchanged`.
 */
export async function releaseSlotAllocation(db: OperationsDb, input: SettleAllocation): Promise<SettleResult> {
  return release(db, parseInput(settleInput, input))
}
