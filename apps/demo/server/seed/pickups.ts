import {
  createPickupGroup,
  createPickupPoint,
  getPickupList,
  type PickupKind,
  type PickupList,
  type StopTime,
  setPickupGroupPoints,
  setTravelerPickups,
  updateSlotPickup,
} from "@voyant-travel/operations/availability"
import type { Size } from "../options.js"
import { catalogueOf, productId } from "./catalogue.js"
import { type Seeding, seeder } from "./context.js"
import pickups from "./data/pickups.json" with { type: "json" }
import { slotsBetween } from "./departures.js"

interface SeedRunPoint {
  point: string
  /** Minutes before the start; negative = after it. */
  before?: number
  windowBefore?: number[]
  from?: string
  until?: string
  day?: number
  capacity?: number
  cutoff?: number
}

interface SeedGroup {
  product: string
  kind: string
  name: string
  instructions?: string
  required?: boolean
  custom?: boolean
  auto?: boolean
  size: string
  points: SeedRunPoint[]
}

const isIn = (size: Size) => (entry: { size: string }) => entry.size === "small" || size !== "small"

function timeOf({ before, windowBefore, from, until, day = 0 }: SeedRunPoint): StopTime {
  if (before !== undefined) return { timing: "offset", offsetMinutes: -before }
  const [first, last] = windowBefore ?? []
  if (first !== undefined && last !== undefined) return { timing: "window", offsetMinutes: -first, offsetUntilMinutes: -last }
  const localTime = from ?? "00:00"
  return until ? { timing: "window", localTime, localTimeUntil: until, dayOffset: day } : { timing: "fixed", localTime, dayOffset: day }
}

async function seedPoints({ db, size, season, ids }: Seeding) {
  const made = new Map<string, `pkpt_${string}`>()
  for (const { key, size: _, place, kinds, ...point } of pickups.points.filter(isIn(size))) {
    const placeId = place ? ids.places.get(place) : undefined
    if (!placeId && !point.locationText) continue
    const input = { ...point, ...(placeId && { placeId }), ...(kinds && { kinds: kinds as PickupKind[] }) }
    made.set(key, (await createPickupPoint(db, { ...input, now: season.now, actor: seeder })).id)
  }
  return made
}

/** Points and runs; the departures that are generated after them get their stops. */
export async function seedPickups(seeding: Seeding): Promise<number> {
  const { db, size, season } = seeding
  const points = await seedPoints(seeding)
  const products = new Set(catalogueOf(size).map(({ code }) => code))
  const by = { now: season.now, actor: seeder }
  let groups = 0
  for (const group of (pickups.groups as SeedGroup[]).filter(isIn(size))) {
    if (!products.has(group.product)) continue
    const { id } = await createPickupGroup(db, {
      productId: productId(group.product),
      kind: group.kind as PickupKind,
      name: group.name,
      instructions: group.instructions ?? null,
      selectionRequired: group.required ?? false,
      allowCustom: group.custom ?? false,
      autoAttach: group.auto ?? true,
      ...by,
    })
    const run = group.points.flatMap(({ point, capacity = null, cutoff = null, ...time }) => {
      const pointId = points.get(point)
      return pointId ? [{ pointId, time: timeOf({ point, ...time }), capacity, cutoffMinutes: cutoff }] : []
    })
    await setPickupGroupPoints(db, { id, points: run, ...by })
    groups++
  }
  return points.size + groups
}

const apartments = ["14 Hassan Sabry Street, second floor", "Airbnb, Strada Lipscani 55", "Houseboat 7, Agouza"]

/** The parties of a departure that have chosen nothing yet. */
function partiesOf({ unassigned }: PickupList) {
  const parties = new Map<string, PickupList["unassigned"]>()
  for (const traveler of unassigned) {
    const key = traveler.slotAllocationId ?? traveler.slotTravelerId
    parties.set(key, [...(parties.get(key) ?? []), traveler])
  }
  return [...parties.values()]
}

/** Most people say where they are picked up, a few name a place of their own, some have not said yet. */
async function choose(seeding: Seeding, list: PickupList): Promise<number> {
  const { db, season, chance } = seeding
  const left = new Map(list.stops.map(({ id, available }) => [id, available ?? Number.POSITIVE_INFINITY]))
  const custom = list.groups.some(({ allowCustom }) => allowCustom)
  const choices = new Map<string, Omit<Parameters<typeof setTravelerPickups>[1], "slotId" | "kind" | "now"> & { travelerIds: string[] }>()
  for (const party of partiesOf(list)) {
    if (chance.percent(18)) continue
    const own = custom && chance.percent(8)
    const free = list.stops.filter(({ id, status }) => status === "open" && (left.get(id) ?? 0) >= party.length)
    const stop = free.length > 0 ? chance.pick(free) : undefined
    if (!own && !stop) continue
    const choice = own || !stop ? { customText: chance.pick(apartments) } : { slotPickupId: stop.id }
    const where = { choice, ...(chance.percent(30) && { roomNumber: String(chance.whole(101, 999)) }) }
    const travelerIds = party.map(({ slotTravelerId }) => slotTravelerId)
    const key = JSON.stringify(where)
    choices.set(key, { ...where, travelerIds: [...(choices.get(key)?.travelerIds ?? []), ...travelerIds] })
    if (!own && stop) left.set(stop.id, (left.get(stop.id) ?? 0) - party.length)
  }
  // those who wait at one place are told in one step
  const by = { override: { reason: "Chosen when it was booked" }, now: season.now, actor: seeder }
  for (const choice of choices.values()) await setTravelerPickups(db, { slotId: list.slotId, kind: list.kind, ...choice, ...by })
  return [...choices.values()].reduce((sum, { travelerIds }) => sum + travelerIds.length, 0)
}

/** What is chosen on departures of each product. */
function kindsOf(size: Size): Map<string, Set<PickupKind>> {
  const kinds = new Map<string, Set<PickupKind>>()
  for (const { product, kind } of (pickups.groups as SeedGroup[]).filter(isIn(size))) {
    const id = productId(product)
    kinds.set(id, new Set([...(kinds.get(id) ?? []), kind as PickupKind]))
  }
  return kinds
}

/** Who stands where, around today; and one stop that somebody closed because of road works. */
export async function seedChoices(seeding: Seeding): Promise<number> {
  const { db, season, size } = seeding
  const kinds = kindsOf(size)
  const slots = (await slotsBetween(seeding, -2, 14)).filter(({ status, bookedPax }) => status !== "cancelled" && bookedPax > 0)
  let chosen = 0
  let closed = false
  for (const { id: slotId, productId: of, startsAt } of slots) {
    for (const kind of kinds.get(of) ?? []) {
      const list = await getPickupList(db, { slotId, kind, now: season.now })
      if (list.stops.length === 0) continue
      chosen += await choose(seeding, list)
      const last = list.stops.at(-1)
      if (closed || startsAt < season.now || !last || list.stops.length < 3) continue
      await updateSlotPickup(db, { slotPickupId: last.id, status: "closed", now: season.now, actor: seeder, reason: "Road works" })
      closed = true
    }
  }
  return chosen
}
