import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { revisionConflict, slotNotFound } from "../../kernel/common-errors.js"
import { arrayParam, instantText, jsonOf, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { assignmentNotFound } from "../errors.js"
import { type ResourceAssignment, resourceAssignmentSchema } from "./contract.js"

const raw = (text: string) => sql.raw(text)
const range = (value: string): SQL =>
  sql`jsonb_build_object('from', ${instantText(raw(`lower(${value})`))}, 'to', ${instantText(raw(`upper(${value})`))})`

/** An assignment as JSON: `x` the row, `r` its resource, `s` its departure, `d` its demand, `c` its commitment. */
const assignmentJson: SQL = sql`jsonb_build_object('id', x.id, 'revision', x.revision, 'slotId', x.slot_id, 'resourceId', x.resource_id,
  'resourceName', r.name, 'resourceKind', r.kind, 'allocationId', x.allocation_id, 'role', d.role, 'poolId', x.pool_id, 'bookingId', x.booking_id,
  'productId', s.product_id, 'status', x.status, 'pinned', x.pinned, 'followsSlot', x.follows_slot, 'core', case when c.id is not null then ${range("c.core")} end,
  'during', case when c.id is not null then ${range("c.during")} end, 'units', c.units,
  'shareScope', case when c.share_key not like 'own:%' then split_part(c.share_key, ':', 1) end, 'title', coalesce(c.title, ''), 'refs', coalesce(c.refs, '{}'::jsonb),
  'overCloseout', coalesce(c.over_closeout, false), 'overrideCodes', to_jsonb(x.override_codes))
  || jsonb_build_object('overrideReason', x.override_reason, 'warnings', x.warnings, 'assignedAt', ${instantText(raw("x.assigned_at"))},
  'assignedBy', x.assigned_by, 'releasedAt', ${instantText(raw("x.released_at"))}, 'completedAt', ${instantText(raw("x.completed_at"))},
  'endedReason', x.ended_reason, 'notes', x.notes, 'createdAt', ${instantText(raw("x.created_at"))}, 'updatedAt', ${instantText(raw("x.updated_at"))})`

/** Where the columns of an assignment come from; its commitment is the live one, else the last that ended. */
export const assignmentJoins: SQL = sql`resource_slot_assignments x join resources r on r.id = x.resource_id join slot_facts s on s.slot_id = x.slot_id
  left join resource_allocations d on d.id = x.allocation_id
  left join lateral (select k.* from asset_commitments k where k.source_type = 'slot_assignment' and k.source_id = x.id
    order by k.live desc, k.ended_at desc, k.id desc limit 1) c on true`

export async function assignmentsWhere(db: OperationsDb, tail: SQL): Promise<ResourceAssignment[]> {
  const rows = await jsonOf<z.input<typeof resourceAssignmentSchema>>(
    db,
    sql`select ${assignmentJson} as result from ${assignmentJoins} ${tail}`,
  )
  return rows.map((row) => resourceAssignmentSchema.parse(row))
}

/** One assignment. Throws `assignment_not_found`. */
export async function readAssignment(db: OperationsDb, id: string): Promise<ResourceAssignment> {
  const [row] = await assignmentsWhere(db, sql`where x.id = ${id}`)
  if (!row) throw assignmentNotFound({ id })
  return row
}

/** A departure as resources know it. */
export interface LockedSlot {
  slotId: string
  productId: string
  placeId: string | null
  timezone: string
  dateLocal: string
  startsAt: Date
  endsAt: Date | null
  status: string
}

/** Locks departures in id order: whoever changes who does them queues here. Throws `slot_not_found`. */
export async function lockSlots(tx: OperationsDb, ids: readonly string[]): Promise<Map<string, LockedSlot>> {
  const wanted = [...new Set(ids)].sort()
  const rows = await rowsOf<Record<string, string | null>>(
    tx,
    sql`select slot_id, product_id, facility_id, timezone, date_local::text as date_local, status, ${instantText(sql`starts_at`)} as starts_at,
      ${instantText(sql`ends_at`)} as ends_at from slot_facts where slot_id = any(${arrayParam(wanted, "text")}) order by slot_id for no key update`,
  )
  const found = new Map(
    rows.map((row): [string, LockedSlot] => [
      String(row.slot_id),
      {
        slotId: String(row.slot_id),
        productId: String(row.product_id),
        placeId: row.facility_id ?? null,
        timezone: String(row.timezone),
        dateLocal: String(row.date_local),
        startsAt: new Date(String(row.starts_at)),
        endsAt: row.ends_at ? new Date(row.ends_at) : null,
        status: String(row.status),
      },
    ]),
  )
  for (const id of wanted) if (!found.has(id)) throw slotNotFound({ id })
  return found
}

/** Locks an assignment behind its departure. Throws `assignment_not_found`, `revision_conflict`. */
export async function lockAssignment(tx: OperationsDb, id: string, expectedRevision?: number): Promise<ResourceAssignment> {
  const [at] = await rowsOf<{ slot_id: string }>(tx, sql`select slot_id from resource_slot_assignments where id = ${id}`)
  if (!at) throw assignmentNotFound({ id })
  await lockSlots(tx, [at.slot_id])
  await tx.execute(sql`select id from resource_slot_assignments where id = ${id} for update`)
  const row = await readAssignment(tx, id)
  if (expectedRevision !== undefined && expectedRevision !== row.revision)
    throw revisionConflict({ expected: expectedRevision, current: row })
  return row
}

/** Ids that an event about an assignment touches. */
export const touchesOf = ({ slotId, resourceId, productId, bookingId, poolId, allocationId }: ResourceAssignment) => [
  slotId,
  resourceId,
  productId,
  bookingId,
  poolId,
  allocationId,
]

/** What an event about an assignment says: ids and times, no names. */
export const dataOf = ({ slotId, resourceId, allocationId, status, core }: ResourceAssignment) => ({
  ...{ slotId, resourceId, allocationId, status },
  from: core?.from.toISOString() ?? null,
  to: core?.to?.toISOString() ?? null,
})
