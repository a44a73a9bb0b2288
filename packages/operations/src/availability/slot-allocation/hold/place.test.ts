import { sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { departure, ledgerOf, numbersOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import { holdSlot } from "./place.js"

const pglite = usePglite()
const at = (time: string) => new Date(`2026-06-01T${time}Z`)
const noon = at("12:00:00")

describe("holding places", () => {
  it("takes the places, answers the token once and tells of it without the token", async () => {
    const slotId = await departure(pglite.db, { capacityPax: 10 })
    const { allocation, outcome, slot } = await holdSlot(pglite.db, { slotId, pax: 4, holderRef: "cart_1", now: noon, actor: "user_1" })
    expect(outcome).toBe("created")
    expect(slot).toEqual({ capacityPax: 10, heldPax: 4, bookedPax: 0, remainingPax: 6, availablePax: 6 })
    expect(allocation).toMatchObject({
      status: "held",
      lapsed: false,
      pax: 4,
      holderRef: "cart_1",
      expiresAt: at("12:15:00"),
      maxExpiresAt: at("13:00:00"),
      revision: 1,
    })
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

  it("re-places 2, 4, 1 of 12 under one token: 11 left and one row", async () => {
    const slotId = await departure(pglite.db, { capacityPax: 12 })
    const hold = (pax: number, now = noon) => holdSlot(pglite.db, { slotId, pax, holderRef: "cart_1", holdToken: "token-of-cart-1", now })
    expect((await hold(2)).outcome).toBe("created")
    expect((await hold(4)).outcome).toBe("resized")
    expect((await hold(1)).outcome).toBe("resized")
    const last = await hold(1)
    expect(last).toMatchObject({ outcome: "unchanged", slot: { remainingPax: 11 }, allocation: { revision: 3 } })
    expect(await ledgerOf(pglite.db, slotId)).toEqual([{ status: "held", pax: 1 }])
    expect(await auditCapacity(pglite.db)).toEqual([])
  })
})

it("keeps numbers", async () => {
  const slotId = await departure(pglite.db, { capacityPax: 3 })
  await expect(holdSlot(pglite.db, { slotId, pax: 4, holderRef: "c", now: noon })).rejects.toMatchObject({ code: "slot_capacity_exceeded" })
  expect(await numbersOf(pglite.db, slotId)).toMatchObject({ held_pax: 0 })
})
