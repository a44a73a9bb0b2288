import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { statement } from "../../../kernel/statement.js"
import { settleMany } from "../statement/changed.js"
import { transition } from "../statement/transition.js"
import { contextSql, contextValues, slotIdList } from "../statement/values.js"
import type { AllocationStatus } from "../words.js"

/** A ledger row that a command for whole slots has moved. */
export type SettledRow = { id: string; slot_id: string; status: AllocationStatus; pax: number; booking_id: string | null }

const cancelLive = statement((value) => {
  const { at, context } = contextSql(value)
  return sql`${transition({
    at,
    named: sql`select id, slot_id, status, case when status = 'confirmed' then 'cancelled' when expires_at <= ${at} then 'expired' else 'released' end as next
      from slot_allocations where slot_id in (${slotIdList(value)}) and status in ('held', 'confirmed')`,
    still: sql`(named.next <> 'expired' or slot_allocations.expires_at <= ${at})`,
    endReason: sql`${value("reason")}::text`,
  })} ${settleMany({ context })}`
})

const fulfilConfirmed = statement((value) => {
  const { at, context } = contextSql(value)
  return sql`${transition({
    at,
    named: sql`select id, slot_id, status, 'fulfilled' as next from slot_allocations where slot_id in (${slotIdList(value)}) and status = 'confirmed'`,
    still: sql`true`,
    endReason: sql`null::text`,
  })} ${settleMany({ context })}`
})

/**
 * Ends everything that still takes places of these slots: holds are released (lapsed ones expire), confirmed rows are cancelled;
 * fulfilled rows have travelled and stay. One statement; locks the slots in id order. Answers the rows that it ended.
 */
export async function cancelAllocationsOfSlots(
  db: OperationsDb,
  slotIds: readonly string[],
  context: WriteContext = {},
): Promise<SettledRow[]> {
  if (slotIds.length === 0) return []
  return rowsOf<SettledRow>(db, cancelLive({ ...contextValues(context), slotIds: JSON.stringify(slotIds) }))
}

/** Marks every confirmed row of these slots as fulfilled; the counters stay. One statement. Answers the rows. */
export async function fulfilAllocationsOfSlots(
  db: OperationsDb,
  slotIds: readonly string[],
  context: WriteContext = {},
): Promise<SettledRow[]> {
  if (slotIds.length === 0) return []
  return rowsOf<SettledRow>(db, fulfilConfirmed({ ...contextValues(context), slotIds: JSON.stringify(slotIds) }))
}
