import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  adjustSlotCapacity,
  allocateSlot,
  confirmSlotAllocation,
  holdSlot,
  holdSlots,
  moveSlotAllocation,
  releaseSlotAllocation,
  sweepExpiredSlotAllocations,
} from "../../src/availability/slot-allocation/service.js"
import { reclaimLapsedHolds } from "../../src/availability/slot-allocation/settle/reclaim.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { isOperationsError } from "../../src/kernel/errors.js"
import type { Id } from "../../src/kernel/ids.js"
import { departure, ledgerOf, numbersOf } from "../support/departure.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"

let database: TestDatabase
let db: OperationsDb
const now = new Date("2026-06-01T12:00:00Z")
const expiry = new Date("2026-06-01T12:15:00Z")

beforeAll(async () => {
  database = await createTestDatabase({ connections: 40 })
  db = database.nodePostgres
})
afterAll(() => database?.close())
afterEach(async () => expect(await auditCapacity(db)).toEqual([]))

const codeOf = (error: unknown) => (isOperationsError(error) ? error.code : String(error))
const outcomes = async (commands: Promise<unknown>[]) =>
  (await Promise.allSettled(commands)).map((result) => (result.status === "fulfilled" ? "ok" : codeOf(result.reason)))

const times = <Value>(count: number, make: (n: number) => Value) => Array.from({ length: count }, (_, n) => make(n))

