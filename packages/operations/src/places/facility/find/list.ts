import { and, asc, desc, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { arrayParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../../kernel/paging.js"
import { atClock } from "../../reference/count.js"
import { type Facility, facilityListQuerySchema, type facilitySortFields, type ListedFacility } from "../contract.js"
import { facilitySelection } from "../read.js"
import { facilities } from "../schema.js"
import { facilityConditions } from "./filter.js"

const input = facilityListQuerySchema.extend({ now: writeContext.now })

async function withUsage(db: OperationsDb, rows: Facility[]): Promise<ListedFacility[]> {
  const ids = arrayParam(
    rows.map(({ id }) => id),
    "text",
  )
  const counted = await rowsOf<{ facility_id: string; total: number; live: number }>(
    db,
    sql`select facility_id, count(*)::int as total, (count(*) filter (where live))::int as live from facility_references
      where facility_id = any (${ids}) group by facility_id`,
  )
  const byId = new Map(counted.map(({ facility_id, total, live }) => [facility_id, { total: Number(total), live: Number(live) }]))
  return rows.map((row) => ({ ...row, usage: byId.get(row.id) ?? { total: 0, live: 0 } }))
}

/** Places within a filter, merged ones left out unless asked for. Two statements; `include: "usage"` adds a third. */
export async function listFacilities(db: OperationsDb, raw: z.input<typeof input> = {}): Promise<Page<ListedFacility>> {
  const query = parseInput(input, raw)
  const where = and(...facilityConditions(query))
  const { limit, offset } = windowOf(query)
  const order = parseSort<(typeof facilitySortFields)[number]>(query.sort, [{ field: "name", descending: false }])
  return atClock(db, query.now, async (at) => {
    const rows = await at
      .select(facilitySelection)
      .from(facilities)
      .where(where)
      .orderBy(...order.map(({ field, descending }) => (descending ? desc(facilities[field]) : asc(facilities[field]))), asc(facilities.id))
      .limit(limit)
      .offset(offset)
    const total = await at.$count(facilities, where)
    return { data: query.include === "usage" && rows.length > 0 ? await withUsage(at, rows) : rows, total, limit, offset }
  })
}
