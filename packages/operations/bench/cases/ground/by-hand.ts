import type { PoolClient } from "pg"
import { newId } from "../../../src/kernel/ids.js"
import type { BenchDatabase } from "../../case.js"
import { type Fleet, transferOf, vehicles } from "./fleet.js"

const written = [
  "ground_dispatches",
  "ground_dispatch_legs",
  "ground_dispatch_checkpoints",
  "ground_dispatch_passengers",
  "ground_dispatch_assignments",
  "ground_execution_events",
  "asset_commitments",
  "operations_events",
]
export const forgetDispatches = `truncate ${written.join(", ")} cascade`

const place = "select id, name, timezone, latitude, longitude from facilities where id = $1 and archived_at is null for key share"

/** The calendars of the resources `$1` and `$2`, in the order in which everybody locks them. */
const lock = "select id from calendar_assets where id in ($1, $2) order by id for no key update"

/** What a person would have to read of vehicle and driver to know whether they fit between `$3` and `$4`; `$5` is the vehicle, `$6` the driver. */
const fit = `select v.category, v.vehicle_class, v.is_accessible, v.checked_bag_capacity, v.wheelchair_capacity, v.child_seat_capacity, v.required_licence_class,
    van.active and person.active as active, van.capacity, van.buffer_before_min, van.buffer_after_min, g.hours_rules, g.is_meet_and_greet_capable,
    array(select q.code || lower(q.valid)::text || upper(q.valid)::text from resource_qualifications q where q.resource_id in ($1, $2)) as papers,
    array(select s.starts_at::text || s.ends_at::text from ground_driver_shifts s where s.driver_id = $6 and s.status <> 'cancelled'
      and s.starts_at < $4::timestamptz + interval '7 days' and s.ends_at > $3::timestamptz - interval '7 days') as shifts,
    array(select c.source_id || c.core::text from asset_commitments c where c.live and c.asset_id in ($1, $2) and c.side = 'work'
      and c.during && tstzrange($3::timestamptz - interval '12 hours', $4::timestamptz + interval '12 hours')) as beside
  from ground_vehicles v join resources van on van.id = v.resource_id, ground_drivers g join resources person on person.id = g.resource_id
  where v.id = $5 and g.id = $6`

/** `$1` is what the ids have in common, `$2` and `$3` are the resources of vehicle and driver, `$4` and `$5` start and end. */
const commitments = `insert into asset_commitments (id, asset_id, source_type, source_id, core, during, title, refs)
  select 'acmt_' || $1 || asset, asset, 'dispatch', 'gdsp_' || $1, tstzrange($4::timestamptz, $5::timestamptz), tstzrange($4::timestamptz, $5::timestamptz),
    'Airport → Hotel', jsonb_build_object('dispatchId', 'gdsp_' || $1, 'bookingId', 'bkng_1') from unnest(array[$2::text, $3::text]) asset`

/** The same, and `$6` and `$7` are vehicle and driver, `$8` the place. */
const dispatch = `with
  dispatch as (insert into ground_dispatches (id, booking_id, status, vehicle_id, driver_id, pickup_facility_id, dropoff_text, scheduled_at, ends_at,
      ends_source, service_date, timezone, passenger_count, seat_limit, status_changed_at)
    values ('gdsp_' || $1, 'bkng_1', 'assigned', $6, $7, $8, 'Hotel', $4::timestamptz, $5::timestamptz,
      'duration', ($4::timestamptz at time zone 'UTC')::date, 'UTC', 4, 8, statement_timestamp())),
  legs as (insert into ground_dispatch_legs (id, dispatch_id, sequence, leg_type, facility_id, location_text)
    values ('gdlg_' || $1 || 0, 'gdsp_' || $1, 0, 'pickup', $8, null), ('gdlg_' || $1 || 1, 'gdsp_' || $1, 1, 'dropoff', null, 'Hotel')),
  checkpoints as (insert into ground_dispatch_checkpoints (id, dispatch_id, sequence, checkpoint_type, auto, leg_id, facility_id, planned_at, tolerance_minutes)
    values ('gdcp_' || $1 || 0, 'gdsp_' || $1, 0, 'arrive_pickup', true, 'gdlg_' || $1 || 0, $8, $4::timestamptz, 5),
      ('gdcp_' || $1 || 1, 'gdsp_' || $1, 1, 'dropoff', true, 'gdlg_' || $1 || 1, null, $5::timestamptz, 15)),
  passengers as (insert into ground_dispatch_passengers (id, dispatch_id, booking_id)
    select 'gdps_' || $1 || n, 'gdsp_' || $1, 'bkng_1' from generate_series(1, 4) n),
  assignments as (insert into ground_dispatch_assignments (id, dispatch_id, role, resource_id, vehicle_id, driver_id, wanted)
    values ('gdas_' || $1 || 0, 'gdsp_' || $1, 'vehicle', $2, $6, null, tstzrange($4::timestamptz, $5::timestamptz)),
      ('gdas_' || $1 || 1, 'gdsp_' || $1, 'driver', $3, null, $7, tstzrange($4::timestamptz, $5::timestamptz))),
  happened as (insert into ground_execution_events (id, dispatch_id, event_type, occurred_at, actor_kind, from_status, to_status)
    values ('gexe_' || $1 || 0, 'gdsp_' || $1, 'scheduled', statement_timestamp(), 'user', 'draft', 'scheduled'),
      ('gexe_' || $1 || 1, 'gdsp_' || $1, 'assigned', statement_timestamp(), 'system', 'scheduled', 'assigned'))
  insert into operations_events (id, type, subject, subjects, data)
    values ('evnt_' || $1 || 0, 'ground.dispatch.created', 'gdsp_' || $1, array['gdsp_' || $1, 'bkng_1', $8, $2, $6, $3, $7],
        jsonb_build_object('scheduledAt', $4::timestamptz, 'endsAt', $5::timestamptz, 'bookingId', 'bkng_1', 'slotId', null, 'passengerCount', 4, 'draft', false)),
      ('evnt_' || $1 || 1, 'ground.dispatch_assignment.assigned', 'gdsp_' || $1, array['gdsp_' || $1, $2, $6],
        jsonb_build_object('role', 'vehicle', 'resourceId', $2::text, 'vehicleId', $6::text, 'driverId', null)),
      ('evnt_' || $1 || 2, 'ground.dispatch_assignment.assigned', 'gdsp_' || $1, array['gdsp_' || $1, $3, $7],
        jsonb_build_object('role', 'driver', 'resourceId', $3::text, 'vehicleId', null, 'driverId', $7::text))`

