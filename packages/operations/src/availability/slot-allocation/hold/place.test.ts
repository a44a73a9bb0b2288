import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure, ledgerOf, ledgerRows, numbersOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import { allocateSlot } from "../take/allocate.js"
import type { HoldSlot } from "./contract.js"
import { holdSlot } from "./place.js"

const pglite = usePglite()
const at = (time: string) => new Date(`2026-06-01T${time}Z`)
const noon = at("12:00:00.000")
const cart = { holderRef: "cart_1", holdToken: "token-of-cart-1", now: noon }

afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("placing a hold", () => {
  it("takes the places, answers the token once and tells of it without the token", async () => {
    const slotId = await departure(pglite.db)
    const { allocation, outcome, slot } = await holdSlot(pglite.db, { slotId, pax: 4, holderRef: "cart_1", now: noon, actor: "user_1" })
    expect(outcome).toBe("created")
    expect(slot).toEqual({ capacityPax: 10, heldPax: 4, bookedPax: 0, remainingPax: 6, availablePax: 6 })
    expect(allocation).toMatchObject({ status: "held", lapsed: false, pax: 4, holderRef: "cart_1", createdBy: "user_1", revision: 1 })
    expect(allocation).toMatchObject({ expiresAt: at("12:15:00.000"), maxExpiresAt: at("13:00:00.000") })
    expect(allocation.holdToken).toMatch(/^[\w-]{22}$/)
    const [event] = await rowsOf(pglite.db, sql`select type, subject, subjects, actor, data from operations_events`)
    expect(event).toEqual({
      type: "availability.slot_allocation.held",
      subject: allocation.id,
      subjects: [allocation.id, slotId, "prod_1"],
      actor: "user_1",
      data: {
        slotId,
        productId: "prod_1",
        startsAt: "2026-07-01T09:00:00.000Z",
        pax: 4,
        capacityPax: 10,
        heldPax: 4,
        bookedPax: 0,
        remainingPax: 6,
      },
    })
  })

  it("counts on an unlimited departure too", async () => {
    const slotId = await departure(pglite.db, { capacityPax: null })
    const { slot } = await holdSlot(pglite.db, { ...cart, slotId, pax: 100_000 })
    expect(slot).toEqual({ capacityPax: null, heldPax: 100_000, bookedPax: 0, remainingPax: null, availablePax: null })
  })

  it("lets the first term be longer than an hour", async () => {
    const slotId = await departure(pglite.db)
    const { allocation } = await holdSlot(pglite.db, { ...cart, slotId, pax: 1, ttlSeconds: 7200 })
    expect(allocation).toMatchObject({ expiresAt: at("14:00:00.000"), maxExpiresAt: at("14:00:00.000") })
  })

  it("refuses with every number, and says when the next hold lapses", async () => {
    const slotId = await departure(pglite.db)
    await ledgerRows(pglite.db, slotId, [{ status: "confirmed", pax: 3, bookingId: "bkng_9" }])
    await holdSlot(pglite.db, { ...cart, slotId, pax: 5 })
    await expect(holdSlot(pglite.db, { slotId, pax: 4, holderRef: "cart_2", now: noon })).rejects.toMatchObject({
      code: "slot_capacity_exceeded",
      kind: "capacity",
      message: `Departure ${slotId} has 2 places left, 4 requested (capacity 10, held 5, booked 3).`,
      details: {
        slotId,
        requested: 4,
        remaining: 2,
        capacityPax: 10,
        heldPax: 5,
        bookedPax: 3,
        shortBy: 2,
        nextHoldExpiresAt: "2026-06-01T12:15:00.000Z",
      },
    })
  })

  it("refuses what is not for sale with all reasons, and a departure that is not there", async () => {
    const slotId = await departure(pglite.db, { status: "closed", capacityPax: 0 })
    await expect(holdSlot(pglite.db, { ...cart, slotId, pax: 1, now: at("12:00:00") })).rejects.toMatchObject({
      code: "slot_not_sellable",
      details: { slotId, reasons: ["slot_closed", "sold_out"] },
    })
    await expect(holdSlot(pglite.db, { ...cart, slotId: "avsl_nowhere", pax: 1 })).rejects.toMatchObject({ code: "slot_not_found" })
  })

  it("lets an operator with a reason past a closed departure, not past its capacity and not past a cancellation", async () => {
    const closed = await departure(pglite.db, { status: "closed", capacityPax: 2 })
    const operator = { ...cart, enforce: "capacity", reason: "VIP" } as const
    expect((await holdSlot(pglite.db, { ...operator, slotId: closed, pax: 2 })).outcome).toBe("created")
    await expect(holdSlot(pglite.db, { ...operator, holdToken: "another-token", slotId: closed, pax: 1 })).rejects.toMatchObject({
      code: "slot_capacity_exceeded",
    })
    const cancelled = await departure(pglite.db, { status: "cancelled", cancelSource: "person", cancelledAt: noon })
    await expect(holdSlot(pglite.db, { ...operator, slotId: cancelled, pax: 1 })).rejects.toMatchObject({
      code: "slot_not_sellable",
      details: { reasons: ["slot_cancelled"] },
    })
  })
})

