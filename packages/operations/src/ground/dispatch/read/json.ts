import { getTableColumns, type SQL, sql } from "drizzle-orm"
import type { PgColumn, PgTable } from "drizzle-orm/pg-core"
import { instantText } from "../../../kernel/database.js"
import { groundDispatchCheckpoints } from "../../checkpoint/schema.js"
import { groundDispatchLegs } from "../../leg/schema.js"
import { groundDispatchPassengers } from "../../passenger/schema.js"
import { groundDispatches } from "../schema.js"

const raw = (text: string) => sql.raw(text)

/** A row as JSON under the names of its fields; instants as RFC 3339 text. */
export function rowJson(table: PgTable, alias: string, leaveOut: readonly string[] = []): SQL {
  const columns = Object.entries<PgColumn>(getTableColumns(table)).filter(([field]) => !leaveOut.includes(field))
  const values = columns.map(([field, column]) => {
    const value = raw(`${alias}."${column.name}"`)
    const text = column.columnType === "PgTimestamp" ? instantText(value) : value
    return sql`${raw(`'${field}'`)}, ${text}`
  })
  // a function of PostgreSQL takes at most a hundred arguments
  const parts = Array.from({ length: Math.ceil(values.length / 40) }, (_, part) => values.slice(part * 40, part * 40 + 40))
  return sql.join(
    parts.map((part) => sql`jsonb_build_object(${sql.join(part, sql`, `)})`),
    sql` || `,
  )
}

const stamps = ["createdAt", "updatedAt"]

export const dispatchJson = rowJson(groundDispatches, "d")
const legJson = rowJson(groundDispatchLegs, "leg", stamps)
const passengerJson = rowJson(groundDispatchPassengers, "p", stamps)
const checkpointJson = rowJson(groundDispatchCheckpoints, "point", stamps)

const rangeJson = (value: string): SQL =>
  sql`jsonb_build_object('from', ${instantText(raw(`lower(${value})`))}, 'to', ${instantText(raw(`upper(${value})`))})`

/** An assignment `a` with the name of its resource `r` and what the calendar holds of it. */
export const assignmentJson: SQL = sql`jsonb_build_object('id', a.id, 'dispatchId', a.dispatch_id, 'role', a.role, 'resourceId', a.resource_id,
  'vehicleId', a.vehicle_id, 'driverId', a.driver_id, 'name', r.name, 'status', a.status, 'source', a.source,
  'assignedAt', ${instantText(raw("a.assigned_at"))}, 'assignedBy', a.assigned_by, 'respondedAt', ${instantText(raw("a.responded_at"))},
  'endedAt', ${instantText(raw("a.ended_at"))}, 'endReason', a.end_reason, 'wanted', ${rangeJson("a.wanted")},
  'held', (select ${rangeJson("c.during")} from asset_commitments c where c.live and c.source_type = 'dispatch' and c.source_id = a.dispatch_id
    and c.asset_id = a.resource_id limit 1),
  'findings', a.findings, 'overrideReason', a.override_reason)`

const list = (item: SQL, from: SQL): SQL => sql`(select coalesce(jsonb_agg(${item}), '[]'::jsonb) ${from})`

/** Everything that belongs to dispatch `d`. */
export const partsJson: SQL = sql`jsonb_build_object(
  'assignments', (select coalesce(jsonb_agg(${assignmentJson} order by a.assigned_at, a.id), '[]'::jsonb) from ground_dispatch_assignments a
    join resources r on r.id = a.resource_id where a.dispatch_id = d.id and a.status in ('assigned', 'accepted')),
  'legs', (select coalesce(jsonb_agg(${legJson} order by leg.sequence), '[]'::jsonb) from ground_dispatch_legs leg where leg.dispatch_id = d.id),
  'passengers', (select coalesce(jsonb_agg(${passengerJson} order by p.created_at, p.id), '[]'::jsonb) from ground_dispatch_passengers p
    where p.dispatch_id = d.id and p.status <> 'removed'),
  'checkpoints', (select coalesce(jsonb_agg(${checkpointJson} order by point.sequence), '[]'::jsonb) from ground_dispatch_checkpoints point
    where point.dispatch_id = d.id),
  'bookingIds', ${list(
    raw("distinct booking"),
    sql`from (select d.booking_id as booking union select p.booking_id from ground_dispatch_passengers p
    where p.dispatch_id = d.id and p.status <> 'removed') known where booking is not null`,
  )})`
