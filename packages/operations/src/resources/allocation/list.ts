import { sql } from "drizzle-orm"
import * as z from "zod"
import { arrayParam, instantParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { type ResourceAllocation, resourceAllocationListQuery } from "./contract.js"
import { allocationsWhere, readAllocation } from "./row.js"

const byId = z.strictObject({ allocationId: idSchema("reqa") })

/** One demand of a departure. Throws `resource_allocation_not_found`. */
export const getResourceAllocation = async (db: OperationsDb, raw: z.input<typeof byId>): Promise<ResourceAllocation> =>
  readAllocation(db, parseInput(byId, raw).allocationId)

const columns = { startsAt: "s.starts_at", role: "d.role", createdAt: "d.created_at", updatedAt: "d.updated_at" }

/** What departures need, by start. `state: ["unmet", "partial"]` with `status: ["open"]` is the queue of a board. */
export async function listResourceAllocations(
  db: OperationsDb,
  raw: z.input<typeof resourceAllocationListQuery> = {},
): Promise<Page<ResourceAllocation>> {
  const query = parseInput(resourceAllocationListQuery, raw)
  const { limit, offset } = windowOf(query)
  const any = (column: string, values: readonly string[] | undefined) =>
    values ? [sql`${sql.raw(column)} = any(${arrayParam(values, "text")})`] : []
  const where = sql.join(
    [
      sql`true`,
      ...any("d.id", query.ids),
      ...any("d.slot_id", query.slotIds),
      ...any("s.product_id", query.productId),
      ...any("d.role", query.role),
      ...any("d.state", query.state),
      ...any("d.status", query.status),
      ...any("d.kind", query.kind),
      ...any("d.pool_id", query.poolId),
      ...(query.from ? [sql`s.starts_at >= ${instantParam(query.from)}`] : []),
      ...(query.to ? [sql`s.starts_at < ${instantParam(query.to)}`] : []),
    ],
    sql` and `,
  )
  const order = parseSort(query.sort, [{ field: "startsAt" as const, descending: false }])
  const by = order.map(({ field, descending }) => sql.raw(`${columns[field]}${descending ? " desc" : ""}`))
  const data = await allocationsWhere(
    db,
    sql`where ${where} order by ${sql.join(by, sql`, `)}, d.role, d.id limit ${limit} offset ${offset}`,
  )
  const [row] = await rowsOf<{ total: unknown }>(
    db,
    sql`select count(*) as total from resource_allocations d join slot_facts s on s.slot_id = d.slot_id where ${where}`,
  )
  return { data, total: Number(row?.total), limit, offset }
}
