import type { PlanScore } from "../contract.js"
import type { Problem, Room } from "../problem.js"
import { addCost, companyBlocked, costOfCompany, costOfPerson, noCost } from "../score.js"
import { lookOf, mostColumns, type Part, partsOf, TooLarge, type UnitType, unitTypes } from "./parts.js"
import { fits, joinable, type Pattern, patternsOf, standsAlone } from "./patterns.js"
import { type Pool, poolsOf, type Stay, staysOf } from "./pools.js"

/** What one unknown counts. */
export type Meaning =
  | { what: "units"; type: number }
  | { what: "alone"; part: number; pool: number }
  | { what: "pattern"; pattern: number }
  | { what: "joins"; part: number; pool: number }
  | { what: "stays"; stay: number }
  | { what: "opens"; room: string }

export interface Column {
  meaning: Meaning
  upper: number
  cost: PlanScore
  /** Row and how much of it one of these takes. */
  entries: [row: number, value: number][]
}

export interface Model {
  types: UnitType[]
  parts: Part[]
  pools: Pool[]
  stays: Stay[]
  patterns: Pattern[]
  columns: Column[]
  rows: { lower: number; upper: number }[]
}

/** Rows by name, made when first asked for. */
class Rows {
  readonly list: Model["rows"] = []
  private readonly byName = new Map<string, number>()
  row(name: string, lower: number, upper: number): number {
    const known = this.byName.get(name)
    if (known !== undefined) return known
    this.byName.set(name, this.list.length)
    return this.list.push({ lower, upper }) - 1
  }
}

class Builder {
  readonly rows = new Rows()
  readonly columns: Column[] = []
  constructor(
    readonly problem: Problem,
    readonly types: UnitType[],
    readonly parts: Part[],
    readonly pools: Pool[],
    readonly stays: Stay[],
  ) {}

  add(meaning: Meaning, upper: number, cost: PlanScore, entries: [number, number][]) {
    if (this.columns.length >= mostColumns) throw new TooLarge()
    this.columns.push({ meaning, upper, cost, entries })
  }

  /** Everybody of a kind is somewhere, or their unit is nowhere. Whoever has a home is always somewhere. */
  private kindRow(type: number, kind: number): number {
    const people = this.types[type]?.kinds[kind] ?? []
    const housed = people[0]?.home != null ? people.length : 0
    return this.rows.row(`kind ${type} ${kind}`, housed, housed)
  }

  kindEntries({ type, counts }: Part): [number, number][] {
    return counts.flatMap((count, kind): [number, number][] => (count > 0 ? [[this.kindRow(type, kind), count]] : []))
  }

  lookRow = (pool: number, look: string) => this.rows.row(`look ${pool} ${look}`, 0, 0)
  poolRow = (pool: number, upper: number) => this.rows.row(`pool ${pool}`, Number.NEGATIVE_INFINITY, upper)
  /** A room has one fate. Where those who must stay may not be left to themselves, somebody stays with them. */
  roomRow = (room: Room) =>
    this.rows.row(`room ${room.id}`, room.kept.length > 0 && companyBlocked(room, []) ? 1 : Number.NEGATIVE_INFINITY, 1)

  addUnits() {
    this.types.forEach(({ kinds, units }, type) => {
      const waiting = kinds.flatMap((people, kind) => (people[0]?.home == null ? [[kind, people.length] as const] : []))
      if (waiting.length === 0) return
      const settled = units.some(({ keptRooms, members }) => keptRooms.size > 0 || members.some(({ home }) => home !== null))
      const cost = { ...noCost(), unplaced: -waiting.reduce((sum, [, count]) => sum + count, 0), splits: settled ? 0 : -1 }
      this.add(
        { what: "units", type },
        units.length,
        cost,
        waiting.map(([kind, count]) => [this.kindRow(type, kind), -count]),
      )
    })
  }

  private personsCost({ room }: Pool, part: Part): PlanScore {
    const cost = noCost()
    const needsAccess = this.types[part.type]?.needsAccess ?? false
    for (const person of part.people) addCost(cost, costOfPerson({ ...room, id: "" }, person, needsAccess))
    return cost
  }

  addAlone() {
    this.pools.forEach((pool, index) => {
      if (!standsAlone(pool)) return
      this.parts.forEach((part, number) => {
        if (!fits(pool, part) || companyBlocked({ ...pool.room, movable: [] }, part.people)) return
        const cost = addCost(this.personsCost(pool, part), costOfCompany({ ...pool.room, rank: 0 }, [], part.people))
        cost.splits += 1
        this.add({ what: "alone", part: number, pool: index }, pool.rooms.length, cost, [
          ...this.kindEntries(part),
          [this.poolRow(index, 0), 1],
        ])
      })
    })
  }

