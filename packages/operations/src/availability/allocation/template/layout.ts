import type { SeatPosition } from "../words.js"

export const seatCells = ["seat", "aisle", "door", "void"] as const
export type SeatCell = (typeof seatCells)[number]

/** How seats are called: `4C` by row and letter, or `15` counted through from the front. */
export const seatNumberings = ["row_letter", "sequence"] as const
export type SeatNumbering = (typeof seatNumberings)[number]

/** One row by its blocks of seats (`"2-2"`, `"2-2 x 13"`), or every row by its cells. Seats are called by row and letter unless told otherwise. */
export type SeatLayout = string | SeatPlan

/** Every row of a vehicle by its cells, front row first. */
export interface SeatPlan {
  rows: { cells: SeatCell[] }[]
  numbering?: SeatNumbering | undefined
}

export interface LaidOutSeat {
  /** Row number and letter, such as `12A`, or a number. */
  designation: string
  seatRow: number
  seatColumn: string
  seatPosition: SeatPosition
}

/** `plan` is the layout with every row written out. */
export type LaidOut = { ok: true; seats: LaidOutSeat[]; plan: SeatPlan } | { ok: false; reason: string }

const limits = { rows: 80, cells: 20 }
const blocks = /^(\d{1,2}(?:-\d{1,2})*)(?:\s*[x×]\s*(\d{1,3}))?$/i

const refused = (reason: string): LaidOut => ({ ok: false, reason })

/** Blocks of seats with an aisle between them. */
const rowOf = (text: string): SeatCell[] =>
  text.split("-").flatMap((block, index) => [...(index > 0 ? (["aisle"] as const) : []), ...Array<SeatCell>(Number(block)).fill("seat")])

const seatsIn = (cells: readonly SeatCell[]) => cells.filter((cell) => cell === "seat").length

/** Every row of a text: as many as it says, else as many as `seats` need; the last one may be short. */
function rowsOfText(text: string, seats: number | undefined): SeatCell[][] | string {
  const [, row = "", times] = blocks.exec(text.trim()) ?? []
  const cells = rowOf(row)
  const wide = seatsIn(cells)
  if (row === "") return `“${text}” is no layout such as 2-2 or 2-2 x 13.`
  if (wide === 0) return "A row needs a seat."
  if (times === undefined && seats === undefined) return `“${text}” does not say how many rows there are.`
  const rows = times === undefined ? Math.ceil((seats ?? 0) / wide) : Number(times)
  if (rows > limits.rows) return `${rows} rows are more than ${limits.rows}.`
  const all = Array.from({ length: rows }, () => cells)
  const spare = seats === undefined || times !== undefined ? 0 : rows * wide - seats
  return spare === 0 ? all : [...all.slice(0, -1), withoutLast(cells, spare)]
}

function withoutLast(cells: readonly SeatCell[], spare: number): SeatCell[] {
  let left = seatsIn(cells) - spare
  return cells.map((cell) => (cell === "seat" && left-- <= 0 ? "void" : cell))
}

const opens = (cell: SeatCell | undefined) => cell === "aisle" || cell === "door"
const ends = (cell: SeatCell | undefined) => cell === undefined || cell === "void"

/** Beside an aisle or a door, else at the edge, else between two others. */
function positionOf(cells: readonly SeatCell[], at: number): SeatPosition {
  const beside = [cells[at - 1], cells[at + 1]]
  if (beside.some(opens)) return "aisle"
  return beside.some(ends) ? "window" : "middle"
}

function seatsOfRow(cells: readonly SeatCell[], seatRow: number): LaidOutSeat[] {
  const columns = cells.flatMap((cell, at) => (cell === "seat" ? [at] : []))
  return columns.map((at, index) => {
    const seatColumn = String.fromCharCode(65 + index)
    return { designation: `${seatRow}${seatColumn}`, seatRow, seatColumn, seatPosition: positionOf(cells, at) }
  })
}

/** The seats of a layout, row by row; numbers count rows with a seat, letters count seats only. `seats` says how many a text without a number of rows stands for. */
export function layOutSeats(layout: SeatLayout, seats?: number): LaidOut {
  const rows = typeof layout === "string" ? rowsOfText(layout, seats) : layout.rows.map(({ cells }) => cells)
  if (typeof rows === "string") return refused(rows)
  if (rows.length === 0 || rows.length > limits.rows) return refused(`A layout has 1 to ${limits.rows} rows, this one ${rows.length}.`)
  const wide = rows.find((cells) => cells.length === 0 || cells.length > limits.cells)
  if (wide) return refused(`A row has 1 to ${limits.cells} cells, one has ${wide.length}.`)
  const all = rows.filter((cells) => seatsIn(cells) > 0).flatMap((cells, index) => seatsOfRow(cells, index + 1))
  if (all.length === 0) return refused("A layout needs a seat.")
  const plan = { rows: rows.map((cells) => ({ cells: [...cells] })) }
  if (typeof layout === "string" || layout.numbering !== "sequence") return { ok: true, seats: all, plan }
  const counted = all.map((seat, index) => ({ ...seat, designation: String(index + 1) }))
  return { ok: true, seats: counted, plan: { ...plan, numbering: "sequence" } }
}
