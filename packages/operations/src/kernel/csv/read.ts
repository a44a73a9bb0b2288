import { type CsvError, parse } from "csv-parse/sync"
import { importTooLarge, importUnreadable } from "../common-errors.js"
import { type CsvDelimiter, unguardCell } from "../csv.js"
import { isStorable } from "../values.js"

/** One row of a file. `line` is where it starts, counted from 1; cells are as they were before the export guarded them. */
export interface CsvRow {
  line: number
  cells: string[]
}

export interface CsvTable {
  delimiter: CsvDelimiter
  header: string[]
  rows: CsvRow[]
  /** Rows that are not CSV: an open quote, a quote in the middle of a cell. */
  malformed: { line: number; message: string }[]
}

/** The text of a file. Throws `import_unreadable` when it is not UTF-8 or holds NUL, as binary files do. */
export function decodeCsv(file: string | Uint8Array): string {
  // a byte that is not UTF-8 is read as U+FFFD, so that the line where it stands can be told
  const text = typeof file === "string" ? file : new TextDecoder().decode(file)
  const broken = text.split("\n").findIndex((line) => line.includes("\uFFFD") || !isStorable(line))
  if (broken >= 0) throw importUnreadable({ reason: "The file is not UTF-8 text.", line: broken + 1 })
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")
}

export interface CsvLimits {
  rows: number
  bytes: number
}

function refuseLarge(given: number, limit: number, unit: "rows" | "bytes") {
  if (given > limit) throw importTooLarge({ limit, given, unit })
}

/** The one of `,` and `;` that stands more often between the cells of the header. */
function delimiterOf(text: string): CsvDelimiter {
  const header = /^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(text.trimStart())?.[0] ?? ""
  const bare = header.replace(/"(?:[^"]|"")*"/g, "")
  return bare.split(";").length > bare.split(",").length ? ";" : ","
}

/**
 * Reads a CSV file: `,` or `;`, quoted or not, CRLF or LF, with or without a byte-order mark. A row that is not CSV is reported with
 * its line and the others are read. Throws `import_unreadable` for a file that is no text, `import_too_large` above the limits.
 */
export function readCsv(file: string | Uint8Array, limits: CsvLimits): CsvTable {
  refuseLarge(typeof file === "string" ? new TextEncoder().encode(file).length : file.length, limits.bytes, "bytes")
  const text = decodeCsv(file)
  const delimiter = delimiterOf(text)
  const read: CsvRow[] = []
  const malformed: CsvTable["malformed"] = []
  let ended = 0
  let empty = 0
  const malformedAt = (error: CsvError | Error) => {
    malformed.push({ line: ended + 1, message: error.message })
    ended = "lines" in error && typeof error.lines === "number" ? error.lines : ended + 1
  }
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error) malformedAt(error)
        return undefined
      },
      on_record: (cells: string[], { lines, empty_lines }) => {
        read.push({ line: ended + 1 + empty_lines - empty, cells: cells.map(unguardCell) })
        ended = lines
        empty = empty_lines
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    malformedAt(error)
  }
  const [head, ...rest] = read
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell.trim()))
  refuseLarge(rows.length, limits.rows, "rows")
  return { delimiter, header: (head?.cells ?? []).map((cell) => cell.trim()), rows, malformed }
}
