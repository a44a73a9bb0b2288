import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { block, freeRooms, hotel, now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { statementsOf } from "../../../test/support/statements.js"
import { auditCapacity } from "../../audit.js"
import { listHistory } from "../../kernel/outbox/read.js"
import { createPlace } from "../../places/index.js"
import { confirmResourceHold, createResourceHold, getResourceHold, listResourceHolds, pickUpResourceHold } from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("demand", () => {
  it("places a hold with kind, programme and quantity alone and confirms it, as the product page shows it", async () => {
    const { db } = pglite
    const hold = await createResourceHold(db, { kind: "room", programId: "prog_1", quantity: 20 })
    expect(hold).toMatchObject({ id: expect.stringMatching(/^rhld_/), status: "held", backing: "demand", quantity: 20, nights: [] })
    await confirmResourceHold(db, { holdId: hold.id })
    expect(await getResourceHold(db, { holdId: hold.id })).toMatchObject({ status: "confirmed", effectiveStatus: "confirmed" })
  })

  it("confirms twice with one event, and answers the same row", async () => {
    const { db } = pglite
    const { id: holdId } = await createResourceHold(db, { kind: "space", programId: "prog_1", quantity: 1 })
    const once = await confirmResourceHold(db, { holdId })
    const twice = await confirmResourceHold(db, { holdId })
    expect(twice).toEqual(once)
    const { data } = await listHistory(db, { subject: holdId })
    expect(data.map(({ type }) => type)).toEqual(["holds.resource_hold.confirmed", "holds.resource_hold.created"])
  })

  it("has a grid as soon as it has dates, and takes nothing", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 10)
    const hold = await createResourceHold(db, {
      kind: "room",
      programId: "p",
      quantity: 99,
      placeId,
      arrival: "2026-06-10",
      nights: 2,
      now,
    })
    expect(hold).toMatchObject({ backing: "demand", consuming: false, totals: { held: 198, remaining: 198 } })
    expect(await freeRooms(db, placeId)).toEqual([10, 10, 10])
  })
})

