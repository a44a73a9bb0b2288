import { type SQL, sql } from "drizzle-orm"
import { arrayParam, instantText, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { type AssignmentRole, endStatuses } from "../../words.js"

/** A live assignment with the job that it is for and what the calendar holds of it. */
export interface Claim {
  id: Id<"gdas">
  dispatchId: Id<"gdsp">
  role: AssignmentRole
  resourceId: Id<"res">
  name: string
  from: Date
  to: Date
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  slotId: string | null
  bookingId: string | null
  timezone: string
  title: string
  /** The held time; null = nothing is held. */
  heldFrom: Date | null
  heldTo: Date | null
}

const at = (expression: string): SQL => instantText(sql.raw(expression))

const claims = (
  where: SQL,
): SQL => sql`select jsonb_build_object('id', a.id, 'dispatchId', a.dispatch_id, 'role', a.role, 'resourceId', a.resource_id, 'name', r.name,
    'from', ${at("d.scheduled_at")}, 'to', ${at("d.ends_at")}, 'bufferBeforeMinutes', greatest(d.before_minutes, r.buffer_before_min),
    'bufferAfterMinutes', greatest(d.after_minutes, r.buffer_after_min), 'slotId', d.slot_id, 'bookingId', d.booking_id, 'timezone', d.timezone, 'heldFrom', ${at("lower(c.during)")}, 'heldTo', ${at("upper(c.during)")},
    'title', coalesce(nullif(concat_ws(' → ', coalesce(pickup.name, d.pickup_text), coalesce(dropoff.name, d.dropoff_text)), ''), 'Dispatch')) as result
  from ground_dispatch_assignments a join ground_dispatches d on d.id = a.dispatch_id join resources r on r.id = a.resource_id
    left join facilities pickup on pickup.id = d.pickup_facility_id left join facilities dropoff on dropoff.id = d.dropoff_facility_id
    left join asset_commitments c on c.live and c.source_type = 'dispatch' and c.source_id = a.dispatch_id and c.asset_id = a.resource_id
  where a.status in ('assigned', 'accepted') and d.scheduled_at is not null and ${where}
  order by lower(a.wanted), a.dispatch_id, a.id`

type Raw = Omit<Claim, "from" | "to" | "heldFrom" | "heldTo"> & { from: string; to: string; heldFrom: string | null; heldTo: string | null }
const instant = (text: string | null) => (text === null ? null : new Date(text))

async function read(db: OperationsDb, where: SQL): Promise<Claim[]> {
  const rows = await jsonOf<Raw>(db, claims(where))
  return rows.map((row) => ({
    ...row,
    ...{ from: new Date(row.from), to: new Date(row.to), heldFrom: instant(row.heldFrom), heldTo: instant(row.heldTo) },
  }))
}

/** Who serves some dispatches, with what is held of their time. */
export const claimsOfAll = (db: OperationsDb, dispatchIds: readonly string[]): Promise<Claim[]> =>
  read(db, sql`a.dispatch_id in (select unnest(${arrayParam(dispatchIds, "text")}))`)

/** Claims of assets that the calendar holds less of than is wanted, earliest first. */
export const shortenedClaims = (db: OperationsDb, resourceIds: readonly string[]): Promise<Claim[]> =>
  read(
    db,
    sql`a.resource_id = any(${arrayParam(resourceIds, "text")}) and d.status <> all(${arrayParam(endStatuses, "text")}) and c.during is distinct from a.wanted`,
  )
