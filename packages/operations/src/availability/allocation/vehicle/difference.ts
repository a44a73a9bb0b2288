import type { LaidOutSeat } from "../template/layout.js"

/** What of a seat says where it is. */
export interface StandingSeat {
  readonly designation?: string | null
  readonly seatRow?: number | null
  readonly seatColumn?: string | null
  readonly seatPosition?: string | null
}

export interface SeatDifference<Seat> {
  kept: Seat[]
  /** Kept, at another place in the plan. */
  moved: { seat: Seat; to: LaidOutSeat }[]
  added: LaidOutSeat[]
  removed: Seat[]
}

const called = (designation: string) => designation.toLowerCase()
const stays = (seat: StandingSeat, to: LaidOutSeat) =>
  seat.seatRow === to.seatRow && seat.seatColumn === to.seatColumn && seat.seatPosition === to.seatPosition

/**
 * What a new plan changes of a vehicle's seats. A seat is its designation, which stands on people's papers: what is called alike stays, the
 * rest comes or goes.
 */
export function seatDifference<Seat extends StandingSeat>(before: readonly Seat[], after: readonly LaidOutSeat[]): SeatDifference<Seat> {
  const known = new Map(before.map((seat) => [called(seat.designation ?? ""), seat]))
  const wanted = new Map(after.map((seat) => [called(seat.designation), seat]))
  const difference: SeatDifference<Seat> = { kept: [], moved: [], added: [], removed: [] }
  for (const [name, to] of wanted) {
    const seat = known.get(name)
    if (!seat) difference.added.push(to)
    else if (stays(seat, to)) difference.kept.push(seat)
    else difference.moved.push({ seat, to })
  }
  for (const [name, seat] of known) if (!wanted.has(name)) difference.removed.push(seat)
  return difference
}
