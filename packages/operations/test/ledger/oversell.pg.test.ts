import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { adjustSlotCapacity, allocateSlot, holdSlot } from "../../src/availability/slot-allocation/service.js"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import { isOperationsError } from "../../src/kernel/errors.js"
import { databaseRefusal } from "../../src/kernel/violations.js"
import { departure, numbersOf } from "../support/departure.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ connections: 40 })
})
afterAll(() => database?.close())

const handles = ["nodePostgres", "postgresJs"] as const

const codeOf = (error: unknown) => (isOperationsError(error) ? error.code : String(error))

async function race(takes: Promise<unknown>[]) {
  const results = await Promise.allSettled(takes)
  const refused = results.flatMap((result) => (result.status === "rejected" ? [codeOf(result.reason)] : []))
  return { accepted: results.length - refused.length, refused: [...new Set(refused)] }
}

/** Holds, allocations and adjustments in turn, one place each. */
const taker = (db: OperationsDb, slotId: string, n: number) => {
  if (n % 3 === 0) return holdSlot(db, { slotId: slotId as never, pax: 1, holderRef: `cart_${n}` })
  if (n % 3 === 1) return allocateSlot(db, { slotId: slotId as never, pax: 1, bookingId: `bkng_${n}` })
  return adjustSlotCapacity(db, { slotId: slotId as never, pax: 1, bookingId: `bkng_${n}` })
}

describe.each(handles)("200 takers of 10 places at once on %s", (handle) => {
  it("sells exactly ten places and refuses 190 with the numbers", async () => {
    const db = database[handle]
    const slotId = await departure(db, { startsAt: new Date(Date.now() + 86_400_000) })
    const { accepted, refused } = await race(Array.from({ length: 200 }, (_, n) => taker(db, slotId, n)))
    expect({ accepted, refused }).toEqual({ accepted: 10, refused: ["slot_capacity_exceeded"] })
    const { held_pax, booked_pax, remaining_pax } = await numbersOf(db, slotId)
    expect(Number(held_pax) + Number(booked_pax)).toBe(10)
    expect(remaining_pax).toBe(0)
    expect(await auditCapacity(db)).toEqual([])
  })

  it("gives ten lapsed places to exactly ten of fifty, although nobody swept", async () => {
    const db = database[handle]
    const slotId = await departure(db, { startsAt: new Date(Date.now() + 86_400_000) })
    for (const n of [1, 2, 3, 4, 5]) await holdSlot(db, { slotId, pax: 2, holderRef: `cart_${n}`, now: new Date(Date.now() - 3_600_000) })
    const { accepted, refused } = await race(Array.from({ length: 50 }, (_, n) => taker(db, slotId, n)))
    expect({ accepted, refused }).toEqual({ accepted: 10, refused: ["slot_capacity_exceeded"] })
    expect(await auditCapacity(db)).toEqual([])
  })

  it("makes one hold of one token that is placed 64 times at once", async () => {
    const db = database[handle]
    const slotId = await departure(db, { startsAt: new Date(Date.now() + 86_400_000) })
    const place = () => holdSlot(db, { slotId, pax: 3, holderRef: "cart_1", holdToken: "one-token-for-all" })
    const results = await Promise.all(Array.from({ length: 64 }, place))
    expect(results.filter(({ outcome }) => outcome === "created")).toHaveLength(1)
    expect(new Set(results.map(({ allocation }) => allocation.id)).size).toBe(1)
    expect(await numbersOf(db, slotId)).toMatchObject({ held_pax: 3, remaining_pax: 7 })
    expect(await auditCapacity(db)).toEqual([])
  })

  it("adds up thirty adjustments of one booking and refuses what does not fit", async () => {
    const db = database[handle]
    const slotId = await departure(db, { startsAt: new Date(Date.now() + 86_400_000) })
    const { accepted, refused } = await race(
      Array.from({ length: 30 }, () => adjustSlotCapacity(db, { slotId, bookingId: "bkng_1", pax: 1 })),
    )
    expect({ accepted, refused }).toEqual({ accepted: 10, refused: ["slot_capacity_exceeded"] })
    expect(await numbersOf(db, slotId)).toMatchObject({ booked_pax: 10, remaining_pax: 0 })
  })
})

it("refuses raw SQL that oversells", async () => {
  const db = database.nodePostgres
  const slotId = await departure(db, { capacityPax: 10 })
  const refusal = await rowsOf(db, sql`update availability_slots set booked_pax = capacity_pax + 1 where id = ${slotId}`).catch(
    databaseRefusal,
  )
  expect(refusal).toMatchObject({ sqlState: "23514", constraint: "availability_slots_not_oversold" })
})
