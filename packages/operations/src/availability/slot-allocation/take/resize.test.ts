import { afterEach, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { holdSlot } from "../hold/place.js"
import { cancelSlotAllocation } from "../settle/cancel.js"
import { allocateSlot } from "./allocate.js"
import { resizeSlotAllocation } from "./resize.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")

afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

it("takes and gives back the difference of a booking", async () => {
  const slotId = await departure(pglite.db)
  const { allocation } = await allocateSlot(pglite.db, { slotId, bookingId: "bkng_1", pax: 4, now })
  const resize = (pax: number, expectedRevision?: number) =>
    resizeSlotAllocation(pglite.db, { allocationId: allocation.id, pax, expectedRevision, now })
  expect(await resize(10, 1)).toMatchObject({ outcome: "changed", allocation: { revision: 2 }, slot: { bookedPax: 10 } })
  expect(await resize(10)).toMatchObject({ outcome: "unchanged", allocation: { revision: 2 } })
  await expect(resize(11)).rejects.toMatchObject({ code: "slot_capacity_exceeded", details: { requested: 1, remaining: 0 } })
  await expect(resize(3, 1)).rejects.toMatchObject({
    code: "revision_conflict",
    details: { expected: 1, current: { revision: 2, pax: 10 } },
  })
  expect(await resize(3)).toMatchObject({ outcome: "changed", slot: { bookedPax: 3, availablePax: 7 } })
  await cancelSlotAllocation(pglite.db, { allocationId: allocation.id, now })
  await expect(resize(2)).rejects.toMatchObject({ code: "allocation_status_conflict", details: { status: "cancelled" } })
})

it("keeps the term of a hold, and cannot resize one that lapsed", async () => {
  const slotId = await departure(pglite.db)
  const { allocation } = await holdSlot(pglite.db, { slotId, holderRef: "cart_1", pax: 2, now })
  const later = new Date(now.getTime() + 60_000)
  const resized = await resizeSlotAllocation(pglite.db, { allocationId: allocation.id, pax: 3, now: later })
  expect(resized.allocation).toMatchObject({ pax: 3, expiresAt: allocation.expiresAt, status: "held" })
  const lapsed = new Date(now.getTime() + 900_000)
  await expect(resizeSlotAllocation(pglite.db, { allocationId: allocation.id, pax: 1, now: lapsed })).rejects.toMatchObject({
    code: "hold_expired",
  })
})
