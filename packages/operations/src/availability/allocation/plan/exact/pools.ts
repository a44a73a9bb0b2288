import type { Person, Problem, Room } from "../problem.js"
import { companyBlocked } from "../score.js"
import { anyKnow, lookOf, type UnitType } from "./parts.js"

/** People who might stay in the room that they have, while the others of it leave. */
export interface Stay {
  room: Room
  people: Person[]
}

/** Rooms that are alike for whoever comes: the same attributes, and nobody or the same kind of people in them. */
export interface Pool {
  /** The first room stands for all. */
  room: Room
  rooms: Room[]
  /** Whoever is in each of them already: kept, or staying. */
  kept: Person[]
  stayed: Person[]
  /** With `stayed`, the stays that open this pool, one for each room. */
  stays: number[]
  free: number
  /** Types of whom somebody is already here, or is known here. */
  friends: Set<number>
}

/** Up to so many people with a home in one room, all ways of staying are looked at; above, all or nobody. */
const mostInHome = 4

export function staysOf(rooms: readonly Room[]): Stay[] {
  return rooms.flatMap((room) => {
    const { movable } = room
    if (movable.length > mostInHome) return [{ room, people: movable }]
    const some = Array.from({ length: 2 ** movable.length - 1 }, (_, index) => movable.filter((_person, bit) => ((index + 1) >> bit) & 1))
    return some.filter((people) => !companyBlocked(room, people)).map((people) => ({ room, people }))
  })
}

const attributes = (room: Room) =>
  JSON.stringify([
    ...[room.capacity, room.occupancyMin ?? null, room.roomType ?? null, room.bedConfiguration ?? null, room.accessible ?? false],
    ...[
      room.smoking ?? null,
      room.minAge ?? null,
      room.maxAge ?? null,
      room.genderPolicy ?? "any",
      room.optionId ?? null,
      room.optionUnitId ?? null,
    ],
  ])

/** Types of whom somebody outside knows somebody inside. A unit that is here as a whole has nobody outside. */
function friendsOf(types: readonly UnitType[], people: readonly Person[], stayed: readonly Person[]): Set<number> {
  const friends = new Set<number>()
  types.forEach(({ units }, index) => {
    const outside = units.map(({ members }) => members.filter((member) => !stayed.includes(member)))
    if (outside.some((members) => anyKnow(members, people))) friends.add(index)
  })
  return friends
}

/** Occupants whom any newcomer sees alike make their rooms alike; friends and enemies make a room unique. */
function occupantsKey(room: Room, people: readonly Person[], friends: ReadonlySet<number>, apart: boolean, family: string): string {
  if (people.length === 0) return ""
  if (friends.size > 0 || apart) return [room.id, ...people.map(({ id }) => id)].join(" ")
  const units = new Map<string, Person[]>()
  for (const person of people) units.set(person.unit, [...(units.get(person.unit) ?? []), person])
  return JSON.stringify(
    [...units.values()].map((unit) => [lookOf(unit, family), unit.map(({ category }) => category).sort()].join()).sort(),
  )
}

export function poolsOf(problem: Problem, types: readonly UnitType[], stays: readonly Stay[]): Pool[] {
  const pools = new Map<string, Pool>()
  const hated = new Set(problem.units.flatMap(({ members }) => members.flatMap(({ keepApart }) => keepApart ?? [])))
  const add = (room: Room, stayed: Person[], stay: number | null) => {
    const people = [...room.kept, ...stayed]
    const free = room.capacity - people.length
    if (free <= 0) return
    const friends = friendsOf(types, people, stayed)
    const apart = people.some(({ id, keepApart }) => (keepApart?.length ?? 0) > 0 || hated.has(id))
    const key = [
      attributes(room),
      room.kept.length,
      stay === null ? "empty" : "stay",
      occupantsKey(room, people, friends, apart, problem.family),
    ].join("\t")
    const pool = pools.get(key) ?? { room, rooms: [], kept: room.kept, stayed, stays: [], free, friends }
    pools.set(key, pool)
    pool.rooms.push(room)
    if (stay !== null) pool.stays.push(stay)
  }
  for (const room of problem.rooms) add(room, [], null)
  for (const [index, { room, people }] of stays.entries()) add(room, people, index)
  return [...pools].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pool]) => pool)
}
