import type * as z from "zod"
import { invalidRange, invalidRequest } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { type Id, newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordHoldEvents } from "../grid/event.js"
import { type Cell, writeMovements } from "../grid/movement.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { remainingCells, requireCells, unitsOf } from "./cells.js"
import { onHold } from "./command.js"
import { type ReleasedHold, type ReleaseResourceHold, releaseResourceHoldInput } from "./contract.js"
import { judge } from "./transition.js"

const input = releaseResourceHoldInput.extend(writeContext)
type Parsed = z.output<typeof input>

/** Whether only a part was asked for, and which cells. */
function cellsOf(hold: ResourceHold, { nights, from, to }: Parsed): { part: boolean; cells: Cell[] } {
  if (from && to && to < from) throw refusingField(invalidRange({ from, to }), "to")
  if (!nights) return { part: from !== undefined || to !== undefined, cells: remainingCells(hold, { from, to }) }
  if (from !== undefined || to !== undefined) {
    throw invalidRequest({ violations: [{ path: "nights", message: "Name nights or a range, not both." }] })
  }
  const cells = nights.map(({ night, unitId = "", units }) => ({ night, unitId, units }))
  if (new Set(cells.map(({ night, unitId }) => `${night} ${unitId}`)).size < cells.length) {
    throw invalidRequest({ violations: [{ path: "nights", message: "Each night stands once." }] })
  }
  requireCells(hold, cells)
  return { part: true, cells }
}

/**
 * Gives back everything that remains of a hold, or a part of it; what was picked up stays taken. Releasing everything closes the hold to
 * new pickups; a part keeps its status. `movementId` in the answer is what `reinstateResourceHold` takes back.
 * Throws `hold_units_unavailable`, `hold_night_missing`, `hold_status_conflict`, `resource_hold_not_found`.
 */
export async function releaseResourceHold(db: OperationsDb, raw: ReleaseResourceHold & WriteContext): Promise<ReleasedHold> {
  const given = parseInput(input, raw)
  const { hold, result } = await onHold(db, given, async (tx, before, context) => {
    if (judge(before, "release", context.now) === "same") return { changed: false, movementId: null }
    const { part, cells } = cellsOf(before, given)
    const movementId: Id<"rhmv"> | null = cells.length > 0 ? newId("rhmv") : null
    if (movementId) await writeMovements(tx, [{ id: movementId, holdId: before.id, kind: "release", reason: given.reason, cells }], context)
    const ended = { status: "released", statusBefore: before.status, endedAt: context.now, endedReason: given.reason ?? null } as const
    await setHold(tx, before.id, part ? {} : ended, context.now)
    const changed = part ? {} : { before: { status: before.status }, after: { status: "released" } }
    await recordHoldEvents(tx, context, [{ verb: "released", hold: before, ...changed, units: unitsOf(cells), data: { movementId } }])
    return { changed: true, freed: true, movementId }
  })
  return { ...hold, reversible: result.movementId !== null, movementId: result.movementId }
}
