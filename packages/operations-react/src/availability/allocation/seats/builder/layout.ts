import type { SeatNumbering } from "@voyant-travel/operations/availability/contract"

/** What may stand in one cell of a vehicle's plan. */
export const seatCells = ["seat", "aisle", "door", "void"] as const
export type SeatCell = (typeof seatCells)[number]

/** A vehicle from above, front row first, columns from the left side of the vehicle. */
export interface SeatLayout {
  readonly rows: readonly { readonly cells: readonly SeatCell[] }[]
  /** By row and letter unless told otherwise. */
  readonly numbering?: SeatNumbering | undefined
}

/** Largest plan: eighty rows of twenty cells. */
export const layoutLimits = { rows: 80, columns: 20 } as const

/** Cells as letters, for plans written down in code: `SSASS`. */
const letters: Record<string, SeatCell> = { S: "seat", A: "aisle", D: "door", _: "void" }

/** A plan out of lines such as `SSASS`. */
export const layoutOf = (lines: readonly string[]): SeatLayout => ({
  rows: lines.map((line) => ({ cells: [...line].map((letter) => letters[letter] ?? "void") })),
})

export const columnsOf = ({ rows }: SeatLayout): number => Math.max(0, ...rows.map(({ cells }) => cells.length))

export const seatCount = ({ rows }: SeatLayout): number =>
  rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell === "seat").length, 0)

export const cellAt = ({ rows }: SeatLayout, row: number, column: number): SeatCell => rows[row]?.cells[column] ?? "void"

/** The same plan with every row as wide as the widest. */
export function squared(layout: SeatLayout): SeatLayout {
  const columns = columnsOf(layout)
  return { rows: layout.rows.map((_, row) => ({ cells: Array.from({ length: columns }, (_one, column) => cellAt(layout, row, column)) })) }
}