describe("rooms of a place", () => {
  it("takes 30 of 40 on each night: 11 more are refused with 10 as what would succeed, and 10 are accepted", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    await block(db, placeId)
    expect(await freeRooms(db, placeId)).toEqual([10, 10, 10])
    const { code, details } = await refusal(block(db, placeId, { quantity: 11 }))
    expect(code).toBe("hold_capacity_unavailable")
    expect(details).toMatchObject({
      night: "2026-06-10",
      capacity: 40,
      taken: 30,
      available: 10,
      wanted: 11,
      wouldSucceed: { quantity: 10 },
    })
    expect(await block(db, placeId, { quantity: 10 })).toMatchObject({ backing: "inventory", consuming: true, totals: { held: 30 } })
    expect(await freeRooms(db, placeId)).toEqual([0, 0, 0])
  })

  it("refuses the whole stay for one full night, and names it", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    await block(db, placeId, { arrival: "2026-06-11", nights: 1, quantity: 40 })
    const { details } = await refusal(block(db, placeId, { quantity: 1 }))
    expect(details.violations).toMatchObject([{ night: "2026-06-11", available: 0, wanted: 1 }])
    expect(await freeRooms(db, placeId)).toEqual([40, 0, 40])
  })

  it("names every night for which a place has no inventory", async () => {
    const placeId = await hotel(pglite.db)
    const { code, details } = await refusal(block(pglite.db, placeId, { arrival: "2026-06-30", nights: 3 }))
    expect([code, details.nights]).toEqual(["room_inventory_missing", ["2026-07-01", "2026-07-02"]])
  })

  it("gives each night its own number and shoulder nights theirs; quantity is the greatest of the grid", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    const grid = [
      { night: "2026-06-10", quantity: 12 },
      { night: "2026-06-11", quantity: 20 },
    ]
    const hold = await block(db, placeId, {
      arrival: undefined,
      nights: undefined,
      grid,
      shoulderBefore: { nights: 1, quantity: 3 },
      shoulderAfter: { nights: 2 },
    })
    expect(hold.nights.map(({ night, part, held }) => [night, part, held])).toEqual([
      ["2026-06-09", "before", 3],
      ["2026-06-10", "core", 12],
      ["2026-06-11", "core", 20],
      ["2026-06-12", "after", 20],
      ["2026-06-13", "after", 20],
    ])
    expect(hold).toMatchObject({ quantity: 20, arrival: "2026-06-10", departure: "2026-06-12" })
  })

  it("keeps counters but takes nothing for a block whose hotel keeps its own inventory", async () => {
    const placeId = await hotel(pglite.db, 5)
    const hold = await block(pglite.db, placeId, { consume: false })
    expect(hold).toMatchObject({ backing: "demand", consuming: false, totals: { held: 90 } })
    expect(await freeRooms(pglite.db, placeId)).toEqual([5, 5, 5])
    await confirmResourceHold(pglite.db, { holdId: hold.id, now })
    const picked = await pickUpResourceHold(pglite.db, { holdId: hold.id, pickupKey: "guest-1", units: 7, now })
    expect(picked.hold.totals).toMatchObject({ pickedUp: 21, remaining: 69 })
    expect(await freeRooms(pglite.db, placeId)).toEqual([5, 5, 5])
  })

  it("is good through the local day of its zone, also fourteen hours ahead and eleven behind", async () => {
    for (const [timezone, due] of [
      ["Pacific/Kiritimati", "2026-05-30T10:00:00Z"],
      ["Pacific/Niue", "2026-05-31T11:00:00Z"],
      ["Africa/Cairo", "2026-05-30T21:00:00Z"],
    ] as const) {
      const hold = await block(pglite.db, await hotel(pglite.db, 40, { timezone }), { optionOn: "2026-05-30", cutoffDaysBefore: 11 })
      expect([hold.expiresAt, hold.steps[0]?.dueAt]).toEqual([new Date(due), new Date(due)])
    }
  })

  it("becomes a second option that takes nothing where the rooms are not there", async () => {
    const placeId = await hotel(pglite.db, 10)
    const hold = await block(pglite.db, placeId, { quantity: 11, ifFull: "waitlist" })
    expect(hold).toMatchObject({ status: "waitlisted", optionRank: 2, consuming: false, backing: "inventory" })
    expect(await freeRooms(pglite.db, placeId)).toEqual([10, 10, 10])
  })

  it("sends the same number of statements for one night and for a hundred", async () => {
    const { db, client } = pglite
    const placeId = await hotel(db, 40)
    const one = await statementsOf(client, (logged) => block(logged, placeId, { nights: 1, quantity: 1 }))
    const many = await statementsOf(client, (logged) => block(logged, placeId, { arrival: "2026-06-01", nights: 29, quantity: 1 }))
    expect(many).toBe(one)
  })
})

