import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { recordHoldEvents } from "../grid/event.js"
import { type GridRow, writeGrid } from "../grid/take.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { onHold, unchanged } from "./command.js"
import { type HoldCommand, holdCommandInput } from "./contract.js"
import { judge } from "./transition.js"

const input = holdCommandInput.extend(writeContext)

/** The rows of a hold as they stand, taken from the inventory behind them. */
export const takenRows = (hold: ResourceHold): GridRow[] => {
  const { backing, placeId, roomKind } = hold
  const from = backing === "inventory" && placeId && roomKind ? { placeId, roomKind } : null
  return hold.nights.map(({ night, unitId, part, held, contracted, released }) => ({
    ...{ holdId: hold.id, night, unitId, part, held, contracted, from, take: from ? held - released : 0 },
  }))
}

/**
 * Makes a second option the first: now it takes what it waited for, on every night or not at all.
 * Throws `hold_capacity_unavailable`, `hold_status_conflict`, `resource_hold_not_found`.
 */
export async function promoteResourceHold(db: OperationsDb, raw: HoldCommand & WriteContext): Promise<ResourceHold> {
  const given = parseInput(input, raw)
  const run = async (tx: OperationsDb, before: ResourceHold, context: WriteContext & { now: Date }) => {
    if (judge(before, "promote", context.now) === "same") return unchanged
    await writeGrid(tx, takenRows(before), context.now)
    await setHold(tx, before.id, { status: "held", optionRank: 1, consuming: before.backing !== "demand" }, context.now)
    const changed = { before: { status: "waitlisted", optionRank: 2 }, after: { status: "held", optionRank: 1 } }
    await recordHoldEvents(tx, context, [{ verb: "promoted", hold: before, ...changed }])
    return { changed: true }
  }
  return (await onHold(db, given, run, { takes: true })).hold
}
