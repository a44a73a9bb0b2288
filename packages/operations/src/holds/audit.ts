import { sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../kernel/database.js"

/** Recounts every counter of holds from its ledger and answers the differences; empty = all agree. */
export async function auditHolds(db: OperationsDb) {
  const rows = await rowsOf<{ table: string; id: string; counter: string; stored: unknown; counted: unknown }>(
    db,
    sql`with ledger as (
      select m.hold_id, n.night, n.unit_id, coalesce(sum(n.units) filter (where m.kind = 'pickup'), 0) as picked_up,
        coalesce(sum(n.units) filter (where m.kind <> 'pickup'), 0) as released
      from resource_hold_movements m join resource_hold_movement_nights n on n.movement_id = m.id where m.status = 'active' group by 1, 2, 3
    ), grid as (
      select g.*, coalesce(l.picked_up, 0) as ledger_picked_up, coalesce(l.released, 0) as ledger_released
      from resource_hold_nights g full join ledger l using (hold_id, night, unit_id)
    ), filled as (
      select h.facility_id, h.room_kind, g.night, sum(g.held - g.released) as units from resource_holds h join resource_hold_nights g on g.hold_id = h.id
      where h.consuming and h.backing = 'inventory' group by 1, 2, 3
    )
    select 'room_inventory_nights' as "table", concat_ws(' ', facility_id, room_kind, night) as id, 'taken' as counter,
      coalesce(i.taken, 0) as stored, coalesce(f.units, 0) as counted
    from room_inventory_nights i full join filled f using (facility_id, room_kind, night) where coalesce(i.taken, 0) <> coalesce(f.units, 0)
    union all
    select 'resource_hold_nights', concat_ws(' ', hold_id, night, unit_id), 'picked_up', coalesce(picked_up, 0), ledger_picked_up from grid where coalesce(picked_up, 0) <> ledger_picked_up
    union all
    select 'resource_hold_nights', concat_ws(' ', hold_id, night, unit_id), 'released', coalesce(released, 0), ledger_released from grid where coalesce(released, 0) <> ledger_released
    union all
    select 'resource_holds', id, 'consuming', 1, 0 from resource_holds where consuming and (backing = 'demand' or status = 'waitlisted')
    union all
    select 'resource_hold_nights', concat_ws(' ', g.hold_id, g.night, g.unit_id), 'contracted', 0, 1 from resource_hold_nights g
      join resource_holds h on h.id = g.hold_id where h.status = 'confirmed' and g.contracted is null
    union all
    select 'resource_hold_windows', concat_ws(' ', w.hold_id, w.seq, leaf), 'commitments', count(c.id), (h.consuming and l.live > 0)::int
    from resource_hold_windows w join resource_holds h on h.id = w.hold_id
      join operations_hold_lapsed(statement_timestamp()) l on l.hold_id = w.hold_id and l.night = w.night and l.unit_id = w.unit_id
      cross join operations_space_leaves(w.function_space_id) as leaf
      left join asset_commitments c on c.live and (c.expires_at is null or c.expires_at > statement_timestamp()) and c.source_type = 'space_hold'
        and c.source_id = w.hold_id and c.seq = w.seq and c.asset_id = leaf
    group by w.hold_id, w.seq, leaf, h.consuming, l.live having count(c.id) <> (h.consuming and l.live > 0)::int
    union all
    select 'slot_allocations', g.hold_id, pair.counter, pair.stored, l.remaining from resource_hold_nights g
      join resource_holds h on h.id = g.hold_id and h.backing = 'slot' and h.consuming
      join operations_hold_lapsed(statement_timestamp()) l on l.hold_id = g.hold_id
      left join slot_allocations a on a.slot_id = h.slot_id and a.hold_token = h.id and a.status = 'held' and a.expires_at > statement_timestamp()
      cross join lateral (values ('pax', coalesce(a.pax, 0)), ('named', coalesce(a.named, 0))) as pair(counter, stored)
      where pair.stored <> l.remaining
    union all
    -- places that nobody ended and that are not there: readers would take the block for ended
    select 'slot_allocations', h.id, 'pax', 0, g.held - g.released - g.picked_up from resource_holds h
      join resource_hold_nights g on g.hold_id = h.id join availability_slots s on s.id = h.slot_id
    where h.backing = 'slot' and h.consuming and h.status in ('held', 'confirmed') and s.status <> 'cancelled' and g.held > g.released + g.picked_up
      and least(s.starts_at, case when h.status = 'held' then h.expires_at end,
        (select operations_step_due(x.due_on, x.days_before, x.relative_to, h.arrival, g.night, h.timezone) from resource_hold_steps x
          where x.hold_id = h.id and x.kind = 'cutoff')) > statement_timestamp()
      and not exists (select from slot_allocations a where a.slot_id = h.slot_id and a.hold_token = h.id
        and (a.status <> 'held' or a.expires_at > statement_timestamp()))
    union all
    select 'slot_allocations', a.id, 'pax', a.pax, 0 from slot_allocations a join resource_holds h on h.id = a.hold_token
      where a.status = 'held' and a.expires_at > statement_timestamp() and not (h.backing = 'slot' and h.consuming)
    order by 2, 3`,
  )
  return rows.map((row) => ({ ...row, stored: Number(row.stored), counted: Number(row.counted) }))
}
