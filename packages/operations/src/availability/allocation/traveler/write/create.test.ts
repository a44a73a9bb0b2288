import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../../test/support/people.js"
import { usePglite } from "../../../../../test/support/pglite.js"
import { statementsOf } from "../../../../../test/support/statements.js"
import { refusalOf } from "../../../../../test/support/untouched.js"
import { auditCapacity } from "../../../../audit.js"
import type { Id } from "../../../../kernel/ids.js"
import { setSlotStatus } from "../../../slot/status/set.js"
import { allocateSlot, getSlotAllocation, holdSlot, resizeSlotAllocation } from "../../../slot-allocation/service.js"
import { getSlotResourceAvailability } from "../../manifest/get.js"
import { listSlotTravelers } from "../list/list.js"
import type { CreateTraveler } from "./contract.js"
import { createTravelers, createTravelerWithTravelDetails } from "./create.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Room = Id<"alrs">
const add = (slotId: Id<"avsl">, more: Partial<CreateTraveler> = {}) =>
  createTravelerWithTravelDetails(pglite.db, { slotId, bookingId: "bkng_1", traveler: { lastName: "Ito" }, now, ...more })
const rowOf = (allocationId: Id<"slal">) => getSlotAllocation(pglite.db, { allocationId, now })

describe("both gates in one save", () => {
  it("leave no traveler, no seat and no pax when the room is full although the seat is free", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room, seat] = await rooms(db, slotId, {}, { kind: "vehicle_seat", capacity: 1 })
    const { allocation } = await party(db, slotId, { people: 2, allocations: { room_dbl: room as Room } })
    const travelDetails = { allocations: { vehicle_seat: seat as Room, room_dbl: room as Room } }
    await expect(add(slotId, { travelDetails })).rejects.toMatchObject({
      code: "resource_capacity_exhausted",
      details: { violations: [{ kind: "room_dbl", resourceId: room, capacity: 2, existingAssigned: 2 }] },
    })
    expect((await listSlotTravelers(db, { slotId, now })).total).toBe(2)
    expect(await rowOf(allocation.id)).toMatchObject({ pax: 2, named: 2 })
    expect((await getSlotResourceAvailability(db, { slotId, now })).kinds).toContainEqual({
      kind: "vehicle_seat",
      capacity: 1,
      assigned: 0,
      available: 1,
    })
  })

  it("give nobody two rooms of one segment at once, and write nothing for whoever asks", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [double, single] = (await rooms(db, slotId, {}, { kind: "room_sgl", capacity: 1 })) as [Room, Room]
    const travelDetails = { allocations: { room_dbl: double, room_sgl: single } }
    expect(await refusalOf(db, () => add(slotId, { travelDetails }))).toMatchObject({
      code: "allocation_family_conflict",
      details: { violations: [{ family: "room", segment: "", resourceIds: [double, single].sort() }] },
    })
  })

  it("cost as many statements for five kinds as for one, and none of the second gate where nothing is asked", async () => {
    const { db, client } = pglite
    const slotId = await departure(db, { capacityPax: 40 })
    const kinds = ["room_dbl", "vehicle_seat", "table", "guide", "boat"]
    const all = await rooms(db, slotId, ...kinds.map((kind) => ({ kind, capacity: 1, count: 3 })))
    await allocateSlot(db, { slotId, bookingId: "bkng_1", pax: 3, now })
    const of = (n: number, used: number) => Object.fromEntries(kinds.slice(0, used).map((kind, k) => [kind, all[k * 3 + n] as Room]))
    const count = (allocations: object) =>
      statementsOf(client, (handle) =>
        createTravelerWithTravelDetails(handle, {
          slotId,
          bookingId: "bkng_1",
          traveler: { lastName: "Ito" },
          travelDetails: { allocations: { ...allocations } },
          now,
        }),
      )
    const [none, one, five] = [await count({}), await count(of(0, 1)), await count(of(1, 5))]
    expect(five).toBe(one)
    expect(one - none).toBe(3)
  })

  it("make one traveler of a booking traveler who is sent twice, and change what differs", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const traveler = { lastName: "Ito", bookingTravelerId: "trav_1" }
    const first = await add(slotId, { traveler })
    expect(first.outcome).toBe("created")
    expect(await add(slotId, { traveler })).toMatchObject({ outcome: "unchanged", traveler: { id: first.traveler.id, revision: 1 } })
    expect(await add(slotId, { traveler: { ...traveler, firstName: "Yuki" } })).toMatchObject({
      outcome: "updated",
      traveler: { firstName: "Yuki" },
    })
    expect((await listSlotTravelers(db, { slotId, now })).total).toBe(1)
  })

  it("keep both rooms of a booking traveler who is on two departures", async () => {
    const { db } = pglite
    const made = []
    for (const slotId of [await departure(db), await departure(db)]) {
      const [room] = await rooms(db, slotId, {})
      made.push(
        await add(slotId, {
          traveler: { lastName: "Ito", bookingTravelerId: "trav_1" },
          travelDetails: { allocations: { room_dbl: room as Room } },
        }),
      )
    }
    expect(made.map(({ assignments }) => assignments.length)).toEqual([1, 1])
  })
})

