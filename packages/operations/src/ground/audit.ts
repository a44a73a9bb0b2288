import { sql } from "drizzle-orm"
import type { CounterDrift } from "../kernel/counter-drift.js"
import { type OperationsDb, rowsOf } from "../kernel/database.js"

/** The instant of the last standing event of a type. */
const lastOf = (type: string) => sql.raw(`(array_agg(e.occurred_at order by e.seq desc) filter (where e.event_type = '${type}'))[1]`)

/**
 * Recounts what dispatches store beside their rows: state and actual times as their events
 * tell them, passengers, who serves them, that nobody who must is missing, and that each live assignment of a dispatch under way or
 * ahead is held in the calendar at most once. Answers the differences.
 */
export async function auditDispatches(db: OperationsDb): Promise<CounterDrift[]> {
  const rows = await rowsOf<{ id: string; counter: string; stored: unknown; counted: unknown }>(
    db,
    sql`
    with standing as (select e.* from ground_execution_events e
      where not exists (select from ground_execution_events v where v.voids_event_id = e.id)),
    folded as (select d.id, ${lastOf("driver_en_route")} as en_route, ${lastOf("driver_arrived")} as arrived, ${lastOf("pickup_completed")} as pickup,
        ${lastOf("dropoff_completed")} as dropoff, bool_or(e.event_type = 'no_show') as no_show, bool_or(e.event_type = 'cancelled') as cancelled,
        (array_agg(e.event_type order by e.seq desc) filter (where e.event_type in ('assigned', 'unassigned')))[1] as serving,
        bool_or(e.event_type = 'scheduled') as scheduled
      from ground_dispatches d left join standing e on e.dispatch_id = d.id group by d.id),
    fold as (select f.*, case when dropoff is not null then 'completed' when no_show then 'no_show' when cancelled then 'cancelled'
        when pickup is not null then 'picked_up' when arrived is not null then 'arrived' when en_route is not null then 'en_route'
        when serving = 'assigned' then 'assigned' when serving = 'unassigned' or scheduled then 'scheduled' else 'draft' end as status from folded f)
    select d.id, told.field as counter, 1 as stored, 0 as counted from ground_dispatches d join fold f on f.id = d.id
      cross join lateral (values ('status_of_events', d.status = f.status), ('actual_en_route_at', d.actual_en_route_at is not distinct from f.en_route),
        ('actual_arrived_at', d.actual_arrived_at is not distinct from f.arrived), ('actual_pickup_at', d.actual_pickup_at is not distinct from f.pickup),
        ('actual_dropoff_at', d.actual_dropoff_at is not distinct from f.dropoff)) as told(field, same) where not told.same
    union all
    select d.id, 'required_role_' || wanted.needed, 1, 0 from ground_dispatches d cross join unnest(d.required_roles) as wanted(needed)
      where d.status in ('assigned', 'en_route', 'arrived', 'picked_up') and not exists (select from ground_dispatch_assignments a
        where a.dispatch_id = d.id and a.role = wanted.needed and a.status in ('assigned', 'accepted'))
    union all
    select d.id, counter, stored, counted from ground_dispatches d
      cross join lateral (select count(*)::int as people, coalesce(sum(checked_bags), 0)::int as checked, coalesce(sum(carry_on_bags), 0)::int as carried,
        (count(*) filter (where wheelchair))::int as wheelchairs, (count(*) filter (where child_seat <> 'none'))::int as children
        from ground_dispatch_passengers p where p.dispatch_id = d.id and p.status in ('expected', 'boarded', 'dropped_off')) real
      cross join lateral (values ('passenger_count', d.passenger_count, real.people), ('checked_bag_count', d.checked_bag_count, real.checked),
        ('carry_on_count', d.carry_on_count, real.carried), ('wheelchair_count', d.wheelchair_count, real.wheelchairs),
        ('child_seat_count', d.child_seat_count, real.children)) as pair(counter, stored, counted)
      where stored <> counted
    union all
    select d.id, 'mirror_of_' || a.role, 1, 0 from ground_dispatches d join ground_dispatch_assignments a on a.dispatch_id = d.id and a.status in ('assigned', 'accepted')
      where (a.role = 'vehicle' and a.vehicle_id is distinct from d.vehicle_id) or (a.role = 'driver' and a.driver_id is distinct from d.driver_id)
    union all
    select c.source_id, 'commitment_without_assignment', 1, 0 from asset_commitments c where c.live and c.source_type = 'dispatch'
      and exists (select from ground_dispatches d where d.id = c.source_id)
      and not exists (select from ground_dispatch_assignments a where a.dispatch_id = c.source_id and a.resource_id = c.asset_id and a.status in ('assigned', 'accepted'))
    union all
    select c.source_id, 'commitment_beyond_wanted', 1, 0 from asset_commitments c join ground_dispatch_assignments a on a.dispatch_id = c.source_id
      and a.resource_id = c.asset_id and a.status in ('assigned', 'accepted') where c.live and c.source_type = 'dispatch' and not c.during <@ a.wanted
    order by 1, 2`,
  )
  return rows.map(({ id, counter, stored, counted }) => ({
    table: "ground_dispatches",
    id,
    counter,
    stored: Number(stored),
    counted: Number(counted),
  }))
}
