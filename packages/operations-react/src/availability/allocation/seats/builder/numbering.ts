import type { SeatNumbering } from "@voyant-travel/operations/availability/contract"
import type { CellPosition } from "./edits.js"
import type { SeatLayout } from "./layout.js"

export type SeatPosition = "window" | "aisle" | "middle"

export interface PlannedSeat extends CellPosition {
  readonly designation: string
  readonly position: SeatPosition
}

/** Seats of a plan with their names, front row first: numbers count rows with a seat, letters count seats only. */
export function plannedSeats({ rows, numbering: own }: SeatLayout, numbering: SeatNumbering = own ?? "row_letter"): PlannedSeat[] {
  let line = 0
  let count = 0
  return rows.flatMap(({ cells }, row) => {
    if (cells.includes("seat")) line += 1
    let letter = 0
    return cells.flatMap((cell, column) => {
      if (cell !== "seat") return []
      count += 1
      const designation = numbering === "sequence" ? String(count) : `${line}${String.fromCharCode(65 + letter)}`
      letter += 1
      return [{ row, column, designation, position: positionOf(cells, column) }]
    })
  })
}

/** Beside an aisle or a door: aisle; else at the edge or beside nothing: window; else middle. */
function positionOf(cells: readonly string[], column: number): SeatPosition {
  const beside = [cells[column - 1], cells[column + 1]]
  if (beside.some((cell) => cell === "aisle" || cell === "door")) return "aisle"
  return beside.some((cell) => cell === undefined || cell === "void") ? "window" : "middle"
}
