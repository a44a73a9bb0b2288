import { addDays, daysBetween, weekday } from "../../../kernel/days/dates.js"
import type { SetResourceHoldNights } from "../../inputs.js"
import type { HoldPickupGrid, ResourceHoldId } from "../../types.js"

export const gridViews = ["held", "contracted", "pickedUp", "percent", "released", "remaining", "available"] as const
export type GridView = (typeof gridViews)[number]

export type GridRow = HoldPickupGrid["rows"][number]
export type GridCell = GridRow["cells"][number]

/** Columns that a browser still draws at once; the nights of a block are no more. */
const maxNights = 400

/** Rows of rooms by their nights: what is stored, before anything is typed. */
export interface NightGrid {
  rows: readonly GridRow[]
  /** Every night from the first to the last, or those asked for, also where nothing is held yet. */
  nights: readonly string[]
}

export const keyOf = (holdId: string, night: string) => `${holdId} ${night}`

/** Numbers that were typed, by hold and night. */
export type Draft = ReadonlyMap<string, number>

export function nightGrid({ rows, nights }: HoldPickupGrid, range: { from?: string; to?: string } = {}): NightGrid {
  const [first, last] = [range.from ?? nights[0], range.to ?? nights.at(-1)]
  const all =
    first && last && first <= last
      ? Array.from({ length: Math.min(maxNights, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index))
      : []
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
  const cells = numbers.flatMap(({ row: at, column, held }) => {
    const [row, night] = [grid.rows[at], grid.nights[column]]
    return row && night !== undefined ? [{ holdId: row.hold.id as string, night, held }] : []
  })
  return withCells(draft, grid, cells)
}

/** The same by hold and night, also for nights that are no column yet. */
export function withCells(draft: Draft, grid: NightGrid, cells: readonly { holdId: string; night: string; held: number }[]): Draft {
  const next = new Map(draft)
  const rows = new Map(grid.rows.map((row) => [row.hold.id as string, row]))
  for (const { holdId, night, held } of cells) {
    const row = rows.get(holdId)
    if (!row) continue
    const key = keyOf(holdId, night)
    if (held === storedHeld(row, night)) next.delete(key)
    else next.set(key, held)
  }
  return next
}

/** Numbers for a range of nights of some rows: what a dialog loads, as if it were typed into each of their cells. */
export interface LoadedRange {
  holdIds: readonly string[]
  from: string
  to: string
  /** ISO weekdays; absent = all. */
  weekdays?: readonly number[] | undefined
  held: number
}

/** The cells of a range, by hold and night. Pure. */
export const cellsOf = ({ holdIds, from, to, weekdays, held }: LoadedRange): { holdId: string; night: string; held: number }[] => {
  const nights = Array.from({ length: Math.min(maxNights, Math.max(0, daysBetween(from, to) + 1)) }, (_, index) => addDays(from, index))
  const wanted = nights.filter((night) => !weekdays || weekdays.includes(weekday(night) || 7))
  return holdIds.flatMap((holdId) => wanted.map((night) => ({ holdId, night, held })))
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
