import { importTooLarge } from "../../../kernel/common-errors.js"
import { type CsvTable, readCsv } from "../../../kernel/csv/read.js"
import { localDate } from "../../../kernel/values.js"
import { headerOf, type RoomingColumn } from "./columns.js"
import { type ImportError, type ImportErrorCode, type ImportRooming, type ImportWarning, roomingLimits } from "./contract.js"

/** A row as an import reads it: only what the file says, `""` where it says nothing in a column that it has. */
export interface ImportRow {
  row: number
  cells: Partial<Record<RoomingColumn, string>>
}

export interface ReadFile {
  rows: ImportRow[]
  errors: ImportError[]
  warnings: ImportWarning[]
  /** How many rows the file has, readable or not. */
  total: number
}

export const rowError = (
  row: number,
  code: ImportErrorCode,
  column: string | null,
  value: string | null | undefined,
  message: string,
  details?: ImportError["details"],
): ImportError => ({
  ...{ row, column, code, value: value || null, message },
  ...(details && { details }),
})

const textOf = (value: string | number | boolean | null | undefined) =>
  value === null || value === undefined ? "" : typeof value === "boolean" ? (value ? "yes" : "no") : String(value)

/** Rows of a request in the form of a file. */
function tableOf(rows: NonNullable<ImportRooming["rows"]>): CsvTable {
  if (rows.length > roomingLimits.rows) throw importTooLarge({ limit: roomingLimits.rows, given: rows.length, unit: "rows" })
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return {
    delimiter: ",",
    header,
    rows: rows.map((row, index) => ({ line: index + 1, cells: header.map((name) => textOf(row[name])) })),
    malformed: [],
  }
}

const identifying: RoomingColumn[] = ["Traveler ID", "Row key", "External key", "Last name", "Name"]
const placing: RoomingColumn[] = ["Room ID", "Room", "Room key", "Status"]
const dates: RoomingColumn[] = ["Arrival", "Departure", "Birth date"]

function missing(columns: readonly (RoomingColumn | undefined)[]): ImportError[] {
  const lacks = (wanted: readonly RoomingColumn[], what: string) =>
    wanted.some((name) => columns.includes(name))
      ? []
      : [
          rowError(1, "column_missing", wanted[0] ?? null, null, `No column says ${what}: expected one of ${wanted.join(", ")}.`, {
            expected: [...wanted],
          }),
        ]
  return [...lacks(identifying, "who it is"), ...lacks(placing, "which room it is")]
}

function badDates({ row, cells }: ImportRow): ImportError[] {
  return dates.flatMap((column) => {
    const value = cells[column]
    if (!value || localDate.safeParse(value).success) return []
    return [rowError(row, "date_invalid", column, value, `“${value}” is not a date such as 2026-07-31.`)]
  })
}

/** Reads a file or the rows of a request. Throws `import_unreadable`, `import_too_large`. */
export function readRows({ csv, rows, mapping }: Pick<ImportRooming, "csv" | "rows" | "mapping">): ReadFile {
  const table = csv === undefined ? tableOf(rows ?? []) : readCsv(csv, roomingLimits)
  const { columns, unknown } = headerOf(table.header, mapping)
  const absent = missing(columns)
  const malformed = table.malformed.map(({ line, message }) => rowError(line, "row_malformed", null, null, message))
  const read = table.rows.map(({ line, cells }): ImportRow => {
    const known = columns.flatMap((column, index): [RoomingColumn, string][] => (column ? [[column, cells[index]?.trim() ?? ""]] : []))
    return { row: line, cells: Object.fromEntries(known) }
  })
  const tooWide = table.rows.filter(({ cells }) => cells.length > table.header.length)
  const wide = tooWide.map(({ line }) => rowError(line, "row_malformed", null, null, "The row has more cells than the header."))
  const wrong = read.flatMap(badDates)
  const bad = new Set([...wide, ...wrong].map(({ row }) => row))
  return {
    rows: absent.length > 0 ? [] : read.filter(({ row }) => !bad.has(row)),
    errors: [...absent, ...malformed, ...wide, ...wrong],
    warnings: unknown.map((column) => ({
      row: null,
      column,
      code: "column_unknown",
      value: null,
      message: `The column “${column}” is not read.`,
    })),
    total: table.rows.length + table.malformed.length,
  }
}
