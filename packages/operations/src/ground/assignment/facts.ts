import { type SQL, sql } from "drizzle-orm"
import { resourceNotFound } from "../../kernel/common-errors.js"
import { arrayParam, instantText, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { driverNotFound, vehicleNotFound } from "../errors.js"
import { lookBackDays } from "../hours/driver/check.js"
import { type StoredWork, toWork, workJson } from "../hours/driver/read.js"
import type { AssignmentRole } from "../words.js"

/** Who is asked for which role. */
export interface AskedAsset {
  role: AssignmentRole
  vehicleId?: Id<"gveh">
  driverId?: Id<"gdrv">
  resourceId?: Id<"res">
}

export interface Qualification {
  code: string
  validFrom: string | null
  validTo: string | null
}

/** A job before or after, with where it ends or begins. */
export interface Neighbour {
  sourceType: string
  sourceId: string
  from: string
  to: string
  latitude: number | null
  longitude: number | null
}

/** What the checks know of one asset. */
export interface AssetFacts {
  role: AssignmentRole
  resourceId: Id<"res">
  vehicleId: Id<"gveh"> | null
  driverId: Id<"gdrv"> | null
  name: string
  active: boolean
  kind: string
  alsoKinds: string[]
  /** Seats without the driver's. */
  capacity: number | null
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  qualifications: Qualification[]
  operatorId: string | null
  category: string | null
  vehicleClass: string | null
  isAccessible: boolean
  checkedBagCapacity: number | null
  carryOnCapacity: number | null
  wheelchairCapacity: number | null
  childSeatCapacity: number | null
  requiredLicenceClass: string | null
  isMeetAndGreetCapable: boolean
  hoursRules: string | null
  /** Shifts within seven days of the job, not cancelled. */
  shifts: { from: string; to: string }[]
  before: Neighbour | null
  after: Neighbour | null
  /** What is stored of the time of a driver who has rules for driving and rest times; left out where nobody asked. */
  work?: StoredWork | null
}

export interface Span {
  from: Date
  to: Date
}

const at = (expression: string): SQL => instantText(sql.raw(expression))

/** The nearest job on one side of what is `asked`, with the place at which it ends or begins. */
const neighbour = (side: "before" | "after"): SQL => {
  const [order, place, where] =
    side === "before"
      ? ["upper(c.core) desc", "coalesce(near.dropoff_facility_id, near.pickup_facility_id)", "upper(c.core) <= asked.from_at"]
      : ["lower(c.core)", "near.pickup_facility_id", "lower(c.core) >= asked.to_at"]
  return sql`(select jsonb_build_object('sourceType', c.source_type, 'sourceId', c.source_id, 'from', ${at("lower(c.core)")}, 'to', ${at("upper(c.core)")},
      'latitude', place.latitude, 'longitude', place.longitude)
    from asset_commitments c
    left join ground_dispatches near on c.source_type = 'dispatch' and near.id = c.source_id
    left join slot_facts departure on c.source_type = 'slot_assignment' and departure.slot_id = c.refs->>'slotId'
    left join facilities place on place.id = coalesce(${sql.raw(place)}, departure.facility_id)
    where c.live and c.asset_id = r.id and c.side = 'work' and c.source_id <> asked.own_id and ${sql.raw(where)}
    order by ${sql.raw(order)} limit 1)`
}

/** What is on file of resource `r` with its vehicle `v` or driver `g`: pairs of `jsonb_build_object`. */
export const knownFields: SQL = sql`'name', r.name, 'active', r.active, 'kind', r.kind, 'alsoKinds', r.also_kinds, 'capacity', r.capacity,
  'bufferBeforeMinutes', r.buffer_before_min, 'bufferAfterMinutes', r.buffer_after_min,
  'qualifications', (select coalesce(jsonb_agg(jsonb_build_object('code', q.code, 'validFrom', lower(q.valid), 'validTo', upper(q.valid) - 1)), '[]'::jsonb)
  from resource_qualifications q where q.resource_id = r.id),
  'operatorId', coalesce(v.operator_id, g.operator_id), 'category', v.category, 'vehicleClass', v.vehicle_class,
  'isAccessible', coalesce(v.is_accessible, false), 'checkedBagCapacity', v.checked_bag_capacity, 'carryOnCapacity', v.carry_on_capacity,
  'wheelchairCapacity', v.wheelchair_capacity, 'childSeatCapacity', v.child_seat_capacity, 'requiredLicenceClass', v.required_licence_class,
  'isMeetAndGreetCapable', coalesce(g.is_meet_and_greet_capable, false), 'hoursRules', g.hours_rules`

const shiftsJson: SQL = sql`(select coalesce(jsonb_agg(jsonb_build_object('from', ${at("s.starts_at")}, 'to', ${at("s.ends_at")})), '[]'::jsonb)
  from ground_driver_shifts s where s.driver_id = g.id and s.status <> 'cancelled'
    and s.starts_at < asked.to_at + interval '7 days' and s.ends_at > asked.from_at - interval '7 days')`

/** As far back as a rule looks, and to the end of the day after. */
const work = workJson(sql.raw(`asked.from_at - interval '${lookBackDays} days'`), sql.raw("asked.to_at + interval '1 day'"))

/** Who is asked for which role of a job, and when that is. */
export interface AskedFacts extends AskedAsset {
  span: Span
  /** The job itself is no neighbour of its own. */
  exceptDispatchId?: string
}

const rowOf = ({ role, vehicleId, driverId, resourceId, span, exceptDispatchId = "" }: AskedFacts, idx: number) => ({
  ...{ idx, role, vehicle: vehicleId, driver: driverId, resource: resourceId },
  ...{ from_at: span.from, to_at: span.to, own_id: exceptDispatchId },
})

/**
 * What is known of the assets asked for, in one statement that also locks their calendars, and others, in id order. Undefined where there
 * is no such vehicle, driver or resource.
 */
export async function lockManyFacts(
  tx: OperationsDb,
  asked: readonly AskedFacts[],
  alsoLock: readonly string[],
): Promise<(AssetFacts | undefined)[]> {
  if (asked.length === 0 && alsoLock.length === 0) return []
  const found = await jsonOf<AssetFacts & { idx: number }>(
    tx,
    sql`with asked as materialized (
        select a.idx, a.role, a.from_at, a.to_at, a.own_id, v.id as vehicle_id, coalesce(g.id, owner.id) as driver_id,
          coalesce(v.resource_id, g.resource_id, a.resource) as resource_id
        from jsonb_to_recordset(${jsonParam(asked.map(rowOf))})
          as a(idx int, role text, vehicle text, driver text, resource text, from_at timestamptz, to_at timestamptz, own_id text)
        left join ground_vehicles v on v.id = a.vehicle left join ground_drivers g on g.id = a.driver
        left join ground_drivers owner on owner.resource_id = a.resource),
      locked as materialized (
        select asset.id from calendar_assets asset where asset.id in (select resource_id from asked)
          or asset.id in (select unnest(${arrayParam(alsoLock, "text")})) order by asset.id for no key update)
      select jsonb_build_object('idx', asked.idx, 'role', asked.role, 'resourceId', r.id, 'vehicleId', asked.vehicle_id, 'driverId', asked.driver_id,
        ${knownFields}, 'work', case when g.hours_rules <> 'none' and asked.role in ('driver', 'second_driver') then ${work} end,
        'shifts', ${shiftsJson}, 'before', ${neighbour("before")}, 'after', ${neighbour("after")}) as result
      from asked join locked on locked.id = asked.resource_id join resources r on r.id = asked.resource_id
      left join ground_vehicles v on v.id = asked.vehicle_id left join ground_drivers g on g.id = asked.driver_id`,
  )
  const byIdx = new Map(found.map(({ idx, work: json, ...facts }) => [idx, { ...facts, work: json ? toWork(json) : null }]))
  return asked.map((_, idx) => byIdx.get(idx))
}

/** The refusal of an asset that does not exist. */
export function assetMissing({ vehicleId, driverId, resourceId }: AskedAsset) {
  if (vehicleId) return vehicleNotFound({ id: vehicleId })
  return driverId ? driverNotFound({ id: driverId }) : resourceNotFound({ id: String(resourceId) })
}

/** `lockManyFacts` for one job. Throws `vehicle_not_found`, `driver_not_found`, `resource_not_found`. */
export async function lockFacts(tx: OperationsDb, asked: readonly AskedAsset[], span: Span): Promise<AssetFacts[]> {
  const found = await lockManyFacts(
    tx,
    asked.map((one) => ({ ...one, span })),
    [],
  )
  return asked.map((one, idx) => {
    const facts = found[idx]
    if (!facts) throw assetMissing(one)
    return facts
  })
}
