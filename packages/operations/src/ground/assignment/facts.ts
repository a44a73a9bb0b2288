import { type SQL, sql } from "drizzle-orm"
import { resourceNotFound } from "../../kernel/common-errors.js"
import { instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { statement } from "../../kernel/statement.js"
import { driverNotFound, vehicleNotFound } from "../errors.js"
import { lookBackDays } from "../hours/driver/check.js"
import { readWorkInRanges, type StoredWork } from "../hours/driver/read.js"
import { DAY } from "../hours/timeline.js"
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

const lockAndRead = statement<"asked" | "also">(
  (value) => sql`with asked as materialized (
        select a.idx, a.role, a.from_at, a.to_at, a.own_id, v.id as vehicle_id, coalesce(g.id, owner.id) as driver_id,
          coalesce(v.resource_id, g.resource_id, a.resource) as resource_id
        from jsonb_to_recordset(${value("asked")}::text::jsonb)
          as a(idx int, role text, vehicle text, driver text, resource text, from_at timestamptz, to_at timestamptz, own_id text)
        left join ground_vehicles v on v.id = a.vehicle left join ground_drivers g on g.id = a.driver
        left join ground_drivers owner on owner.resource_id = a.resource),
      locked as materialized (
        select asset.id from calendar_assets asset where asset.id in (select resource_id from asked)
          or asset.id in (select jsonb_array_elements_text(${value("also")}::text::jsonb)) order by asset.id for no key update)
      select jsonb_build_object('idx', asked.idx, 'role', asked.role, 'resourceId', r.id, 'vehicleId', asked.vehicle_id, 'driverId', asked.driver_id,
        ${knownFields}, 'shifts', ${shiftsJson}, 'before', operations_work_beside(r.id, true, asked.from_at, asked.own_id),
        'after', operations_work_beside(r.id, false, asked.to_at, asked.own_id)) as result
      from asked join locked on locked.id = asked.resource_id join resources r on r.id = asked.resource_id
      left join ground_vehicles v on v.id = asked.vehicle_id left join ground_drivers g on g.id = asked.driver_id`,
)

/** As far back as a rule looks, and to the end of the day after. */
const aroundJob = ({ from, to }: Span): Span => ({ from: new Date(from.getTime() - lookBackDays * DAY), to: new Date(to.getTime() + DAY) })

const drives = ({ role }: AssetFacts) => role === "driver" || role === "second_driver"

/**
 * What is known of the assets asked for, in one statement that also locks their calendars, and others, in id order; one more where drivers
 * have rules for driving and rest times. Undefined where there is no such vehicle, driver or resource.
 */
export async function lockManyFacts(
  tx: OperationsDb,
  asked: readonly AskedFacts[],
  alsoLock: readonly string[],
): Promise<(AssetFacts | undefined)[]> {
  if (asked.length === 0 && alsoLock.length === 0) return []
  const found = await jsonOf<AssetFacts & { idx: number }>(
    tx,
    lockAndRead({ asked: JSON.stringify(asked.map(rowOf)), also: JSON.stringify(alsoLock) }),
  )
  const ruled = found.filter((facts) => facts.driverId !== null && drives(facts) && facts.hoursRules !== "none")
  const works = await readWorkInRanges(
    tx,
    ruled.map(({ driverId, idx }) => ({ driverId: driverId as string, ...aroundJob((asked[idx] as AskedFacts).span) })),
  )
  const workOf = new Map(ruled.map(({ idx }, position) => [idx, works[position] ?? null]))
  const byIdx = new Map(found.map(({ idx, ...facts }) => [idx, { ...facts, work: workOf.get(idx) ?? null }]))
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
