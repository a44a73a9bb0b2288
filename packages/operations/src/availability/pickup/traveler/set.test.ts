import { eq, inArray } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { pointNamed, runOf, travelersOn } from "../../../../test/support/pickups.js"
import { statementsOf } from "../../../../test/support/statements.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { createPlace } from "../../../places/index.js"
import { slotTravelers } from "../../allocation/traveler/schema.js"
import { auditAvailability } from "../../audit.js"
import { setSlotStatus } from "../../slot/status/set.js"
import { applyPickupGroups } from "../attach/apply.js"
import { setPickupGroupPoints } from "../group/set-points.js"
import { createSlotPickup } from "../slot/create.js"
import { deleteSlotPickup } from "../slot/delete.js"
import { listSlotPickups } from "../slot/list.js"
import { updateSlotPickup } from "../slot/update.js"
import { setTravelerPickups } from "./set.js"

const pglite = usePglite()
afterEach(async () => expect(await auditAvailability(pglite.db)).toEqual([]))

const now = "2026-06-20T12:00:00Z"
const names = (count: number) => Array.from({ length: count }, (_, index) => `T${String(index).padStart(2, "0")}`)

/** A departure with a stop of `capacity` places and one without a limit. */
async function twoStops(capacity: number, slot: Parameters<typeof departure>[1] = {}) {
  const slotId = await departure(pglite.db, { capacityPax: 60, ...slot })
  const stop = async (name: string, over: object) =>
    createSlotPickup(pglite.db, {
      slotId,
      pointId: (await pointNamed(pglite.db, name)).id,
      kind: "pickup",
      time: { timing: "offset", offsetMinutes: -45 },
      ...over,
    })
  return { slotId, hotel: await stop("Hotel", { capacity, cutoffMinutes: 60 }), square: await stop("Square", { sequence: 1 }) }
}
type Given = Parameters<typeof setTravelerPickups>[1]
const set = (slotId: Given["slotId"], travelerIds: Given["travelerIds"], choice: Given["choice"], over: Partial<Given> = {}) =>
  setTravelerPickups(pglite.db, { slotId, kind: "pickup", travelerIds, choice, now, ...over })
const takenOf = async (slotId: Given["slotId"]) =>
  (await listSlotPickups(pglite.db, { slotId, now: new Date(now) })).data.map(({ taken }) => taken)

