import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import type { SettleResult } from "../contract.js"
import { type SettleAllocation, settleInput, type UnfulfilAllocation, unfulfilInput } from "./contract.js"
import { settling } from "./one.js"

const fulfil = settling({ from: "confirmed", to: "fulfilled" })
const unfulfil = settling({ from: "fulfilled", to: "confirmed" })

/** Marks a booking's places as travelled; they stay booked. Throws `allocation_not_found`, `allocation_status_conflict`, `revision_conflict`. */
export async function fulfilSlotAllocation(db: OperationsDb, input: SettleAllocation): Promise<SettleResult> {
  return fulfil(db, parseInput(settleInput, input))
}

/** Takes a fulfilment back; needs a reason. Throws `allocation_not_found`, `allocation_status_conflict`, `revision_conflict`. */
export async function unfulfilSlotAllocation(db: OperationsDb, input: UnfulfilAllocation): Promise<SettleResult> {
  return unfulfil(db, parseInput(unfulfilInput, input))
}
