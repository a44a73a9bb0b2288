import { importUnreadable } from "../common-errors.js"
import { type CsvLimits, readCsv } from "../csv/read.js"

/** A row before anything is known of its cells: text of a CSV file, JSON of a GeoJSON file. Empty cells are left out. */
export interface RawRow {
  row: number
  cells: Map<string, unknown>
  /** What was wrong with the row as a whole. */
  malformed?: { column: string | null; message: string }
}

export interface RawFile {
  rows: RawRow[]
  unknownColumns: string[]
}

/** What an area expects of a file. */
export interface CsvExpected {
  limits: CsvLimits
  isKnown: (column: string) => boolean
  /** Whether a column says which record a row is about; a header without one is that of another file. */
  isNaming: (column: string) => boolean
  /** The sentence for a header without one. */
  unnamed: string
}

function checkHeader(header: readonly string[], { isKnown, isNaming, unnamed }: CsvExpected): void {
  const twice = header.find((column, index) => isKnown(column) && header.indexOf(column) !== index)
  if (twice) throw importUnreadable({ reason: `The column “${twice}” stands in the header twice.`, line: 1, column: twice })
  if (!header.some(isNaming)) throw importUnreadable({ reason: unnamed, line: 1 })
}

/** A header and rows of text. Throws `import_unreadable`, `import_too_large`. */
export function rawFromCsv(content: string | Uint8Array, expected: CsvExpected): RawFile {
  const { limits, isKnown } = expected
  const table = readCsv(content, limits)
  const [broken] = table.malformed
  if (broken) throw importUnreadable({ reason: broken.message, line: broken.line })
  const header = table.header.map((column) => column.toLowerCase())
  checkHeader(header, expected)
  return {
    rows: table.rows.map(({ line, cells }) => ({
      row: line,
      cells: new Map(header.flatMap((column, index) => (isKnown(column) && cells[index]?.trim() ? [[column, cells[index]] as const] : []))),
      ...(cells.length > header.length && { malformed: { column: null, message: "The row has more cells than the header." } }),
    })),
    unknownColumns: header.filter((column) => column !== "" && !isKnown(column)),
  }
}
