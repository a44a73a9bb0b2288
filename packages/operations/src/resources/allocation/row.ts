import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { revisionConflict } from "../../kernel/common-errors.js"
import { instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { resourceAllocationNotFound } from "../errors.js"
import { type ResourceAllocation, resourceAllocationSchema } from "./contract.js"

/** What a demand says, as JSON of the row `alias`; the same for requirements and allocations. */
export const demandJson = (alias: string): SQL => {
  const d = (column: string) => sql.raw(`${alias}.${column}`)
  return sql`jsonb_build_object('role', ${d("role")}, 'poolId', ${d("pool_id")}, 'kind', ${d("kind")}, 'quantity', ${d("quantity")},
    'mode', ${d("mode")}, 'shareScope', ${d("share_scope")}, 'units', ${d("units")}, 'requiredQualifications', to_jsonb(${d("required_qualifications")}),
    'minCapacity', ${d("min_capacity")}, 'enforcement', ${d("enforcement")}, 'bufferBeforeMinutes', ${d("buffer_before_min")},
    'bufferAfterMinutes', ${d("buffer_after_min")})`
}

/** A departure's demand as JSON; `d` is the row, `s` its departure. */
export const allocationJson: SQL = sql`${demandJson("d")} || jsonb_build_object('id', d.id, 'revision', d.revision, 'slotId', d.slot_id,
  'requirementId', d.requirement_id, 'filled', d.filled, 'state', d.state, 'status', d.status, 'waiveReason', d.waive_reason,
  'customised', d.customised, 'productId', s.product_id, 'dateLocal', s.date_local, 'timezone', s.timezone,
  'startsAt', ${instantText(sql`s.starts_at`)}, 'endsAt', ${instantText(sql`s.ends_at`)},
  'createdAt', ${instantText(sql`d.created_at`)}, 'updatedAt', ${instantText(sql`d.updated_at`)})`

export async function allocationsWhere(db: OperationsDb, tail: SQL): Promise<ResourceAllocation[]> {
  const rows = await jsonOf<z.input<typeof resourceAllocationSchema>>(
    db,
    sql`select ${allocationJson} as result from resource_allocations d join slot_facts s on s.slot_id = d.slot_id ${tail}`,
  )
  return rows.map((row) => resourceAllocationSchema.parse(row))
}

/** One demand. Throws `resource_allocation_not_found`. */
export async function readAllocation(db: OperationsDb, id: string): Promise<ResourceAllocation> {
  const [row] = await allocationsWhere(db, sql`where d.id = ${id}`)
  if (!row) throw resourceAllocationNotFound({ id })
  return row
}

/** Locks one demand for a change. Throws `resource_allocation_not_found`, `revision_conflict`. */
export async function lockAllocation(tx: OperationsDb, id: string, expectedRevision?: number): Promise<ResourceAllocation> {
  await tx.execute(sql`select id from resource_allocations where id = ${id} for update`)
  const row = await readAllocation(tx, id)
  if (expectedRevision !== undefined && expectedRevision !== row.revision)
    throw revisionConflict({ expected: expectedRevision, current: row })
  return row
}

/** Ids that an event about a demand touches. */
export const touchesOf = ({ slotId, productId, poolId, requirementId }: ResourceAllocation) => [slotId, productId, poolId, requirementId]
