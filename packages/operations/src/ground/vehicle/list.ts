import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { arrayParam, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { likeText } from "../like.js"
import { type Vehicle, type VehicleListQuery, vehicleListQuery, vehicleSchema } from "./contract.js"
import { readVehicle, vehicleJson, vehicleSource } from "./read.js"

type Query = z.output<typeof vehicleListQuery>

const isIn = (column: string, values: readonly string[] | undefined) =>
  values && sql`${sql.raw(column)} = any(${arrayParam(values, "text")})`

const conditions = (query: Query): SQL[] =>
  [
    isIn("v.id", query.ids),
    isIn("v.operator_id", query.operatorId),
    isIn("v.category", query.category),
    isIn("v.vehicle_class", query.vehicleClass),
    query.active === undefined ? undefined : sql`r.active = ${query.active}`,
    query.minSeats === undefined ? undefined : sql`r.capacity >= ${query.minSeats}`,
    query.accessible === undefined ? undefined : sql`v.is_accessible = ${query.accessible}`,
    query.plate === undefined ? undefined : sql`upper(replace(v.plate, ' ', '')) = upper(replace(${query.plate}, ' ', ''))`,
    query.q === undefined
      ? undefined
      : sql`(r.name ilike ${likeText(query.q)} or v.plate ilike ${likeText(query.q)} or v.make ilike ${likeText(query.q)} or v.model ilike ${likeText(query.q)})`,
  ].filter((condition) => condition !== undefined)

const columns = { name: "r.name", plate: "v.plate", passengerCapacity: "r.capacity", updatedAt: "v.updated_at" } as const

/** Vehicles with what their resources know of them, within a filter. One statement. */
export async function listVehicles(db: OperationsDb, raw: VehicleListQuery = {}): Promise<Page<Vehicle>> {
  const query = parseInput(vehicleListQuery, raw)
  const { limit, offset } = windowOf(query)
  const order = parseSort(query.sort, [{ field: "name" as keyof typeof columns, descending: false }])
  const by = order.map(({ field, descending }) => `${columns[field]} ${descending ? "desc nulls last" : "asc nulls last"}`).join(", ")
  const where = sql.join([sql`true`, ...conditions(query)], sql` and `)
  const [answer] = await jsonOf<{ total: number; data: z.input<typeof vehicleSchema>[] }>(
    db,
    sql`select jsonb_build_object('total', (select count(*) from ${vehicleSource} where ${where}), 'data', coalesce(
        (select jsonb_agg(row.result order by row.rank) from (
          select ${vehicleJson} as result, row_number() over (order by ${sql.raw(by)}, v.id) as rank from ${vehicleSource} where ${where}
          order by rank limit ${limit} offset ${offset}) row), '[]'::jsonb)) as result`,
  )
  return { data: (answer?.data ?? []).map((row) => vehicleSchema.parse(row)), total: answer?.total ?? 0, limit, offset }
}

const byId = z.strictObject({ id: idSchema("gveh") })

/** One vehicle. Throws `vehicle_not_found`. */
export const getVehicle = (db: OperationsDb, raw: z.input<typeof byId>): Promise<Vehicle> => readVehicle(db, parseInput(byId, raw).id)
