import { sql } from "drizzle-orm"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { instantParam, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { recordHoldEvents } from "../grid/event.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { onHold, unchanged } from "./command.js"
import { type HoldCommand, holdCommandInput } from "./contract.js"
import { judge } from "./transition.js"

const input = holdCommandInput.extend(writeContext)

/** Freezes what the block is contracted for: what is held and not given back. */
export const contractGrid = (tx: OperationsDb, holdId: string, now: Date) =>
  tx.execute(sql`update resource_hold_nights set contracted = held - released, updated_at = ${instantParam(now)}
    where hold_id = ${holdId} and contracted is null`)

/**
 * Makes a hold firm: it no longer expires, and what it keeps now becomes the contracted number. Repeating it changes nothing.
 * Throws `hold_expired` where the option or the cutoff has passed, `hold_waitlisted`, `hold_status_conflict`, `resource_hold_not_found`.
 */
export async function confirmResourceHold(db: OperationsDb, raw: HoldCommand & WriteContext): Promise<ResourceHold> {
  const { hold } = await onHold(db, parseInput(input, raw), async (tx, before, context) => {
    if (judge(before, "confirm", context.now) === "same") return unchanged
    await setHold(tx, before.id, { status: "confirmed", confirmedAt: context.now }, context.now)
    await contractGrid(tx, before.id, context.now)
    const after = { status: "confirmed", confirmedAt: context.now.toISOString() }
    await recordHoldEvents(tx, context, [{ verb: "confirmed", hold: before, before: { status: before.status, confirmedAt: null }, after }])
    return { changed: true }
  })
  return hold
}
