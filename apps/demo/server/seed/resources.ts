import { isOperationsError } from "@voyant-travel/operations"
import {
  assignResource,
  createPool,
  createRequirement,
  createResource,
  createResourceCloseout,
  listResourceAllocations,
  setPoolMembers,
} from "@voyant-travel/operations/resources"
import type { Size } from "../options.js"
import { catalogueOf, optionId, productId } from "./catalogue.js"
import { type Seeding, seeder } from "./context.js"
import data from "./data/resources.json" with { type: "json" }
import { instantAt, plusDays } from "./season.js"

type ResourceId = `res_${string}`
type PoolId = `repl_${string}`
type Kind = Parameters<typeof createResource>[1]["kind"]

interface Group {
  key: string
  kind: string
  country: string
  place: string
  small: number
  full: number
  qualifications: string[]
  /** Further codes of each second, third … of them. */
  every?: Record<string, string[]>
  also?: Record<string, string>
  prefix: string
  /** Of things; people have names. */
  name?: string
  /** Of the first of them, who can sign in. */
  first?: string
  capacity?: number
  buffer?: number
}

interface Requirement {
  product: string
  role: string
  size: string
  option?: string
  pool?: string
  kind?: string
  quantity?: number
  mode?: string
  shareScope?: string
  units?: number
  required?: string[]
  minCapacity?: number
  enforcement?: string
}

const groups = data.groups as Group[]
const isIn = (size: Size) => (entry: { size: string }) => entry.size === "small" || size !== "small"
const countOf = (group: Group, size: Size) => (size === "small" ? group.small : group.full)

/** The members of each group by its key, in the order in which they were made. */
type Made = Map<string, ResourceId[]>
const made = new WeakMap<Seeding, Made>()

function nameOf({ name, first, country, key }: Group, index: number): string {
  if (name) return name.replace("{n}", String(index + 1))
  if (first && index === 0) return first
  const { first: given, last } = data.names[country as "EG" | "RO"]
  const start = groups.filter((other) => other.country === country && !other.name).findIndex((other) => other.key === key) * 3
  return `${given[(index + start) % given.length]} ${last[(index * 7 + start + Math.floor(index / given.length)) % last.length]}`
}

const further = <Value>(every: Record<string, Value> | undefined, index: number): Value[] =>
  Object.entries(every ?? {}).flatMap(([step, value]) => ((index + 1) % Number(step) === 0 ? [value] : []))

/** Guides, drivers, vehicles, boats and kits, each with what it may do and until when. */
export async function seedResources(seeding: Seeding): Promise<number> {
  const { db, size, season, ids } = seeding
  const all: Made = new Map()
  for (const group of groups) {
    const members: ResourceId[] = []
    for (let index = 0; index < countOf(group, size); index++) {
      const codes = [...group.qualifications, ...further(group.every, index).flat()]
      const lapse = (code: string) => data.lapses.find((one) => one.group === group.key && one.at === index + 1 && one.code === code)
      const { id } = await createResource(db, {
        kind: group.kind as Kind,
        alsoKinds: further(group.also, index) as Kind[],
        name: nameOf(group, index),
        code: `${group.prefix}-${String(index + 1).padStart(2, "0")}`,
        placeId: ids.places.get(group.place) ?? null,
        capacity: group.capacity ?? null,
        bufferBeforeMinutes: group.buffer ?? 0,
        bufferAfterMinutes: group.buffer ?? 0,
        qualifications: codes.map((code) => {
          const ends = lapse(code)
          return { code, ...(ends && { validTo: plusDays(season.today, ends.days) }) }
        }),
        now: season.now,
        actor: seeder,
      })
      members.push(id)
    }
    all.set(group.key, members)
  }
  made.set(seeding, all)
  return [...all.values()].flat().length
}

/** Those whom a group of the seed's file made, in its order. */
export const membersOf = (seeding: Seeding, group: string): ResourceId[] => made.get(seeding)?.get(group) ?? []

/** Pools, and what each product needs; the departures that are generated after them get their demand. */
export async function seedRequirements(seeding: Seeding): Promise<number> {
  const { db, size, season, ids } = seeding
  const by = { now: season.now, actor: seeder }
  const pools = new Map<string, PoolId>()
  for (const pool of data.pools.filter(isIn(size))) {
    const { id } = await createPool(db, {
      name: pool.name,
      kind: pool.kind as Kind,
      placeId: ids.places.get(pool.place) ?? null,
      requiredQualifications: pool.required,
      ...by,
    })
    const poolId = id as PoolId
    await setPoolMembers(db, { poolId, resourceIds: pool.groups.flatMap((group) => membersOf(seeding, group)), ...by })
    pools.set(pool.key, poolId)
  }
  const sold = new Set(catalogueOf(size).map(({ code }) => code))
  const wanted = (data.requirements as Requirement[]).filter(isIn(size)).filter(({ product }) => sold.has(product))
  for (const { product, option, pool, size: _, required, ...need } of wanted) {
    await createRequirement(db, {
      ...(need as { role: string }),
      productId: productId(product),
      optionId: option ? optionId(product, option) : null,
      poolId: (pool && pools.get(pool)) || null,
      requiredQualifications: required ?? [],
      ...by,
    })
  }
  return pools.size + wanted.length
}

/** Time off, the sick, the workshop; one weekly free day. */
export async function seedAbsences(seeding: Seeding): Promise<number> {
  const { db, season } = seeding
  let closed = 0
  for (const { group, at, category, reason, from, to, rrule, until } of data.closeouts) {
    const resourceId = membersOf(seeding, group)[at - 1]
    if (!resourceId) continue
    await createResourceCloseout(db, {
      resourceId,
      category: category as "sick",
      reason,
      dateFrom: plusDays(season.today, from),
      dateTo: plusDays(season.today, to),
      ...(rrule && { rrule, recurrenceUntil: plusDays(season.today, until ?? 180) }),
      now: season.now,
      actor: seeder,
    })
    closed++
  }
  return closed
}

/** Departures whose crew is named: the days around today. */
const crewed = { from: -3, to: 12 } as const

/** Most of the crew of the coming days: picked from the pools, every other one confirmed; some demand stays open, as it does. */
export async function seedCrew(seeding: Seeding): Promise<number> {
  const { db, season } = seeding
  const instant = (days: number) => instantAt(plusDays(season.today, days), "00:00", "Africa/Cairo")
  const window = { from: instant(crewed.from), to: instant(crewed.to), status: ["open" as const], limit: 200 }
  let assigned = 0
  for (let offset = 0; ; offset += 200) {
    const { data: demand, total } = await listResourceAllocations(db, { ...window, sort: "startsAt", offset })
    for (const [index, { id, slotId, quantity, endsAt }] of demand.entries()) {
      if (endsAt === null || index % 9 === 5) continue
      for (let place = 0; place < quantity; place++) {
        const status = (index + place) % 2 === 0 ? ("assigned" as const) : ("reserved" as const)
        try {
          await assignResource(db, { slotId, allocationId: id, status, now: season.now, actor: seeder })
          assigned++
        } catch (error) {
          if (!isOperationsError(error)) throw error
        }
      }
    }
    if (offset + demand.length >= total || demand.length === 0) return assigned
  }
}
