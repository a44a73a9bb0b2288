import { eq } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure, numbersOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { availabilitySlots } from "../../slot/schema.js"
import { holdSlot } from "../hold/place.js"
import { allocateSlot } from "../take/allocate.js"
import { cancelSlotAllocation } from "./cancel.js"
import { confirmSlotAllocation } from "./confirm.js"
import { fulfilSlotAllocation, unfulfilSlotAllocation } from "./fulfil.js"
import { releaseSlotAllocation } from "./release.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")

afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

async function held(holder: { bookingId?: string; holderRef?: string } = { bookingId: "bkng_1" }) {
  const slotId = await departure(pglite.db)
  const { allocation } = await holdSlot(pglite.db, { slotId, pax: 3, ...holder, now })
  return { slotId, command: { allocationId: allocation.id, now } }
}

describe("what becomes of a ledger row", () => {
  it("confirms, fulfils, takes that back and cancels; each repetition is unchanged", async () => {
    const { slotId, command } = await held()
    const steps = [
      () => confirmSlotAllocation(pglite.db, command),
      () => fulfilSlotAllocation(pglite.db, command),
      () => unfulfilSlotAllocation(pglite.db, { ...command, reason: "Wrong bus" }),
      () => cancelSlotAllocation(pglite.db, { ...command, reason: "Ill" }),
    ]
    const seen = []
    for (const step of steps) {
      const [done, again] = [await step(), await step()]
      expect(again).toEqual({ ...done, outcome: "unchanged" })
      seen.push([done.outcome, done.allocation.status, done.slot.heldPax, done.slot.bookedPax])
    }
    expect(seen).toEqual([
      ["changed", "confirmed", 0, 3],
      ["changed", "fulfilled", 0, 3],
      ["changed", "confirmed", 0, 3],
      ["changed", "cancelled", 0, 0],
    ])
    const last = await cancelSlotAllocation(pglite.db, command)
    expect(last.allocation).toMatchObject({ endReason: "Ill", endedAt: now, fulfilledAt: null, confirmedAt: now })
    expect(await numbersOf(pglite.db, slotId)).toMatchObject({ booked_pax: 0, remaining_pax: 10 })
  })

  it("releases a hold once", async () => {
    const { command } = await held()
    expect(await releaseSlotAllocation(pglite.db, command)).toMatchObject({ outcome: "changed", slot: { heldPax: 0, availablePax: 10 } })
    expect(await releaseSlotAllocation(pglite.db, command)).toMatchObject({ outcome: "unchanged", slot: { availablePax: 10 } })
  })

  it("refuses every step that the row is not ready for", async () => {
    const { command } = await held()
    const conflict = (status: string) => ({ code: "allocation_status_conflict", details: { status, allocationId: command.allocationId } })
    await expect(cancelSlotAllocation(pglite.db, command)).rejects.toMatchObject(conflict("held"))
    await expect(fulfilSlotAllocation(pglite.db, command)).rejects.toMatchObject(conflict("held"))
    await confirmSlotAllocation(pglite.db, command)
    await expect(releaseSlotAllocation(pglite.db, command)).rejects.toMatchObject(conflict("confirmed"))
    await fulfilSlotAllocation(pglite.db, command)
    await expect(cancelSlotAllocation(pglite.db, command)).rejects.toMatchObject(conflict("fulfilled"))
    await expect(confirmSlotAllocation(pglite.db, { ...command, allocationId: "slal_nowhere" })).rejects.toMatchObject({
      code: "allocation_not_found",
    })
  })

  it("heeds the revision that the caller has seen", async () => {
    const { command } = await held()
    await expect(confirmSlotAllocation(pglite.db, { ...command, expectedRevision: 2 })).rejects.toMatchObject({
      code: "revision_conflict",
      details: { expected: 2, current: { revision: 1, holdToken: expect.stringMatching(/^….{4}$/) } },
    })
    expect((await confirmSlotAllocation(pglite.db, { ...command, expectedRevision: 1 })).allocation.revision).toBe(2)
  })
})

describe("confirming a hold", () => {
  it("needs a booking, and only one set of places per booking item", async () => {
    const cart = await held({ holderRef: "cart_1" })
    await expect(confirmSlotAllocation(pglite.db, cart.command)).rejects.toMatchObject({ code: "allocation_booking_missing" })
    const { slotId, command } = await held()
    const { allocation } = await allocateSlot(pglite.db, { slotId, bookingId: "bkng_1", pax: 1, now })
    await expect(confirmSlotAllocation(pglite.db, command)).rejects.toMatchObject({
      code: "allocation_exists",
      details: { allocationId: allocation.id, pax: 1, requested: 3 },
    })
  })

  it("works on a closed departure and not on a cancelled one", async () => {
    const [closed, cancelled] = [await held(), await held()]
    await pglite.db.update(availabilitySlots).set({ status: "closed" }).where(eq(availabilitySlots.id, closed.slotId))
    expect((await confirmSlotAllocation(pglite.db, closed.command)).outcome).toBe("changed")
    const gone = { status: "cancelled", cancelSource: "person", cancelledAt: now } as const
    await pglite.db.update(availabilitySlots).set(gone).where(eq(availabilitySlots.id, cancelled.slotId))
    await expect(confirmSlotAllocation(pglite.db, cancelled.command)).rejects.toMatchObject({ code: "slot_not_sellable" })
    expect((await releaseSlotAllocation(pglite.db, cancelled.command)).outcome).toBe("changed")
  })
})
