import type { Room } from "../problem.js"
import type { Block, Vehicle } from "./geometry.js"

/** A way of seating a party: which seats, and how far apart. */
export interface Choice {
  seats: Room[]
  /** 0 side by side, 1 in neighbouring rows, 2 anywhere in the vehicle. */
  tier: number
  /** Groups of neighbours that the party falls into. */
  clusters: number
  /** Free seats that it leaves in the blocks that it begins: a run that fits leaves none. */
  leftover: number
}

/** Free seats of a block that stand side by side. */
function runsOf({ seats }: Block, isFree: (seat: Room) => boolean): Room[][] {
  const runs: Room[][] = []
  let open = false
  for (const seat of seats) {
    if (!isFree(seat)) open = false
    else if (open) runs.at(-1)?.push(seat)
    else {
      runs.push([seat])
      open = true
    }
  }
  return runs
}

function sideBySide({ blocks }: Vehicle, size: number, isFree: (seat: Room) => boolean): Choice[] {
  return blocks
    .flatMap((block) => runsOf(block, isFree))
    .filter((run) => run.length >= size)
    .flatMap((run) =>
      Array.from({ length: run.length - size + 1 }, (_, from) => ({
        ...{ seats: run.slice(from, from + size), tier: 0, clusters: 1 },
        leftover: run.length - size + (from > 0 && from + size < run.length ? 1 : 0),
      })),
    )
}

/** Fills the rows from one on, the same side first. */
function inRows(near: readonly Block[], size: number, tier: number, isFree: (seat: Room) => boolean): Choice[] {
  const freeIn = (block: Block) => block.seats.filter(isFree)
  if (near.flatMap(freeIn).length < size) return []
  return [...new Set(near.map(({ side }) => side))].map((side) => {
    const order = near.toSorted((one, other) => Math.abs(one.side - side) - Math.abs(other.side - side) || one.row - other.row)
    const seats = order.flatMap(freeIn).slice(0, size)
    const used = order.filter((block) => block.seats.some((seat) => seats.includes(seat)))
    return { seats, tier, clusters: used.length, leftover: used.flatMap(freeIn).length - size }
  })
}

/** From each row on: as few neighbouring rows as it takes, or across the aisle of that row alone. */
function inNeighbouringRows({ blocks }: Vehicle, size: number, isFree: (seat: Room) => boolean): Choice[] {
  const rows = [...new Set(blocks.map(({ row }) => row))]
  return rows.flatMap((_row, from) => {
    const within = (to: number) => blocks.filter(({ row }) => rows.slice(from, to).includes(row))
    const across = inRows(within(from + 1), size, 2, isFree)
    for (let to = from + 2; to <= Math.min(rows.length, from + size); to++) {
      const found = inRows(within(to), size, 1, isFree)
      if (found.length > 0) return [...across, ...found]
    }
    return across
  })
}

/** Every way worth looking at of seating so many people in a vehicle. */
export function choicesIn(vehicle: Vehicle, size: number, isFree: (seat: Room) => boolean): Choice[] {
  const free = vehicle.blocks.flatMap(({ seats }) => seats.filter(isFree))
  if (free.length < size) return []
  const near = [...sideBySide(vehicle, size, isFree), ...inNeighbouringRows(vehicle, size, isFree)]
  return [...near, { seats: free.slice(0, size), tier: 2, clusters: size, leftover: 0 }]
}
