/**
 * Cells that a spreadsheet would run as a formula start with one of these, plain or full width. Apostrophes before it count as well:
 * each guard adds one, so that taking one off again always gives back what was there.
 */
const formulaLead = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
const plainNumber = /^-?\d+(\.\d+)?$/
const needsQuotes = /[",\r\n]/

/** One cell: quoted where it must be, and with a leading apostrophe where a spreadsheet would read a formula. */
export function csvCell(value: string | number | boolean | null | undefined): string {
  const raw = value === null || value === undefined ? "" : String(value)
  const safe = formulaLead.test(raw) && !plainNumber.test(raw) ? `'${raw}` : raw
  return needsQuotes.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Takes the formula guard off again, so that what was exported can be imported unchanged. */
export const unguardCell = (cell: string): string => (cell.startsWith("'") && formulaLead.test(cell.slice(1)) ? cell.slice(1) : cell)

/** A CSV file (RFC 4180: CRLF, header first) with a byte-order mark, which spreadsheets need to read UTF-8. */
export const csvFile = (header: string[], rows: Parameters<typeof csvCell>[0][][], options: { bom?: boolean } = {}): string =>
  `${options.bom === false ? "" : "\uFEFF"}${[header, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`
