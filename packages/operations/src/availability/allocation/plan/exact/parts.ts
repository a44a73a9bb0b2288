import { isMinor, knowEachOther, needsAccessible } from "../../rules/age.js"
import type { Person, Problem, Unit } from "../problem.js"

/** Units that no rule and no room tells apart: couples without a wish, solos of one kind. Larger ones stand alone. */
export interface UnitType {
  units: Unit[]
  /** Members of each kind, of the first unit, in order. */
  kinds: Person[][]
  /** The same of every unit. */
  kindsByUnit: Person[][][]
  needsAccess: boolean
  /** Whether company of theirs is listed by name: somebody is kept apart, or they know people of another unit. */
  named: boolean
}

/** Some of a unit's people in one room. */
export interface Part {
  type: number
  /** How many of each kind. */
  counts: number[]
  people: Person[]
  /** The whole of the unit that is to be placed. */
  whole: boolean
}

export class TooLarge extends Error {}

/** More than so many unknowns and the plan is made greedily. */
export const mostColumns = 20_000

const everybodyOf = ({ units, rooms }: Problem) => [...units.flatMap(({ members }) => members), ...rooms.flatMap(({ kept }) => kept)]

function keptApart(problem: Problem): Set<string> {
  return new Set(everybodyOf(problem).flatMap(({ id, keepApart }) => (keepApart?.length ? [id, ...keepApart] : [])))
}

/** Bookings whose people are in several units. */
function sharedBookings(problem: Problem): Set<string> {
  const units = new Map<string, Set<string>>()
  for (const { bookingId, unit } of everybodyOf(problem)) {
    if (bookingId != null) units.set(bookingId, new Set([...(units.get(bookingId) ?? []), unit]))
  }
  return new Set([...units].filter(([, keys]) => keys.size > 1).map(([bookingId]) => bookingId))
}

/** What rooms and rules see of one person. Age counts only where a room asks for it; who has a home or an enemy is unique. */
function kindOf(person: Person, agesMatter: boolean, unique: boolean): string {
  const { id, category, age, gender, roomType, bedPreference, smoking, optionId, optionUnitId } = person
  const seen = [category, agesMatter ? (age ?? null) : null, gender ?? null, roomType ?? null, bedPreference ?? null, smoking ?? null]
  return JSON.stringify([...seen, needsAccessible(person), optionId ?? null, optionUnitId ?? null, unique ? id : null])
}

const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
}

export function unitTypes(problem: Problem): UnitType[] {
  const apart = keptApart(problem)
  const shared = sharedBookings(problem)
  const agesMatter = problem.rooms.some(({ minAge, maxAge }) => minAge != null || maxAge != null)
  const described = problem.units
    .filter(({ members }) => members.length > 0)
    .map((unit) => {
      const named = unit.members.some(({ id, bookingId }) => apart.has(id) || (bookingId != null && shared.has(bookingId)))
      const alone = named || unit.members.length > 2 || unit.keptRooms.size > 0 || unit.members.some(({ home }) => home !== null)
      const kinds = groupBy(unit.members, (person) => kindOf(person, agesMatter, apart.has(person.id) || person.home !== null))
      const key = JSON.stringify([alone ? unit.key : "", kinds.map(([kind, people]) => [kind, people.length])])
      return { unit, named, kinds: kinds.map(([, people]) => people), key }
    })
  return groupBy(described, ({ key }) => key).map(([, rows]) => {
    const [first] = rows as [(typeof rows)[number]]
    return {
      ...{ units: rows.map(({ unit }) => unit), kinds: first.kinds, kindsByUnit: rows.map(({ kinds }) => kinds) },
      ...{ needsAccess: first.unit.needsAccess, named: first.named },
    }
  })
}

/** Every part of up to `largest` people, of every type. */
export function partsOf(types: readonly UnitType[], largest: number): Part[] {
  const parts: Part[] = []
  types.forEach(({ kinds }, type) => {
    const choose = (index: number, counts: number[], left: number) => {
      if (parts.length > mostColumns) throw new TooLarge()
      const kind = kinds[index]
      if (kind) {
        for (let count = Math.min(kind.length, left); count >= 0; count--) choose(index + 1, [...counts, count], left - count)
        return
      }
      const people = kinds.flatMap((members, position) => members.slice(0, counts[position]))
      const total = kinds.reduce((sum, members) => sum + members.length, 0)
      if (people.length > 0) parts.push({ type, counts, people, whole: people.length === total })
    }
    choose(0, [], largest)
  })
  return parts
}

const gendersOf = (people: readonly Person[]) =>
  [...new Set(people.flatMap(({ gender }) => (gender === "female" || gender === "male" ? [gender] : [])))].sort()

export const hasMinor = (people: readonly Person[]) => people.some(isMinor)

/** What strangers see of a part: how many, and of which genders. */
export const lookOf = (people: readonly Person[], family: string): string =>
  family === "room" ? `${people.length} ${gendersOf(people).join(" ")}` : `${people.length}`

/** Stand-ins with the same look, who know nobody else. */
export function strangersLike(people: readonly Person[], name: string): Person[] {
  const genders = gendersOf(people)
  return people.map((_, index) => ({
    id: `${name}.${index}`,
    category: "adult",
    gender: genders[index % Math.max(1, genders.length)] ?? null,
    bookingId: name,
    sharingGroupId: null,
    unit: name,
    home: null,
  }))
}

export const anyKnow = (some: readonly Person[], others: readonly Person[]) =>
  some.some((one) => others.some((other) => knowEachOther(one, other)))
