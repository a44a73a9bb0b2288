import { type SQL, sql } from "drizzle-orm"

const live = `(t.status = 'live' and (t.slot_allocation_id is null or l.status in ('confirmed', 'fulfilled')
  or (l.status = 'held' and l.expires_at > statement_timestamp())))`

/**
 * How much of the pickup list has changed since the run of dispatch `d` was made or refreshed: whoever is on it and no longer at its stops,
 * whoever has come to them since and is on no run, stops at another time. 0 for a dispatch that is no run.
 */
export const runChanges: SQL =
  sql.raw(`case when d.slot_id is null or not exists (select from ground_dispatch_legs g where g.dispatch_id = d.id
    and g.slot_pickup_id is not null) then 0 else (
  (select count(*) from ground_dispatch_passengers p where p.dispatch_id = d.id and p.status = 'expected' and p.slot_traveler_id is not null
    and not exists (select from slot_travelers t left join slot_allocations l on l.id = t.slot_allocation_id
      join slot_traveler_pickups c on c.slot_traveler_id = t.id join ground_dispatch_legs g on g.dispatch_id = d.id and g.slot_pickup_id = c.slot_pickup_id
      where t.id = p.slot_traveler_id and g.id in (p.pickup_leg_id, p.dropoff_leg_id) and ${live}))
  + (select count(*) from ground_dispatch_legs g join slot_pickups k on k.id = g.slot_pickup_id join slot_traveler_pickups c on c.slot_pickup_id = k.id
    join slot_travelers t on t.id = c.slot_traveler_id left join slot_allocations l on l.id = t.slot_allocation_id
    where g.dispatch_id = d.id and t.role = 'traveler' and ${live}
      and not exists (select from ground_dispatch_passengers o join ground_dispatches run on run.id = o.dispatch_id
        where o.slot_traveler_id = t.id and o.status <> 'removed' and run.slot_id = d.slot_id and run.status not in ('cancelled', 'no_show')
          and exists (select from ground_dispatch_legs h join slot_pickups s on s.id = h.slot_pickup_id where h.dispatch_id = run.id and s.kind = k.kind)))
  + (select count(*) from ground_dispatch_legs g join slot_pickups k on k.id = g.slot_pickup_id where g.dispatch_id = d.id and g.actual_arrived_at is null
    and g.scheduled_at - (d.scheduled_at - coalesce(d.original_scheduled_at, d.scheduled_at)) <> k.pickup_at)) end`)
