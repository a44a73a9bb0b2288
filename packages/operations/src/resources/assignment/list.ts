import { sql } from "drizzle-orm"
import * as z from "zod"
import { arrayParam, instantParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { type ResourceAssignment, resourceAssignmentListQuery } from "./contract.js"
import { assignmentJoins, assignmentsWhere, readAssignment } from "./row.js"

const byId = z.strictObject({ assignmentId: idSchema("resa") })

/** One assignment with its time in the calendar. Throws `assignment_not_found`. */
export const getResourceAssignment = async (db: OperationsDb, raw: z.input<typeof byId>): Promise<ResourceAssignment> =>
  readAssignment(db, parseInput(byId, raw).assignmentId)

const columns = { startsAt: "lower(c.core)", assignedAt: "x.assigned_at", createdAt: "x.created_at", updatedAt: "x.updated_at" }

/** Who does what, by start. */
export async function listResourceAssignments(
  db: OperationsDb,
  raw: z.input<typeof resourceAssignmentListQuery> = {},
): Promise<Page<ResourceAssignment>> {
  const query = parseInput(resourceAssignmentListQuery, raw)
  const { limit, offset } = windowOf(query)
  const any = (column: string, values: readonly string[] | undefined) =>
    values ? [sql`${sql.raw(column)} = any(${arrayParam(values, "text")})`] : []
  const window = query.from || query.to ? [sql`c.core && tstzrange(${instantParam(query.from)}, ${instantParam(query.to)})`] : []
  const where = sql.join(
    [
      sql`true`,
      ...any("x.id", query.ids),
      ...any("x.slot_id", query.slotId),
      ...any("x.pool_id", query.poolId),
      ...any("x.resource_id", query.resourceId),
      ...any("x.booking_id", query.bookingId),
      ...any("x.allocation_id", query.allocationId),
      ...any("x.status", query.status),
      ...window,
    ],
    sql` and `,
  )
  const order = parseSort(query.sort, [{ field: "startsAt" as const, descending: false }])
  const by = order.map(({ field, descending }) => sql.raw(`${columns[field]}${descending ? " desc" : ""}`))
  const data = await assignmentsWhere(db, sql`where ${where} order by ${sql.join(by, sql`, `)}, x.id limit ${limit} offset ${offset}`)
  const [row] = await rowsOf<{ total: unknown }>(db, sql`select count(*) as total from ${assignmentJoins} where ${where}`)
  return { data, total: Number(row?.total), limit, offset }
}