/** Takes turns in an order that differs from run to run only by its seed. */
function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const keyed = values.map((value, n) => ({ value, key: Math.sin(seed * 9973 + n * 7919) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
}

describe("commands that meet on one hold", () => {
  it("lets either the confirmation or the sweep have it, whichever clock is right", async () => {
    for (const round of times(25, (n) => n)) {
      const slotId = await departure(db)
      const { allocation } = await holdSlot(db, { slotId, pax: 2, bookingId: `bkng_${round}`, now })
      const before = new Date(expiry.getTime() - 1)
      const [confirmed, ...rest] = await outcomes([
        confirmSlotAllocation(db, { allocationId: allocation.id, now: before }),
        sweepExpiredSlotAllocations(db, { now: expiry }),
        reclaimLapsedHolds(db, [slotId], { now: expiry }),
      ])
      const [row] = await ledgerOf(db, slotId)
      expect(rest).toEqual(["ok", "ok"])
      expect([confirmed, row?.status]).toEqual(confirmed === "ok" ? ["ok", "confirmed"] : ["hold_expired", "expired"])
      expect(await numbersOf(db, slotId)).toMatchObject({ held_pax: 0, booked_pax: confirmed === "ok" ? 2 : 0 })
    }
  })

  it("counts it once when it is released, confirmed, converted and resized at the same time", async () => {
    for (const round of times(25, (n) => n)) {
      const slotId = await departure(db)
      const { allocation } = await holdSlot(db, { slotId, pax: 2, bookingId: `bkng_${round}`, holdToken: "token-of-cart-1", now })
      const command = { allocationId: allocation.id, now }
      await outcomes(
        shuffled(
          [
            () => releaseSlotAllocation(db, command),
            () => confirmSlotAllocation(db, command),
            () => allocateSlot(db, { slotId, bookingId: `bkng_${round}`, pax: 3, hold: { holdToken: "token-of-cart-1" }, now }),
            () => holdSlot(db, { slotId, pax: 5, bookingId: `bkng_${round}`, holdToken: "token-of-cart-1", now }),
            () => adjustSlotCapacity(db, { slotId, bookingId: `bkng_${round}`, pax: -1, now }),
          ],
          round,
        ).map((run) => run()),
      )
      expect(await auditCapacity(db)).toEqual([])
    }
  })

  it("never fails the transaction of a second caller that places the same token", async () => {
    const slotId = await departure(db)
    const place = () =>
      db.transaction(async (tx) => {
        const { outcome } = await holdSlot(tx, { slotId, pax: 2, holderRef: "cart_1", holdToken: "token-of-cart-1", now })
        await holdSlot(tx, { slotId, pax: 1, holderRef: "cart_2", holdToken: "token-of-cart-2", now })
        return outcome
      })
    const seen = await Promise.all(times(12, place))
    expect(seen.filter((outcome) => outcome === "created")).toHaveLength(1)
    expect(await numbersOf(db, slotId)).toMatchObject({ held_pax: 3 })
  })
})

describe("commands over several departures", () => {
  it("moves in opposite directions without a deadlock", async () => {
    const [one, two] = [await departure(db, { capacityPax: 100 }), await departure(db, { capacityPax: 100 })]
    const book = async (slotId: Id<"avsl">, n: number) =>
      (await allocateSlot(db, { slotId, bookingId: `bkng_${n}`, pax: 1, now })).allocation.id
    const there = await Promise.all(times(20, (n) => book(one, n)))
    const back = await Promise.all(times(20, (n) => book(two, 100 + n)))
    const moves = there.flatMap((allocationId, n) => [
      moveSlotAllocation(db, { allocationId, toSlotId: two, now }),
      moveSlotAllocation(db, { allocationId: back[n] ?? "slal_none", toSlotId: one, now }),
    ])
    expect(new Set(await outcomes(moves))).toEqual(new Set(["ok"]))
    expect([await numbersOf(db, one), await numbersOf(db, two)]).toMatchObject([{ booked_pax: 20 }, { booked_pax: 20 }])
  })

  it("fills a full departure only with what leaves it in the same move", async () => {
    const [one, two] = [await departure(db, { capacityPax: 4 }), await departure(db, { capacityPax: 4 })]
    const a = (await allocateSlot(db, { slotId: one, bookingId: "bkng_a", pax: 4, now })).allocation.id
    const b = (await allocateSlot(db, { slotId: two, bookingId: "bkng_b", pax: 4, now })).allocation.id
    const seen = await outcomes([
      moveSlotAllocation(db, { allocationId: a, toSlotId: two, now }),
      moveSlotAllocation(db, { allocationId: b, toSlotId: one, now }),
    ])
    expect(seen).toEqual(["slot_capacity_exceeded", "slot_capacity_exceeded"])
    expect([await numbersOf(db, one), await numbersOf(db, two)]).toMatchObject([{ booked_pax: 4 }, { booked_pax: 4 }])
  })

  it("holds lines in any order, all or none, without a deadlock", async () => {
    const slots = await Promise.all(times(6, () => departure(db, { capacityPax: 10 })))
    const seen = await outcomes(
      times(40, (n) => holdSlots(db, { holderRef: `cart_${n}`, lines: shuffled(slots, n).map((slotId) => ({ slotId, pax: 1 })), now })),
    )
    expect(seen.filter((outcome) => outcome === "ok")).toHaveLength(10)
    expect(new Set(seen)).toEqual(new Set(["ok", "slot_capacity_exceeded"]))
    for (const slotId of slots) expect(await numbersOf(db, slotId)).toMatchObject({ held_pax: 10, remaining_pax: 0 })
  })
})

describe("other ways to run transactions", () => {
  it("tells a caller under REPEATABLE READ to try again, and loses nothing", async () => {
    const slotId = await departure(db)
    const place = (n: number) =>
      db.transaction((tx) => holdSlot(tx, { slotId, pax: 1, holderRef: `cart_${n}`, now }), { isolationLevel: "repeatable read" })
    const seen = await outcomes(times(20, place))
    const placed = seen.filter((outcome) => outcome === "ok").length
    expect(placed).toBeGreaterThan(0)
    expect(
      seen.filter((outcome) => outcome !== "ok").every((outcome) => ["concurrent_update", "slot_capacity_exceeded"].includes(outcome)),
    ).toBe(true)
    expect(await numbersOf(db, slotId)).toMatchObject({ held_pax: placed })
  })

  it("shows numbers that were true when the lock was there, although the statement began before a reclaim", async () => {
    const slotId = await departure(db)
    await holdSlot(db, { slotId, pax: 6, holderRef: "cart_1", now })
    let placing: ReturnType<typeof holdSlot> | undefined
    await db.transaction(async (tx) => {
      await reclaimLapsedHolds(tx, [slotId], { now: expiry })
      placing = holdSlot(db, { slotId, pax: 1, holderRef: "cart_2", now: expiry })
      await new Promise((resolve) => setTimeout(resolve, 150))
    })
    expect((await placing)?.slot).toEqual({ capacityPax: 10, heldPax: 1, bookedPax: 0, remainingPax: 9, availablePax: 9 })
  })
})
