import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { departure, ledgerOf, numbersOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { availabilitySlots } from "../../slot/schema.js"
import { holdSlot } from "../hold/place.js"
import { sweepExpiredSlotAllocations } from "../hold/sweep.js"
import { releaseSlotAllocation } from "../settle/release.js"
import { allocateSlot } from "./allocate.js"
import { allocateSlots } from "./allocate-many.js"

const pglite = usePglite()
const at = (time: string) => new Date(`2026-06-01T${time}Z`)
const now = at("12:00:00")
const holdToken = "token-of-cart-1"
const booking = { bookingId: "bkng_1", now } as const
let slotId: Id<"avsl">

const hold = (pax: number, more = {}) => holdSlot(pglite.db, { slotId, pax, holderRef: "cart_1", holdToken, now, ...more })
const setSlot = (patch: Partial<typeof availabilitySlots.$inferInsert>) =>
  pglite.db.update(availabilitySlots).set(patch).where(eq(availabilitySlots.id, slotId))

beforeEach(async () => {
  slotId = await departure(pglite.db)
})
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("allocating without a hold", () => {
  it("books the places; the same again is unchanged, another number is refused", async () => {
    const first = await allocateSlot(pglite.db, { ...booking, slotId, pax: 3, bookingItemId: "item_1", bookingRef: "B-1001" })
    expect(first).toMatchObject({
      outcome: "created",
      allocation: { status: "confirmed", confirmedAt: now },
      slot: { bookedPax: 3, availablePax: 7 },
    })
    expect(await allocateSlot(pglite.db, { ...booking, slotId, pax: 3, bookingItemId: "item_1" })).toMatchObject({ outcome: "unchanged" })
    await expect(allocateSlot(pglite.db, { ...booking, slotId, pax: 4, bookingItemId: "item_1" })).rejects.toMatchObject({
      code: "allocation_exists",
      details: { allocationId: first.allocation.id, pax: 3, requested: 4 },
    })
    expect((await allocateSlot(pglite.db, { ...booking, slotId, pax: 4, bookingItemId: "item_2" })).slot.bookedPax).toBe(7)
  })

  it("claims the last place once, and tells the second how many are left", async () => {
    await allocateSlot(pglite.db, { ...booking, slotId, pax: 10 })
    await expect(allocateSlot(pglite.db, { slotId, pax: 1, bookingId: "bkng_2", now })).rejects.toMatchObject({
      code: "slot_capacity_exceeded",
      details: { requested: 1, remaining: 0, capacityPax: 10, heldPax: 0, bookedPax: 10, shortBy: 1 },
    })
  })
})

describe("turning a hold into a booking", () => {
  it("consumes its own hold: held becomes booked, never twice; a replay is unchanged", async () => {
    const held = await hold(10)
    const convert = { ...booking, slotId, pax: 10, hold: { holdToken } }
    const converted = await allocateSlot(pglite.db, convert)
    expect(converted).toMatchObject({ outcome: "converted", slot: { heldPax: 0, bookedPax: 10, remainingPax: 0 } })
    expect(converted.allocation).toMatchObject({
      id: held.allocation.id,
      bookingId: "bkng_1",
      holderRef: "cart_1",
      confirmedAt: now,
      holdToken: "…rt-1",
    })
    expect(await allocateSlot(pglite.db, convert)).toMatchObject({ outcome: "unchanged", slot: { bookedPax: 10 } })
    expect(await allocateSlot(pglite.db, { ...convert, hold: { allocationId: held.allocation.id } })).toMatchObject({
      outcome: "unchanged",
    })
    await expect(allocateSlot(pglite.db, { ...convert, bookingId: "bkng_2" })).rejects.toMatchObject({ code: "hold_already_converted" })
  })

  it("takes what it needs more through the gate and gives back what it does not need", async () => {
    await hold(4)
    await hold(5, { holderRef: "cart_2", holdToken: "token-of-cart-2" })
    await expect(allocateSlot(pglite.db, { ...booking, slotId, pax: 6, hold: { holdToken } })).rejects.toMatchObject({
      details: { requested: 2, remaining: 1 },
    })
    expect((await allocateSlot(pglite.db, { ...booking, slotId, pax: 5, hold: { holdToken } })).slot).toMatchObject({
      heldPax: 5,
      bookedPax: 5,
    })
    const second = await allocateSlot(pglite.db, { slotId, bookingId: "bkng_2", pax: 1, hold: { holdToken: "token-of-cart-2" }, now })
    expect(second.slot).toMatchObject({ heldPax: 0, bookedPax: 6, remainingPax: 4 })
  })

  it("works on a departure that was closed or cut off after the hold, not on a cancelled one, and takes nothing more there", async () => {
    await hold(2)
    await setSlot({ status: "closed", cutoffAt: at("11:00:00") })
    await expect(allocateSlot(pglite.db, { ...booking, slotId, pax: 3, hold: { holdToken } })).rejects.toMatchObject({
      code: "slot_not_sellable",
      details: { reasons: ["slot_closed", "past_cutoff"] },
    })
    expect((await allocateSlot(pglite.db, { ...booking, slotId, pax: 2, hold: { holdToken } })).outcome).toBe("converted")
    await setSlot({ status: "open", cutoffAt: at("23:00:00") })
    await hold(1, { holdToken: "token-of-cart-3" })
    await setSlot({ status: "cancelled", cancelSource: "person", cancelledAt: now })
    await expect(
      allocateSlot(pglite.db, { slotId, bookingId: "bkng_3", pax: 1, hold: { holdToken: "token-of-cart-3" }, now }),
    ).rejects.toMatchObject({ code: "slot_not_sellable", details: { reasons: ["slot_cancelled"] } })
  })

  it("belongs to the booking that holds, and to a booking item without places of its own", async () => {
    await hold(2, { holderRef: undefined, bookingId: "bkng_1" })
    await expect(allocateSlot(pglite.db, { slotId, bookingId: "bkng_2", pax: 2, hold: { holdToken }, now })).rejects.toMatchObject({
      code: "hold_token_conflict",
    })
    const direct = await allocateSlot(pglite.db, { ...booking, slotId, pax: 1 })
    await expect(allocateSlot(pglite.db, { ...booking, slotId, pax: 2, hold: { holdToken } })).rejects.toMatchObject({
      code: "allocation_exists",
      details: { allocationId: direct.allocation.id, pax: 1 },
    })
  })

  it("is refused when the hold is not there, released, or on another departure", async () => {
    await expect(allocateSlot(pglite.db, { ...booking, slotId, pax: 1, hold: { holdToken } })).rejects.toMatchObject({
      code: "hold_not_found",
    })
    const { allocation } = await hold(1)
    const elsewhere = await departure(pglite.db)
    const byId = { ...booking, pax: 1, hold: { allocationId: allocation.id } }
    await expect(allocateSlot(pglite.db, { ...byId, slotId: elsewhere })).rejects.toMatchObject({ code: "hold_not_found" })
    await releaseSlotAllocation(pglite.db, { allocationId: allocation.id, now })
    await expect(allocateSlot(pglite.db, { ...byId, slotId })).rejects.toMatchObject({
      code: "hold_not_found",
      details: { status: "released" },
    })
  })
})

describe("turning a lapsed hold into a booking", () => {
  const late = { ...booking, now: at("12:15:00"), hold: { holdToken } }

  it("is refused unless asked to retake, swept or not", async () => {
    await hold(2)
    await expect(allocateSlot(pglite.db, { ...late, slotId, pax: 2 })).rejects.toMatchObject({
      code: "hold_expired",
      details: { holdKind: "slot" },
    })
    await sweepExpiredSlotAllocations(pglite.db, { now: late.now })
    await expect(allocateSlot(pglite.db, { ...late, slotId, pax: 2 })).rejects.toMatchObject({ code: "hold_expired" })
  })

  it("retakes the places when they are still free, once", async () => {
    await hold(10)
    const retake = { ...late, slotId, pax: 10, onExpiredHold: "retake" } as const
    expect(await allocateSlot(pglite.db, retake)).toMatchObject({ outcome: "created", slot: { heldPax: 0, bookedPax: 10 } })
    expect(await allocateSlot(pglite.db, retake)).toMatchObject({ outcome: "unchanged" })
    expect(await ledgerOf(pglite.db, slotId)).toEqual([
      { status: "expired", pax: 10 },
      { status: "confirmed", pax: 10 },
    ])
  })

  it("does not retake what somebody else has taken", async () => {
    await hold(10)
    await holdSlot(pglite.db, { slotId, pax: 1, holderRef: "cart_2", now: late.now })
    await expect(allocateSlot(pglite.db, { ...late, slotId, pax: 10, onExpiredHold: "retake" })).rejects.toMatchObject({
      details: { remaining: 9 },
    })
  })
})

describe("allocating several lines", () => {
  it("takes all or none, and sums lines of one departure before judging", async () => {
    const other = await departure(pglite.db)
    const line = (bookingItemId: string, pax: number, on = slotId) => ({ slotId: on, bookingItemId, pax })
    await expect(
      allocateSlots(pglite.db, { ...booking, lines: [line("item_0", 2, other), line("item_1", 6), line("item_2", 6)] }),
    ).rejects.toMatchObject({
      code: "slot_capacity_exceeded",
      details: { line: 2, slotId, requested: 12, remaining: 10, bookedPax: 0, shortBy: 2 },
    })
    expect(await numbersOf(pglite.db, other)).toMatchObject({ booked_pax: 0 })
    const { allocations } = await allocateSlots(pglite.db, {
      ...booking,
      lines: [line("item_1", 6), line("item_0", 2, other), line("item_2", 4)],
    })
    expect(allocations.map(({ allocation }) => [allocation.bookingItemId, allocation.pax])).toEqual([
      ["item_1", 6],
      ["item_0", 2],
      ["item_2", 4],
    ])
  })

  it("converts a hold in one line and takes anew in another", async () => {
    await hold(2)
    const lines = [
      { slotId, pax: 2, bookingItemId: "item_1", hold: { holdToken } },
      { slotId, pax: 1, bookingItemId: "item_2" },
    ]
    const { allocations } = await allocateSlots(pglite.db, { ...booking, lines })
    expect(allocations.map(({ outcome }) => outcome)).toEqual(["converted", "created"])
    const again = await allocateSlots(pglite.db, { ...booking, lines })
    expect(again.allocations.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"])
  })
})