describe("placing a hold again under its token", () => {
  it("re-places 2, 4, 1 of 12: 11 left and one row, the same pax unchanged", async () => {
    const slotId = await departure(pglite.db, { capacityPax: 12 })
    const hold = (pax: number) => holdSlot(pglite.db, { ...cart, slotId, pax })
    const outcomes = [(await hold(2)).outcome, (await hold(4)).outcome, (await hold(1)).outcome]
    expect(outcomes).toEqual(["created", "resized", "resized"])
    expect(await hold(1)).toMatchObject({
      outcome: "unchanged",
      slot: { remainingPax: 11 },
      allocation: { revision: 3, holdToken: cart.holdToken },
    })
    expect(await ledgerOf(pglite.db, slotId)).toEqual([{ status: "held", pax: 1 }])
    const events = await rowsOf(pglite.db, sql`select type, before, after from operations_events order by seq`)
    expect(events[1]).toEqual({
      type: "availability.slot_allocation.resized",
      before: { status: "held", pax: 2 },
      after: { status: "held", pax: 4 },
    })
    expect(events).toHaveLength(3)
  })

  it("judges only what it takes more, and says so", async () => {
    const slotId = await departure(pglite.db)
    await holdSlot(pglite.db, { ...cart, slotId, pax: 8 })
    expect((await holdSlot(pglite.db, { ...cart, slotId, pax: 10 })).slot.remainingPax).toBe(0)
    await expect(holdSlot(pglite.db, { ...cart, slotId, pax: 12 })).rejects.toMatchObject({
      details: { requested: 2, remaining: 0, shortBy: 2 },
    })
  })

  it("never shortens a hold and never passes the limit of its first placement", async () => {
    const slotId = await departure(pglite.db)
    const place = async (time: string, ttlSeconds: number) => {
      const { allocation } = await holdSlot(pglite.db, { ...cart, slotId, pax: 1, ttlSeconds, maxTotalSeconds: 86_400, now: at(time) })
      return [allocation.expiresAt, allocation.maxExpiresAt]
    }
    await holdSlot(pglite.db, { ...cart, slotId, pax: 1 })
    expect(await place("12:10:00", 10)).toEqual([at("12:15:00"), at("13:00:00")])
    expect(await place("12:10:00", 900)).toEqual([at("12:25:00"), at("13:00:00")])
    expect(await place("12:20:00", 7200)).toEqual([at("13:00:00"), at("13:00:00")])
  })

  it("competes anew with a new row from its expiry on, and only then", async () => {
    const slotId = await departure(pglite.db)
    const first = await holdSlot(pglite.db, { ...cart, slotId, pax: 6 })
    expect((await holdSlot(pglite.db, { ...cart, slotId, pax: 6, now: at("12:14:59.999") })).allocation.id).toBe(first.allocation.id)
    const again = await holdSlot(pglite.db, { ...cart, slotId, pax: 7, now: at("12:29:59.999") })
    expect(again).toMatchObject({ outcome: "created", slot: { heldPax: 7 } })
    expect(again.allocation.id).not.toBe(first.allocation.id)
    expect(await ledgerOf(pglite.db, slotId)).toEqual([
      { status: "expired", pax: 6 },
      { status: "held", pax: 7 },
    ])
  })

  it("belongs to its holder", async () => {
    const slotId = await departure(pglite.db)
    await holdSlot(pglite.db, { ...cart, slotId, pax: 1 })
    const stranger: HoldSlot = { ...cart, slotId, pax: 1, holderRef: "cart_2" }
    await expect(holdSlot(pglite.db, stranger)).rejects.toMatchObject({ code: "hold_token_conflict" })
    const booking = await holdSlot(pglite.db, { ...cart, slotId, pax: 1, bookingId: "bkng_1", now: at("12:00:01") })
    expect(booking.allocation).toMatchObject({ holderRef: "cart_1", bookingId: "bkng_1" })
    await expect(holdSlot(pglite.db, { ...cart, slotId, pax: 1, bookingId: "bkng_2" })).rejects.toMatchObject({
      code: "hold_token_conflict",
    })
  })

  it("is refused once the hold has become a booking", async () => {
    const slotId = await departure(pglite.db)
    await holdSlot(pglite.db, { ...cart, slotId, pax: 1 })
    const { allocation } = await allocateSlot(pglite.db, {
      slotId,
      pax: 1,
      bookingId: "bkng_1",
      hold: { holdToken: cart.holdToken },
      now: noon,
    })
    await expect(holdSlot(pglite.db, { ...cart, slotId, pax: 1 })).rejects.toMatchObject({
      code: "hold_already_converted",
      details: { allocationId: allocation.id },
    })
  })
})

