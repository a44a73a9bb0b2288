import { and, asc, desc, eq, getTableColumns, ilike, inArray, type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../kernel/paging.js"
import { functionSpaceNotFound } from "../errors.js"
import { placeIdsOf } from "../facility/alias.js"
import {
  type FunctionSpace,
  type FunctionSpaceDetail,
  type FunctionSpaceListQuery,
  functionSpaceListQuery,
  type functionSpaceSortFields,
  type SpaceCapacity,
} from "./contract.js"
import { functionSpaces as space } from "./schema.js"
import type { FunctionSpaceLayout } from "./words.js"

const capacities = sql<
  SpaceCapacity[]
>`(select coalesce(jsonb_agg(jsonb_build_object('layout', capacity.layout, 'capacity', capacity.capacity,
  'minCapacity', capacity.min_capacity) order by capacity.capacity desc, capacity.layout), '[]'::jsonb)
  from function_space_capacities capacity where capacity.space_id = "function_spaces"."id")`
const hasChildren = sql<boolean>`exists (select 1 from function_spaces part where part.parent_space_id = "function_spaces"."id")`
const selection = { ...getTableColumns(space), capacities, hasChildren }

/** Spaces within a condition, in tree-friendly order. One statement. */
export const readSpaces = (db: OperationsDb, where: SQL | undefined): Promise<FunctionSpace[]> =>
  db.select(selection).from(space).where(where).orderBy(asc(space.sortOrder), asc(space.name), asc(space.id))

/** Takes so many people in a layout, or in any. */
export const takes = (layout: FunctionSpaceLayout | undefined, minCapacity: number | undefined): SQL | undefined =>
  layout === undefined && minCapacity === undefined
    ? undefined
    : sql`exists (select 1 from function_space_capacities capacity where capacity.space_id = "function_spaces"."id"
        and (${layout ?? null}::text is null or capacity.layout = ${layout ?? null}) and capacity.capacity >= ${minCapacity ?? 0}::int)`

function conditions(query: z.output<typeof functionSpaceListQuery>): SQL | undefined {
  const places = placeIdsOf(query)
  return and(
    query.ids && inArray(space.id, query.ids),
    places && inArray(space.placeId, places),
    query.parentSpaceId ? eq(space.parentSpaceId, query.parentSpaceId) : undefined,
    query.active === undefined ? undefined : eq(space.active, query.active),
    query.q ? ilike(space.name, `%${query.q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
    takes(query.layout, query.minCapacity),
  )
}

/** Function spaces within a filter, with their capacities. Two statements. */
export async function listFunctionSpaces(db: OperationsDb, raw: FunctionSpaceListQuery = {}): Promise<Page<FunctionSpace>> {
  const query = parseInput(functionSpaceListQuery, raw)
  const where = conditions(query)
  const { limit, offset } = windowOf(query)
  const sort = parseSort<(typeof functionSpaceSortFields)[number]>(query.sort, [
    { field: "sortOrder", descending: false },
    { field: "name", descending: false },
  ])
  const data = await db
    .select(selection)
    .from(space)
    .where(where)
    .orderBy(...sort.map(({ field, descending }) => (descending ? desc(space[field]) : asc(space[field]))), asc(space.id))
    .limit(limit)
    .offset(offset)
  return { data, total: await db.$count(space, where), limit, offset }
}

const byId = z.strictObject({ id: idSchema("fnsp") })

/** One function space with its capacities and its parts. Throws `function_space_not_found`. */
export async function getFunctionSpace(db: OperationsDb, raw: z.input<typeof byId>): Promise<FunctionSpaceDetail> {
  const { id } = parseInput(byId, raw)
  const rows = await readSpaces(db, sql`${space.id} = ${id} or ${space.parentSpaceId} = ${id}`)
  const found = rows.find((row) => row.id === id)
  if (!found) throw functionSpaceNotFound({ id })
  return { ...found, children: rows.filter((row) => row.parentSpaceId === id) }
}