describe("a stop with ten places of a departure of sixty", () => {
  it("refuses the eleventh traveler while the departure has room, and moving one frees its place in the same call", async () => {
    const { slotId, hotel, square } = await twoStops(10)
    const people = await travelersOn(pglite.db, slotId, names(12))
    const [first, last] = [people[0] as Given["travelerIds"][0], people[10] as Given["travelerIds"][0]]
    expect(await set(slotId, people.slice(0, 10), { slotPickupId: hotel.id })).toMatchObject({
      changed: 10,
      unchanged: 0,
      stops: [{ id: hotel.id, taken: 10, available: 0 }],
    })
    await expect(set(slotId, [last], { slotPickupId: hotel.id })).rejects.toMatchObject({
      code: "pickup_capacity_exceeded",
      details: { slotPickupId: hotel.id, capacity: 10, taken: 10, requested: 1, available: 0 },
    })
    expect(await set(slotId, [first], { slotPickupId: square.id })).toMatchObject({ changed: 1, stops: [{ taken: 9 }, { taken: 1 }] })
    await set(slotId, [last], { slotPickupId: hotel.id })
    expect(await takenOf(slotId)).toEqual([10, 1])
  })

  it("takes all of a call or none of them", async () => {
    const { slotId, hotel } = await twoStops(3)
    const people = await travelersOn(pglite.db, slotId, names(4))
    await expect(set(slotId, people, { slotPickupId: hotel.id })).rejects.toMatchObject({ details: { requested: 4, available: 3 } })
    expect(await takenOf(slotId)).toEqual([0, 0])
    await set(slotId, people.slice(0, 3), { slotPickupId: hotel.id })
    expect(await set(slotId, people.slice(0, 3), { slotPickupId: hotel.id })).toEqual({ changed: 0, unchanged: 3, stops: [] })
  })

  it("gives a place back when its traveler leaves, by whatever hand, and when a choice is taken away", async () => {
    const { slotId, hotel } = await twoStops(2)
    const people = await travelersOn(pglite.db, slotId, names(3))
    await set(slotId, people.slice(0, 2), { slotPickupId: hotel.id })
    await pglite.db
      .update(slotTravelers)
      .set({ status: "removed", removedAt: new Date(now) })
      .where(inArray(slotTravelers.id, people.slice(0, 1)))
    expect(await takenOf(slotId)).toEqual([1, 0])
    await set(slotId, people.slice(2), { slotPickupId: hotel.id })
    expect(await set(slotId, people.slice(1), null)).toMatchObject({ changed: 2, stops: [{ id: hotel.id, taken: 0 }] })
    expect(await set(slotId, people.slice(1), null)).toEqual({ changed: 0, unchanged: 2, stops: [] })
    await deleteSlotPickup(pglite.db, { slotPickupId: hotel.id })
  })

  it("does not count travelers of lapsed holds: their places are free, and they cannot choose", async () => {
    const { slotId, hotel } = await twoStops(2)
    const held = await travelersOn(pglite.db, slotId, ["Held"], { expiresAt: new Date("2026-06-20T13:00:00Z") })
    await set(slotId, held, { slotPickupId: hotel.id })
    const later = new Date("2026-06-20T14:00:00Z")
    const [stop] = (await listSlotPickups(pglite.db, { slotId, now: later })).data
    expect(stop).toMatchObject({ taken: 0, available: 2 })
    await expect(set(slotId, held, null, { now: later })).rejects.toMatchObject({ code: "traveler_not_on_slot", details: { ids: held } })
  })

  it("is neither deleted nor made smaller below who has chosen it; a refresh says so", async () => {
    const group = await runOf(pglite.db, [{ name: "Hotel", time: { timing: "offset", offsetMinutes: -45 }, capacity: 5 }])
    const slotId = await departure(pglite.db)
    await applyPickupGroups(pglite.db, { slotIds: [slotId], mode: "missing" })
    const [stop] = (await listSlotPickups(pglite.db, { slotId })).data
    const slotPickupId = stop?.id as `slpk_${string}`
    await set(slotId, await travelersOn(pglite.db, slotId, names(3)), { slotPickupId })
    await expect(deleteSlotPickup(pglite.db, { slotPickupId })).rejects.toMatchObject({ code: "pickup_in_use", details: { taken: 3 } })
    await expect(updateSlotPickup(pglite.db, { slotPickupId, capacity: 2 })).rejects.toMatchObject({
      code: "pickup_capacity_below_taken",
      details: { capacity: 2, taken: 3 },
    })
    await setPickupGroupPoints(pglite.db, {
      id: group.id,
      points: group.points.map(({ pointId, time }) => ({ pointId, time, capacity: 2 })),
    })
    expect(await applyPickupGroups(pglite.db, { slotIds: [slotId], mode: "refresh" })).toMatchObject({
      refreshed: 0,
      kept: [{ slotPickupId, reason: "capacity_below_taken" }],
    })
  })
})

describe("a stop that is closed or past its cut-off", () => {
  it("is refused, and with an override and a reason it is taken and the reason stands in the history", async () => {
    const { slotId, hotel, square } = await twoStops(2)
    const people = await travelersOn(pglite.db, slotId, names(2))
    const late = { now: "2026-07-01T07:15:00Z" }
    await expect(set(slotId, people, { slotPickupId: hotel.id }, late)).rejects.toMatchObject({
      code: "pickup_past_cutoff",
      details: { slotPickupId: hotel.id, cutoffAt: "2026-07-01T07:15:00.000Z" },
    })
    await set(slotId, people.slice(0, 1), { slotPickupId: hotel.id }, { ...late, override: { reason: "Driver agreed by phone" } })
    expect((await readEvents(pglite.db)).data.at(-1)).toMatchObject({
      type: "availability.traveler_pickup.set",
      reason: "Driver agreed by phone",
    })
    await updateSlotPickup(pglite.db, { slotPickupId: square.id, status: "closed" })
    await expect(set(slotId, people, { slotPickupId: square.id })).rejects.toMatchObject({ code: "pickup_closed" })
    await expect(set(slotId, people, { slotPickupId: square.id }, { override: { reason: "x" } })).rejects.toMatchObject({
      code: "invalid_request",
    })
    await set(slotId, people, { slotPickupId: square.id }, { override: { reason: "Road is open again" } })
    await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Storm", onCommitments: "keep" })
    await expect(set(slotId, people, { slotPickupId: hotel.id })).rejects.toMatchObject({ code: "pickup_closed" })
  })

  it("is no matter to those who are on it already", async () => {
    const { slotId, hotel } = await twoStops(2)
    const people = await travelersOn(pglite.db, slotId, names(1))
    await set(slotId, people, { slotPickupId: hotel.id }, { roomNumber: "412" })
    const late = { now: "2026-07-01T08:00:00Z" }
    expect(await set(slotId, people, { slotPickupId: hotel.id }, { ...late, note: "Two suitcases" })).toMatchObject({ changed: 1 })
    expect(await set(slotId, people, { slotPickupId: hotel.id }, { ...late, roomNumber: "412" })).toMatchObject({ changed: 0 })
  })
})

