export interface GridCell {
  /** −1 is the header. */
  row: number
  column: number
}

export interface GridExtent {
  rows: number
  columns: number
  /** Rows of one PageUp or PageDown. */
  page: number
  direction: "ltr" | "rtl"
}

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))

/** The nearest cell that exists. */
export const within = ({ row, column }: GridCell, { rows, columns }: GridExtent): GridCell => ({
  row: between(row, -1, rows - 1),
  column: between(column, 0, columns - 1),
})

/** Where a key leads from a cell; `far` with Ctrl. Left and right follow the eye, also where writing runs the other way. */
export function moved(key: string, { row, column }: GridCell, far: boolean, extent: GridExtent): GridCell | undefined {
  const next = extent.direction === "rtl" ? -1 : 1
  const steps = new Map<string, [number, number]>([
    ["ArrowDown", [1, 0]],
    ["ArrowUp", [-1, 0]],
    ["ArrowRight", [0, next]],
    ["ArrowLeft", [0, -next]],
    ["PageDown", [extent.page, 0]],
    ["PageUp", [-extent.page, 0]],
    ["Home", [far ? -row : 0, -column]],
    ["End", [far ? extent.rows - 1 - row : 0, extent.columns - 1 - column]],
  ])
  const step = steps.get(key)
  return step && within({ row: row + step[0], column: column + step[1] }, extent)
}
