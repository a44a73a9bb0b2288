import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest"
import { block, freeRooms, hotel, now } from "../../test/support/holds.js"
import { createTestDatabase, type TestDatabase } from "../../test/support/postgres.js"
import { centre } from "../../test/support/spaces.js"
import { auditCapacity } from "../audit.js"
import { isOperationsError } from "../errors.js"
import type { OperationsDb } from "../kernel/database.js"
import {
  confirmResourceHold,
  createResourceHold,
  getResourceHold,
  pickUpResourceHold,
  promoteResourceHold,
  reversePickup,
} from "./index.js"

let database: TestDatabase
let db: OperationsDb
beforeAll(async () => {
  database = await createTestDatabase({ connections: 24 })
  db = database.nodePostgres
})
beforeEach(async () => {
  await db.execute(sql`truncate resource_hold_movement_nights, resource_hold_movements, resource_hold_steps, resource_hold_nights, resource_holds,
    room_inventory_nights, facilities, calendar_assets, operations_events cascade`)
})
afterEach(async () => expect(await auditCapacity(db)).toEqual([]))
afterAll(() => database.close())

/** Codes of the refusals, and how many got through. */
async function outcomes(commands: Promise<unknown>[]) {
  const settled = await Promise.allSettled(commands)
  const refusals = settled.flatMap((one) =>
    one.status === "rejected" ? [isOperationsError(one.reason) ? one.reason.code : String(one.reason)] : [],
  )
  return { done: settled.length - refusals.length, refusals: [...new Set(refusals)].sort() }
}

it("64 sessions that want one of the last ten rooms of a block get exactly ten", async () => {
  const placeId = await hotel(db, 40)
  const { id: holdId } = await block(db, placeId, { quantity: 10 })
  await confirmResourceHold(db, { holdId, now })
  const result = await outcomes(Array.from({ length: 64 }, (_, n) => pickUpResourceHold(db, { holdId, pickupKey: `guest-${n}`, now })))
  expect(result).toEqual({ done: 10, refusals: ["hold_units_unavailable"] })
  expect((await getResourceHold(db, { holdId, now })).totals).toMatchObject({ pickedUp: 30, remaining: 0 })
})

it("40 sessions that take ten of forty rooms on overlapping stays fill no night beyond its rooms and never deadlock", async () => {
  const placeId = await hotel(db, 40)
  const stay = (n: number) => ({ quantity: 10, arrival: `2026-06-${String(10 + (n % 5)).padStart(2, "0")}`, nights: 1 + (n % 4) })
  const stays = Array.from({ length: 40 }, (_, n) => stay(n))
  const settled = await Promise.allSettled(stays.map((one) => block(db, placeId, one)))
  const refused = stays.filter((_, n) => settled[n]?.status === "rejected")
  expect([refused.length > 0, refused.length < 40]).toEqual([true, true])
  expect(Math.min(...(await freeRooms(db, placeId, now, "2026-06-01", "2026-06-30")))).toBeGreaterThanOrEqual(0)
  // nobody gave anything back, so whoever was refused while there was room would still fit
  expect(await outcomes(refused.map((one) => block(db, placeId, one)))).toEqual({ done: 0, refusals: ["hold_capacity_unavailable"] })
})

it("what the product page shows is stored: another connection reads it, held and then confirmed (B1)", async () => {
  const hold = await createResourceHold(db, { kind: "room", programId: "prog_1", quantity: 20 })
  const read = () => getResourceHold(database.postgresJs, { holdId: hold.id })
  expect(await read()).toMatchObject({ id: expect.stringMatching(/^rhld_/), status: "held", backing: "demand", quantity: 20 })
  await confirmResourceHold(db, { holdId: hold.id })
  expect(await read()).toMatchObject({ status: "confirmed", confirmedAt: expect.any(Date) })
})

it("the same key from many sessions is one pickup, and reversed from many sessions changes once", async () => {
  const placeId = await hotel(db, 40)
  const { id: holdId } = await block(db, placeId, { quantity: 10 })
  await confirmResourceHold(db, { holdId, now })
  const picked = await Promise.all(Array.from({ length: 12 }, () => pickUpResourceHold(db, { holdId, pickupKey: "one", units: 2, now })))
  expect([picked.filter(({ created }) => created).length, new Set(picked.map(({ movement }) => movement.id)).size]).toEqual([1, 1])
  await Promise.all(Array.from({ length: 12 }, () => reversePickup(db, { pickupKey: "one", now })))
  expect((await getResourceHold(db, { holdId, now })).totals).toMatchObject({ pickedUp: 0, remaining: 30 })
})

it("of two holds that use one key at the same time, one wins and the other is told", async () => {
  const placeId = await hotel(db, 40)
  const holds = [await block(db, placeId, { quantity: 5 }), await block(db, placeId, { quantity: 5 })]
  for (const { id } of holds) await confirmResourceHold(db, { holdId: id, now })
  const result = await outcomes(holds.map(({ id }) => pickUpResourceHold(db, { holdId: id, pickupKey: "same", now })))
  expect(result).toEqual({ done: 1, refusals: ["hold_pickup_conflict"] })
})

it("two promoters of one last room: one wins", async () => {
  const placeId = await hotel(db, 10)
  const waiting = [await block(db, placeId, { quantity: 6, optionRank: 2 }), await block(db, placeId, { quantity: 6, optionRank: 2 })]
  const result = await outcomes(waiting.map(({ id }) => promoteResourceHold(db, { holdId: id, now })))
  expect(result).toEqual({ done: 1, refusals: ["hold_capacity_unavailable"] })
})

it("a confirmation at the last second and a taker just after it never both win", async () => {
  const due = new Date("2026-05-10T21:00:00Z")
  for (let round = 0; round < 12; round++) {
    const placeId = await hotel(db, 10)
    const { id: holdId } = await block(db, placeId, { quantity: 10, optionOn: "2026-05-10" })
    const results = await Promise.allSettled([
      confirmResourceHold(db, { holdId, now: new Date(due.getTime() - 1) }),
      block(db, placeId, { quantity: 10, now: due }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  }
})

it("two sessions that take a ballroom and one of its halves at the same time: one wins", async () => {
  for (let round = 0; round < 8; round++) {
    const { ballroom, a } = await centre(db)
    const hours = { kind: "space", programId: "prog_1", from: "2026-06-10T09:00", to: "2026-06-10T17:00", now } as const
    const result = await outcomes([ballroom, a].map((functionSpaceId) => createResourceHold(db, { ...hours, functionSpaceId })))
    expect(result).toEqual({ done: 1, refusals: ["resource_double_booked"] })
  }
})
