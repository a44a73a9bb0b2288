import { getTableColumns, type SQL, sql } from "drizzle-orm"
import type { PgColumn, PgDatabase, PgQueryResultHKT, PgTable } from "drizzle-orm/pg-core"

type AnyPgDatabase = PgDatabase<PgQueryResultHKT, Record<string, unknown>>

/**
 * Any PostgreSQL handle of drizzle-orm: PGlite, node-postgres, postgres-js or Neon, with or without the host's own schema,
 * or an open transaction of one. Whoever passes a transaction gets everything in that transaction.
 */
export type OperationsDb = Pick<
  AnyPgDatabase,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "with" | "$with" | "$count" | "execute" | "transaction"
>

type RawRow = Record<string, unknown>

/** Runs raw SQL and answers its rows: node-postgres and PGlite wrap them in `{ rows }`, postgres-js does not. */
export async function rowsOf<Row extends RawRow = RawRow>(db: OperationsDb, query: SQL): Promise<Row[]> {
  const result = (await db.execute(query)) as unknown as Row[] | { rows: Row[] }
  return Array.isArray(result) ? [...result] : result.rows
}

/** Runs raw SQL whose one column `result` is JSON, and answers the parsed values. Instants in it are text. */
export async function jsonOf<Value>(db: OperationsDb, query: SQL): Promise<Value[]> {
  const rows = await rowsOf<{ result: unknown }>(db, query)
  return rows.map(({ result }) => (typeof result === "string" ? JSON.parse(result) : result) as Value)
}

const columnsOf = new WeakMap<PgTable, [string, PgColumn][]>()

function columnEntries(table: PgTable): [string, PgColumn][] {
  const known = columnsOf.get(table) ?? Object.entries<PgColumn>(getTableColumns(table))
  columnsOf.set(table, known)
  return known
}

/** Turns a raw row (column names, driver values) into the row that drizzle would have answered for this table. */
export function decodeRow<Table extends PgTable>(table: Table, row: RawRow): Table["$inferSelect"] {
  const decoded: RawRow = {}
  for (const [field, column] of columnEntries(table)) {
    const value = row[column.name]
    decoded[field] = value === null || value === undefined ? null : column.mapFromDriverValue(value)
  }
  return decoded as Table["$inferSelect"]
}

/**
 * A JSON parameter. The detour over `text` keeps every driver from encoding it a second time; rows of a batch travel as one
 * parameter and unfold with `jsonb_to_recordset`, so the statement's text does not depend on their number.
 */
export const jsonParam = (value: unknown): SQL => sql`${JSON.stringify(value)}::text::jsonb`

const quoted = /["\\]/

/** A list as the text of PostgreSQL's own array literal, which every driver passes on unread. */
export function arrayText(values: readonly (string | number | boolean | null)[]): string {
  let list = ""
  for (const value of values) {
    if (list !== "") list += ","
    if (value === null) list += "NULL"
    else if (typeof value === "string") list += `"${quoted.test(value) ? value.replace(/["\\]/g, "\\$&") : value}"`
    else list += value
  }
  return `{${list}}`
}

/**
 * A list as one parameter, for `unnest`. It is read several times faster than JSON, which counts where thousands of rows go in at once.
 */
export const arrayParam = (values: readonly (string | number | boolean | null)[], type: string): SQL =>
  sql`${arrayText(values)}::text::${sql.raw(type)}[]`

/** An instant parameter, or null. */
export const instantParam = (value: Date | null | undefined): SQL =>
  value ? sql`${value.toISOString()}::text::timestamptz` : sql`null::timestamptz`

/** An instant of a row as RFC 3339 text, as events and answers made in SQL carry it. */
export const instantText = (instant: SQL): SQL => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** A local date parameter. */
export const dateParam = (value: string): SQL => sql`${value}::text::date`

/** The clock of a statement: the caller's `now`, else the database's. */
export const clock = (now?: Date | SQL): SQL => (now instanceof Date ? instantParam(now) : (now ?? sql`statement_timestamp()`))

/** The same for statements that ask it of many rows: read once, where a parameter's cast would be repeated for each of them. */
export const clockOnce = (now?: Date): SQL => sql`(select ${clock(now)})`

/** The instant that a command works with when it computes in memory: the caller's `now`, else one question to the database. */
export async function readClock(db: OperationsDb, now?: Date): Promise<Date> {
  if (now) return now
  const [row] = await rowsOf<{ ms: string }>(db, sql`select (extract(epoch from statement_timestamp()) * 1000)::bigint::text as ms`)
  return new Date(Number(row?.ms))
}
