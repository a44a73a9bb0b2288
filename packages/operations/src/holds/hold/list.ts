import { and, type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, dateParam, instantParam, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { placeIdsOf } from "../../places/contract.js"
import {
  type GetResourceHold,
  getResourceHoldInput,
  type holdSortFields,
  type ResourceHold,
  type ResourceHoldQuery,
  resourceHoldQuery,
} from "./contract.js"
import { readHold, readHolds } from "./read.js"

type Query = z.output<typeof resourceHoldQuery>

const oneOf = (column: SQL, values: readonly string[] | undefined): SQL | undefined =>
  values && sql`${column} = any(array(select jsonb_array_elements_text(${jsonParam(values)})))`

const sortColumns = { arrival: sql`h.arrival`, expiresAt: sql`h.expires_at`, createdAt: sql`h.created_at` } as const

function filterOf(query: Query, now?: Date): SQL {
  const { from, to, lapsesBefore, q } = query
  const where = and(
    oneOf(sql`h.id`, query.ids),
    oneOf(sql`h.program_id`, query.programId),
    oneOf(sql`h.kind`, query.kind),
    oneOf(sql`operations_hold_status(h, ${clock(now)})`, query.status),
    oneOf(sql`h.backing`, query.backing),
    oneOf(sql`h.facility_id`, placeIdsOf(query)),
    oneOf(sql`h.room_kind`, query.roomKind),
    oneOf(sql`h.slot_id`, query.slotId),
    query.functionSpaceId &&
      sql`h.id in (select w.hold_id from resource_hold_windows w where ${oneOf(sql`w.function_space_id`, query.functionSpaceId)})`,
    oneOf(sql`h.option_rank::text`, query.optionRank),
    from ? sql`h.departure > ${dateParam(from)}` : undefined,
    to ? sql`h.arrival <= ${dateParam(to)}` : undefined,
    lapsesBefore ? sql`h.status = 'held' and h.expires_at < ${instantParam(lapsesBefore)}` : undefined,
    q ? sql`(h.name ilike ${pattern(q)} or h.code ilike ${pattern(q)})` : undefined,
  )
  return where ? sql`where ${where}` : sql``
}

const pattern = (q: string) => `%${q.replace(/[\\%_]/g, "\\$&")}%`

/** Holds within a filter, with their grids; the default order is by arrival. Two statements, however many holds. */
export async function listResourceHolds(
  db: OperationsDb,
  raw: ResourceHoldQuery & Pick<WriteContext, "now"> = {},
): Promise<Page<ResourceHold>> {
  const { now, ...query } = parseInput(resourceHoldQuery.extend({ now: writeContext.now }), raw)
  const where = filterOf(query, now)
  const { limit, offset } = windowOf(query)
  const order = parseSort<(typeof holdSortFields)[number]>(query.sort, [{ field: "arrival", descending: false }])
  const by = order.map(({ field, descending }) =>
    descending ? sql`${sortColumns[field]} desc nulls last` : sql`${sortColumns[field]} nulls last`,
  )
  const page = sql`${where} order by ${sql.join([...by, sql`h.id`], sql`, `)} limit ${limit} offset ${offset}`
  const data = await readHolds(db, page, now)
  const [counted] = await rowsOf<{ total: unknown }>(db, sql`select count(*) as total from resource_holds h ${where}`)
  return { data, total: Number(counted?.total ?? 0), limit, offset }
}

/** One hold with grid, steps and totals as they are now. Throws `resource_hold_not_found`. */
export async function getResourceHold(db: OperationsDb, raw: GetResourceHold): Promise<ResourceHold> {
  const { holdId, now } = parseInput(getResourceHoldInput, raw)
  return readHold(db, holdId, now)
}
