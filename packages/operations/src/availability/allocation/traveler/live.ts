import { sql } from "drizzle-orm"
import { arrayParam, clockOnce, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { travelerNotOnSlot } from "../errors.js"
import { holdingJoin, isLive } from "./record.js"

/** Throws `traveler_not_on_slot` with everybody of the list who does not count on the departure now. */
export async function requireLive(tx: OperationsDb, slotId: Id<"avsl">, ids: readonly string[], now?: Date): Promise<void> {
  if (ids.length === 0) return
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select slot_travelers.id from slot_travelers ${holdingJoin}
      where slot_travelers.slot_id = ${slotId} and slot_travelers.id = any(${arrayParam([...ids], "text")}) and ${isLive(clockOnce(now))}`,
  )
  const known = new Set(rows.map(({ id }) => id))
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  if (missing.length > 0) throw travelerNotOnSlot({ slotId, ids: missing })
}