describe("what does not belong together", () => {
  it.each([
    [{ kind: "space", roomKind: "room_dbl" }, ["roomKind"]],
    [{ kind: "room", nights: 3 }, ["nights"]],
    [{ kind: "room", arrival: "2026-06-10" }, ["arrival"]],
    [{ kind: "room", arrival: "2026-06-10", nights: 3, departure: "2026-06-12" }, ["nights", "departure"]],
    [{ kind: "room", shoulderBefore: { nights: 1 } }, ["shoulderBefore"]],
    [{ kind: "room", optionOn: "2026-06-01", expiresAt: now, timezone: "UTC" }, ["optionOn", "expiresAt"]],
    [{ kind: "room", cutoffOn: "2026-06-01", cutoffDaysBefore: 3 }, ["cutoffOn", "cutoffDaysBefore"]],
  ] as const)("%o names the fields", async (fields, named) => {
    const { code, details } = await refusal(createResourceHold(pglite.db, { programId: "prog_1", quantity: 2, now, ...fields } as never))
    expect([code, details.fields]).toEqual(["hold_shape_invalid", named])
  })

  it.each([
    [{ quantity: 0 }, "invalid_request"],
    [{ quantity: 1.5 }, "invalid_request"],
    [{ quantity: 100_001 }, "invalid_request"],
    [{ quantity: undefined }, "invalid_request"],
    [{ kind: "vehicle" }, "invalid_request"],
    [{ colour: "red" }, "invalid_request"],
    [{ arrival: "2026-06-10", departure: "2026-06-10" }, "invalid_range"],
    [{ arrival: "2026-06-10", departure: "2028-06-10" }, "invalid_range"],
    [{ optionOn: "2026-06-01" }, "timezone_required"],
    [{ optionOn: "2026-04-01", timezone: "UTC" }, "deadline_past"],
    [{ cutoffOn: "2026-04-01", timezone: "UTC" }, "deadline_past"],
    [{ arrival: "2026-06-10", nights: 1, optionOn: "2026-06-11", timezone: "UTC" }, "option_too_late"],
    [{ timezone: "Mars/Olympus" }, "timezone_invalid"],
    [
      {
        releaseSteps: [
          { dueOn: "2026-06-01", keepPercent: 10 },
          { dueOn: "2026-06-02", keepPercent: 50 },
        ],
        timezone: "UTC",
      },
      "release_steps_not_descending",
    ],
  ])("%o is %s", async (fields, code) => {
    const wanted = { kind: "room", programId: "prog_1", quantity: 2, now, ...fields }
    expect((await refusal(createResourceHold(pglite.db, wanted as never))).code).toBe(code)
  })

  it("has one hold for each code of a programme", async () => {
    const wanted = { kind: "room", programId: "prog_1", quantity: 2, code: "MED-1" } as const
    await createResourceHold(pglite.db, wanted)
    expect((await refusal(createResourceHold(pglite.db, { ...wanted, code: "med-1" }))).code).toBe("code_taken")
  })
})

it("raw SQL cannot oversell a night, nor use more of a hold than it has", async () => {
  const { db } = pglite
  const placeId = await hotel(db, 40)
  const { id } = await block(db, placeId)
  await expect(db.execute(sql`update room_inventory_nights set taken = capacity + 1`)).rejects.toMatchObject({
    cause: { constraint: "room_inventory_nights_taken_check" },
  })
  await expect(db.execute(sql`update resource_hold_nights set picked_up = 20, released = 11 where hold_id = ${id}`)).rejects.toMatchObject({
    cause: { constraint: "resource_hold_nights_used_check" },
  })
})

it("lists holds by what they are now, in pages, two statements however many there are", async () => {
  const { db, client } = pglite
  const placeId = await hotel(db, 40)
  const lapsed = await block(db, placeId, { quantity: 1, optionOn: "2026-05-02", name: "Early" })
  const good = await block(db, placeId, { quantity: 1, arrival: "2026-06-20", nights: 1, code: "GALA" })
  await createResourceHold(db, { kind: "space", programId: "prog_2", quantity: 1 })
  const later = new Date("2026-05-03T08:00:00Z")
  const ids = async (query: Parameters<typeof listResourceHolds>[1]) =>
    (await listResourceHolds(db, { now: later, ...query })).data.map(({ id }) => id)
  expect(await ids({ programId: ["prog_1"] })).toEqual([lapsed.id, good.id])
  expect(await ids({ status: ["expired"] })).toEqual([lapsed.id])
  expect(await ids({ status: ["held"], kind: ["room"] })).toEqual([good.id])
  expect(await ids({ from: "2026-06-13", to: "2026-06-20" })).toEqual([good.id])
  expect(await ids({ q: "gal" })).toEqual([good.id])
  expect(await ids({ lapsesBefore: new Date("2026-05-10T00:00:00Z") })).toEqual([lapsed.id])
  expect(await ids({ sort: "-createdAt", limit: 2 })).toHaveLength(2)
  expect(await statementsOf(client, (logged) => listResourceHolds(logged))).toBe(2)
})

it("refuses a place that is not there", async () => {
  const { id } = await createPlace(pglite.db, { kind: "hotel", name: "Gone" })
  const unknown = id.replace(/.$/, (last) => (last === "0" ? "1" : "0")) as typeof id
  expect((await refusal(block(pglite.db, unknown))).code).toBe("place_not_found")
})
