import { needsAccessible } from "../../rules/age.js"
import type { Person, Problem, Room, Seating, Unit } from "../problem.js"
import { personBlocked } from "../score.js"
import { type Choice, choicesIn } from "./choose.js"
import { type Vehicle, vehiclesOf } from "./geometry.js"

/** What a person likes less comes later: an accessible seat for who needs one, a window for the lead. */
function dislike(person: Person, seat: Room): number {
  const access = needsAccessible(person) ? (seat.accessible ? 0 : 4) : seat.accessible ? 2 : 0
  return access + ((seat.seatPosition === "window") === (person.isLead === true) ? 0 : 1)
}

const inTurn = (one: Person, other: Person) =>
  Number(needsAccessible(other)) - Number(needsAccessible(one)) ||
  Number(other.isLead ?? false) - Number(one.isLead ?? false) ||
  (one.id < other.id ? -1 : 1)

/** Gives each person one of the seats that the rules allow them, as they like it; undefined when that cannot be. */
function seatPeople(people: readonly Person[], seats: readonly Room[]): Map<Room, Person> | undefined {
  const taken = new Map<Room, Person>()
  const settle = (person: Person, seen: Set<Room>): boolean => {
    const open = seats
      .filter((seat) => !personBlocked(seat, person))
      .toSorted((one, other) => dislike(person, one) - dislike(person, other) || one.rank - other.rank)
    const free = open.find((seat) => !taken.has(seat) && !seen.has(seat))
    if (free) {
      taken.set(free, person)
      return true
    }
    for (const seat of open) {
      const holder = taken.get(seat)
      if (seen.has(seat) || !holder) continue
      seen.add(seat)
      if (settle(holder, seen)) {
        taken.set(seat, person)
        return true
      }
    }
    return false
  }
  return people.toSorted(inTurn).every((person) => settle(person, new Set())) ? taken : undefined
}

const costOf = ({ tier, clusters, leftover, seats }: Choice, seated: ReadonlyMap<Room, Person>): number[] => {
  const pairs = [...seated]
  const unmet = pairs.filter(([seat, person]) => needsAccessible(person) && !seat.accessible).length
  const wasted = pairs.filter(([seat, person]) => !needsAccessible(person) && seat.accessible).length
  const leadInside = pairs.filter(([seat, person]) => person.isLead === true && seat.seatPosition !== "window").length
  return [unmet, tier, wasted, clusters, leadInside, leftover, Math.min(...seats.map(({ rank }) => rank))]
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((value, position) => value !== other[position])
  return index >= 0 && (one[index] ?? 0) < (other[index] ?? 0)
}

/** Seats one party in one vehicle, the one where somebody of theirs sits already; nobody when it does not fit. */
function seatUnit(unit: Unit, vehicles: readonly Vehicle[], seating: Seating, takenSeats: Set<string>) {
  const people = unit.members.filter(({ id }) => !seating.has(id))
  const own = new Set([...unit.keptRooms, ...unit.members.flatMap(({ id }) => seating.get(id) ?? [])])
  const home = vehicles.filter(({ blocks }) => blocks.some(({ seats }) => seats.some(({ id }) => own.has(id))))
  const isFree = (seat: Room) => !takenSeats.has(seat.id) && people.some((person) => !personBlocked(seat, person))
  let best: { seated: Map<Room, Person>; cost: number[] } | undefined
  for (const vehicle of home.length > 0 ? home.slice(0, 1) : vehicles) {
    const sparing = unit.needsAccess ? [] : choicesIn(vehicle, people.length, (seat) => isFree(seat) && !seat.accessible)
    for (const choice of [...sparing, ...choicesIn(vehicle, people.length, isFree)]) {
      const seated = seatPeople(people, choice.seats)
      if (!seated) continue
      const cost = costOf(choice, seated)
      if (!best || isLess(cost, best.cost)) best = { seated, cost }
    }
  }
  for (const [seat, person] of best?.seated ?? []) {
    seating.set(person.id, seat.id)
    takenSeats.add(seat.id)
  }
}

const urgency = (unit: Unit) => [
  unit.needsAccess ? 0 : 1,
  unit.keptRooms.size > 0 || unit.members.some(({ home }) => home !== null) ? 0 : 1,
  -unit.members.length,
]

/**
 * Seats party after party: those who need access first, then those who have begun, then the largest. Nobody who has a seat is moved.
 */
export function planSeats(problem: Problem): { engine: "greedy"; optimal: false; seating: Seating } {
  const seating: Seating = new Map(
    problem.units.flatMap(({ members }) => members.flatMap(({ id, home }): [string, string][] => (home === null ? [] : [[id, home]]))),
  )
  const taken = new Set([...seating.values(), ...problem.rooms.flatMap(({ id, kept, capacity }) => (kept.length >= capacity ? [id] : []))])
  const vehicles = vehiclesOf(problem.rooms)
  const inOrder = problem.units.toSorted((one, other) => {
    const [first, second] = [urgency(one), urgency(other)]
    return isLess(first, second) ? -1 : isLess(second, first) ? 1 : one.key < other.key ? -1 : 1
  })
  for (const unit of inOrder) if (unit.members.some(({ id }) => !seating.has(id))) seatUnit(unit, vehicles, seating, taken)
  return { engine: "greedy", optimal: false, seating }
}
