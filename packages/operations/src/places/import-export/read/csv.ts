import { type RawFile, rawFromCsv } from "../../../kernel/import/file.js"
import { isKnownColumn, schemeOf } from "../columns.js"
import { placeImportLimits } from "../contract.js"

const isNaming = (column: string) => ["id", "name", "code"].includes(column) || schemeOf(column) !== undefined
const unnamed = "The header names no place: expected a column id, name, code or id_iata."

/** Places as rows of text. Throws `import_unreadable`, `import_too_large`. */
export const placesFromCsv = (content: string | Uint8Array): RawFile =>
  rawFromCsv(content, { limits: placeImportLimits, isKnown: isKnownColumn, isNaming, unnamed })
