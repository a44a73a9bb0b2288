import type { Room } from "../problem.js"

/** Seats side by side with nothing between them: the part of a row on one side of the aisle. */
export interface Block {
  row: number
  /** Counted from the left, so that the same side of two rows has the same number. */
  side: number
  seats: Room[]
}

export interface Vehicle {
  id: string
  blocks: Block[]
}

const columnOf = ({ seatColumn }: Room) => seatColumn ?? ""
const inColumn = (one: Room, other: Room) => columnOf(one).length - columnOf(other).length || (columnOf(one) < columnOf(other) ? -1 : 1)

/**
 * Where an aisle cuts a row. Of neighbours beside an aisle, the first and the last belong to the outer blocks and those between them
 * to each other, as in 2-2 or 2-2-2.
 */
function cuts(row: readonly Room[]): Set<number> {
  const found = new Set<number>()
  for (let from = 0; from < row.length; from++) {
    if (row[from]?.seatPosition !== "aisle") continue
    let to = from
    while (row[to + 1]?.seatPosition === "aisle") to++
    if (to > from) {
      found.add(from + 1)
      found.add(to)
    }
    from = to
  }
  return found
}

function blocksOf(row: number, seats: readonly Room[]): Block[] {
  const sorted = seats.toSorted(inColumn)
  const at = cuts(sorted)
  const blocks: Block[] = []
  sorted.forEach((seat, index) => {
    const last = blocks.at(-1)
    if (last && !at.has(index)) last.seats.push(seat)
    else blocks.push({ row, side: blocks.length, seats: [seat] })
  })
  return blocks
}

/** The seats by vehicle, row and block. Seats that say no row are one row. */
export function vehiclesOf(seats: readonly Room[]): Vehicle[] {
  const vehicles = new Map<string, Map<number, Room[]>>()
  for (const seat of seats) {
    const rows = vehicles.get(seat.parentId ?? "") ?? new Map<number, Room[]>()
    vehicles.set(seat.parentId ?? "", rows.set(seat.seatRow ?? 0, [...(rows.get(seat.seatRow ?? 0) ?? []), seat]))
  }
  return [...vehicles]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, rows]) => ({
      id,
      blocks: [...rows].sort(([one], [other]) => one - other).flatMap(([row, members]) => blocksOf(row, members)),
    }))
}
