import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { pointNamed } from "../../../../test/support/pickups.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { createSlotPickup } from "../../pickup/slot/create.js"
import { listSlotPickups } from "../../pickup/slot/list.js"
import { setTravelerPickups } from "../../pickup/traveler/set.js"
import { completeSlot } from "../../slot/status/complete.js"
import { setSlotStatus } from "../../slot/status/set.js"
import {
  adjustSlotCapacity,
  allocateSlot,
  cancelSlotAllocation,
  getSlotAllocation,
  holdSlot,
  moveSlotAllocation,
  sweepExpiredSlotAllocations,
} from "../../slot-allocation/service.js"
import { getSlotResourceAvailability } from "../manifest/get.js"
import { getSlotTraveler, listSlotTravelers } from "./list/list.js"
import { createTravelerWithTravelDetails } from "./write/create.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Room = Id<"alrs">
const assigned = async (slotId: Id<"avsl">, at = now) =>
  (await getSlotResourceAvailability(pglite.db, { slotId, now: at })).resources.map((resource) => resource.assigned)
const traveler = (travelerId: unknown) => getSlotTraveler(pglite.db, { travelerId: travelerId as Id<"sltr">, now })

describe("when a booking ends", () => {
  it("its people leave their rooms and seats in the same statement, with an event for each that names who did it", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room, seat] = await rooms(db, slotId, {}, { kind: "table", capacity: 2 })
    const { allocation, ids } = await party(db, slotId, { people: 2, allocations: { room_dbl: room as Room, table: seat as Room } })
    await cancelSlotAllocation(db, { allocationId: allocation.id, actor: "ann", reason: "Ill", now })
    expect(await assigned(slotId)).toEqual([0, 0])
    expect(await traveler(ids[0])).toMatchObject({ status: "removed", removedReason: "cancelled", live: false })
    expect(await getSlotAllocation(db, { allocationId: allocation.id, now })).toMatchObject({ status: "cancelled", named: 0 })
    const events = await rowsOf(
      db,
      sql`select subject, actor, reason from operations_events where type = 'availability.traveler.removed' order by subject`,
    )
    expect(events).toEqual([...ids].sort().map((subject) => ({ subject, actor: "ann", reason: "Ill" })))
    await expect(db.execute(sql`update slot_allocations set named = 1 where id = ${allocation.id}`)).rejects.toThrow()
  })

  it("a lapsed hold gives its rooms to the next taker without any sweep, and to the sweep", async () => {
    const { db } = pglite
    const slotId = await departure(db, { capacityPax: 4 })
    const [single, other] = await rooms(db, slotId, { kind: "room_sgl", capacity: 1, count: 2 })
    for (const [n, room] of [single, other].entries()) {
      const { allocation } = await holdSlot(db, { slotId, pax: 1, holderRef: `cart_${n}`, ttlSeconds: 600, now })
      const travelDetails = { allocations: { room_sgl: room as Room } }
      await createTravelerWithTravelDetails(db, {
        slotId,
        slotAllocationId: allocation.id,
        traveler: { lastName: "Held" },
        travelDetails,
        now,
      })
    }
    const later = new Date(now.getTime() + 700_000)
    expect(await assigned(slotId, later)).toEqual([0, 0])
    const travelDetails = { allocations: { room_sgl: single as Room } }
    await createTravelerWithTravelDetails(db, { slotId, bookingId: "bkng_1", traveler: { lastName: "Next" }, travelDetails, now: later })
    expect(await assigned(slotId, later)).toEqual([1, 0])
    await sweepExpiredSlotAllocations(db, { now: later })
    expect(await rowsOf(db, sql`select assigned from allocation_resources order by label`)).toEqual([{ assigned: 1 }, { assigned: 0 }])
  })

  it("cancelling the departure with its bookings empties every room", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room] = await rooms(db, slotId, {})
    await party(db, slotId, { people: 2, allocations: { room_dbl: room as Room } })
    await setSlotStatus(db, { slotId, status: "cancelled", reason: "Storm", onCommitments: "cancel", now })
    expect(await assigned(slotId)).toEqual([0])
    expect((await listSlotTravelers(db, { slotId, now })).total).toBe(0)
  })

  it("giving back fewer places than are named is refused", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    await party(db, slotId, { people: 2 })
    await expect(adjustSlotCapacity(db, { slotId, bookingId: "bkng_1", pax: -1, now })).rejects.toMatchObject({
      code: "allocation_pax_below_named",
    })
    await expect(adjustSlotCapacity(db, { slotId, bookingId: "bkng_1", pax: -2, now })).rejects.toMatchObject({
      code: "allocation_pax_below_named",
    })
    await adjustSlotCapacity(db, { slotId, bookingId: "bkng_1", pax: 1, now })
    await adjustSlotCapacity(db, { slotId, bookingId: "bkng_1", pax: -1, now })
    const { allocation } = await holdSlot(db, { slotId, pax: 2, bookingId: "bkng_2", holdToken: "token-of-cart", now })
    const one = { slotId, slotAllocationId: allocation.id, now }
    for (const lastName of ["a", "b"]) await createTravelerWithTravelDetails(db, { ...one, traveler: { lastName } })
    const fewer = { slotId, pax: 1, bookingId: "bkng_2", now }
    await expect(holdSlot(db, { ...fewer, holdToken: "token-of-cart" })).rejects.toMatchObject({ code: "allocation_pax_below_named" })
    await expect(allocateSlot(db, { ...fewer, hold: { allocationId: allocation.id } })).rejects.toMatchObject({
      code: "allocation_pax_below_named",
    })
  })
})

