import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { arrayParam, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { likeText } from "../like.js"
import { type Driver, type DriverListQuery, driverListQuery, driverSchema, type SearchDrivers, searchDriversBody } from "./contract.js"
import { licenceCovers } from "./licence.js"
import { driverJson, driverSource, readDriver } from "./read.js"

type Query = z.output<typeof searchDriversBody>

const isIn = (column: string, values: readonly string[] | undefined) =>
  values && sql`${sql.raw(column)} = any(${arrayParam(values, "text")})`

const has = (codes: readonly string[]) =>
  sql`exists (select from resource_qualifications q where q.resource_id = r.id and q.valid @> current_date and q.code = any(${arrayParam(codes, "text")}))`

/** A class and those that cover it, with and without the trailer. */
const covering = (wanted: string) =>
  ["b", "d1", "d", wanted].filter((held) => licenceCovers(held, wanted)).flatMap((held) => [`licence:${held}`, `licence:${held}e`])

const conditions = (query: Query): SQL[] =>
  [
    isIn("d.id", query.ids),
    isIn("d.operator_id", query.operatorId),
    query.active === undefined ? undefined : sql`r.active = ${query.active}`,
    query.isGuide === undefined ? undefined : sql`('guide' = any(r.also_kinds)) = ${query.isGuide}`,
    query.meetAndGreet === undefined ? undefined : sql`d.is_meet_and_greet_capable = ${query.meetAndGreet}`,
    ...(query.language ?? []).map((spoken) => has([`lang:${spoken}`])),
    query.licenceClass === undefined ? undefined : has(covering(query.licenceClass)),
    query.q === undefined ? undefined : sql`(r.name ilike ${likeText(query.q)} or d.licence_number ilike ${likeText(query.q)})`,
  ].filter((condition) => condition !== undefined)

const columns = { name: "r.name", updatedAt: "d.updated_at" } as const

/** Drivers with what their resources know of them, by filters and `q`, which may be a name: over HTTP it is a POST. One statement. */
export async function searchDrivers(db: OperationsDb, raw: SearchDrivers = {}): Promise<Page<Driver>> {
  const query = parseInput(searchDriversBody, raw)
  const { limit, offset } = windowOf(query)
  const order = parseSort(query.sort, [{ field: "name" as keyof typeof columns, descending: false }])
  const by = order.map(({ field, descending }) => `${columns[field]} ${descending ? "desc nulls last" : "asc nulls last"}`).join(", ")
  const where = sql.join([sql`true`, ...conditions(query)], sql` and `)
  const [answer] = await jsonOf<{ total: number; data: z.input<typeof driverSchema>[] }>(
    db,
    sql`select jsonb_build_object('total', (select count(*) from ${driverSource} where ${where}), 'data', coalesce(
        (select jsonb_agg(row.result order by row.rank) from (
          select ${driverJson} as result, row_number() over (order by ${sql.raw(by)}, d.id) as rank from ${driverSource} where ${where}
          order by rank limit ${limit} offset ${offset}) row), '[]'::jsonb)) as result`,
  )
  return { data: (answer?.data ?? []).map((row) => driverSchema.parse(row)), total: answer?.total ?? 0, limit, offset }
}

/** Drivers within a filter. */
export const listDrivers = async (db: OperationsDb, raw: DriverListQuery = {}): Promise<Page<Driver>> =>
  searchDrivers(db, parseInput(driverListQuery, raw))

const byId = z.strictObject({ id: idSchema("gdrv") })

/** One driver. Throws `driver_not_found`. */
export const getDriver = (db: OperationsDb, raw: z.input<typeof byId>): Promise<Driver> => readDriver(db, parseInput(byId, raw).id)
