import { type SQL, sql } from "drizzle-orm"
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

/** That a row has named people and every one of them is a no-show. */
const nobodyCame = (id: SQL): SQL => sql`(
  exists (select 1 from slot_travelers absent where absent.slot_allocation_id = ${id} and absent.status = 'live')
  and not exists (select 1 from slot_travelers person where person.slot_allocation_id = ${id} and person.status = 'live' and person.attendance <> 'no_show'))`

const fulfilConfirmed = statement((value) => {
  const { at, context } = contextSql(value)
  return sql`${transition({
    at,
    named: sql`select id, slot_id, status, 'fulfilled' as next from slot_allocations
      where slot_id in (${slotIdList(value)}) and status = 'confirmed' and not ${nobodyCame(sql`slot_allocations.id`)}`,
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

/** Marks every confirmed row of these slots as fulfilled, but those of which nobody came; the counters stay. One statement. Answers the rows. */
export async function fulfilAllocationsOfSlots(
  db: OperationsDb,
  slotIds: readonly string[],
  context: WriteContext = {},
): Promise<SettledRow[]> {
  if (slotIds.length === 0) return []
  return rowsOf<SettledRow>(db, fulfilConfirmed({ ...contextValues(context), slotIds: JSON.stringify(slotIds) }))
}

/** Confirmed rows of a departure of which nobody came: completing it leaves them as they are. */
export const absentAllocationsOfSlot = (db: OperationsDb, slotId: string): Promise<SettledRow[]> =>
  rowsOf<SettledRow>(
    db,
    sql`select id, slot_id, status, pax, booking_id from slot_allocations
      where slot_id = ${slotId} and status = 'confirmed' and ${nobodyCame(sql`slot_allocations.id`)} order by created_at, id`,
  )
