import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { statement } from "../../../kernel/statement.js"
import { settleMany } from "../statement/changed.js"
import { transition } from "../statement/transition.js"
import { contextSql, contextValues, slotIdList } from "../statement/values.js"
import type { SettledRow } from "./of-slots.js"

const reclaim = statement((value) => {
  const { at, context } = contextSql(value)
  return sql`${transition({
    at,
    named: sql`select id, slot_id, status, 'expired' as next from slot_allocations
      where slot_id in (${slotIdList(value)}) and status = 'held' and expires_at <= ${at}`,
    still: sql`slot_allocations.expires_at <= ${at}`,
    endReason: sql`'expired'`,
  })} ${settleMany({ context })}`
})

/**
 * Ends the holds of these slots that have lapsed, so that their places stand in `remaining_pax` again. One statement: locks the slots
 * in id order, then the ledger rows; the counters drop by exactly the rows that it ends, whoever else sweeps or confirms meanwhile.
 * Answers the rows that it ended.
 */
export async function reclaimLapsedHolds(db: OperationsDb, slotIds: readonly string[], context: WriteContext = {}): Promise<SettledRow[]> {
  if (slotIds.length === 0) return []
  return rowsOf<SettledRow>(db, reclaim({ ...contextValues(context), slotIds: JSON.stringify(slotIds) }))
}
