export interface BoardCell {
  row: number
  column: number
}

export interface BoardRectangle {
  top: number
  bottom: number
  start: number
  end: number
}

/** The cells between two corners, both inclusive. */
export const rectangleOf = (a: BoardCell, b: BoardCell): BoardRectangle => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  start: Math.min(a.column, b.column),
  end: Math.max(a.column, b.column),
})

export const covers = (rectangle: BoardRectangle | undefined, row: number, column: number) =>
  rectangle !== undefined && rectangle.top <= row && row <= rectangle.bottom && rectangle.start <= column && column <= rectangle.end

interface Extent {
  rows: number
  columns: number
  direction: "ltr" | "rtl"
}

const page = 8
const within = (value: number, most: number) => Math.max(0, Math.min(most - 1, value))

/** Where a key leads from a cell; left and right follow the eye, also where writing runs the other way. */
export function movedBy(
  key: string,
  { row, column }: BoardCell,
  far: boolean,
  { rows, columns, direction }: Extent,
): BoardCell | undefined {
  const next = direction === "rtl" ? -1 : 1
  const steps = new Map<string, [number, number]>([
    ["ArrowDown", [1, 0]],
    ["ArrowUp", [-1, 0]],
    ["ArrowRight", [0, next]],
    ["ArrowLeft", [0, -next]],
    ["PageDown", [page, 0]],
    ["PageUp", [-page, 0]],
    ["Home", [far ? -rows : 0, -columns]],
    ["End", [far ? rows : 0, columns]],
  ])
  const step = steps.get(key)
  return step && { row: within(row + step[0], rows), column: within(column + step[1], columns) }
}
