import type * as z from "zod"
import { invalidRange, invalidRequest } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordHoldEvents } from "../grid/event.js"
import { writeMovements } from "../grid/movement.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { remainingCells, requireCells, unitsOf } from "./cells.js"
import { onHold } from "./command.js"
import { type ReleasedHold, type WashResourceHold, washResourceHoldInput } from "./contract.js"
import { judge } from "./transition.js"

const input = washResourceHoldInput.extend(writeContext)

function cellsOf(hold: ResourceHold, { percent, units, from, to }: z.output<typeof input>) {
  if ((percent === undefined) === (units === undefined)) {
    throw invalidRequest({ violations: [{ path: "percent", message: "Give a percentage or a number of units, one of the two." }] })
  }
  if (from && to && to < from) throw refusingField(invalidRange({ from, to }), "to")
  const cells = remainingCells(hold, { from, to }, ({ remaining }) => units ?? Math.floor((remaining * (percent ?? 0)) / 100))
  requireCells(hold, cells)
  return cells
}

/**
 * Gives back what experience says will not be used: a share of what remains on each night, rounded down, or so many units a night.
 * Throws `hold_units_unavailable`, `hold_status_conflict`, `resource_hold_not_found`.
 */
export async function washResourceHold(db: OperationsDb, raw: WashResourceHold & WriteContext): Promise<ReleasedHold> {
  const given = parseInput(input, raw)
  const { hold, result } = await onHold(db, given, async (tx, before, context) => {
    judge(before, "change", context.now)
    const cells = cellsOf(before, given)
    if (cells.length === 0) return { changed: false, movementId: null }
    const id = newId("rhmv")
    await writeMovements(tx, [{ id, holdId: before.id, kind: "wash", reason: given.reason, cells }], context)
    await setHold(tx, before.id, {}, context.now)
    await recordHoldEvents(tx, context, [{ verb: "washed", hold: before, units: unitsOf(cells), data: { movementId: id } }])
    return { changed: true, freed: true, movementId: id }
  })
  return { ...hold, reversible: result.movementId !== null, movementId: result.movementId }
}
