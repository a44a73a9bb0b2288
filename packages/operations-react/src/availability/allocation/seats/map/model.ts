import type { Board } from "../../rooming/model/board.js"
import type { BoardPlace } from "../../rooming/model/source.js"
import type { SeatCell, SeatLayout } from "../builder/layout.js"
import { plannedSeats } from "../builder/numbering.js"

/** One cell of a vehicle as it is drawn: a seat of the departure, or what lies between seats. */
export type MapCell = { readonly cell: "seat"; readonly seat: BoardPlace } | { readonly cell: Exclude<SeatCell, "seat"> }

export interface MapRow {
  /** Its place from the front. */
  readonly row: number
  readonly cells: readonly MapCell[]
}

export interface VehicleMap {
  readonly id: string
  /** Absent for seats that belong to no vehicle. */
  readonly vehicle: BoardPlace | undefined
  readonly rows: readonly MapRow[]
  readonly seats: number
  readonly taken: number
}

/** Vehicles side by side, each with its seats as its plan has them. */
export function vehiclesOf(board: Board, vehicles: ReadonlyMap<string, BoardPlace>): VehicleMap[] {
  const byVehicle = new Map<string, BoardPlace[]>()
  for (const seat of board.places.values()) {
    const id = seat.parentId ?? ""
    byVehicle.set(id, [...(byVehicle.get(id) ?? []), seat])
  }
  return [...byVehicle].map(([id, seats]) => {
    const vehicle = vehicles.get(id)
    const layout = vehicle?.layout
    return {
      id: id || "loose",
      vehicle,
      rows: (layout && rowsByLayout(layout, seats)) ?? rowsByPosition(seats),
      seats: seats.length,
      taken: seats.reduce((sum, { assigned }) => sum + assigned, 0),
    }
  })
}

/** The plan that a vehicle is drawn as: its own, else what its seats say of their places. */
export const planOfVehicle = ({ vehicle, rows }: VehicleMap): SeatLayout => {
  if (vehicle?.layout) return vehicle.layout
  const seats = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.cell === "seat" ? [cell.seat] : [])))
  const counted = seats.length > 0 && seats.every(({ designation }) => /^\d+$/.test(designation ?? ""))
  return { rows: rows.map(({ cells }) => ({ cells: cells.map(({ cell }) => cell) })), ...(counted && { numbering: "sequence" }) }
}

/** Draws the plan, if every seat has its cell in it. */
function rowsByLayout(layout: SeatLayout, seats: readonly BoardPlace[]): MapRow[] | undefined {
  const known = new Map(seats.map((seat) => [seat.designation ?? seat.label, seat]))
  const planned = new Map(plannedSeats(layout).map(({ row, column, designation }) => [`${row}:${column}`, known.get(designation)]))
  let drawn = 0
  const map = layout.rows.map(
    ({ cells }, row): MapRow => ({
      row,
      cells: cells.map((cell, column): MapCell => {
        if (cell !== "seat") return { cell }
        const seat = planned.get(`${row}:${column}`)
        if (!seat) return { cell: "void" }
        drawn += 1
        return { cell, seat }
      }),
    }),
  )
  return drawn === seats.length ? map : undefined
}

/** Without a plan: rows by number, seats by letter, an aisle wherever two seats beside each other stand at one. */
function rowsByPosition(seats: readonly BoardPlace[]): MapRow[] {
  const rows = new Map<number, BoardPlace[]>()
  for (const seat of seats) rows.set(seat.seatRow ?? 0, [...(rows.get(seat.seatRow ?? 0) ?? []), seat])
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => ({ row, cells: withAisles([...line].sort((a, b) => (a.seatColumn ?? "").localeCompare(b.seatColumn ?? ""))) }))
}

const withAisles = (line: readonly BoardPlace[]): MapCell[] =>
  line.flatMap((seat, index): MapCell[] => {
    const next = line[index + 1]
    const aisle = seat.seatPosition === "aisle" && next?.seatPosition === "aisle"
    return aisle ? [{ cell: "seat", seat }, { cell: "aisle" }] : [{ cell: "seat", seat }]
  })

export interface Together {
  readonly vehicle: VehicleMap
  readonly seats: readonly BoardPlace[]
  /** `row`: one row without an aisle between; `near`: rows behind each other; `vehicle`: the same vehicle only. */
  readonly quality: "row" | "near" | "vehicle"
}

const free = (cell: MapCell | undefined): cell is Extract<MapCell, { cell: "seat" }> => cell?.cell === "seat" && cell.seat.available > 0

/** Seats for so many people, best first: side by side, else in rows behind each other, else anywhere in one vehicle. */
export function seatsTogether(vehicles: readonly VehicleMap[], people: number, most = 8): Together[] {
  if (people < 1) return []
  const found = (["row", "near", "vehicle"] as const).flatMap((quality) =>
    vehicles.flatMap((vehicle) => blocksOf[quality](vehicle, people).map((seats): Together => ({ vehicle, seats, quality }))),
  )
  return found.slice(0, most)
}

/** Runs of free seats in a row, nothing between them. */
function runsOf({ cells }: MapRow): BoardPlace[][] {
  const runs: BoardPlace[][] = [[]]
  for (const cell of cells) {
    if (free(cell)) runs.at(-1)?.push(cell.seat)
    else if (runs.at(-1)?.length) runs.push([])
  }
  return runs.filter(({ length }) => length > 0)
}

const blocksOf: Record<Together["quality"], (vehicle: VehicleMap, people: number) => BoardPlace[][]> = {
  row: ({ rows }, people) =>
    rows
      .flatMap(runsOf)
      .filter(({ length }) => length >= people)
      .map((run) => run.slice(0, people)),
  near: ({ rows }, people) =>
    rows.flatMap((row, index) => {
      const behind = rows[index + 1]
      const here = runsOf(row).sort((a, b) => b.length - a.length)[0] ?? []
      const there = (behind ? runsOf(behind) : []).sort((a, b) => b.length - a.length)[0] ?? []
      const enough = here.length < people && here.length > 0 && here.length + there.length >= people
      return enough ? [[...here, ...there].slice(0, people)] : []
    }),
  vehicle: ({ rows }, people) => {
    const all = rows.flatMap(({ cells }) => cells.filter(free).map(({ seat }) => seat))
    return all.length >= people ? [all.slice(0, people)] : []
  },
}
