import { faultsOfCompany } from "../rules/company.js"
import { type Fault, faultsOfPerson } from "../rules/person.js"
import { roomRules } from "../rules/words.js"
import type { PlanScore } from "./contract.js"
import type { Person, Problem, Room, Seating } from "./problem.js"
import { type PlanGoal, planGoals } from "./words.js"

/** Up to so many people a room is private: strangers share it only where that places more people. */
const privateRoom = 4

export const noCost = (): PlanScore => Object.fromEntries(planGoals.map((goal) => [goal, 0])) as PlanScore

const levelOf = ({ code }: Fault) => roomRules[code].level

const isBlocking = (fault: Fault) => levelOf(fault) === "blocking"

/** Whether a rule between this person and this room forbids it. Whoever is there already may stay. */
export const personBlocked = (room: Room, person: Person): boolean =>
  person.home !== room.id && faultsOfPerson(room, person).some(isBlocking)

/** Whether these newcomers make company that a rule forbids; what stood in the room before is not their doing. */
export function companyBlocked(room: Room, planned: readonly Person[]): boolean {
  const old = faultsOfCompany(room, [...room.kept, ...room.movable]).filter(isBlocking)
  const stood = (fault: Fault) =>
    old.some(({ code, travelerIds }) => code === fault.code && fault.travelerIds.every((id) => travelerIds.includes(id)))
  return faultsOfCompany(room, [...room.kept, ...planned]).some((fault) => isBlocking(fault) && !stood(fault))
}

/** What one person in one room costs, company aside. */
export function costOfPerson(room: Room, person: Person, needsAccess: boolean): Partial<Record<PlanGoal, number>> {
  return {
    faults: faultsOfPerson(room, person).filter((fault) => levelOf(fault) === "advisory").length,
    accessibleTaken: room.accessible && !needsAccess ? 1 : 0,
    moves: person.home === room.id ? 0 : 1,
  }
}

/** What these people together in one room cost. */
export function costOfCompany(room: Room, kept: readonly Person[], planned: readonly Person[]): Partial<Record<PlanGoal, number>> {
  const all = [...kept, ...planned]
  const advisory = faultsOfCompany(room, all).filter((fault) => levelOf(fault) === "advisory")
  const belowMinimum = advisory.filter(({ code }) => code === "occupancy_below_minimum").length
  const strangers = room.family === "room" && room.capacity <= privateRoom && new Set(all.map(({ unit }) => unit)).size > 1
  const opened = planned.length > 0 && kept.length === 0
  return {
    faults: advisory.length - belowMinimum,
    belowMinimum,
    withStrangers: strangers ? planned.length : 0,
    rooms: opened ? 1 : 0,
    emptyPlaces: opened ? room.capacity - planned.length : 0,
    order: opened ? room.rank : 0,
  }
}

export function addCost(total: PlanScore, cost: Partial<Record<PlanGoal, number>>, times = 1): PlanScore {
  for (const goal of planGoals) total[goal] += times * (cost[goal] ?? 0)
  return total
}

/** Negative when the first is better. */
export function compareScores(one: PlanScore, other: PlanScore): number {
  const goal = planGoals.find((name) => one[name] !== other[name])
  return goal ? one[goal] - other[goal] : 0
}

/** What holds a party together: its room, or the vehicle of its seats. */
export const placeOf = ({ family, parentId, id }: Room): string => (family === "seat" ? (parentId ?? "") : id)

/** Measures a plan as it stands, whoever made it. */
export function scoreOf(problem: Problem, seating: Seating): PlanScore {
  const total = noCost()
  const planned = new Map<string, Person[]>()
  const places = new Map(problem.rooms.map((room) => [room.id, placeOf(room)]))
  for (const unit of problem.units) {
    const rooms = new Set([...unit.keptRooms].map((id) => places.get(id) ?? id))
    for (const person of unit.members) {
      const roomId = seating.get(person.id)
      if (roomId === undefined) total.unplaced++
      else {
        rooms.add(places.get(roomId) ?? roomId)
        planned.set(roomId, [...(planned.get(roomId) ?? []), person])
      }
    }
    total.splits += Math.max(0, rooms.size - 1)
  }
  for (const room of problem.rooms) {
    const people = planned.get(room.id) ?? []
    addCost(total, costOfCompany(room, room.kept, people))
    for (const person of people) addCost(total, costOfPerson(room, person, problem.byUnit.get(person.unit)?.needsAccess ?? false))
  }
  return total
}
