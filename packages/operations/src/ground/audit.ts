import { sql } from "drizzle-orm"
import type { CounterDrift } from "../kernel/counter-drift.js"
import { type OperationsDb, rowsOf } from "../kernel/database.js"

/**
 * Recounts what dispatches store beside their rows: passengers, who serves them, and that each live assignment of a dispatch under way or
 * ahead is held in the calendar at most once. Answers the differences.
 */
export async function auditDispatches(db: OperationsDb): Promise<CounterDrift[]> {
  const rows = await rowsOf<{ id: string; counter: string; stored: unknown; counted: unknown }>(
    db,
    sql`
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
