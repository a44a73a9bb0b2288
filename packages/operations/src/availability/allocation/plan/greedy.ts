import { isMinor } from "../rules/age.js"
import type { PlanScore } from "./contract.js"
import type { Person, Problem, Room, Seating, Unit } from "./problem.js"
import { addCost, companyBlocked, compareScores, costOfCompany, costOfPerson, noCost, personBlocked } from "./score.js"

/** So many ways of splitting one group are tried before it is left unplaced. */
const splitTries = 400

/** Rooms as they fill up. */
class Hotel {
  private readonly planned = new Map<string, Person[]>()
  constructor(private readonly problem: Problem) {
    for (const room of problem.rooms) this.planned.set(room.id, [...room.movable])
  }

  in(room: Room): Person[] {
    return this.planned.get(room.id) ?? []
  }

  free(room: Room): number {
    return room.capacity - room.kept.length - this.in(room).length
  }

  /** The most people whom one room still takes. */
  most(): number {
    return Math.max(0, ...this.problem.rooms.map((room) => this.free(room)))
  }

  put(room: Room, people: readonly Person[]) {
    this.planned.set(room.id, [...this.in(room), ...people])
  }

  take(room: Room, people: readonly Person[]) {
    this.planned.set(
      room.id,
      this.in(room).filter((person) => !people.includes(person)),
    )
  }

  /** The room in which these people cost least, if any takes them all. */
  best(unit: Unit, people: readonly Person[]): Room | undefined {
    let best: { room: Room; cost: PlanScore } | undefined
    for (const room of this.problem.rooms) {
      if (this.free(room) < people.length) continue
      const before = this.in(room)
      const after = [...before, ...people]
      if (people.some((person) => personBlocked(room, person)) || companyBlocked(room, after)) continue
      const cost = addCost(addCost(noCost(), costOfCompany(room, room.kept, after)), costOfCompany(room, room.kept, before), -1)
      for (const person of people) addCost(cost, costOfPerson(room, person, unit.needsAccess))
      cost.splits = [...room.kept, ...before].some((person) => person.unit === unit.key) ? 0 : 1
      cost.order = room.rank
      if (!best || compareScores(cost, best.cost) < 0) best = { room, cost }
    }
    return best?.room
  }

  seating(): Seating {
    return new Map([...this.planned].flatMap(([roomId, people]) => people.map((person): [string, string] => [person.id, roomId])))
  }
}

/** Sets of `size` people, those with minors first, each with the first of the list: somebody must be with somebody. */
function* subsets(people: readonly Person[], size: number, from = 0): Generator<Person[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let index = from; index <= people.length - size; index++) {
    for (const rest of subsets(people, size - 1, index + 1)) yield [people[index] as Person, ...rest]
  }
}

/** Places people in as few rooms as it finds, or nobody. */
function placeApart(hotel: Hotel, unit: Unit, people: readonly Person[], budget: { left: number }): boolean {
  if (people.length === 0) return true
  for (let size = Math.min(people.length, hotel.most()); size > 0; size--) {
    for (const part of subsets(people, size)) {
      if (part[0] !== people[0] || budget.left-- <= 0) break
      const room = hotel.best(unit, part)
      if (!room) continue
      hotel.put(room, part)
      if (
        placeApart(
          hotel,
          unit,
          people.filter((person) => !part.includes(person)),
          budget,
        )
      )
        return true
      hotel.take(room, part)
    }
  }
  return false
}

const waiting = (unit: Unit) => unit.members.filter(({ home }) => home === null)

/** Whoever has least choice goes first: access, a room begun, children, many. */
function urgency(unit: Unit): number[] {
  const started = unit.keptRooms.size > 0 || unit.members.some(({ home }) => home !== null)
  return [unit.needsAccess ? 0 : 1, started ? 0 : 1, unit.members.some(isMinor) ? 0 : 1, -waiting(unit).length]
}

function inUrgency(one: Unit, other: Unit): number {
  const [first, second] = [urgency(one), urgency(other)]
  const index = first.findIndex((value, position) => value !== second[position])
  return index < 0 ? (one.key < other.key ? -1 : 1) : (first[index] ?? 0) - (second[index] ?? 0)
}

/** Places unit after unit where each costs least. Nobody who has a place is moved; a unit is placed whole or not at all. */
export function planGreedily(problem: Problem): Seating {
  const hotel = new Hotel(problem)
  for (const unit of problem.units.toSorted(inUrgency)) {
    const people = waiting(unit).toSorted((one, other) => Number(isMinor(other)) - Number(isMinor(one)) || (one.id < other.id ? -1 : 1))
    placeApart(hotel, unit, people, { left: splitTries })
  }
  return hotel.seating()
}
