import { and, asc, desc, eq, gte, inArray, type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import type { AssetCommitment } from "../../calendar/contract.js"
import { nextOnCalendars } from "../../calendar/index.js"
import { arrayParam, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { instantInput } from "../../kernel/values.js"
import { placeIdsOf } from "../../places/contract.js"
import { resourceNotFound } from "../errors.js"
import { type ListedResource, type Resource, resourceListQuery, searchResourcesBody } from "./contract.js"
import { toResource } from "./row.js"
import { resources } from "./schema.js"

const clocked = { now: instantInput.optional() }
const searchInput = searchResourcesBody.extend(clocked)
const listInput = resourceListQuery.extend(clocked)
type Search = z.output<typeof searchInput>

const sortColumns = {
  name: resources.name,
  code: resources.code,
  kind: resources.kind,
  capacity: resources.capacity,
  createdAt: resources.createdAt,
  updatedAt: resources.updatedAt,
}

/**
 * Every word of the query stands somewhere in the folded name or the code. Folding takes signs away, so a query of signs alone, or a word
 * with a sign that means something to `like`, must also stand there as it was typed.
 */
const matches = (q: string): SQL => {
  const called = sql`${resources.name} || ' ' || coalesce(${resources.code}, '')`
  return sql`(operations_fold(${called}) like all (select '%' || word || '%' from unnest(string_to_array(operations_fold(${q}), ' ')) as word)
    and not exists (select from unnest(regexp_split_to_array(lower(${q}::text), '\\s+')) as typed
      where (operations_fold(${q}) = '' or typed ~ '[%_\\\\]') and position(typed in lower(${called})) = 0))`
}

const isOfKind = (kinds: readonly string[]): SQL =>
  sql`(${inArray(resources.kind, kinds as never)} or ${resources.alsoKinds} && ${arrayParam(kinds, "text")})`

const whereOf = (query: Search): SQL | undefined => {
  const placeIds = placeIdsOf(query)
  return and(
    query.ids && inArray(resources.id, query.ids),
    query.kind && isOfKind(query.kind),
    query.poolId &&
      sql`exists (select from resource_pool_members m where m.resource_id = ${resources.id} and m.pool_id = any(${arrayParam(query.poolId, "text")}))`,
    placeIds && inArray(resources.placeId, placeIds),
    query.supplierId && inArray(resources.supplierId, query.supplierId),
    query.active === undefined ? undefined : eq(resources.active, query.active),
    query.minCapacity === undefined ? undefined : gte(resources.capacity, query.minCapacity),
    query.qualification &&
      sql`(select count(distinct q.code) from resource_qualifications q where q.resource_id = ${resources.id} and q.valid @> current_date
        and q.code = any(${arrayParam(query.qualification, "text")})) = ${new Set(query.qualification).size}`,
    query.q ? matches(query.q) : undefined,
  )
}

async function withNext(db: OperationsDb, rows: Resource[], now?: Date): Promise<ListedResource[]> {
  const next = await nextOnCalendars(db, { assetIds: rows.map(({ id }) => id), now })
  const of = (id: string, side: AssetCommitment["side"]) => next.find((one) => one.assetId === id && one.side === side) ?? null
  return rows.map((row) => ({ ...row, nextCommitment: of(row.id, "work"), nextCloseout: of(row.id, "closeout") }))
}

type Belongings = Required<Pick<ListedResource, "id" | "pools" | "qualifications">>

/** The pools and the qualifications of many resources, in one statement. */
const belongingsOf = (db: OperationsDb, ids: readonly string[]): Promise<Belongings[]> =>
  jsonOf(
    db,
    sql`select jsonb_build_object('id', r.id,
      'pools', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
        from resource_pool_members m join resource_pools p on p.id = m.pool_id where m.resource_id = r.id), '[]'::jsonb),
      'qualifications', coalesce((select jsonb_agg(jsonb_build_object('code', q.code, 'validTo', q.until) order by q.code)
        from (select distinct on (code) code, upper(valid) - 1 as until from resource_qualifications
          where resource_id = r.id order by code, upper(valid) desc nulls first) q), '[]'::jsonb)) as result
      from resources r where r.id = any(${arrayParam(ids, "text")})`,
  )

async function withOverview(db: OperationsDb, rows: Resource[], now?: Date): Promise<ListedResource[]> {
  const next = await withNext(db, rows, now)
  const belongings = await belongingsOf(
    db,
    rows.map(({ id }) => id),
  )
  const of = new Map(belongings.map(({ id, ...rest }) => [id, rest]))
  return next.map((row) => ({ ...row, pools: [], qualifications: [], ...of.get(row.id) }))
}

const details = { next: withNext, overview: withOverview }

/** Resources by filters and `q`, which may be a person's name: over HTTP it is a POST, so that no name stands in a URL. */
export async function searchResources(db: OperationsDb, raw: z.input<typeof searchInput> = {}): Promise<Page<ListedResource>> {
  const query = parseInput(searchInput, raw)
  const { limit, offset } = windowOf(query)
  const where = whereOf(query)
  const order = parseSort(query.sort, [{ field: "name" as const, descending: false }])
  const rows = await db
    .select()
    .from(resources)
    .where(where)
    .orderBy(...order.map(({ field, descending }) => (descending ? desc(sortColumns[field]) : asc(sortColumns[field]))), asc(resources.id))
    .limit(limit)
    .offset(offset)
  const found = rows.map(toResource)
  const data = query.with && found.length > 0 ? await details[query.with](db, found, query.now) : found
  return { data, total: await db.$count(resources, where), limit, offset }
}

/** Resources within a filter. `with: "next"` adds the next commitment and the next closeout of each, `"overview"` also its pools and qualifications. */
export const listResources = async (db: OperationsDb, raw: z.input<typeof listInput> = {}): Promise<Page<ListedResource>> =>
  searchResources(db, parseInput(listInput, raw) as never)

const byId = z.strictObject({ resourceId: idSchema("res") })

/** One resource. Throws `resource_not_found`. */
export async function getResource(db: OperationsDb, raw: z.input<typeof byId>): Promise<Resource> {
  const { resourceId } = parseInput(byId, raw)
  const [row] = await db
    .select()
    .from(resources)
    .where(eq(resources.id, resourceId as Id<"res">))
  if (!row) throw resourceNotFound({ id: resourceId })
  return toResource(row)
}
