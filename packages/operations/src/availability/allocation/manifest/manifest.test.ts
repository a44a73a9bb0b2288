import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { runOf } from "../../../../test/support/pickups.js"
import { statementsOf } from "../../../../test/support/statements.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { applyPickupGroups } from "../../pickup/attach/apply.js"
import { listSlotPickups } from "../../pickup/slot/list.js"
import { setTravelerPickups } from "../../pickup/traveler/set.js"
import { completeSlot } from "../../slot/status/complete.js"
import { allocateSlot, cancelSlotAllocation, holdSlot, releaseSlotAllocation } from "../../slot-allocation/service.js"
import { listSlotTravelers, searchSlotTravelers } from "../traveler/list/list.js"
import { createTravelers, createTravelerWithTravelDetails } from "../traveler/write/create.js"
import { getSlotResourceAvailability, getSlotsResourceAvailability } from "./get.js"
import { getSlotManifest } from "./whole.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const kindsOf = async (slotId: Id<"avsl">, at = now) => (await getSlotResourceAvailability(pglite.db, { slotId, now: at })).kinds

describe("what a departure has of rooms", () => {
  it("refuses an unknown departure, and answers empty lists for one without rooms", async () => {
    await expect(getSlotResourceAvailability(pglite.db, { slotId: "avsl_00000000000000000000000000" })).rejects.toMatchObject({
      code: "slot_not_found",
    })
    const slotId = await departure(pglite.db)
    expect(await getSlotResourceAvailability(pglite.db, { slotId, now })).toMatchObject({
      kinds: [],
      resources: [],
      slot: { availablePax: 10 },
    })
  })

  it("shows twenty doubles with six travelers as capacity 40, assigned 6, available 34, in exactly four keys", async () => {
    const { db } = pglite
    const slotId = await departure(db, { capacityPax: 40 })
    const all = await rooms(db, slotId, { count: 20 })
    for (const [n, room] of all.slice(0, 3).entries())
      await party(db, slotId, { bookingId: `bkng_${n}`, people: 2, allocations: { room_dbl: room } })
    expect(await kindsOf(slotId)).toEqual([{ kind: "room_dbl", capacity: 40, assigned: 6, available: 34 }])
  })

  it("counts held, confirmed and fulfilled people; not those of lapsed, released and cancelled rows", async () => {
    const { db } = pglite
    const slotId = await departure(db, { capacityPax: 40 })
    const [a, b, c] = await rooms(db, slotId, { count: 3 })
    const { allocation } = await party(db, slotId, { people: 2, allocations: { room_dbl: a as Id<"alrs"> } })
    const hold = async (holderRef: string, room: Id<"alrs"> | undefined) => {
      const held = await holdSlot(db, { slotId, pax: 1, holderRef, ttlSeconds: 600, now })
      const traveler = { lastName: "Held" }
      const travelDetails = { allocations: { room_dbl: room as Id<"alrs"> } }
      await createTravelerWithTravelDetails(db, { slotId, slotAllocationId: held.allocation.id, traveler, travelDetails, now })
      return held.allocation.id
    }
    const held = await hold("cart_1", b)
    await hold("cart_2", c)
    expect((await kindsOf(slotId))[0]).toMatchObject({ assigned: 4 })
    await releaseSlotAllocation(db, { allocationId: held, now })
    expect((await kindsOf(slotId))[0]).toMatchObject({ assigned: 3 })
    const later = new Date(now.getTime() + 700_000)
    expect((await kindsOf(slotId, later))[0]).toMatchObject({ assigned: 2, available: 4 })
    expect((await listSlotTravelers(db, { slotId, now: later })).total).toBe(2)
    await cancelSlotAllocation(db, { allocationId: allocation.id, now: later })
    expect((await kindsOf(slotId, later))[0]).toMatchObject({ assigned: 0 })
  })

  it("still counts the people of a departure that has taken place, and each person of a booking with several rows once", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const [room, other] = (await rooms(db, slotId, { count: 2 })) as [Id<"alrs">, Id<"alrs">]
    for (const [bookingItemId, place] of [
      ["bkit_1", room],
      ["bkit_2", other],
    ] as const) {
      const { allocation } = await allocateSlot(db, { slotId, bookingId: "bkng_1", bookingItemId, pax: 1, now })
      const traveler = { lastName: bookingItemId }
      const travelDetails = { allocations: { room_dbl: place } }
      await createTravelerWithTravelDetails(db, { slotId, slotAllocationId: allocation.id, traveler, travelDetails, now })
    }
    const counted = { kind: "room_dbl", capacity: 4, assigned: 2, available: 2 }
    expect(await kindsOf(slotId)).toEqual([counted])
    const after = new Date("2026-07-02T00:00:00Z")
    expect((await completeSlot(db, { slotId, now: after })).fulfilled).toHaveLength(2)
    expect(await kindsOf(slotId, after)).toEqual([counted])
    expect((await getSlotManifest(db, { slotId, now: after })).totals).toMatchObject({ pax: 2, named: 2, travelers: 2 })
  })

  it("answers five hundred departures in one statement", async () => {
    const { db, client } = pglite
    const slotIds: Id<"avsl">[] = []
    for (let n = 0; n < 500; n++) slotIds.push(await departure(db))
    await rooms(db, slotIds[7] as Id<"avsl">, { count: 2 })
    expect(await statementsOf(client, (handle) => getSlotsResourceAvailability(handle, { slotIds, now }))).toBe(1)
    const found = await getSlotsResourceAvailability(db, { slotIds, now })
    expect(Object.keys(found)).toHaveLength(500)
    expect(found[slotIds[7] as string]).toEqual(await getSlotResourceAvailability(db, { slotId: slotIds[7] as Id<"avsl">, now }))
  })
})

