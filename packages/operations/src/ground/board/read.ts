import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { arrayParam, clock, dateParam, instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { newestCursor } from "../../kernel/outbox/read.js"
import { instant } from "../../kernel/values.js"
import { type OperationSchedule, placeIdOf } from "../../places/contract.js"
import { type FleetAsset, fleetJson } from "../asset/fleet.js"
import { checkpointSchema } from "../checkpoint/contract.js"
import { rowJson } from "../dispatch/read/json.js"
import { groundDispatches } from "../dispatch/schema.js"
import { runChanges } from "../pickup-run/changes.js"
import { boardDispatchSchema, type dispatchBoardQuery } from "./contract.js"

/** A place at an end of a dispatch, as far as the board asks. */
const endSchema = z.object({
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  kind: z.string(),
  stepFree: z.string().nullable(),
  timezone: z.string().nullable(),
  /** Opening hours as rows; none = not known. */
  hours: z.array(z.custom<OperationSchedule>()),
})

/** A dispatch of the day, before anything is concluded from it. */
const storedSchema = boardDispatchSchema
  .omit({ missingRoles: true, nextCheckpoint: true, lateness: true, transitions: true, findings: true })
  .extend({
    checkpoints: z.array(checkpointSchema.omit({ lateness: true })),
    slotStatus: z.string().nullable(),
    /** How much of the pickup list has changed since the run was made or refreshed. */
    runChanges: z.int(),
    travelers: z.array(z.string()),
    pickup: endSchema.nullable(),
    dropoff: endSchema.nullable(),
  })
export type StoredBoardDispatch = z.output<typeof storedSchema>

const answerSchema = z.object({
  timezone: z.string(),
  from: instant,
  to: instant,
  now: instant,
  cursor: z.string().nullable(),
  nextDayWithWork: z.string().nullable(),
  dispatches: z.array(storedSchema),
  untimed: z.array(storedSchema),
  assets: z.array(z.custom<FleetAsset>()),
})
export type StoredBoard = z.output<typeof answerSchema>

const raw = (text: string) => sql.raw(text)
const dispatchJson = rowJson(groundDispatches, "d", ["internalNotes", "metadata"])
const range = (value: string): SQL =>
  sql`jsonb_build_object('from', ${instantText(raw(`lower(${value})`))}, 'to', ${instantText(raw(`upper(${value})`))})`
const list = (item: string, from: string) => raw(`(select coalesce(jsonb_agg(${item}), '[]'::jsonb) from ${from})`)
const nameOf = (table: string, id: string) =>
  raw(`(select r.name from ${table} x join resources r on r.id = x.resource_id where x.id = ${id})`)
const aboard = "ground_dispatch_passengers p where p.dispatch_id = d.id and p.status in ('expected', 'boarded', 'dropped_off')"

const endJson = (place: string) =>
  raw(`case when ${place}.id is null then null else jsonb_build_object('latitude', ${place}.latitude, 'longitude', ${place}.longitude,
    'kind', ${place}.kind, 'timezone', ${place}.timezone, 'hours', (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'entryKind', h.entry_kind,
      'dayOfWeek', h.day_of_week, 'validFrom', h.valid_from, 'validTo', h.valid_to, 'seasonFrom', h.season_from, 'seasonTo', h.season_to,
      'opensAt', left(h.opens_at::text, 5), 'closesAt', left(h.closes_at::text, 5), 'closed', h.closed)), '[]'::jsonb)
      from facility_operation_schedules h where h.facility_id = ${place}.id), 'stepFree', (select f.presence from facility_features f where f.facility_id = ${place}.id and f.code = 'step_free' limit 1)) end`)

const pointJson: SQL = sql`jsonb_build_object('id', k.id, 'dispatchId', k.dispatch_id, 'sequence', k.sequence, 'checkpointType', k.checkpoint_type, 'auto', k.auto,
  'legId', k.leg_id, 'placeId', k.facility_id, 'plannedAt', ${instantText(raw("k.planned_at"))}, 'actualAt', ${instantText(raw("k.actual_at"))},
  'toleranceMinutes', k.tolerance_minutes, 'warnMinutes', k.warn_minutes, 'status', k.status, 'revision', k.revision)`

/** Dispatch `d` with its two places `a` and `b` and everything that the board shows or judges of it. */
const rowOfBoard: SQL = sql`${dispatchJson} || jsonb_build_object('pickupName', coalesce(a.name, d.pickup_text), 'dropoffName', coalesce(b.name, d.dropoff_text),
  'pickup', ${endJson("a")}, 'dropoff', ${endJson("b")}, 'operatorName', (select o.name from ground_operators o where o.id = d.operator_id),
  'vehicleName', ${nameOf("ground_vehicles", "d.vehicle_id")}, 'driverName', ${nameOf("ground_drivers", "d.driver_id")},
  'slotStatus', (select s.status from availability_slots s where s.id = d.slot_id),
  'bookingIds', (select coalesce(jsonb_agg(distinct booking order by booking), '[]'::jsonb) from (select d.booking_id as booking union select p.booking_id
    from ground_dispatch_passengers p where p.dispatch_id = d.id and p.status <> 'removed') known where booking is not null),
  'needs', ${list("distinct need order by need", `(select unnest(p.access_needs) as need from ${aboard}) needed`)},
  'runChanges', ${runChanges}, 'travelers', ${list("p.traveler_id", `${aboard} and p.traveler_id is not null`)},
  'openIncidents', (select count(*) from ground_service_incidents i where i.dispatch_id = d.id and i.status in ('open', 'mitigated')),
  'assignments', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'resourceId', s.resource_id, 'vehicleId', s.vehicle_id,
      'driverId', s.driver_id, 'name', r.name, 'status', s.status, 'wanted', ${range("s.wanted")},
      'held', (select ${range("c.during")} from asset_commitments c where c.live and c.source_type = 'dispatch' and c.source_id = d.id and c.asset_id = s.resource_id limit 1))
    order by s.assigned_at, s.id), '[]'::jsonb) from ground_dispatch_assignments s join resources r on r.id = s.resource_id
    where s.dispatch_id = d.id and s.status in ('assigned', 'accepted')),
  'checkpoints', (select coalesce(jsonb_agg(${pointJson} order by k.sequence), '[]'::jsonb) from ground_dispatch_checkpoints k where k.dispatch_id = d.id))`

type Query = z.output<typeof dispatchBoardQuery>

const filtersOf = ({ operatorId, status, ...query }: Query): SQL => {
  const placeId = placeIdOf(query)
  return sql.join(
    [
      sql`true`,
      ...(operatorId ? [sql`d.operator_id = ${operatorId}`] : []),
      ...(placeId ? [sql`${placeId} in (d.pickup_facility_id, d.dropoff_facility_id)`] : []),
      ...(status ? [sql`d.status = any(${arrayParam(status, "text")})`] : []),
    ],
    sql` and `,
  )
}

/**
 * Everything of one local day in one statement: its dispatches (of that service date, or running into it), drafts without a time, and
 * the fleet with its shifts and calendars half a day around.
 */
export async function readBoard(db: OperationsDb, query: Query, now: Date | undefined): Promise<StoredBoard> {
  const { operatorId = null, timezone = null } = query
  const date = dateParam(query.date)
  const [answer] = await jsonOf<z.input<typeof answerSchema>>(
    db,
    sql`with zone as (select coalesce(${timezone}::text, (select f.timezone from ground_operators o join facilities f on f.id = o.facility_id
          where o.id = ${operatorId}::text), 'UTC') as name),
      span as materialized (select zone.name as zone, ${clock(now)} as at, ${date}::timestamp at time zone zone.name as starts,
        (${date} + 1)::timestamp at time zone zone.name as ends from zone),
      of_day as materialized (select d.* from ground_dispatches d, span where d.scheduled_at is not null and ${filtersOf(query)}
        and (d.service_date = ${date} or (d.scheduled_at < span.ends and d.scheduled_at > span.starts - interval '31 days' and d.ends_at > span.starts))),
      chosen as materialized (
        select r.id from resources r left join ground_vehicles v on v.resource_id = r.id left join ground_drivers g on g.resource_id = r.id
          where coalesce(v.id, g.id) is not null and (${operatorId}::text is null or coalesce(v.operator_id, g.operator_id) = ${operatorId}::text)
        union select s.resource_id from of_day d join ground_dispatch_assignments s on s.dispatch_id = d.id and s.status in ('assigned', 'accepted'))
      select jsonb_build_object('timezone', span.zone, 'from', ${instantText(raw("span.starts"))}, 'to', ${instantText(raw("span.ends"))},
        'now', ${instantText(raw("span.at"))}, 'cursor', ${newestCursor},
        'nextDayWithWork', case when not exists (select from of_day) then (select min(d.service_date) from ground_dispatches d
          where d.service_date > ${date} and d.scheduled_at is not null and d.status <> 'cancelled' and ${filtersOf(query)}) end,
        'dispatches', (select coalesce(jsonb_agg(${rowOfBoard} order by d.scheduled_at, d.id), '[]'::jsonb) from of_day d
          left join facilities a on a.id = d.pickup_facility_id left join facilities b on b.id = d.dropoff_facility_id),
        'untimed', (select coalesce(jsonb_agg(${rowOfBoard} order by d.created_at, d.id), '[]'::jsonb) from ground_dispatches d
          left join facilities a on a.id = d.pickup_facility_id left join facilities b on b.id = d.dropoff_facility_id
          where d.service_date = ${date} and d.scheduled_at is null and ${filtersOf(query)}),
        'assets', ${fleetJson(
          sql`select id from chosen`,
          sql`tstzrange(span.starts - interval '12 hours', span.ends + interval '12 hours')`,
          sql`span.at`,
        )}) as result
      from span`,
  )
  return answerSchema.parse(answer)
}
