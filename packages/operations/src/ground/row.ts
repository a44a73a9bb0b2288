import { getTableColumns, type SQL, sql } from "drizzle-orm"
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core"

interface Column {
  field: string
  name: string
  type: string
}

const known = new WeakMap<PgTable, Column[]>()

function columnsOf(table: PgTable): Column[] {
  const columns =
    known.get(table) ??
    Object.entries<PgColumn>(getTableColumns(table)).map(([field, column]) => ({ field, name: column.name, type: column.getSQLType() }))
  known.set(table, columns)
  return columns
}

/** Rows by the names of their columns, in their order, as values of a JSON parameter. What is null is left out: it is read as null. */
export function namedRows(table: PgTable, rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const columns = columnsOf(table)
  return rows.map((row, idx) => {
    const named: Record<string, unknown> = { idx }
    for (const { field, name } of columns) if (row[field] !== null && row[field] !== undefined) named[name] = row[field]
    return named
  })
}

/** The same as a parameter. */
export const rowsJson = (table: PgTable, rows: readonly Record<string, unknown>[]): SQL =>
  sql`${JSON.stringify(namedRows(table, rows))}::text::jsonb`

const named = (names: readonly string[]) => sql.raw(names.join(", "))

const createdAndUpdated = ["created_at", "updated_at"]

/**
 * Inserts rows that carry every column they need, in their order: one arm of a statement, whatever their number. `stamped` columns take
 * the clock of the statement; columns that no row names keep their defaults. `given` is a condition without which nothing is inserted.
 */
export function insertRows(
  table: PgTable,
  rows: readonly Record<string, unknown>[],
  at: SQL,
  stamped: readonly string[] = createdAndUpdated,
  given?: SQL,
): SQL {
  const columns = columnsOf(table).filter(({ field, name }) => rows.some((row) => field in row) && !stamped.includes(name))
  const names = columns.map(({ name }) => name)
  const types = ["idx int", ...columns.map(({ name, type }) => `${name} ${type}`)]
  const values = [named(names.map((name) => `row.${name}`)), ...stamped.map(() => at)]
  return sql`insert into ${sql.raw(getTableConfig(table).name)} (${named([...names, ...stamped])})
    select ${sql.join(values, sql`, `)} from jsonb_to_recordset(${rowsJson(table, rows)}) as row(${named(types)})
    ${given ? sql`where ${given}` : sql``} order by row.idx`
}
