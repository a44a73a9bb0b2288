import { importUnreadable } from "../../../kernel/common-errors.js"
import { readCsv } from "../../../kernel/csv/read.js"
import { isKnownColumn, schemeOf } from "../columns.js"
import { placeImportLimits } from "../contract.js"
import type { RawFile } from "./raw.js"

/** A header without a column that says which place a row is about is that of another file. */
const naming = (column: string) => ["id", "name", "code"].includes(column) || schemeOf(column) !== undefined

function checkHeader(header: readonly string[]): void {
  const twice = header.find((column, index) => isKnownColumn(column) && header.indexOf(column) !== index)
  if (twice) throw importUnreadable({ reason: `The column “${twice}” stands in the header twice.`, line: 1, column: twice })
  if (header.some(naming)) return
  throw importUnreadable({ reason: "The header names no place: expected a column id, name, code or id_iata.", line: 1 })
}

/** A header and rows of text. Throws `import_unreadable`, `import_too_large`. */
export function rawFromCsv(content: string | Uint8Array): RawFile {
  const table = readCsv(content, placeImportLimits)
  const [broken] = table.malformed
  if (broken) throw importUnreadable({ reason: broken.message, line: broken.line })
  const header = table.header.map((column) => column.toLowerCase())
  checkHeader(header)
  return {
    rows: table.rows.map(({ line, cells }) => ({
      row: line,
      cells: new Map(
        header.flatMap((column, index) => (isKnownColumn(column) && cells[index]?.trim() ? [[column, cells[index]] as const] : [])),
      ),
      ...(cells.length > header.length && { malformed: { column: null, message: "The row has more cells than the header." } }),
    })),
    unknownColumns: header.filter((column) => column !== "" && !isKnownColumn(column)),
  }
}
