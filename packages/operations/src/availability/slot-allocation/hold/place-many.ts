import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { bySlot, namingLine } from "../ledger/lines.js"
import { type HoldSlots, type HoldsResult, holdSlotsInput } from "./contract.js"
import { placeHold } from "./place.js"
import { newHoldToken } from "./token.js"

/**
 * Holds places of several departures under one token, all or none. Lines of the same departure are summed before they are judged.
 * Throws what `holdSlot` throws, with `line` (from 0) in the details.
 */
export async function holdSlots(db: OperationsDb, input: HoldSlots): Promise<HoldsResult> {
  const { lines, holdToken = newHoldToken(), ...terms } = parseInput(holdSlotsInput, input)
  const holds = await db.transaction(async (tx) => {
    const placed = []
    for (const { lines: own } of bySlot(lines)) {
      const [{ line, index }] = own as [(typeof own)[number]]
      const pax = own.reduce((sum, { line: each }) => sum + each.pax, 0)
      placed.push({ index, hold: await namingLine(index, () => placeHold(tx, { ...terms, holdToken, slotId: line.slotId, pax })) })
    }
    return placed
  })
  return { holdToken, holds: holds.sort((a, b) => a.index - b.index).map(({ hold }) => hold) }
}
