import { createDispatch, getDispatchBoard } from "@voyant-travel/operations/ground"
import { sql } from "drizzle-orm"
import { rowsOf } from "../../../src/kernel/database.js"
import type { Case } from "../../case.js"
import { day, drivers, makeFleet, now, transferOf, vehicles } from "./fleet.js"

/** A day as a host would read it who wrote the query by hand: the same rows, nothing concluded from them. */
const boardByHand = sql`
  with d as (select * from ground_dispatches where service_date = ${day}::text::date and scheduled_at is not null),
  span as (select tstzrange(${day}::text::timestamptz - interval '12 hours', ${day}::text::timestamptz + interval '36 hours') as reach)
  select jsonb_build_object('dispatches', (select jsonb_agg(to_jsonb(d) || jsonb_build_object(
      'pickup', (select to_jsonb(f) from facilities f where f.id = d.pickup_facility_id),
      'assignments', (select jsonb_agg(to_jsonb(a) || jsonb_build_object('name', r.name, 'held', (select c.during from asset_commitments c
        where c.live and c.source_type = 'dispatch' and c.source_id = d.id and c.asset_id = a.resource_id)))
        from ground_dispatch_assignments a join resources r on r.id = a.resource_id where a.dispatch_id = d.id and a.status in ('assigned', 'accepted')),
      'checkpoints', (select jsonb_agg(to_jsonb(k) order by k.sequence) from ground_dispatch_checkpoints k where k.dispatch_id = d.id),
      'passengers', (select jsonb_agg(jsonb_build_object('booking', p.booking_id, 'needs', p.access_needs)) from ground_dispatch_passengers p where p.dispatch_id = d.id),
      'incidents', (select count(*) from ground_service_incidents i where i.dispatch_id = d.id)) order by d.scheduled_at) from d),
    'lanes', (select jsonb_agg(to_jsonb(r) || jsonb_build_object('vehicle', to_jsonb(v), 'driver', to_jsonb(g),
      'qualifications', (select jsonb_agg(to_jsonb(q)) from resource_qualifications q where q.resource_id = r.id),
      'shifts', (select jsonb_agg(to_jsonb(s)) from ground_driver_shifts s where s.driver_id = g.id and tstzrange(s.starts_at, s.ends_at) && span.reach),
      'blocks', (select jsonb_agg(to_jsonb(c)) from asset_commitments c where c.live and c.asset_id = r.id and c.during && span.reach)))
      from span, resources r left join ground_vehicles v on v.resource_id = r.id left join ground_drivers g on g.resource_id = r.id
      where coalesce(v.id, g.id) is not null)) as result`

export const dispatchBoard: Case = {
  name: "dispatch-board",
  title: "the board of a day with 180 dispatches, 60 vehicles and 75 drivers",
  connections: 1,
  operations: 1,
  most: 2,
  prepare: async (database) => {
    const { db } = database
    const fleet = await makeFleet(database)
    for (const time of ["05:00", "09:00", "13:00"])
      for (let n = 0; n < vehicles; n++) await createDispatch(db, { ...transferOf(fleet, n, time), now })
    await db.execute(sql`vacuum analyze`)
    const ours = () => getDispatchBoard(db, { date: day, now })
    const baseline = () => rowsOf<{ result: { dispatches: unknown[]; lanes: unknown[] } }>(db, boardByHand)
    const [board, [raw]] = [await ours(), await baseline()]
    const counts = [board.dispatches.length, board.lanes.length, raw?.result.dispatches.length, raw?.result.lanes.length]
    if (counts.join() !== [180, vehicles + drivers, 180, vehicles + drivers].join())
      throw new Error(`The two sides see different days: ${counts}.`)
    return { ours, baseline }
  },
}
