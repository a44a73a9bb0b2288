import { sql } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { departure } from "../../../test/support/departure.js"
import { block, freeRooms, hotel, now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { statementsOf } from "../../../test/support/statements.js"
import { auditCapacity } from "../../audit.js"
import {
  allocateSlot,
  createTravelerWithTravelDetails,
  getSlotResourceAvailability,
  listAllocationResources,
  removeTraveler,
} from "../../availability/index.js"
import { rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { confirmResourceHold, createResourceHold, drawResourceHold, getResourceHold, listHoldMovements, reversePickup } from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** A confirmed block of doubles from 10 to 13 June. */
let holdId: Id<"rhld">
let placeId: Id<"plac">
beforeEach(async () => {
  placeId = await hotel(pglite.db)
  holdId = (await block(pglite.db, placeId, { quantity: 10 })).id
  await confirmResourceHold(pglite.db, { holdId, now })
})

/** A departure of three nights from 10 June. */
const tour = () =>
  departure(pglite.db, {
    ...{
      startsAt: new Date("2026-06-10T06:00:00Z"),
      dateLocal: "2026-06-10",
      endDateLocal: "2026-06-13",
      days: 4,
      nights: 3,
      capacityPax: 40,
    },
  })

const kindsOf = async (slotId: Id<"avsl">) => (await getSlotResourceAvailability(pglite.db, { slotId, now })).kinds
const roomsOf = async (slotId: Id<"avsl">) => (await listAllocationResources(pglite.db, { slotId })).data
const units = async () => (await getResourceHold(pglite.db, { holdId, now })).nights.map(({ pickedUp }) => pickedUp)
const lastKey = async () => (await listHoldMovements(pglite.db, { holdId, kind: "pickup" })).data[0]?.pickupKey as string

describe("drawing 8 doubles into a departure", () => {
  it("picks them up on every night and makes 8 rooms with their dates; a second draw goes on with free labels", async () => {
    const slotId = await tour()
    const hold = await drawResourceHold(pglite.db, { holdId, slotId, rooms: 8, capacity: 2, actor: "ann", now })
    expect(hold.nights.map(({ pickedUp, remaining }) => [pickedUp, remaining])).toEqual([
      [8, 2],
      [8, 2],
      [8, 2],
    ])
    expect(await kindsOf(slotId)).toEqual([{ kind: "room_dbl", capacity: 16, assigned: 0, available: 16 }])
    const rooms = await roomsOf(slotId)
    expect(rooms.map(({ label }) => label)).toEqual(Array.from({ length: 8 }, (_, n) => `room_dbl ${n + 1}`))
    expect(rooms[0]).toMatchObject({ refType: "resource_hold", refId: holdId, startsOn: "2026-06-10", endsOn: "2026-06-13" })
    expect(await lastKey()).toBe(`draw:${slotId}:1`)
    await drawResourceHold(pglite.db, { holdId, slotId, rooms: 1, capacity: 2, from: "2026-06-11", to: "2026-06-12", now })
    expect([await units(), await lastKey()]).toEqual([[8, 9, 8], `draw:${slotId}:2`])
    expect((await roomsOf(slotId)).at(-1)).toMatchObject({ label: "room_dbl 9", startsOn: "2026-06-11" })
    expect(await freeRooms(pglite.db, placeId)).toEqual([30, 30, 30])
  })

  it("does nothing at all where one night has too few, a night is missing, a label is taken or the hold is not confirmed", async () => {
    const slotId = await tour()
    const drawing = { holdId, slotId, rooms: 8, capacity: 2, now }
    expect((await refusal(drawResourceHold(pglite.db, { ...drawing, rooms: 11 }))).code).toBe("hold_units_unavailable")
    expect((await refusal(drawResourceHold(pglite.db, { ...drawing, to: "2026-06-14" }))).code).toBe("hold_night_missing")
    expect((await refusal(drawResourceHold(pglite.db, { ...drawing, from: "2026-06-12", to: "2026-06-12" }))).code).toBe("invalid_range")
    expect((await refusal(drawResourceHold(pglite.db, { ...drawing, labelPattern: "Room" }))).code).toBe("invalid_request")
    await drawResourceHold(pglite.db, { ...drawing, rooms: 1, labelPattern: "Suite" })
    expect((await refusal(drawResourceHold(pglite.db, { ...drawing, rooms: 1, labelPattern: "suite" }))).code).toBe("resource_label_taken")
    const demand = await createResourceHold(pglite.db, { kind: "room", programId: "prog_1", quantity: 3, now })
    expect((await refusal(drawResourceHold(pglite.db, { ...drawing, holdId: demand.id }))).code).toBe("hold_status_conflict")
    await confirmResourceHold(pglite.db, { holdId: demand.id, now })
    expect((await refusal(drawResourceHold(pglite.db, { ...drawing, holdId: demand.id }))).code).toBe("hold_shape_invalid")
    expect([await units(), (await roomsOf(slotId)).length]).toEqual([[1, 1, 1], 1])
  })

  it("is undone by reversing the pickup, which restores both; refused while somebody sleeps there", async () => {
    const slotId = await tour()
    await drawResourceHold(pglite.db, { holdId, slotId, rooms: 8, capacity: 2, now })
    const [room] = await roomsOf(slotId)
    await allocateSlot(pglite.db, { slotId, bookingId: "bkng_1", pax: 1, now })
    const travelDetails = { allocations: { room_dbl: room?.id as Id<"alrs"> } }
    const { traveler } = await createTravelerWithTravelDetails(pglite.db, {
      ...{ slotId, bookingId: "bkng_1", traveler: { lastName: "Nour" }, travelDetails, now },
    })
    const pickupKey = await lastKey()
    expect(await refusal(reversePickup(pglite.db, { pickupKey, now }))).toMatchObject({
      code: "hold_pickup_in_use",
      details: { travelerIds: [traveler.id] },
    })
    expect([await units(), (await kindsOf(slotId))[0]?.capacity]).toEqual([[8, 8, 8], 16])
    await removeTraveler(pglite.db, { travelerId: traveler.id, reason: "cancelled", now })
    await reversePickup(pglite.db, { pickupKey, now })
    expect([await units(), await kindsOf(slotId)]).toEqual([[0, 0, 0], []])
  })

  it("says in its event which rooms of which departure they became", async () => {
    const slotId = await tour()
    await drawResourceHold(pglite.db, { holdId, slotId, rooms: 2, capacity: 2, actor: "ann", reason: "rooming", now })
    const told = await rowsOf<{ actor: string; reason: string; data: Record<string, unknown> }>(
      pglite.db,
      sql`select actor, reason, data from operations_events where type = 'holds.resource_hold.drawn' and subjects @> array[${slotId}]`,
    )
    expect(told).toMatchObject([{ actor: "ann", reason: "rooming", data: { drawnInto: slotId, units: 6 } }])
  })

  it("sends the same number of statements for one room and for ten", async () => {
    const draw = (slotId: Id<"avsl">, rooms: number) =>
      statementsOf(pglite.client, async (db) => {
        await drawResourceHold(db, { holdId, slotId, rooms, capacity: 2, now })
        await reversePickup(db, { pickupKey: await lastKey(), now })
      })
    const one = await draw(await tour(), 1)
    expect(await draw(await tour(), 10)).toBe(one)
  })
})