describe("when a booking moves to another departure", () => {
  it("its people go along, leave their rooms, and are told old and new; moving back works", async () => {
    const { db } = pglite
    const [slotId, toSlotId] = [await departure(db), await departure(db)]
    const [room] = await rooms(db, slotId, {})
    const { allocation, ids } = await party(db, slotId, { people: 2, allocations: { room_dbl: room as Room } })
    const { id: pointId } = await pointNamed(db, "Hotel")
    const time = { timing: "offset", offsetMinutes: -45 } as const
    const stop = await createSlotPickup(db, { slotId, pointId, kind: "pickup", time, capacity: 2, now })
    await setTravelerPickups(db, { slotId, kind: "pickup", travelerIds: ids, choice: { slotPickupId: stop.id }, now })
    const moved = await moveSlotAllocation(db, { allocationId: allocation.id, toSlotId, now })
    expect(moved.dropped.pickups).toBe(2)
    expect((await listSlotPickups(db, { slotId, now })).data).toMatchObject([{ taken: 0, available: 2 }])
    expect(moved.travelers.map(({ from }) => from).sort()).toEqual([...ids].sort())
    expect(moved.dropped.assignments).toBe(2)
    expect(moved.allocation).toMatchObject({ pax: 2, named: 2 })
    expect(await assigned(slotId)).toEqual([0])
    expect(await traveler(ids[0])).toMatchObject({ status: "removed" })
    const copy = moved.travelers.find(({ from }) => from === ids[0])?.to
    expect(await traveler(copy)).toMatchObject({
      slotId: toSlotId,
      firstName: "Guest 1",
      slotAllocationId: moved.allocation.id,
      assignments: [],
      live: true,
    })
    const back = await moveSlotAllocation(db, { allocationId: moved.allocation.id, toSlotId: slotId, now })
    expect(back.travelers).toHaveLength(2)
    expect((await listSlotTravelers(db, { slotId, now })).total).toBe(2)
  })

  it("answers the same as a rehearsal, and leaves everybody where they are", async () => {
    const { db } = pglite
    const [slotId, toSlotId] = [await departure(db), await departure(db)]
    const { allocation } = await party(db, slotId, { people: 2 })
    const told = await moveSlotAllocation(db, { allocationId: allocation.id, toSlotId, dryRun: true, now })
    expect(told.travelers).toHaveLength(2)
    expect((await listSlotTravelers(db, { slotId: toSlotId, now })).total).toBe(0)
  })
})

describe("when a departure is completed", () => {
  it("bookings of which nobody came stay confirmed and are listed; twice is unchanged", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const came = await party(db, slotId, { bookingId: "bkng_1", people: 2 })
    const stayed = await party(db, slotId, { bookingId: "bkng_2", people: 2 })
    await allocateSlot(db, { slotId, bookingId: "bkng_3", pax: 1, now })
    const absent = [came.ids[0], ...stayed.ids]
    for (const id of absent) await db.execute(sql`update slot_travelers set attendance = 'no_show' where id = ${id}`)
    const later = new Date("2026-07-02T00:00:00Z")
    const completed = await completeSlot(db, { slotId, now: later })
    expect(completed.fulfilled.map(({ bookingId }) => bookingId).sort()).toEqual(["bkng_1", "bkng_3"])
    expect(completed.noShow).toMatchObject([{ allocationId: stayed.allocation.id, bookingId: "bkng_2", pax: 2 }])
    expect((await completeSlot(db, { slotId, now: later })).outcome).toBe("unchanged")
  })
})