describe("a place of one's own", () => {
  it("is taken where a group of that kind allows it, by place or in words, and takes nobody's place at a stop", async () => {
    const { slotId, hotel } = await twoStops(1)
    const people = await travelersOn(pglite.db, slotId, names(2))
    const villa = await createPlace(pglite.db, { kind: "lodge", name: "Villa Nour" })
    await set(slotId, people.slice(0, 1), { slotPickupId: hotel.id })
    await expect(set(slotId, people, { placeId: villa.id })).rejects.toMatchObject({
      code: "pickup_custom_not_allowed",
      details: { kind: "pickup" },
    })
    await runOf(pglite.db, [], { allowCustom: true })
    expect(await set(slotId, people, { facilityId: villa.id, customText: "Back gate" })).toMatchObject({
      changed: 2,
      stops: [{ taken: 0 }],
    })
    expect(await set(slotId, people, { customText: "12 Nile Street" })).toMatchObject({ changed: 2, stops: [] })
    await expect(set(slotId, people, { placeId: "plac_gone" })).rejects.toMatchObject({ code: "place_not_found" })
    await expect(set(slotId, people, {})).rejects.toMatchObject({ code: "invalid_request" })
  })
})

describe("a wrong choice", () => {
  it("names a stop of another departure or kind, an unknown departure, or somebody who is not there", async () => {
    const { slotId, hotel } = await twoStops(2)
    const other = await twoStops(2)
    const people = await travelersOn(pglite.db, slotId, names(1))
    await expect(set(slotId, people, { slotPickupId: other.hotel.id })).rejects.toMatchObject({ code: "slot_pickup_not_found" })
    await expect(set(slotId, people, { slotPickupId: hotel.id }, { kind: "dropoff" })).rejects.toMatchObject({
      code: "slot_pickup_not_found",
    })
    await expect(set("avsl_gone", people, null)).rejects.toMatchObject({ code: "slot_not_found" })
    await expect(set(other.slotId, people, { slotPickupId: other.hotel.id })).rejects.toMatchObject({
      code: "traveler_not_on_slot",
      details: { slotId: other.slotId, ids: people },
    })
  })
})

it("tells ids and never names, rooms or words, and costs the same for one traveler and for fifty", async () => {
  const { slotId, hotel, square } = await twoStops(60)
  const people = await travelersOn(pglite.db, slotId, names(50), { firstName: "Secret" })
  const one = await statementsOf(pglite.client, (db) =>
    setTravelerPickups(db, {
      slotId,
      kind: "pickup",
      travelerIds: people.slice(0, 1),
      choice: { slotPickupId: hotel.id },
      roomNumber: "Suite 9",
      now,
    }),
  )
  const fifty = await statementsOf(pglite.client, (db) =>
    setTravelerPickups(db, { slotId, kind: "pickup", travelerIds: people, choice: { slotPickupId: square.id }, note: "Wheelchair", now }),
  )
  expect(fifty).toBe(one)
  const told = JSON.stringify((await readEvents(pglite.db, { limit: 200 })).data)
  for (const secret of ["Secret", "Suite 9", "Wheelchair", '"T00"']) expect(told).not.toContain(secret)
})

it("a traveler leaves with the pickup row, and one that stays keeps it", async () => {
  const { slotId, hotel } = await twoStops(2)
  const [gone, stays] = (await travelersOn(pglite.db, slotId, names(2))) as [`sltr_${string}`, `sltr_${string}`]
  await set(slotId, [gone, stays], { slotPickupId: hotel.id })
  await pglite.db.update(slotTravelers).set({ lastName: "Renamed" }).where(eq(slotTravelers.id, stays))
  expect(await takenOf(slotId)).toEqual([2, 0])
  await pglite.db
    .update(slotTravelers)
    .set({ status: "removed", removedAt: new Date(now) })
    .where(eq(slotTravelers.id, gone))
  expect(await takenOf(slotId)).toEqual([1, 0])
})
