import { cellAt, columnsOf, layoutLimits, type SeatCell, type SeatLayout, squared } from "./layout.js"

export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** Paints the rectangle between two cells. */
export function paint(layout: SeatLayout, from: CellPosition, to: CellPosition, cell: SeatCell): SeatLayout {
  const inside = (one: number, a: number, b: number) => one >= Math.min(a, b) && one <= Math.max(a, b)
  return {
    rows: squared(layout).rows.map(({ cells }, row) => ({
      cells: cells.map((before, column) => (inside(row, from.row, to.row) && inside(column, from.column, to.column) ? cell : before)),
    })),
  }
}

/** Makes the plan larger or smaller. New rows repeat the last one, new columns are seats where the row has any. */
export function resize(layout: SeatLayout, size: { rows?: number; columns?: number }): SeatLayout {
  const columns = clamp(size.columns ?? columnsOf(layout), layoutLimits.columns)
  const rows = clamp(size.rows ?? layout.rows.length, layoutLimits.rows)
  const last = layout.rows.length - 1
  const fresh = (row: number): SeatCell => (layout.rows[row]?.cells.includes("seat") ? "seat" : "void")
  return {
    rows: Array.from({ length: rows }, (_, row) => {
      const source = Math.min(row, last)
      const width = columnsOf(layout)
      return { cells: Array.from({ length: columns }, (_one, column) => (column < width ? cellAt(layout, source, column) : fresh(source))) }
    }),
  }
}

const clamp = (value: number, most: number) => Math.max(1, Math.min(most, Math.trunc(value)))

/** Puts a copy of a row behind it. */
export function insertRow(layout: SeatLayout, row: number): SeatLayout {
  const copied = layout.rows[row]
  if (!copied || layout.rows.length >= layoutLimits.rows) return layout
  return { rows: [...layout.rows.slice(0, row + 1), copied, ...layout.rows.slice(row + 1)] }
}

export function removeRow(layout: SeatLayout, row: number): SeatLayout {
  return layout.rows.length <= 1 ? layout : { rows: layout.rows.filter((_, index) => index !== row) }
}

/** Puts a copy of a column behind it. */
export function insertColumn(layout: SeatLayout, column: number): SeatLayout {
  if (columnsOf(layout) >= layoutLimits.columns) return layout
  return {
    rows: squared(layout).rows.map(({ cells }) => ({ cells: cells.flatMap((cell, index) => (index === column ? [cell, cell] : [cell])) })),
  }
}

export function removeColumn(layout: SeatLayout, column: number): SeatLayout {
  if (columnsOf(layout) <= 1) return layout
  return { rows: squared(layout).rows.map(({ cells }) => ({ cells: cells.filter((_, index) => index !== column) })) }
}

/** The vehicle with its doors on the other side. */
export const mirror = (layout: SeatLayout): SeatLayout => ({
  rows: squared(layout).rows.map(({ cells }) => ({ cells: [...cells].reverse() })),
})
