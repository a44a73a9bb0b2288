import { eq, sql } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { departure, ledgerOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { availabilitySlots } from "../../slot/schema.js"
import { holdSlot } from "../hold/place.js"
import { fulfilSlotAllocation } from "../settle/fulfil.js"
import { adjustSlotCapacity } from "./adjust.js"
import { allocateSlot } from "./allocate.js"
import type { AdjustCapacity } from "./contract.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")
let slotId: Id<"avsl">

const adjust = (pax: number, more: Partial<AdjustCapacity> = {}) =>
  adjustSlotCapacity(pglite.db, { slotId, bookingId: "bkng_1", pax, now, ...more })

beforeEach(async () => {
  slotId = await departure(pglite.db)
})
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("adjusting what a booking has of a departure", () => {
  it("+2, -1, -1 makes a booked row and ends it cancelled", async () => {
    expect(await adjust(2)).toMatchObject({ allocation: { status: "confirmed", pax: 2 }, slot: { bookedPax: 2, availablePax: 8 } })
    expect(await adjust(-1)).toMatchObject({ allocation: { pax: 1 }, slot: { bookedPax: 1 } })
    expect(await adjust(-1)).toMatchObject({ allocation: { status: "cancelled" }, slot: { bookedPax: 0, availablePax: 10 } })
    expect(await ledgerOf(pglite.db, slotId)).toEqual([{ status: "cancelled", pax: 1 }])
    await expect(adjust(-1)).rejects.toMatchObject({
      code: "allocation_not_found",
      kind: "not_found",
      details: { slotId, bookingId: "bkng_1" },
    })
  })

  it("gives back in every status of the departure and takes only while it is for sale", async () => {
    await adjust(3)
    await pglite.db.update(availabilitySlots).set({ status: "closed" }).where(eq(availabilitySlots.id, slotId))
    await expect(adjust(1)).rejects.toMatchObject({ code: "slot_not_sellable", details: { reasons: ["slot_closed"] } })
    expect((await adjust(-1)).slot.bookedPax).toBe(2)
    expect((await adjust(1, { enforce: "capacity", reason: "Agreed by phone" })).slot.bookedPax).toBe(3)
  })

  it("only reads with 0", async () => {
    expect(await adjust(0)).toEqual({
      allocation: null,
      slot: { capacityPax: 10, heldPax: 0, bookedPax: 0, remainingPax: 10, availablePax: 10 },
    })
    await adjust(4)
    const events = () => rowsOf(pglite.db, sql`select 1 from operations_events`)
    const before = (await events()).length
    expect(await adjust(0)).toMatchObject({ allocation: { pax: 4, revision: 1 }, slot: { bookedPax: 4 } })
    expect(await events()).toHaveLength(before)
  })

  it("acts on the booking's only live hold when nothing is booked, and releases it at 0", async () => {
    await holdSlot(pglite.db, { slotId, pax: 2, bookingId: "bkng_1", now })
    expect(await adjust(1)).toMatchObject({ allocation: { status: "held", pax: 3 }, slot: { heldPax: 3, bookedPax: 0 } })
    expect(await adjust(-3)).toMatchObject({ allocation: { status: "released" }, slot: { heldPax: 0 } })
  })

  it("leaves a lapsed hold aside and books", async () => {
    await holdSlot(pglite.db, { slotId, pax: 10, bookingId: "bkng_1", now: new Date("2026-06-01T11:00:00Z") })
    expect(await adjust(10)).toMatchObject({ allocation: { status: "confirmed", pax: 10 } })
  })

  it("refuses what the caller did not expect, and more than there is", async () => {
    const { allocation } = await adjust(3)
    await expect(adjust(1, { expectedPax: 2 })).rejects.toMatchObject({
      code: "allocation_pax_conflict",
      details: { allocationId: allocation?.id, pax: 3, expectedPax: 2 },
    })
    await expect(adjust(-4)).rejects.toMatchObject({ code: "allocation_pax_conflict", details: { pax: 3, giveBack: 4 } })
    expect((await adjust(-1, { expectedPax: 3 })).allocation?.pax).toBe(2)
  })

  it("asks which item is meant when the booking has several", async () => {
    const items = ["item_1", "item_2"]
    for (const bookingItemId of items) await allocateSlot(pglite.db, { slotId, bookingId: "bkng_1", bookingItemId, pax: 1, now })
    await expect(adjust(1)).rejects.toMatchObject({
      code: "allocation_ambiguous",
      details: { allocationIds: [expect.any(String), expect.any(String)] },
    })
    expect((await adjust(1, { bookingItemId: "item_2" })).allocation).toMatchObject({ bookingItemId: "item_2", pax: 2 })
    expect((await adjust(1, { bookingItemId: "item_3" })).allocation).toMatchObject({ bookingItemId: "item_3", pax: 1 })
  })

  it("refuses beyond the capacity, and what has travelled", async () => {
    const { allocation } = await adjust(9)
    await expect(adjust(2)).rejects.toMatchObject({ code: "slot_capacity_exceeded", details: { requested: 2, remaining: 1 } })
    await fulfilSlotAllocation(pglite.db, { allocationId: allocation?.id ?? "slal_none", now })
    await expect(adjust(-1)).rejects.toMatchObject({ code: "allocation_status_conflict", details: { status: "fulfilled" } })
  })

  it("does not know a departure that is not there", async () => {
    for (const pax of [1, 0, -1]) await expect(adjust(pax, { slotId: "avsl_nowhere" })).rejects.toMatchObject({ code: "slot_not_found" })
  })
})
