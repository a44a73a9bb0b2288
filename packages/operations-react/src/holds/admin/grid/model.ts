import { addDays, daysBetween } from "../../../kernel/days/dates.js"
import type { SetResourceHoldNights } from "../../inputs.js"
import type { HoldPickupGrid, ResourceHoldId } from "../../types.js"

export const gridViews = ["held", "contracted", "pickedUp", "percent", "released", "remaining", "available"] as const
export type GridView = (typeof gridViews)[number]

export type GridRow = HoldPickupGrid["rows"][number]
export type GridCell = GridRow["cells"][number]

/** Rows of rooms by their nights: what is stored, before anything is typed. */
export interface NightGrid {
  rows: readonly GridRow[]
  /** Every night from the first to the last. */
  nights: readonly string[]
}

export const keyOf = (holdId: string, night: string) => `${holdId} ${night}`

/** Numbers that were typed, by hold and night. */
export type Draft = ReadonlyMap<string, number>

export function nightGrid({ rows, nights }: HoldPickupGrid): NightGrid {
  const [first, last] = [nights[0], nights.at(-1)]
  const all = first && last ? Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index)) : []
  return { rows: rows.filter(({ hold }) => hold.kind === "room"), nights: all }
}

export const cellOf = (row: GridRow, night: string): GridCell | undefined => row.cells.find((cell) => cell.night === night)

/** What a cell shows in a view; nothing where the hold does not have the night. */
export function shownIn(view: GridView, cell: GridCell | undefined): number | null {
  if (!cell) return null
  if (view === "available") return cell.inventory?.available ?? null
  if (view === "percent") return cell.held === 0 ? null : Math.round((cell.pickedUp * 100) / cell.held)
  return cell[view]
}

export const storedHeld = (row: GridRow, night: string) => cellOf(row, night)?.held ?? 0

/** The draft with more numbers; what equals the stored number is no change. */
export function withNumbers(draft: Draft, grid: NightGrid, numbers: readonly { row: number; column: number; held: number }[]): Draft {
  const next = new Map(draft)
  for (const { row: at, column, held } of numbers) {
    const [row, night] = [grid.rows[at], grid.nights[column]]
    if (!row || night === undefined) continue
    const key = keyOf(row.hold.id, night)
    if (held === storedHeld(row, night)) next.delete(key)
    else next.set(key, held)
  }
  return next
}

const numberIn = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined)

/** Reads a range of a spreadsheet, laid from a cell on; an empty field leaves its night. Answers the first text that is no number instead. */
export function readRange(
  text: string,
  at: { row: number; column: number },
): { row: number; column: number; held: number }[] | { wrong: string } {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/)
  const fields = lines.flatMap((line, down) => line.split("\t").map((field, along) => ({ field: field.trim(), down, along })))
  const wrong = fields.find(({ field }) => field !== "" && numberIn(field) === undefined)
  if (wrong) return { wrong: wrong.field }
  return fields.flatMap(({ field, down, along }) => {
    const held = numberIn(field)
    return held === undefined ? [] : [{ row: at.row + down, column: at.column + along, held }]
  })
}

export interface Difference {
  row: GridRow
  night: string
  was: number
  held: number
}

/** Every night that the draft changes, row by row. */
export const differencesOf = (draft: Draft, { rows, nights }: NightGrid): Difference[] =>
  rows.flatMap((row) =>
    nights.flatMap((night) => {
      const held = draft.get(keyOf(row.hold.id, night))
      return held === undefined ? [] : [{ row, night, was: storedHeld(row, night), held }]
    }),
  )

/** The command that saves a draft as one change, with the revisions that were seen. */
export const commandOf = (differences: readonly Difference[]): SetResourceHoldNights => ({
  cells: differences.map(({ row, night, held }) => ({ holdId: row.hold.id as ResourceHoldId, night, held })),
  expectedRevisions: Object.fromEntries(differences.map(({ row: { hold } }) => [hold.id, hold.revision])),
})
