import { afterEach, expect, it } from "vitest"
import { departure, ledgerRows } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { pointNamed } from "../../../../test/support/pickups.js"
import { slotTravelers } from "../../allocation/traveler/schema.js"
import { createTravelers, createTravelerWithTravelDetails } from "../../allocation/traveler/write/create.js"
import { removeTraveler } from "../../allocation/traveler/write/remove.js"
import { updateTravelerWithTravelDetails } from "../../allocation/traveler/write/update.js"
import { auditAvailability } from "../../audit.js"
import { cancelSlotAllocation } from "../../slot-allocation/settle/cancel.js"
import { createSlotPickup } from "../slot/create.js"
import { listSlotPickups } from "../slot/list.js"
import { getPickupList } from "./list.js"
import { setTravelerPickups } from "./set.js"

const pglite = usePglite()
afterEach(async () => expect(await auditAvailability(pglite.db)).toEqual([]))
const now = new Date("2026-06-20T12:00:00Z")

async function scene(capacity: number, row: Partial<Parameters<typeof ledgerRows>[2][number]> = {}) {
  const { db } = pglite
  const slotId = await departure(db, { capacityPax: 20 })
  const [slotAllocationId] = await ledgerRows(db, slotId, [{ status: "confirmed", pax: 4, ...row }])
  const { id: pointId } = await pointNamed(db, "Hotel")
  const time = { timing: "offset", offsetMinutes: -45 } as const
  const stop = await createSlotPickup(db, { slotId, pointId, kind: "pickup", time, capacity, now })
  const person = (lastName: string, slotPickupId = stop.id) => ({
    slotAllocationId: slotAllocationId as `slal_${string}`,
    traveler: { lastName },
    travelDetails: { pickups: { pickup: { slotPickupId } } },
  })
  const taken = async (at = now) => (await listSlotPickups(db, { slotId, now: at })).data[0]?.taken
  return { db, slotId, slotAllocationId: slotAllocationId as `slal_${string}`, stop, person, taken }
}

it("a traveler is created together with the stop, and where the stop is full there is no traveler", async () => {
  const { db, slotId, person, taken } = await scene(1)
  await createTravelerWithTravelDetails(db, { slotId, ...person("Pop"), now })
  expect(await taken()).toBe(1)
  await expect(createTravelerWithTravelDetails(db, { slotId, ...person("Dan"), now })).rejects.toMatchObject({
    code: "pickup_capacity_exceeded",
  })
  expect(await db.$count(slotTravelers)).toBe(1)
})

it("many are judged as one party, a change moves a traveler, and null takes the stop away", async () => {
  const { db, slotId, person, taken } = await scene(2)
  await expect(createTravelers(db, { slotId, travelers: ["A", "B", "C"].map((name) => person(name)), now })).rejects.toMatchObject({
    details: { requested: 3, available: 2 },
  })
  const { travelers } = await createTravelers(db, { slotId, travelers: ["A", "B"].map((name) => person(name)), now })
  expect(await taken()).toBe(2)
  const travelerId = travelers[0]?.id as `sltr_${string}`
  const change = (pickups: object) => updateTravelerWithTravelDetails(db, { travelerId, travelDetails: { pickups }, now })
  expect(await change({ pickup: null })).toMatchObject({ outcome: "updated" })
  expect(await change({ pickup: null })).toMatchObject({ outcome: "unchanged" })
  expect(await taken()).toBe(1)
})

it("whoever is removed or cancelled gives the place at the stop back at once", async () => {
  const { db, slotId, slotAllocationId, person, taken } = await scene(4)
  const { travelers } = await createTravelers(db, { slotId, travelers: ["A", "B", "C"].map((name) => person(name)), now })
  await removeTraveler(db, { travelerId: travelers[0]?.id as `sltr_${string}`, reason: "Ill", now })
  expect(await taken()).toBe(2)
  await cancelSlotAllocation(db, { allocationId: slotAllocationId, now })
  expect(await taken()).toBe(0)
})

it("a lapsed hold frees the stop for the next taker without a sweep", async () => {
  const held = { status: "held", holdToken: "token-12345678", expiresAt: new Date("2026-06-20T13:00:00Z") } as const
  const { db, slotId, stop, person, taken } = await scene(1, { ...held, maxExpiresAt: held.expiresAt })
  await createTravelerWithTravelDetails(db, { slotId, ...person("Late"), now })
  const [other] = await ledgerRows(db, slotId, [{ status: "confirmed", pax: 1, bookingId: "bkng_2" }])
  const later = new Date("2026-06-20T14:00:00Z")
  expect([await taken(), await taken(later)]).toEqual([1, 0])
  const next = { slotAllocationId: other as `slal_${string}`, traveler: { lastName: "Next" } }
  const { traveler } = await createTravelerWithTravelDetails(db, { slotId, ...next, now: later })
  const choice = { slotPickupId: stop.id }
  expect(await setTravelerPickups(db, { slotId, kind: "pickup", travelerIds: [traveler.id], choice, now: later })).toMatchObject({
    stops: [{ taken: 1, available: 0 }],
  })
  const list = await getPickupList(db, { slotId, kind: "pickup", now: later })
  expect(list.stops[0]?.travelers.map(({ lastName }) => lastName)).toEqual(["Next"])
})