describe("the place of a booking", () => {
  it("is taken where all are named, refused on a full departure, and never taken when it must be there", async () => {
    const { db } = pglite
    const slotId = await departure(db, { capacityPax: 2 })
    const { allocation } = await party(db, slotId, { people: 1 })
    await expect(add(slotId, { coverage: "require" })).rejects.toMatchObject({
      code: "traveler_not_covered",
      details: { pax: 1, named: 1 },
    })
    await add(slotId)
    expect(await rowOf(allocation.id)).toMatchObject({ pax: 2, named: 2 })
    await expect(add(slotId)).rejects.toMatchObject({ code: "slot_capacity_exceeded", details: { requested: 1, remaining: 0 } })
    const infant = await add(slotId, { traveler: { lastName: "Ito", category: "infant", countsPax: false } })
    expect(infant.traveler).toMatchObject({ countsPax: false, category: "infant" })
    const [single] = await rooms(db, slotId, { kind: "room_sgl", capacity: 1 })
    const inRoom = (lastName: string) =>
      add(slotId, { traveler: { lastName, countsPax: false }, travelDetails: { allocations: { room_sgl: single as Room } } })
    await inRoom("First")
    await expect(inRoom("Second")).rejects.toMatchObject({ code: "resource_capacity_exhausted" })
  })

  it("is made for a booking that has none", async () => {
    const slotId = await departure(pglite.db)
    const { traveler } = await add(slotId, { bookingId: "bkng_7" })
    expect(await rowOf(traveler.slotAllocationId as Id<"slal">)).toMatchObject({
      bookingId: "bkng_7",
      status: "confirmed",
      pax: 1,
      named: 1,
    })
  })

  it("is named on a closed departure, an extra one obeys the rules of sale, and a cancelled departure refuses both", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    await allocateSlot(db, { slotId, bookingId: "bkng_1", pax: 1, now })
    await setSlotStatus(db, { slotId, status: "closed", reason: "Full moon", now })
    await add(slotId)
    await expect(add(slotId)).rejects.toMatchObject({ code: "slot_not_sellable", details: { reasons: ["slot_closed"] } })
    await expect(add(slotId, { enforce: "capacity" })).rejects.toMatchObject({ code: "invalid_request" })
    await add(slotId, { enforce: "capacity", reason: "The captain's friend" })
    await setSlotStatus(db, { slotId, status: "cancelled", reason: "Storm", onCommitments: "keep", now })
    await expect(add(slotId)).rejects.toMatchObject({ code: "slot_not_sellable", details: { reasons: ["slot_cancelled"] } })
  })

  it("is refused on a hold that has lapsed or ended, and shrinks no further than its names", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const { allocation } = await holdSlot(db, { slotId, pax: 2, holderRef: "cart_1", ttlSeconds: 600, now })
    await add(slotId, { slotAllocationId: allocation.id, bookingId: undefined })
    await add(slotId, { slotAllocationId: allocation.id, bookingId: undefined })
    await expect(resizeSlotAllocation(db, { allocationId: allocation.id, pax: 1, now })).rejects.toMatchObject({
      code: "allocation_pax_below_named",
      details: { named: 2 },
    })
    const later = new Date(now.getTime() + 700_000)
    await expect(add(slotId, { slotAllocationId: allocation.id, bookingId: undefined, now: later })).rejects.toMatchObject({
      code: "hold_expired",
    })
  })

  it("is not asked of crew, who count in a room and not in the pax", async () => {
    const { db } = pglite
    const slotId = await departure(db, { capacityPax: 1 })
    const [room] = await rooms(db, slotId, {})
    await party(db, slotId, { people: 1 })
    const crew = await add(slotId, {
      bookingId: undefined,
      traveler: { lastName: "Guide", role: "crew" },
      travelDetails: { allocations: { room_dbl: room as Room } },
    })
    expect(crew.traveler).toMatchObject({ role: "crew", countsPax: false, slotAllocationId: null })
    expect((await getSlotResourceAvailability(db, { slotId, now })).kinds).toEqual([
      { kind: "room_dbl", capacity: 2, assigned: 1, available: 1 },
    ])
    await expect(add(slotId, { bookingId: undefined })).rejects.toMatchObject({ code: "invalid_request" })
  })
})

describe("many at once", () => {
  it("are judged by their sum per room and per booking, all or none, in as many statements as two", async () => {
    const { db, client } = pglite
    const slotId = await departure(db, { capacityPax: 300 })
    const all = await rooms(db, slotId, { count: 101 })
    const list = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({
        bookingId: `bkng_${Math.floor((from + n) / 2)}`,
        traveler: { lastName: `Guest ${from + n}` },
        travelDetails: { allocations: { room_dbl: all[Math.floor((from + n) / 2)] as Room } },
      }))
    const count = (travelers: ReturnType<typeof list>) =>
      statementsOf(client, (handle) => createTravelers(handle, { slotId, travelers, now }))
    const two = await count(list(200, 2))
    expect(await count(list(0, 200))).toBe(two)
    const [first] = list(0, 1)
    const three = ["a", "b", "c"].map((lastName) => ({ ...first, bookingId: "bkng_x", traveler: { lastName } }))
    await expect(createTravelers(db, { slotId, travelers: three as never, now })).rejects.toMatchObject({
      code: "resource_capacity_exhausted",
      details: { violations: [{ requested: 3 }] },
    })
    expect((await listSlotTravelers(db, { slotId, bookingId: "bkng_x", now })).total).toBe(0)
  })
})
