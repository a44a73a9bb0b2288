/**
 * Text that a spreadsheet would run as a formula starts with one of these, plain or full width, also behind blanks; and a leading TAB,
 * CR or LF hides one. Apostrophes before it count as well: each guard adds one, so that taking one off again always gives back what
 * was there.
 */
const formulaLead = /^'*(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/
const plainNumber = /^-?\d+(\.\d+)?$/

const isGuarded = (text: string) => formulaLead.test(text) && !plainNumber.test(text)

export type CsvValue = string | number | boolean | null | undefined

/** What stands between commas and semicolons of a file. */
export const csvDelimiters = [",", ";"] as const
export type CsvDelimiter = (typeof csvDelimiters)[number]

const textOf = (value: CsvValue) =>
  value === null || value === undefined ? "" : typeof value === "boolean" ? (value ? "yes" : "no") : String(value)

/** What a cell holds, before it is quoted: yes and no, lines ended by LF, and a leading apostrophe where a spreadsheet would read a formula. */
export function guardCell(value: CsvValue): string {
  const text = textOf(value).replace(/\r\n?/g, "\n")
  return isGuarded(text) ? `'${text}` : text
}

/** Takes the formula guard off again, so that what was exported is imported unchanged; an apostrophe of a name (`'t Hooft`) stays. */
export const unguardCell = (cell: string): string => (cell.startsWith("'") && isGuarded(cell.slice(1)) ? cell.slice(1) : cell)

/** One cell, quoted. */
export const csvCell = (value: CsvValue): string => `"${guardCell(value).replaceAll('"', '""')}"`

const csvLine = (cells: readonly CsvValue[], delimiter: CsvDelimiter) => `${cells.map(csvCell).join(delimiter)}\r\n`

/** The lines of a CSV file (RFC 4180, every cell quoted, CRLF), with the byte-order mark that spreadsheets need to read UTF-8, unless told otherwise. */
export function* csvLines(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
  delimiter: CsvDelimiter = ",",
  bom = true,
): Generator<string> {
  yield `${bom ? "\uFEFF" : ""}${csvLine(header, delimiter)}`
  for (const row of rows) yield csvLine(row, delimiter)
}
