import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { block, freeRooms, hotel, now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { statementsOf } from "../../../test/support/statements.js"
import { auditCapacity } from "../../audit.js"
import type { Id } from "../../kernel/ids.js"
import {
  confirmResourceHold,
  getHoldPickupGrid,
  getResourceHold,
  listResourceHolds,
  pickUpResourceHold,
  setResourceHoldNights,
  summarizeProgramHolds,
} from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

async function twoBlocks(capacity = 40) {
  const { db } = pglite
  const placeId = await hotel(db, capacity)
  const a = await block(db, placeId, { quantity: 10 })
  const b = await block(db, placeId, { quantity: 20 })
  return { db, placeId, a: a.id, b: b.id }
}

describe("a draft of a grid", () => {
  it("writes nights of several holds at once, raises and cuts, and adds nights that were not there", async () => {
    const { db, placeId, a, b } = await twoBlocks()
    const { holds } = await setResourceHoldNights(db, {
      cells: [
        { holdId: a, night: "2026-06-10", held: 20 },
        { holdId: b, night: "2026-06-10", held: 0 },
        { holdId: b, night: "2026-06-13", held: 7 },
        { holdId: b, night: "2026-06-09", held: 2, part: "before" },
      ],
      now,
    })
    expect(holds.map(({ nights }) => nights.map(({ night, held, part }) => `${night.slice(-2)} ${part} ${held}`))).toEqual([
      ["10 core 20", "11 core 10", "12 core 10"],
      ["09 before 2", "10 core 0", "11 core 20", "12 core 20", "13 after 7"],
    ])
    expect(await freeRooms(db, placeId, now, "2026-06-09", "2026-06-13")).toEqual([38, 20, 10, 10, 33])
  })

  it("is refused as a whole, with every bad cell by its own reason", async () => {
    const { db, placeId, a, b } = await twoBlocks()
    await confirmResourceHold(db, { holdId: a, now })
    await pickUpResourceHold(db, { holdId: a, pickupKey: "k", units: 4, now })
    const cells = [
      { holdId: a, night: "2026-06-10", held: 3 },
      { holdId: a, night: "2026-06-11", held: 30 },
      { holdId: b, night: "2026-06-11", held: 21 },
      { holdId: b, night: "2026-06-12", held: 25 },
      { holdId: b, night: "2026-07-01", held: 1 },
    ]
    const { code, details } = await refusal(setResourceHoldNights(db, { cells, now }))
    expect(code).toBe("hold_below_used")
    expect(details.violations).toEqual([
      { code: "hold_below_used", holdId: a, night: "2026-06-10", held: 3, pickedUp: 4, released: 0 },
      {
        code: "hold_capacity_unavailable",
        holdId: a,
        night: "2026-06-11",
        placeId,
        roomKind: "room_dbl",
        wanted: 21,
        capacity: 40,
        taken: 30,
        available: 10,
      },
      {
        code: "hold_capacity_unavailable",
        holdId: b,
        night: "2026-06-11",
        placeId,
        roomKind: "room_dbl",
        wanted: 21,
        capacity: 40,
        taken: 30,
        available: 10,
      },
      { code: "room_inventory_missing", holdId: b, night: "2026-07-01", placeId, roomKind: "room_dbl", wanted: 1 },
    ])
    expect(await freeRooms(db, placeId)).toEqual([10, 10, 10])
  })

  it("writes nothing when it is only tried out, and answers what it would have", async () => {
    const { db, placeId, a } = await twoBlocks()
    const was = await getResourceHold(db, { holdId: a, now })
    const { holds } = await setResourceHoldNights(db, { cells: [{ holdId: a, night: "2026-06-10", held: 15 }], dryRun: true, now })
    expect(holds[0]?.nights[0]?.held).toBe(15)
    expect([await getResourceHold(db, { holdId: a, now }), await freeRooms(db, placeId)]).toEqual([was, [10, 10, 10]])
  })

  it("leaves what was contracted, so that a later cut shows a shortfall, unless it is contracted anew", async () => {
    const { db, a } = await twoBlocks()
    await confirmResourceHold(db, { holdId: a, now })
    const contracted = async (cell: { night: string; held: number }, recontract?: boolean) => {
      const { holds } = await setResourceHoldNights(db, { cells: [{ holdId: a, ...cell }], ...(recontract && { recontract }), now })
      return holds[0]?.nights.map((night) => night.contracted)
    }
    expect(await contracted({ night: "2026-06-10", held: 6 })).toEqual([10, 10, 10])
    expect(await contracted({ night: "2026-06-13", held: 6 })).toEqual([10, 10, 10, 0])
    expect(await contracted({ night: "2026-06-10", held: 7 }, true)).toEqual([7, 10, 10, 0])
  })

  it("refuses a hold that somebody changed since, and a night that stands twice", async () => {
    const { db, a } = await twoBlocks()
    const cell = { holdId: a, night: "2026-06-10", held: 6 }
    await setResourceHoldNights(db, { cells: [cell], expectedRevisions: { [a]: 1 } as Record<Id<"rhld">, number>, now })
    const stale = await refusal(
      setResourceHoldNights(db, { cells: [cell], expectedRevisions: { [a]: 1 } as Record<Id<"rhld">, number>, now }),
    )
    expect([stale.code, (await refusal(setResourceHoldNights(db, { cells: [cell, cell], now }))).code]).toEqual([
      "revision_conflict",
      "invalid_request",
    ])
  })

  it("sends the same number of statements for one cell and for sixty", async () => {
    const { client, a, b } = { ...(await twoBlocks()), client: pglite.client }
    const cells = Array.from({ length: 30 }, (_, day) => `2026-06-${String(day + 1).padStart(2, "0")}`).flatMap((night) => [
      { holdId: a, night, held: 9 },
      { holdId: b, night, held: 8 },
    ])
    const one = await statementsOf(client, (db) => setResourceHoldNights(db, { cells: cells.slice(18, 19), now }))
    expect(await statementsOf(client, (db) => setResourceHoldNights(db, { cells, now }))).toBe(one)
  })
})

describe("what must be picked up", () => {
  const attrition = async () => (await summarizeProgramHolds(pglite.db, { programId: "prog_1", now })).rooms.attrition

  it("is what was contracted, so that a later cut shows a shortfall (B24)", async () => {
    const { db } = pglite
    const { id: holdId } = await block(db, await hotel(db), { quantity: 10, attritionPercent: 0 })
    await confirmResourceHold(db, { holdId, now })
    await setResourceHoldNights(db, { cells: [{ holdId, night: "2026-06-10", held: 6 }], now })
    await pickUpResourceHold(db, { holdId, pickupKey: "a", units: 6, now })
    await pickUpResourceHold(db, { holdId, pickupKey: "b", units: 4, from: "2026-06-11", to: "2026-06-13", now })
    expect(await attrition()).toMatchObject({ minimum: 30, shortfall: 4, nights: [{ contracted: 10, pickedUp: 6 }, {}, {}] })
    const contractedNow = { cells: [{ holdId, night: "2026-06-10", held: 6 }], recontract: true, now }
    await setResourceHoldNights(db, contractedNow)
    expect(await attrition()).toMatchObject({ minimum: 26, shortfall: 0 })
  })

  it("counts shoulder nights as well (B22)", async () => {
    const { db } = pglite
    const shoulders = { shoulderBefore: { nights: 1, quantity: 4 }, shoulderAfter: { nights: 1, quantity: 2 } }
    const { id: holdId } = await block(db, await hotel(db), { quantity: 10, attritionPercent: 20, ...shoulders })
    await confirmResourceHold(db, { holdId, now })
    await pickUpResourceHold(db, { holdId, pickupKey: "a", units: 2, from: "2026-06-09", to: "2026-06-14", now })
    // 36 room nights are contracted, 80 % of them are 28.8
    expect(await attrition()).toMatchObject({
      ...{ minimum: 29, shortfall: 19 },
      nights: [
        { night: "2026-06-09", contracted: 4, pickedUp: 2 },
        {},
        {},
        {},
        { night: "2026-06-13", contracted: 2, cumulativePercent: 27.8 },
      ],
    })
  })
})

describe("the grid of a programme", () => {
  it("is one statement for one hold or for many, adds up, and shows what the house still has", async () => {
    const { db, client } = pglite
    const { placeId, a, b } = await twoBlocks()
    await confirmResourceHold(db, { holdId: a, now })
    await pickUpResourceHold(db, { holdId: a, pickupKey: "k", units: 4, to: "2026-06-11", now })
    const grid = await getHoldPickupGrid(db, { programId: "prog_1", now })
    expect(grid.nights).toEqual(["2026-06-10", "2026-06-11", "2026-06-12"])
    expect(grid.totals).toEqual({ held: 90, contracted: 30, pickedUp: 4, released: 0, lapsed: 0, remaining: 86 })
    expect(grid.rows.flatMap(({ cells }) => cells).reduce((sum, { remaining }) => sum + remaining, 0)).toBe(grid.totals.remaining)
    expect(grid.rows[0]?.cells[0]?.inventory).toEqual({ capacity: 40, available: 10 })
    expect((await getHoldPickupGrid(db, { holdIds: [b], from: "2026-06-11", to: "2026-06-11", now })).totals.held).toBe(20)
    expect(await statementsOf(client, (logged) => getHoldPickupGrid(logged, { placeId, now }))).toBe(1)
    expect((await refusal(getHoldPickupGrid(db, { programId: "p", placeId }))).code).toBe("invalid_request")
  })
})

it("grid and summary of two hundred blocks are one statement each, and every cell counts once (B41)", async () => {
  const { db, client } = pglite
  const { id } = await block(db, await hotel(db), { quantity: 3, consume: false, cutoffOn: null })
  const copied = sql`'rhld_' || lpad(n::text, 26, '0')`
  await db.execute(sql`insert into resource_holds select (jsonb_populate_record(h, jsonb_build_object('id', ${copied}))).*
    from resource_holds h, generate_series(1, 199) n where h.id = ${id}`)
  await db.execute(sql`insert into resource_hold_nights (hold_id, night, unit_id, part, held)
    select ${copied}, night, unit_id, part, held from resource_hold_nights g, generate_series(1, 199) n where g.hold_id = ${id}`)
  const about = { programId: "prog_1", now }
  const grid = await getHoldPickupGrid(db, about)
  expect([grid.rows.length, grid.totals]).toMatchObject([200, { held: 1800, remaining: 1800, lapsed: 0 }])
  expect(grid.rows.flatMap(({ cells }) => cells).reduce((sum, { held }) => sum + held, 0)).toBe(1800)
  expect(grid.rows.reduce((sum, { totals }) => sum + totals.held, 0)).toBe(1800)
  expect((await summarizeProgramHolds(db, about)).rooms).toMatchObject({ holds: 200, roomNights: { held: 1800 } })
  expect(await statementsOf(client, (logged) => getHoldPickupGrid(logged, about))).toBe(1)
  expect(await statementsOf(client, (logged) => summarizeProgramHolds(logged, about))).toBe(1)
})

describe("the summary of a programme", () => {
  it("answers zeros for a programme without holds", async () => {
    const summary = await summarizeProgramHolds(pglite.db, { programId: "nobody", now })
    expect(summary).toMatchObject({
      asOf: now,
      rooms: { holds: 0, byStatus: {}, forecast: 0, pickupPercent: null },
      deadlines: [],
      promotable: [],
    })
  })

  it("counts pickup, forecast and attrition, and lists the deadlines to come and who could be promoted", async () => {
    const { db, client } = pglite
    const placeId = await hotel(db, 40)
    const { id: holdId } = await block(db, placeId, {
      quantity: 10,
      washPercent: 15,
      attritionPercent: 20,
      optionOn: "2026-05-20",
      releaseSteps: [{ dueOn: "2026-06-01", keepPercent: 50 }],
    })
    const waiting = await block(db, placeId, { quantity: 5, optionRank: 2 })
    const before = await summarizeProgramHolds(db, { programId: "prog_1", now })
    expect(before.deadlines).toEqual([
      { holdId, kind: "option", dueAt: new Date("2026-05-20T21:00:00Z"), units: 30 },
      { holdId, kind: "rolling", dueAt: new Date("2026-06-01T21:00:00Z"), units: 15 },
      { holdId, kind: "cutoff", dueAt: new Date("2026-06-10T21:00:00Z"), units: 30 },
    ])
    expect(before.promotable).toEqual([waiting.id])
    await confirmResourceHold(db, { holdId, now })
    await pickUpResourceHold(db, { holdId, pickupKey: "a", units: 7, now })
    const { rooms } = await summarizeProgramHolds(db, { programId: "prog_1", now })
    expect(rooms).toMatchObject({
      byStatus: { confirmed: 1, waitlisted: 1 },
      pickupPercent: 70,
      // the second option keeps nothing
      holds: 1,
      roomNights: { held: 30, pickedUp: 21, remaining: 9 },
      forecast: 21 + 8,
      attrition: {
        minimum: 24,
        shortfall: 3,
        nights: [{ night: "2026-06-10", contracted: 10, pickedUp: 7, cumulativePercent: 70 }, {}, {}],
      },
    })
    const listed = await listResourceHolds(db, { programId: "prog_1", sort: "createdAt", now })
    expect(listed.data.map(({ outlook }) => outlook)).toEqual([
      { forecast: 21 + 8, minimum: 24, shortfall: 3 },
      { forecast: 0, minimum: 0, shortfall: 0 },
    ])
    expect(await statementsOf(client, (logged) => summarizeProgramHolds(logged, { programId: "prog_1", now }))).toBe(1)
  })
})