  addPatterns(patterns: readonly Pattern[]) {
    patterns.forEach(({ pool: index, named, looks, cost }, number) => {
      const pool = this.pools[index] as Pool
      const total = addCost(noCost(), { ...cost, order: 0 })
      const entries: [number, number][] = [[this.poolRow(index, standsAlone(pool) ? 0 : pool.stays.length ? 0 : pool.rooms.length), 1]]
      for (const part of named.map((at) => this.parts[at] as Part)) {
        addCost(total, this.personsCost(pool, part))
        const unit = this.types[part.type]?.units[0]?.key
        if (![...pool.kept, ...pool.stayed].some((person) => person.unit === unit)) total.splits += 1
        entries.push(...this.kindEntries(part))
      }
      for (const [look, count] of looks) entries.push([this.lookRow(index, look), -count])
      this.add({ what: "pattern", pattern: number }, named.length > 0 ? 1 : pool.rooms.length, total, entries)
    })
    const wanted = new Set(patterns.flatMap(({ pool, looks }) => [...looks.keys()].map((look) => `${pool} ${look}`)))
    this.pools.forEach((pool, index) => {
      this.parts.forEach((part, number) => {
        const look = lookOf(part.people, this.problem.family)
        if (!wanted.has(`${index} ${look}`) || !fits(pool, part) || !joinable(this.problem, this.types, pool, part)) return
        const cost = this.personsCost(pool, part)
        cost.splits += 1
        this.add({ what: "joins", part: number, pool: index }, this.types[part.type]?.units.length ?? 1, cost, [
          ...this.kindEntries(part),
          [this.lookRow(index, look), 1],
        ])
      })
    })
  }

  addStays() {
    this.stays.forEach(({ room, people }, stay) => {
      const cost = noCost()
      addCost(cost, costOfCompany(room, room.kept, people))
      addCost(cost, costOfCompany(room, room.kept, []), -1)
      const entries: [number, number][] = [[this.roomRow(room), 1]]
      for (const person of people) {
        addCost(cost, costOfPerson(room, person, this.problem.byUnit.get(person.unit)?.needsAccess ?? false))
        const type = this.types.findIndex(({ units }) => units.some(({ key }) => key === person.unit))
        const kind = this.types[type]?.kinds.findIndex((members) => members.some(({ id }) => id === person.id)) ?? -1
        entries.push([this.kindRow(type, kind), 1])
      }
      const here = new Set(room.kept.map(({ unit }) => unit))
      cost.splits += [...new Set(people.map(({ unit }) => unit))].filter((unit) => !here.has(unit)).length
      this.pools.forEach((pool, index) => {
        if (pool.stays.includes(stay)) entries.push([this.poolRow(index, 0), -1])
        else if (pool.stays.length === 0 && pool.kept.length > 0 && pool.rooms.includes(room))
          entries.push([this.poolRow(index, pool.rooms.length), 1])
      })
      this.add({ what: "stays", stay }, 1, cost, entries)
    })
  }

  addRooms() {
    this.pools.forEach((pool, index) => {
      if (!standsAlone(pool)) return
      for (const room of pool.rooms) {
        const entries: [number, number][] = [[this.poolRow(index, 0), -1]]
        if (room.movable.length > 0) entries.push([this.roomRow(room), 1])
        this.add({ what: "opens", room: room.id }, 1, { ...noCost(), order: room.rank }, entries)
      }
    })
  }
}

/** Writes the plan as whole numbers to choose. Throws `TooLarge` when there are too many of them. */
export function modelOf(problem: Problem): Model {
  const types = unitTypes(problem)
  const largest = Math.max(0, ...problem.rooms.map(({ capacity, kept }) => capacity - kept.length))
  const parts = partsOf(types, largest)
  const stays = staysOf(problem.rooms)
  const pools = poolsOf(problem, types, stays)
  const patterns = pools.flatMap((pool, index) => patternsOf(problem, types, pool, index, parts))
  const builder = new Builder(problem, types, parts, pools, stays)
  builder.addUnits()
  builder.addAlone()
  builder.addPatterns(patterns)
  builder.addStays()
  builder.addRooms()
  return { types, parts, pools, stays, patterns, columns: builder.columns, rows: builder.rows.list }
}
