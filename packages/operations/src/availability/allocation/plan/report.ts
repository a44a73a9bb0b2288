import { evaluateRoomRules } from "../rules/evaluate.js"
import type { Plan, PlanInput } from "./contract.js"
import type { Person, Problem, Seating, Unit } from "./problem.js"
import { placeOf } from "./score.js"

const everybody = ({ units }: Problem): Person[] => units.flatMap(({ members }) => members)
const byTraveler = (one: { travelerId: string }, other: { travelerId: string }) => (one.travelerId < other.travelerId ? -1 : 1)

/** Who gets another place than they have. */
export const movesOf = (problem: Problem, seating: Seating): Plan["moves"] =>
  everybody(problem)
    .flatMap(({ id, home }) => {
      const to = seating.get(id)
      return to !== undefined && to !== home ? [{ travelerId: id, from: home, to }] : []
    })
    .sort(byTraveler)

export const unchangedOf = (problem: Problem, seating: Seating): number =>
  problem.keptCount + everybody(problem).filter(({ id, home }) => home !== null && seating.get(id) === home).length

function reasonOf(problem: Problem, size: number, largest: number): Plan["unplaced"][number]["reason"] {
  if (problem.rooms.length === 0) return "no_resources"
  return largest < size ? "no_capacity" : "rules"
}

/** Who has no place, and why: nothing to place them in, no room large enough, or a rule. */
export function unplacedOf(problem: Problem, seating: Seating): Plan["unplaced"] {
  const left = (unit: Unit) => unit.members.filter(({ id }) => !seating.has(id)).map(({ id }) => id)
  const missing = problem.units.filter((unit) => left(unit).length > 0)
  if (missing.length === 0) return []
  const taken = new Map<string, number>()
  for (const roomId of seating.values()) taken.set(roomId, (taken.get(roomId) ?? 0) + 1)
  const free = new Map<string, number>()
  for (const room of problem.rooms) {
    const open = room.capacity - room.kept.length - (taken.get(room.id) ?? 0)
    free.set(placeOf(room), (free.get(placeOf(room)) ?? 0) + open)
  }
  const largestAvailable = Math.max(0, ...free.values())
  return missing.map((unit) => {
    const travelerIds = left(unit)
    return { groupKey: unit.key, travelerIds, reason: reasonOf(problem, travelerIds.length, largestAvailable), largestAvailable }
  })
}

/** Who wants to be together and is not, and whether that could be otherwise. */
export function apartOf(problem: Problem, seating: Seating): Plan["apart"] {
  const sizes = new Map<string, number>()
  const seated = new Map<string, { travelerIds: string[]; places: Set<string> }>()
  const put = ({ id, unit }: Person, place: string) => {
    const of = seated.get(unit) ?? { travelerIds: [], places: new Set() }
    seated.set(unit, of)
    of.travelerIds.push(id)
    of.places.add(place)
  }
  const places = new Map(problem.rooms.map((room) => [room.id, placeOf(room)]))
  for (const room of problem.rooms) {
    sizes.set(placeOf(room), (sizes.get(placeOf(room)) ?? 0) + room.capacity)
    for (const person of room.kept) put(person, placeOf(room))
  }
  for (const person of everybody(problem)) {
    const roomId = seating.get(person.id)
    if (roomId !== undefined) put(person, places.get(roomId) ?? roomId)
  }
  const largest = Math.max(0, ...sizes.values())
  return [...seated]
    .filter(([, of]) => of.places.size > 1)
    .map(([groupKey, of]) => ({
      groupKey,
      travelerIds: of.travelerIds.sort(),
      places: of.places.size,
      tooLarge: of.travelerIds.length > largest,
    }))
    .sort((one, other) => (one.groupKey < other.groupKey ? -1 : 1))
}

/** The advisory rules that the plan's moves break, by room and people. */
export function compromisesOf({ resources, travelers, placements }: PlanInput, moves: Plan["moves"]): Plan["compromises"] {
  const segmentRooms = new Map(resources.map(({ id, family, segment }) => [id, `${family}\t${segment}`]))
  const moved = new Map(moves.map(({ travelerId, to }) => [travelerId, to]))
  const stays = placements.filter(
    ({ travelerId, resourceId }) => segmentRooms.get(moved.get(travelerId) ?? "") !== segmentRooms.get(resourceId),
  )
  const after = [...stays, ...moves.map(({ travelerId, to }) => ({ travelerId, resourceId: to }))]
  const found = evaluateRoomRules({ resources, travelers, placements: after, moved: [...moved.keys()], before: placements })
  const merged = new Map<string, Plan["compromises"][number]>()
  for (const { code, resourceId, travelerIds } of found) {
    const key = JSON.stringify([resourceId, travelerIds])
    const known = merged.get(key)
    if (known) known.codes.push(code)
    else merged.set(key, { travelerIds, resourceId, codes: [code] })
  }
  return [...merged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, compromise]) => compromise)
}
