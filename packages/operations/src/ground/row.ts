import { getTableColumns, type SQL, sql } from "drizzle-orm"
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core"
import { jsonParam } from "../kernel/database.js"

/** Rows by the names of their columns, as one JSON parameter. */
export function rowsJson(table: PgTable, rows: readonly Record<string, unknown>[]): SQL {
  const columns = Object.entries<PgColumn>(getTableColumns(table))
  return jsonParam(
    rows.map((row, idx) => ({
      idx,
      ...Object.fromEntries(columns.filter(([field]) => field in row).map(([field, { name }]) => [name, row[field] ?? null])),
    })),
  )
}

/**
 * Inserts rows that carry every column they need, in their order: one arm of a statement, whatever their number. `stamped` columns take
 * the clock of the statement; columns that no row names keep their defaults. `given` is a condition without which nothing is inserted.
 */
export function insertRows(
  table: PgTable,
  rows: readonly Record<string, unknown>[],
  at: SQL,
  stamped: readonly string[] = ["created_at", "updated_at"],
  given?: SQL,
): SQL {
  const { name } = getTableConfig(table)
  const columns = Object.entries<PgColumn>(getTableColumns(table)).filter(
    ([field, column]) => rows.some((row) => field in row) && !stamped.includes(column.name),
  )
  const names = columns.map(([, column]) => column.name)
  const types = columns.map(([, column]) => `${column.name} ${column.getSQLType()}`)
  const into = [...names, ...stamped].join(", ")
  const values = [...names.map((column) => sql.raw(`row.${column}`)), ...stamped.map(() => at)]
  return sql`insert into ${sql.raw(name)} (${sql.raw(into)})
    select ${sql.join(values, sql`, `)} from jsonb_to_recordset(${rowsJson(table, rows)}) as row(idx int, ${sql.raw(types.join(", "))})
    ${given ? sql`where ${given}` : sql``} order by row.idx`
}
