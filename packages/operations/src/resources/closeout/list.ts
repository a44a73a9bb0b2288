import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { dateParam, instantParam, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { resourceCloseoutNotFound } from "../errors.js"
import { type ResourceCloseout, resourceCloseoutListQuery } from "./contract.js"
import { toResourceCloseout } from "./row.js"
import { resourceCloseouts } from "./schema.js"

const byId = z.strictObject({ closeoutId: idSchema("recl") })

/** One closeout of a resource or space. Throws `resource_closeout_not_found`. */
export async function getResourceCloseout(db: OperationsDb, raw: z.input<typeof byId>): Promise<ResourceCloseout> {
  const { closeoutId } = parseInput(byId, raw)
  const [row] = await db.select().from(resourceCloseouts).where(eq(resourceCloseouts.id, closeoutId))
  if (!row) throw resourceCloseoutNotFound({ id: closeoutId })
  return toResourceCloseout(row)
}

const closesWithin = (range: SQL): SQL => sql`exists (select from asset_commitments c where c.source_type in ('closeout', 'maintenance')
  and c.source_id = ${resourceCloseouts.id} and (c.live or ${resourceCloseouts.status} = 'cancelled') and c.during && ${range})`

const sortColumns = {
  dateFrom: resourceCloseouts.dateFrom,
  createdAt: resourceCloseouts.createdAt,
  updatedAt: resourceCloseouts.updatedAt,
}

/** Closeouts of resources and spaces, by first day. */
export async function listResourceCloseouts(
  db: OperationsDb,
  raw: z.input<typeof resourceCloseoutListQuery> = {},
): Promise<Page<ResourceCloseout>> {
  const query = parseInput(resourceCloseoutListQuery, raw)
  const { limit, offset } = windowOf(query)
  const assets = [...(query.resourceId ?? []), ...(query.functionSpaceId ?? [])]
  const localDay = query.dateLocal
    ? sql`tstzrange(${dateParam(query.dateLocal)}::timestamp at time zone ${resourceCloseouts.timezone}, (${dateParam(query.dateLocal)} + 1)::timestamp at time zone ${resourceCloseouts.timezone})`
    : null
  const where = and(
    query.ids && inArray(resourceCloseouts.id, query.ids),
    assets.length > 0 ? inArray(resourceCloseouts.assetId, assets) : undefined,
    query.category && inArray(resourceCloseouts.category, query.category),
    query.status && inArray(resourceCloseouts.status, query.status),
    query.from || query.to ? closesWithin(sql`tstzrange(${instantParam(query.from)}, ${instantParam(query.to)})`) : undefined,
    localDay ? closesWithin(localDay) : undefined,
  )
  const order = parseSort(query.sort, [{ field: "dateFrom" as const, descending: false }])
  const rows = await db
    .select()
    .from(resourceCloseouts)
    .where(where)
    .orderBy(
      ...order.map(({ field, descending }) => (descending ? desc(sortColumns[field]) : asc(sortColumns[field]))),
      asc(resourceCloseouts.id),
    )
    .limit(limit)
    .offset(offset)
  return { data: rows.map(toResourceCloseout), total: await db.$count(resourceCloseouts, where), limit, offset }
}
