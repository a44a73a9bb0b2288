import { cellOf, type GridRow, type GridView, type NightGrid, shownIn } from "../model.js"

/** What a spreadsheet would take for a formula stands behind an apostrophe. */
const guarded = (text: string) => (/^[\t\r\n]|^'*\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text)
const field = (value: string | number | null) =>
  `"${(typeof value === "string" ? guarded(value) : (value ?? "")).toString().replaceAll('"', '""')}"`

/** The grid as a spreadsheet reads it: a row for each hold, a column for each night, in the view that is shown. */
export function gridCsv({ rows, nights }: NightGrid, view: GridView, titleOf: (row: GridRow) => string, corner: string): string {
  const head = [corner, ...nights]
  const lines = rows.map((row) => [titleOf(row), ...nights.map((night) => shownIn(view, cellOf(row, night)))])
  return `\ufeff${[head, ...lines].map((line) => `${line.map(field).join(",")}\r\n`).join("")}`
}
