import type { Room, Seating } from "../problem.js"
import type { Meaning, Model } from "./model.js"
import { lookOf, type Part } from "./parts.js"
import type { Pool } from "./pools.js"

type Counted<What extends Meaning["what"]> = { meaning: Extract<Meaning, { what: What }>; count: number }

/** One part in one room. */
interface Placed {
  part: Part
  room: Room
}

function counted<What extends Meaning["what"]>({ columns }: Model, values: readonly number[], what: What): Counted<What>[] {
  return columns.flatMap(({ meaning }, index) => {
    const count = values[index] ?? 0
    return meaning.what === what && count > 0 ? [{ meaning: meaning as Extract<Meaning, { what: What }>, count }] : []
  })
}

const byRank = (one: Room, other: Room) => one.rank - other.rank
const times = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value)

/** The rooms of each pool that newcomers get, lowest id first. */
function roomsOfPools(model: Model, values: readonly number[]): Room[][] {
  const opened = new Set(counted(model, values, "opens").map(({ meaning }) => meaning.room))
  const stays = new Set(counted(model, values, "stays").map(({ meaning }) => meaning.stay))
  const stayedIn = new Set([...stays].map((stay) => model.stays[stay]?.room.id))
  const free = (pool: Pool) => {
    if (pool.stays.length > 0) return pool.rooms.filter((_room, index) => stays.has(pool.stays[index] ?? -1))
    return pool.kept.length > 0 ? pool.rooms.filter(({ id }) => !stayedIn.has(id)) : pool.rooms.filter(({ id }) => opened.has(id))
  }
  return model.pools.map((pool) => free(pool).toSorted(byRank))
}

/** Says which part goes to which room: alone first, then company by pattern, always in order. */
function placedParts(model: Model, values: readonly number[], family: string): Placed[] {
  const rooms = roomsOfPools(model, values)
  const placed: Placed[] = []
  for (const { meaning, count } of counted(model, values, "alone")) {
    const part = model.parts[meaning.part] as Part
    for (const room of rooms[meaning.pool]?.splice(0, count) ?? []) placed.push({ part, room })
  }
  const joining = new Map<string, Part[]>()
  for (const { meaning, count } of counted(model, values, "joins")) {
    const part = model.parts[meaning.part] as Part
    const key = `${meaning.pool} ${lookOf(part.people, family)}`
    joining.set(key, [...(joining.get(key) ?? []), ...times(part, count)])
  }
  for (const { meaning, count } of counted(model, values, "pattern")) {
    const pattern = model.patterns[meaning.pattern]
    for (const room of rooms[pattern?.pool ?? -1]?.splice(0, count) ?? []) {
      for (const part of pattern?.named ?? []) placed.push({ part: model.parts[part] as Part, room })
      for (const [look, places] of pattern?.looks ?? []) {
        for (const part of joining.get(`${pattern?.pool} ${look}`)?.splice(0, places) ?? []) placed.push({ part, room })
      }
    }
  }
  return placed
}

/** Gives every part to people: whole units first, then what is left of the others, each in the order of their ids. */
export function unfold(model: Model, values: readonly number[], family: string): Seating {
  const seating: Seating = new Map()
  for (const { meaning } of counted(model, values, "stays")) {
    const stay = model.stays[meaning.stay]
    for (const { id } of stay?.people ?? []) seating.set(id, stay?.room.id ?? "")
  }
  const placed = placedParts(model, values, family)
  const chosen = new Map(counted(model, values, "units").map(({ meaning, count }) => [meaning.type, count]))
  model.types.forEach(({ kinds, kindsByUnit }, type) => {
    const mine = placed.filter(({ part }) => part.type === type).toSorted((one, other) => byRank(one.room, other.room))
    const wholes = mine.filter(({ part }) => part.whole)
    const pieces = mine.filter(({ part }) => !part.whole)
    const queues = kinds.map((_people, kind) => pieces.flatMap(({ part, room }) => times(room, part.counts[kind] ?? 0)))
    for (const unit of kindsByUnit.slice(0, kindsByUnit.length > 1 ? (chosen.get(type) ?? 0) : 1)) {
      const whole = wholes.shift()
      unit.forEach((people, kind) => {
        for (const { id } of people) {
          if (seating.has(id)) continue
          const room = whole?.room ?? queues[kind]?.shift()
          if (room) seating.set(id, room.id)
        }
      })
    }
  })
  return seating
}
