import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { readSnapshot } from "../snapshot/read.js"
import { type AllocationConflict, type GetAllocationConflicts, getAllocationConflictsInput } from "./contract.js"
import { conflictsOf } from "./find.js"

/**
 * What is wrong with who is in which room (or, by `family`, seat) of a departure: broken rules, people without a place, groups that no
 * room holds, rooms whose days have passed by. Critical first. Throws `slot_not_found`.
 */
export async function getAllocationConflicts(db: OperationsDb, raw: GetAllocationConflicts): Promise<AllocationConflict[]> {
  const { slotId, family = "room", now } = parseInput(getAllocationConflictsInput, raw)
  return conflictsOf(await readSnapshot(db, slotId, now), family)
}
