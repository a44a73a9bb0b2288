import { afterAll, beforeAll, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  assignTravelers,
  autoAllocate,
  createTravelers,
  createTravelerWithTravelDetails,
  getSlotResourceAvailability,
  listAllocationResources,
  materializeSlotResourcesFromTemplateDefaults,
  putResourceTemplate,
} from "../../src/availability/allocation/index.js"
import { allocateSlot, cancelSlotAllocation } from "../../src/availability/index.js"
import { isOperationsError } from "../../src/kernel/errors.js"
import type { Id } from "../../src/kernel/ids.js"
import { departure } from "../support/departure.js"
import { now, rooms } from "../support/people.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"

let database: TestDatabase
const db = () => database.nodePostgres

beforeAll(async () => {
  database = await createTestDatabase({ connections: 12 })
})
afterAll(() => database?.close())

/** How many succeeded, and the codes of the others. */
async function outcomes(work: Promise<unknown>[]) {
  const settled = await Promise.allSettled(work)
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []))
  for (const reason of refused) if (!isOperationsError(reason)) throw reason
  return { won: settled.length - refused.length, codes: new Set(refused.map((reason) => (isOperationsError(reason) ? reason.code : ""))) }
}

async function people(slotId: Id<"avsl">, count: number): Promise<Id<"sltr">[]> {
  const { allocation } = await allocateSlot(db(), { slotId, bookingId: "bkng_crowd", pax: count, now })
  const travelers = Array.from({ length: count }, (_, n) => ({ slotAllocationId: allocation.id, traveler: { lastName: `Guest ${n}` } }))
  const made = []
  for (let from = 0; from < count; from += 200)
    made.push(...(await createTravelers(db(), { slotId, travelers: travelers.slice(from, from + 200), now })).travelers)
  return made.map(({ id }) => id)
}

it("gives ten beds to two hundred who race for them, and the last bed to one of two", async () => {
  const slotId = await departure(db(), { capacityPax: null })
  const [dorm, single] = await rooms(db(), slotId, { kind: "room_dorm", capacity: 10 }, { kind: "room_sgl", capacity: 1 })
  const ids = await people(slotId, 202)
  const into = (resourceId: unknown) => (travelerId: Id<"sltr">) =>
    assignTravelers(db(), { slotId, moves: [{ travelerId, resourceId: resourceId as Id<"alrs"> }], now })
  expect(await outcomes(ids.slice(0, 200).map(into(dorm)))).toEqual({ won: 10, codes: new Set(["resource_capacity_exhausted"]) })
  expect(await outcomes(ids.slice(200).map(into(single)))).toEqual({ won: 1, codes: new Set(["resource_capacity_exhausted"]) })
  expect(await auditCapacity(db())).toEqual([])
}, 180_000)

it("fills forty beds with exactly forty of a hundred, alone, in batches, by auto-allocation and as new travelers at once, fifty times over", async () => {
  for (let round = 0; round < 50; round++) {
    const slotId = await departure(db(), { capacityPax: 100 })
    const dorms = await rooms(db(), slotId, { kind: "room_dorm", capacity: 10, count: 4 })
    const ids = await people(slotId, 60)
    const dorm = (n: number) => dorms[n % 4] as Id<"alrs">
    const single = ids
      .slice(0, 40)
      .map((travelerId, n) => assignTravelers(db(), { slotId, moves: [{ travelerId, resourceId: dorm(n) }], now }))
    const batches = [0, 1, 2, 3].map((n) => {
      const moves = ids.slice(40 + n * 5, 45 + n * 5).map((travelerId) => ({ travelerId, resourceId: dorm(n) }))
      return assignTravelers(db(), { slotId, moves, now })
    })
    const fresh = Array.from({ length: 40 }, (_, n) =>
      createTravelerWithTravelDetails(db(), {
        ...{ slotId, bookingId: `bkng_${n}`, traveler: { lastName: "Late" }, now },
        travelDetails: { allocations: { room_dorm: dorm(n) } },
      }),
    )
    const planned = [0, 1].map(() => autoAllocate(db(), { slotId, family: "room", dryRun: false, now }))
    const { codes } = await outcomes([...single, ...batches, ...fresh, ...planned].sort(() => Math.random() - 0.5))
    expect([...codes]).toEqual(["resource_capacity_exhausted"])
    const { kinds } = await getSlotResourceAvailability(db(), { slotId, now })
    expect(kinds).toEqual([{ kind: "room_dorm", capacity: 40, assigned: 40, available: 0 }])
  }
  expect(await auditCapacity(db())).toEqual([])
}, 600_000)

it("loses nobody who comes onto a booking while it is cancelled", async () => {
  for (let round = 0; round < 30; round++) {
    const slotId = await departure(db(), { capacityPax: 20 })
    const [dorm] = await rooms(db(), slotId, { kind: "room_dorm", capacity: 20 })
    const { allocation } = await allocateSlot(db(), { slotId, bookingId: "bkng_1", pax: 10, now })
    const add = (n: number) =>
      createTravelerWithTravelDetails(db(), {
        ...{
          slotId,
          slotAllocationId: allocation.id,
          coverage: "require",
          traveler: { lastName: `Guest ${n}`, countsPax: n % 2 === 0 },
          now,
        },
        travelDetails: { allocations: { room_dorm: dorm as Id<"alrs"> } },
      })
    const { codes } = await outcomes([
      add(0),
      add(1),
      add(2),
      cancelSlotAllocation(db(), { allocationId: allocation.id, now }),
      add(3),
      add(4),
    ])
    expect([...codes].filter((code) => code !== "allocation_status_conflict")).toEqual([])
    expect((await getSlotResourceAvailability(db(), { slotId, now })).kinds).toMatchObject([{ assigned: 0 }])
  }
  expect(await auditCapacity(db())).toEqual([])
}, 180_000)

it("makes twenty-five rooms of two templates, however many apply them at once", async () => {
  await putResourceTemplate(db(), { productOptionId: "opt_race", kind: "room_sgl", capacity: 1, defaultCount: 5 })
  await putResourceTemplate(db(), { productOptionId: "opt_race", kind: "room_dbl", capacity: 2, defaultCount: 20 })
  const slotId = await departure(db(), { optionId: "opt_race" })
  const runs = await Promise.all(Array.from({ length: 20 }, () => materializeSlotResourcesFromTemplateDefaults(db(), { slotId, now })))
  expect(runs.reduce((sum, { created }) => sum + created, 0)).toBe(25)
  expect((await listAllocationResources(db(), { slotId })).total).toBe(25)
}, 60_000)
