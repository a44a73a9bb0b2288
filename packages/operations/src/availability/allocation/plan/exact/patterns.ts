import type { PlanScore } from "../contract.js"
import type { Person, Problem, Room } from "../problem.js"
import { addCost, companyBlocked, costOfCompany, noCost, personBlocked } from "../score.js"
import { hasMinor, lookOf, mostColumns, type Part, strangersLike, TooLarge, type UnitType } from "./parts.js"
import type { Pool } from "./pools.js"

/** How parties that do not make one unit share a room: parts by name, and places for parts of a look. */
export interface Pattern {
  pool: number
  named: number[]
  looks: Map<string, number>
  /** What the company costs more than whoever is there already. */
  cost: PlanScore
}

interface Item {
  size: number
  /** The part itself, or a look that any of many parts has. */
  part: number | null
  look: string
  people: Person[]
  type: number | null
}

/** A room of this pool as its newcomers find it: who stays counts as being at home. */
const roomOf = ({ room, stayed }: Pool): Room => ({ ...room, movable: stayed })

/** Whether the part may be in such a room, company aside. */
export const fits = (pool: Pool, part: Part) =>
  part.people.length <= pool.free && !part.people.some((person) => personBlocked(pool.room, { ...person, home: null }))

export const standsAlone = (pool: Pool) => pool.kept.length + pool.stayed.length === 0

/** Whether strangers may join this part, here. */
export const joinable = (problem: Problem, types: readonly UnitType[], pool: Pool, part: Part) =>
  !types[part.type]?.named && !pool.friends.has(part.type) && !(problem.family === "room" && hasMinor(part.people))

function itemsOf(problem: Problem, types: readonly UnitType[], pool: Pool, parts: readonly Part[]): Item[] {
  const items = new Map<string, Item>()
  parts.forEach((part, index) => {
    if (!fits(pool, part)) return
    const byLook = joinable(problem, types, pool, part)
    if (!byLook && !types[part.type]?.named && !pool.friends.has(part.type)) return
    const look = lookOf(part.people, problem.family)
    const key = byLook ? look : `#${index}`
    if (!items.has(key))
      items.set(key, { size: part.people.length, part: byLook ? null : index, look, people: part.people, type: byLook ? null : part.type })
  })
  return [...items].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item)
}

/** Every way in which parts of several units, or newcomers and those who are there, share a room of the pool. */
export function patternsOf(problem: Problem, types: readonly UnitType[], pool: Pool, at: number, parts: readonly Part[]): Pattern[] {
  const items = itemsOf(problem, types, pool, parts)
  const room = roomOf(pool)
  const least = standsAlone(pool) ? 2 : 1
  const base = costOfCompany(room, pool.kept, pool.stayed)
  const found: Pattern[] = []
  const note = (chosen: readonly Item[]) => {
    const people = chosen.flatMap((item, index) => (item.part === null ? strangersLike(item.people, `?${index}`) : item.people))
    const planned = [...pool.stayed, ...people]
    if (companyBlocked(room, planned)) return
    const looks = new Map<string, number>()
    for (const item of chosen) if (item.part === null) looks.set(item.look, (looks.get(item.look) ?? 0) + 1)
    const cost = addCost(addCost(noCost(), costOfCompany(room, pool.kept, planned)), base, -1)
    found.push({ pool: at, named: chosen.flatMap(({ part }) => part ?? []), looks, cost })
  }
  const choose = (from: number, chosen: Item[], left: number) => {
    if (chosen.length >= least) note(chosen)
    if (found.length > mostColumns) throw new TooLarge()
    for (let index = from; index < items.length; index++) {
      const item = items[index] as Item
      const again = item.type !== null && chosen.some(({ type }) => type === item.type)
      if (item.size <= left && !again) choose(index, [...chosen, item], left - item.size)
    }
  }
  choose(0, [], pool.free)
  return found
}