interface Transfer {
  resources: (string | undefined)[]
  assets: (string | undefined)[]
  span: [from: string, to: string]
}

function transferByHand(fleet: Fleet, n: number): Transfer {
  const { scheduledAt, durationMinutes } = transferOf(fleet, n)
  const endsAt = new Date(Date.parse(scheduledAt) + durationMinutes * 60_000).toISOString()
  const [van, driver] = [fleet.vans[n % vehicles], fleet.crew[n % vehicles]]
  return { resources: [van?.resourceId, driver?.resourceId], assets: [van?.id, driver?.id], span: [scheduledAt, endsAt] }
}

async function inTransaction({ pool }: BenchDatabase, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("begin")
    await work(client)
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  } finally {
    client.release()
  }
}

async function insert(client: PoolClient, { resources, assets, span }: Transfer, placeId: string): Promise<void> {
  const taken = [newId("gdsp").slice(5), ...resources, ...span]
  await client.query(commitments, taken)
  await client.query(dispatch, [...taken, ...assets, placeId])
}

/** The rows of the n-th transfer and nothing else: who inserts so knows neither whether the place exists nor whether anybody fits. */
export const insertByHand = (database: BenchDatabase, fleet: Fleet, n: number): Promise<void> =>
  inTransaction(database, (client) => insert(client, transferByHand(fleet, n), fleet.placeId))

/**
 * The n-th transfer as a host would make it by hand who leaves nothing out that makes it right: the place is held, the calendars are locked,
 * what decides whether vehicle and driver fit is read, and the rows are inserted. It concludes nothing from what it read, and the
 * constraints alone refuse.
 */
export const makeByHand = (database: BenchDatabase, fleet: Fleet, n: number): Promise<void> =>
  inTransaction(database, async (client) => {
    const transfer = transferByHand(fleet, n)
    await client.query(place, [fleet.placeId])
    await client.query(lock, transfer.resources)
    await client.query(fit, [...transfer.resources, ...transfer.span, ...transfer.assets])
    await insert(client, transfer, fleet.placeId)
  })

/** What is stored, without ids and instants of the write: the same for both sides. */
export async function storedDispatches({ pool }: BenchDatabase): Promise<string> {
  const counted = written.map((table) => `(select count(*) from ${table})`).join(", ")
  const { rows } = await pool.query(`select array[${counted}] as counts,
    (select jsonb_agg(to_jsonb(d) - '{id,created_at,updated_at,status_changed_at}'::text[] order by d.scheduled_at, d.vehicle_id) from ground_dispatches d) as dispatches,
    (select jsonb_agg(jsonb_build_array(c.asset_id, c.source_type, c.core, c.during, c.title) order by c.asset_id, c.core) from asset_commitments c) as held,
    (select jsonb_agg(jsonb_build_array(p.sequence, p.checkpoint_type, p.planned_at, p.facility_id, p.tolerance_minutes) order by p.planned_at, p.sequence)
      from ground_dispatch_checkpoints p) as points,
    (select jsonb_agg(jsonb_build_array(e.type, e.data - '{scheduledAt,endsAt}'::text[], cardinality(e.subjects)) order by e.seq) from operations_events e) as told`)
  return JSON.stringify(rows)
}
