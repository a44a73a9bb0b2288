import { sql } from "drizzle-orm"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { newId } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { holdHasPickups } from "../errors.js"
import { recordHoldEvents } from "../grid/event.js"
import { writeMovements } from "../grid/movement.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { remainingCells, unitsOf } from "./cells.js"
import { onHold, unchanged } from "./command.js"
import { type CancelResourceHold, cancelResourceHoldInput } from "./contract.js"
import { judge } from "./transition.js"

const input = cancelResourceHoldInput.extend({ ...writeContext, reason: cancelResourceHoldInput.shape.reason })

/** Keys of the pickups that stand. */
export async function activePickupKeys(tx: OperationsDb, holdId: string): Promise<string[]> {
  const rows = await rowsOf<{ key: string }>(
    tx,
    sql`select pickup_key as key from resource_hold_movements where hold_id = ${holdId} and kind = 'pickup' and status = 'active' order by created_at, id`,
  )
  return rows.map(({ key }) => key)
}

/**
 * Ends a hold for good and gives back what remains. Repeating it changes nothing.
 * Throws `hold_has_pickups` with their keys, `resource_hold_not_found`.
 */
export async function cancelResourceHold(db: OperationsDb, raw: CancelResourceHold & WriteContext): Promise<ResourceHold> {
  const given = parseInput(input, raw)
  const { hold } = await onHold(db, given, async (tx, before, context) => {
    if (judge(before, "cancel", context.now, before.status) === "same") return unchanged
    const keys = await activePickupKeys(tx, before.id)
    if (keys.length > 0) throw holdHasPickups({ id: before.id, keys })
    const cells = remainingCells(before, {})
    if (cells.length > 0) {
      await writeMovements(tx, [{ id: newId("rhmv"), holdId: before.id, kind: "cancel", reason: given.reason, cells }], context)
    }
    const ended = { status: "cancelled", statusBefore: before.status, endedAt: context.now, endedReason: given.reason } as const
    await setHold(tx, before.id, ended, context.now)
    const changed = { before: { status: before.status }, after: { status: "cancelled" } }
    await recordHoldEvents(tx, context, [{ verb: "cancelled", hold: before, ...changed, units: unitsOf(cells) }])
    return { changed: true, freed: true }
  })
  return hold
}
