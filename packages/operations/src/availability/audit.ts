import { sql } from "drizzle-orm"
import type { CounterDrift } from "../kernel/counter-drift.js"
import { type OperationsDb, rowsOf } from "../kernel/database.js"

/** Recounts `held_pax` and `booked_pax` of every departure from the ledger and answers the differences; empty = all agree. */
export async function auditAvailability(db: OperationsDb): Promise<CounterDrift[]> {
  const rows = await rowsOf<{ table: string; id: string; counter: string; stored: unknown; counted: unknown }>(
    db,
    sql`with ledger as (
      select slot_id,
        coalesce(sum(pax) filter (where status = 'held'), 0) as held,
        coalesce(sum(pax) filter (where status in ('confirmed', 'fulfilled')), 0) as booked
      from slot_allocations group by slot_id
    ), counted as (
      select s.id, s.held_pax, s.booked_pax, coalesce(l.held, 0) as held, coalesce(l.booked, 0) as booked
      from availability_slots s left join ledger l on l.slot_id = s.id
    )
    select 'availability_slots' as "table", id, 'held_pax' as counter, held_pax as stored, held as counted from counted where held_pax <> held
    union all
    select 'availability_slots', id, 'booked_pax', booked_pax, booked from counted where booked_pax <> booked
    order by id, counter`,
  )
  return rows.map((row) => ({ ...row, stored: Number(row.stored), counted: Number(row.counted) }))
}
