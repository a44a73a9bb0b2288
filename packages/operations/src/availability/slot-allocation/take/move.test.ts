import { sql } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { departure, ledgerOf, numbersOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { holdSlot } from "../hold/place.js"
import { releaseSlotAllocation } from "../settle/release.js"
import { allocateSlot } from "./allocate.js"
import { moveSlotAllocation } from "./move.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")
let from: Id<"avsl">
let to: Id<"avsl">

beforeEach(async () => {
  from = await departure(pglite.db)
  to = await departure(pglite.db, { capacityPax: 4 })
})
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const booked = async (pax: number, bookingItemId?: string) =>
  (await allocateSlot(pglite.db, { slotId: from, bookingId: "bkng_1", bookingRef: "B-1", bookingItemId, pax, now })).allocation.id

describe("moving places to another departure", () => {
  it("ends the old row and makes the new one together", async () => {
    const allocationId = await booked(3)
    const moved = await moveSlotAllocation(pglite.db, { allocationId, toSlotId: to, now, actor: "user_1" })
    expect(moved).toMatchObject({
      dryRun: false,
      allocation: {
        slotId: to,
        status: "confirmed",
        pax: 3,
        movedFromId: allocationId,
        bookingId: "bkng_1",
        bookingRef: "B-1",
        confirmedAt: now,
      },
      from: { id: allocationId, status: "cancelled" },
      slot: { bookedPax: 3, availablePax: 1 },
      fromSlot: { bookedPax: 0, availablePax: 10 },
    })
    const events = await rowsOf(pglite.db, sql`select type, subject, data->>'slotId' as slot from operations_events order by seq offset 1`)
    expect(events).toEqual([
      { type: "availability.slot_allocation.moved", subject: allocationId, slot: from },
      { type: "availability.slot_allocation.moved", subject: moved.allocation.id, slot: to },
    ])
  })

  it("takes a hold with its token and its term", async () => {
    const { allocation } = await holdSlot(pglite.db, { slotId: from, pax: 2, holderRef: "cart_1", holdToken: "token-of-cart-1", now })
    const moved = await moveSlotAllocation(pglite.db, { allocationId: allocation.id, toSlotId: to, now })
    expect(moved.allocation).toMatchObject({
      status: "held",
      expiresAt: allocation.expiresAt,
      maxExpiresAt: allocation.maxExpiresAt,
      holderRef: "cart_1",
    })
    const again = await holdSlot(pglite.db, { slotId: to, pax: 2, holderRef: "cart_1", holdToken: "token-of-cart-1", now })
    expect(again).toMatchObject({ outcome: "unchanged", allocation: { id: moved.allocation.id } })
  })

  it("changes nothing when the other departure has no room", async () => {
    const allocationId = await booked(5)
    await expect(moveSlotAllocation(pglite.db, { allocationId, toSlotId: to, now })).rejects.toMatchObject({
      code: "slot_capacity_exceeded",
      details: { slotId: to, requested: 5, remaining: 4 },
    })
    expect(await numbersOf(pglite.db, from)).toMatchObject({ booked_pax: 5 })
    expect(await ledgerOf(pglite.db, to)).toEqual([])
  })

  it("takes the places of a lapsed hold over there", async () => {
    await holdSlot(pglite.db, { slotId: to, pax: 4, holderRef: "cart_9", now: new Date("2026-06-01T11:00:00Z") })
    const { slot } = await moveSlotAllocation(pglite.db, { allocationId: await booked(4), toSlotId: to, now })
    expect(slot).toMatchObject({ heldPax: 0, bookedPax: 4 })
  })

  it("says in a dry run what it would do and writes nothing", async () => {
    const allocationId = await booked(3)
    const planned = await moveSlotAllocation(pglite.db, { allocationId, toSlotId: to, dryRun: true, now })
    expect(planned).toMatchObject({ dryRun: true, slot: { bookedPax: 3 }, fromSlot: { bookedPax: 0 } })
    expect(await numbersOf(pglite.db, from)).toMatchObject({ booked_pax: 3 })
    expect(await ledgerOf(pglite.db, to)).toEqual([])
  })

  it("refuses what cannot move", async () => {
    const allocationId = await booked(1)
    await expect(moveSlotAllocation(pglite.db, { allocationId, toSlotId: from, now })).rejects.toMatchObject({
      code: "invalid_request",
      details: { violations: [{ path: "toSlotId" }] },
    })
    await expect(moveSlotAllocation(pglite.db, { allocationId, toSlotId: "avsl_nowhere", now })).rejects.toMatchObject({
      code: "slot_not_found",
    })
    const there = await allocateSlot(pglite.db, { slotId: to, bookingId: "bkng_1", pax: 1, now })
    await expect(moveSlotAllocation(pglite.db, { allocationId, toSlotId: to, now })).rejects.toMatchObject({
      code: "allocation_exists",
      details: { allocationId: there.allocation.id },
    })
    const { allocation } = await holdSlot(pglite.db, { slotId: from, pax: 1, holderRef: "cart_1", now })
    await releaseSlotAllocation(pglite.db, { allocationId: allocation.id, now })
    await expect(moveSlotAllocation(pglite.db, { allocationId: allocation.id, toSlotId: to, now })).rejects.toMatchObject({
      code: "allocation_status_conflict",
    })
  })
})
