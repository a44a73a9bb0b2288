import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { type EditReport, type EditSlotsInput, editSlotsInput } from "./contract.js"
import { editSeries } from "./series.js"
import { editOne } from "./update.js"

/**
 * Edits a departure, this and the following ones, or all of its series. Departed and cancelled departures and fields that a person set are
 * never touched by the wider scopes; they come back in `kept` with the reason. `dryRun` answers the same and writes nothing.
 * Throws what `updateSlot` throws, and `slot_start_conflict`, `edit_scope_unsupported`, `start_time_duration_fixed`.
 */
export async function editSlots(db: OperationsDb, raw: EditSlotsInput): Promise<EditReport> {
  const input = parseInput(editSlotsInput, raw)
  return input.scope === "this" ? editOne(db, input) : editSeries(db, input)
}