describe("the manifest", () => {
  it("keeps the order of bookings and the totals of the whole departure over its pages, in the same number of statements", async () => {
    const { db, client } = pglite
    const slotId = await departure(db, { capacityPax: 40 })
    const [room] = await rooms(db, slotId, { count: 5 })
    for (let n = 1; n <= 4; n++)
      await party(db, slotId, { bookingId: `bkng_${n}`, people: n, ...(n === 1 && { allocations: { room_dbl: room as Id<"alrs"> } }) })
    await createTravelerWithTravelDetails(db, { slotId, traveler: { lastName: "Guide", role: "crew" }, now })
    const first = await getSlotManifest(db, { slotId, limit: 2, now })
    const second = await getSlotManifest(db, { slotId, limit: 2, offset: 2, now })
    expect(
      [...first.allocations, ...second.allocations].map(({ bookingId, sequence, travelers }) => [bookingId, sequence, travelers.length]),
    ).toEqual([
      ["bkng_1", 1, 1],
      ["bkng_2", 2, 2],
      ["bkng_3", 3, 3],
      ["bkng_4", 4, 4],
    ])
    expect(second.totals).toEqual(first.totals)
    expect(first).toMatchObject({
      total: 4,
      crew: [{ lastName: "Guide" }],
      totals: {
        pax: 10,
        named: 10,
        missing: 0,
        travelers: 10,
        crew: 1,
        expected: 11,
        unassigned: [{ family: "room", segment: "", count: 9 }],
      },
    })
    const one = await statementsOf(client, (handle) => getSlotManifest(handle, { slotId, limit: 1, now }))
    expect(await statementsOf(client, (handle) => getSlotManifest(handle, { slotId, limit: 200, now }))).toBe(one)
  })

  it("names with each person the pickup that they chose, at the time of its stop, or the words of their own", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    await runOf(db, [{ name: "Hotel Nile", time: { timing: "offset", offsetMinutes: -45 } }], { allowCustom: true })
    await applyPickupGroups(db, { slotIds: [slotId], mode: "missing", now })
    const [stop] = (await listSlotPickups(db, { slotId })).data
    const { ids } = await party(db, slotId, { people: 3 })
    const [first, second] = ids as [Id<"sltr">, Id<"sltr">]
    await setTravelerPickups(db, { slotId, kind: "pickup", travelerIds: [first], choice: { slotPickupId: stop?.id as Id<"slpk"> }, now })
    await setTravelerPickups(db, { slotId, kind: "pickup", travelerIds: [second], choice: { customText: "The blue door" }, now })
    const { allocations } = await getSlotManifest(db, { slotId, now })
    const chosen = new Map(allocations.flatMap(({ travelers }) => travelers).map(({ id, pickups }) => [id, pickups]))
    expect(ids.map((id) => chosen.get(id))).toEqual([
      [{ kind: "pickup", slotPickupId: stop?.id, label: "Hotel Nile", placeId: null, at: stop?.pickupAt }],
      [{ kind: "pickup", slotPickupId: null, label: "The blue door", placeId: null, at: null }],
      [],
    ])
  })

  it("tells health and documents only to whoever asks for details", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    const traveler = { lastName: "Ito", documentNumber: "X123", birthDate: "1980-01-02" }
    const travelDetails = { dietaryNotes: "Nuts", accessNeeds: ["WCHR"] }
    await createTravelerWithTravelDetails(db, { slotId, bookingId: "bkng_1", traveler, travelDetails, now })
    const plain = await getSlotManifest(db, { slotId, now })
    expect(JSON.stringify(plain)).not.toMatch(/Nuts|X123|1980/)
    expect(plain.allocations[0]?.travelers[0]).toMatchObject({ dietaryFlagged: true, accessibilityFlagged: true, accessNeeds: ["WCHR"] })
    const whole = await getSlotManifest(db, { slotId, include: ["details"], now })
    expect(whole.allocations[0]?.travelers[0]?.details).toEqual({
      birthDate: "1980-01-02",
      documentNumber: "X123",
      accessibilityNotes: null,
      dietaryNotes: "Nuts",
    })
  })

  it("names the newest event about the departure as its version", async () => {
    const { db } = pglite
    const slotId = await departure(db)
    expect((await getSlotManifest(db, { slotId, now })).version).toBeNull()
    await party(db, slotId, { people: 1 })
    const { version } = await getSlotManifest(db, { slotId, now })
    const { rows } = await db.execute<{ id: string }>(sql`select id from operations_events order by seq desc limit 1`)
    expect(version).toBe(rows[0]?.id)
  })
})

