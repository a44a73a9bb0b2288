import { type SQL, sql } from "drizzle-orm"
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

/** Days of the departure in its own zone. */
const days = sql`daterange((s.starts_at at time zone s.timezone)::date,
  ((coalesce(s.ends_at, s.starts_at + interval '1 microsecond') - interval '1 microsecond') at time zone s.timezone)::date, '[]')`

/** Whether a resource is what a demand asks for; whether it is free then is another question. */
const fittedBy = (resourceId: string): SQL => sql`exists (select from resources r where r.id = ${resourceId}
  and (d.kind is null or d.kind = r.kind or d.kind = any(r.also_kinds)) and (d.min_capacity is null or r.capacity >= d.min_capacity)
  and (d.pool_id is null or exists (select from resource_pool_members m where m.pool_id = d.pool_id and m.resource_id = r.id))
  and not exists (select from (select unnest(d.required_qualifications) as code
      union select unnest(p.required_qualifications) from resource_pools p where p.id = d.pool_id) needed
    where not coalesce((select range_agg(v.valid) from resource_qualifications v where v.resource_id = r.id and v.code = needed.code),
      '{}'::datemultirange) @> ${days}))`

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
      ...(query.resourceId ? [fittedBy(query.resourceId)] : []),
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