describe("a lapsed hold", () => {
  it("frees its places at its expiry without a sweep", async () => {
    const slotId = await departure(pglite.db)
    await holdSlot(pglite.db, { ...cart, slotId, pax: 10 })
    const next = { slotId, pax: 10, holderRef: "cart_2" }
    await expect(holdSlot(pglite.db, { ...next, now: at("12:14:59.999") })).rejects.toMatchObject({ code: "slot_capacity_exceeded" })
    expect((await holdSlot(pglite.db, { ...next, now: at("12:15:00.000") })).slot).toMatchObject({ heldPax: 10, availablePax: 0 })
  })

  it("counts as free in a refusal, and no longer as held", async () => {
    const slotId = await departure(pglite.db)
    await holdSlot(pglite.db, { ...cart, slotId, pax: 4 })
    await expect(holdSlot(pglite.db, { slotId, pax: 11, holderRef: "cart_2", now: at("13:00:00") })).rejects.toMatchObject({
      details: { remaining: 10, heldPax: 0, bookedPax: 0, shortBy: 1 },
    })
  })

  it("stands beside a take that does not need its places, which sees them free", async () => {
    const slotId = await departure(pglite.db)
    await holdSlot(pglite.db, { ...cart, slotId, pax: 4 })
    const { slot } = await holdSlot(pglite.db, { slotId, pax: 1, holderRef: "cart_2", now: at("13:00:00") })
    expect(slot).toEqual({ capacityPax: 10, heldPax: 5, bookedPax: 0, remainingPax: 5, availablePax: 9 })
  })
})

describe("a hold with an expiry of its caller in the process", () => {
  it("knows no limit and may also move earlier", async () => {
    const slotId = await departure(pglite.db)
    const hold = (expiresAt: Date) => holdSlot(pglite.db, { ...cart, slotId, pax: 2, expiresAt })
    const far = new Date("2027-01-01T00:00:00Z")
    expect((await hold(far)).allocation).toMatchObject({ expiresAt: far, maxExpiresAt: far })
    expect(await hold(at("12:01:00"))).toMatchObject({ outcome: "unchanged", allocation: { expiresAt: at("12:01:00") } })
    await expect(hold(noon)).rejects.toMatchObject({ code: "invalid_request" })
  })
})

it("leaves nothing behind when the caller rolls back", async () => {
  const slotId = await departure(pglite.db)
  await pglite.db
    .transaction(async (tx) => {
      await holdSlot(tx, { ...cart, slotId, pax: 3 })
      throw new Error("changed my mind")
    })
    .catch(() => undefined)
  expect(await numbersOf(pglite.db, slotId)).toMatchObject({ held_pax: 0 })
  expect(await ledgerOf(pglite.db, slotId)).toEqual([])
  expect(await rowsOf(pglite.db, sql`select 1 from operations_events`)).toEqual([])
})

it("leaves the caller's transaction usable after a refusal", async () => {
  const slotId = await departure(pglite.db, { capacityPax: 1 })
  await pglite.db.transaction(async (tx) => {
    await holdSlot(tx, { ...cart, slotId, pax: 1 })
    await holdSlot(tx, { slotId, pax: 1, holderRef: "cart_2", now: noon }).catch(() => undefined)
    expect((await holdSlot(tx, { ...cart, slotId, pax: 1 })).outcome).toBe("unchanged")
  })
})