describe("the list of travelers", () => {
  it("finds by booking, by what they lack and by a text in a name, and pages without losing anybody", async () => {
    const { db } = pglite
    const slotId = await departure(db, { capacityPax: 40 })
    const [room] = await rooms(db, slotId, {})
    await party(db, slotId, { bookingId: "bkng_1", people: 2, allocations: { room_dbl: room as Id<"alrs"> } })
    const names = ["Zoë", "Ángel"].map((firstName) => ({ bookingId: "bkng_2", traveler: { firstName, lastName: "O'Neill 100%" } }))
    await createTravelers(db, { slotId, travelers: names, now })
    expect((await listSlotTravelers(db, { slotId, bookingId: "bkng_1", now })).total).toBe(2)
    expect((await listSlotTravelers(db, { slotId, unassigned: "room", now })).data.map(({ firstName }) => firstName).sort()).toEqual(
      ["Zoë", "Ángel"].sort(),
    )
    expect((await searchSlotTravelers(db, { slotId, q: "neill 100%", now })).total).toBe(2)
    expect((await searchSlotTravelers(db, { slotId, q: "zoë o'", now })).total).toBe(1)
    const pages = [
      await listSlotTravelers(db, { slotId, limit: 3, now }),
      await listSlotTravelers(db, { slotId, limit: 3, offset: 3, now }),
    ]
    expect(new Set(pages.flatMap(({ data }) => data.map(({ id }) => id))).size).toBe(4)
  })
})
