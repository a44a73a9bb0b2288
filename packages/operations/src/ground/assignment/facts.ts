import { type SQL, sql } from "drizzle-orm"
import { resourceNotFound } from "../../kernel/common-errors.js"
import { jsonOf, type OperationsDb } from "../../kernel/database.js"
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

/** What is on file of resource `r` with its vehicle `v` or driver `g`, as JSON. */
export const assetFile: SQL = sql`operations_asset_file(r, v, g)`

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
  (value) => sql`select operations_hold_assets(${value("asked")}::text::jsonb, ${value("also")}::text::jsonb) as result`,
)

/** As far back as a rule looks, and to the end of the day after. */
export const aroundJob = ({ from, to }: Span): Span => ({
  from: new Date(from.getTime() - lookBackDays * DAY),
  to: new Date(to.getTime() + DAY),
})

/** Roles whose hours behind the wheel, or beside it, count. */
export const drives = ({ role }: Pick<AssetFacts, "role">) => role === "driver" || role === "second_driver"

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
