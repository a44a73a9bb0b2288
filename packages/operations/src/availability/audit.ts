import { sql } from "drizzle-orm"
import type { CounterDrift } from "../kernel/counter-drift.js"
import { type OperationsDb, rowsOf } from "../kernel/database.js"

/**
 * Recounts `held_pax` and `booked_pax` of every departure from the ledger, `named` of every ledger row from its travelers and `assigned` of
 * every room and seat from its places, `taken` of every stop from who chose it, and answers the differences; empty = all agree.
 */
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
    ), people as (
      select slot_allocation_id as id, count(*) as named from slot_travelers where status = 'live' and counts_pax group by slot_allocation_id
    ), placed as (
      select place.allocation_resource_id as id, count(*) as assigned
      from traveler_assignments place join slot_travelers person on person.id = place.slot_traveler_id and person.status = 'live'
      where place.status = 'live' group by place.allocation_resource_id
    )
    select 'availability_slots' as "table", id, 'held_pax' as counter, held_pax as stored, held as counted from counted where held_pax <> held
    union all
    select 'availability_slots', id, 'booked_pax', booked_pax, booked from counted where booked_pax <> booked
    union all
    select 'slot_allocations', a.id, 'named', a.named, coalesce(p.named, 0)
      from slot_allocations a left join people p on p.id = a.id where a.named <> coalesce(p.named, 0)
    union all
    select 'allocation_resources', r.id, 'assigned', r.assigned, coalesce(p.assigned, 0)
      from allocation_resources r left join placed p on p.id = r.id where r.assigned <> coalesce(p.assigned, 0)
    union all
    select 'slot_pickups', p.id, 'taken', p.taken, chosen.travelers from slot_pickups p
    join lateral (select count(*) as travelers from slot_traveler_pickups c join slot_travelers t on t.id = c.slot_traveler_id
      where c.slot_pickup_id = p.id and t.status = 'live') chosen on true
    where p.taken <> chosen.travelers
    order by id, counter`,
  )
  return rows.map((row) => ({ ...row, stored: Number(row.stored), counted: Number(row.counted) }))
}
