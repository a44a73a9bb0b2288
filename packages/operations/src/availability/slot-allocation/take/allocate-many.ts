import type { OperationsDb } from "../../../kernel/database.js"
import { isOperationsError } from "../../../kernel/errors.js"
import { parseInput } from "../../../kernel/input.js"
import type { AllocateResult } from "../contract.js"
import { type CapacityRefusal, slotCapacityExceeded } from "../errors.js"
import { bySlot, namingLine, type SlotLines } from "../ledger/lines.js"
import { allocate } from "./allocate.js"
import { type AllocateSlotParsed, type AllocateSlots, type AllocationsResult, allocateSlotsInput } from "./contract.js"

type Placed = { index: number; result: AllocateResult }

/** A departure that cannot take a line is told of all its lines together, as if they had been judged before any was placed. */
function summed(error: unknown, taken: number, waiting: number): unknown {
  if (!isOperationsError(error, "slot_capacity_exceeded") || taken === 0) return error
  const details = error.details as CapacityRefusal
  const requested = taken + waiting
  const remaining = details.remaining + taken
  return slotCapacityExceeded({ ...details, requested, remaining, bookedPax: details.bookedPax - taken, shortBy: requested - remaining })
}

async function allocateLines(
  tx: OperationsDb,
  terms: Omit<AllocateSlotParsed, "slotId" | "pax">,
  lines: SlotLines<AllocateSlotParsed>["lines"],
): Promise<Placed[]> {
  const placed: Placed[] = []
  const takenNow = () => placed.reduce((sum, { result }) => sum + (result.outcome === "created" ? result.allocation.pax : 0), 0)
  for (const [position, { line, index }] of lines.entries()) {
    const result = await namingLine(index, async () => {
      try {
        return await allocate(tx, { ...terms, ...line })
      } catch (error) {
        throw summed(
          error,
          takenNow(),
          lines.slice(position).reduce((sum, { line: each }) => sum + each.pax, 0),
        )
      }
    })
    placed.push({ index, result })
  }
  return placed
}

/**
 * Takes places of several departures for one booking, all or none; several lines of one departure need items of their own and are
 * judged by their sum. Throws what `allocateSlot` throws, with `line` (from 0) in the details.
 */
export async function allocateSlots(db: OperationsDb, input: AllocateSlots): Promise<AllocationsResult> {
  const { lines, ...terms } = parseInput(allocateSlotsInput, input)
  const placed = await db.transaction(async (tx) => {
    const all: Placed[] = []
    for (const group of bySlot(lines)) all.push(...(await allocateLines(tx, terms, group.lines as SlotLines<AllocateSlotParsed>["lines"])))
    return all
  })
  return { allocations: placed.sort((a, b) => a.index - b.index).map(({ result }) => result) }
}
