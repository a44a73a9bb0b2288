import { describe, expect, it } from "vitest"
import { departure, ledgerRows } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { availabilityCloseouts } from "../../schema.js"
import { explainSlot } from "./explain.js"

const pglite = usePglite()
const at = (time: string) => new Date(`2026-06-01T${time}Z`)
const now = at("12:00:00")

async function busy() {
  const slotId = await departure(pglite.db)
  const hold = (pax: number, time: string, n: number) => ({
    status: "held" as const,
    pax,
    bookingId: undefined,
    holderRef: `cart_${n}`,
    holdToken: `token-${n}-of-cart`,
    expiresAt: at(time),
    maxExpiresAt: at(time),
  })
  const [lapsed, first, second, booked] = await ledgerRows(pglite.db, slotId, [
    hold(1, "12:00:00", 1),
    hold(2, "12:10:00", 2),
    hold(3, "12:20:00", 3),
    { status: "confirmed", pax: 4, bookingId: "bkng_1", bookingRef: "B-1001" },
  ])
  return { slotId, lapsed, first, second, booked }
}

describe("explaining a departure", () => {
  it("says where every place is, and what would let more be sold", async () => {
    const { slotId, first, second, booked } = await busy()
    const told = await explainSlot(pglite.db, { slotId, pax: 3, now })
    expect(told).toMatchObject({
      sellable: false,
      reasons: ["insufficient_capacity"],
      capacityPax: 10,
      heldPax: 6,
      bookedPax: 4,
      remainingPax: 0,
    })
    expect(told).toMatchObject({ availablePax: 1, lapsedPax: 1, wouldSucceed: { pax: 1, at: at("12:10:00"), capacityPax: 12 } })
    expect(told.holds).toEqual([
      { allocationId: first, pax: 2, expiresAt: at("12:10:00"), token: "cart", holderRef: "cart_2", bookingId: null },
      { allocationId: second, pax: 3, expiresAt: at("12:20:00"), token: "cart", holderRef: "cart_3", bookingId: null },
    ])
    expect(told.bookings).toEqual([
      { allocationId: booked, status: "confirmed", pax: 4, bookingId: "bkng_1", bookingItemId: null, bookingRef: "B-1001" },
    ])
    const atLast = await explainSlot(pglite.db, { slotId, pax: 6, now })
    expect(atLast.wouldSucceed).toEqual({ pax: 1, at: at("12:20:00"), capacityPax: 15 })
    expect((await explainSlot(pglite.db, { slotId, pax: 7, now })).wouldSucceed).toEqual({ pax: 1, capacityPax: 16 })
  })

  it("names the closeouts to reopen when nothing else stops the sale", async () => {
    const slotId = await departure(pglite.db)
    const dates = { dateFrom: "2026-07-01", dateTo: "2026-07-01" }
    const [closeout] = await pglite.db
      .insert(availabilityCloseouts)
      .values({ slotId, ...dates, reason: "Storm", kind: "weather" })
      .returning()
    const told = await explainSlot(pglite.db, { slotId, now })
    expect(told.wouldSucceed).toEqual({ reopen: [closeout?.id] })
    expect(told.closeouts).toEqual([{ id: closeout?.id, kind: "weather", effect: "block", reason: "Storm", ...dates }])
    expect((await explainSlot(pglite.db, { slotId, pax: 11, now })).wouldSucceed).toEqual({})
  })

  it("names the opening of sales, and no number on an unlimited departure", async () => {
    const slotId = await departure(pglite.db, { capacityPax: null, opensAt: at("18:00:00") })
    expect((await explainSlot(pglite.db, { slotId, now })).wouldSucceed).toEqual({ at: at("18:00:00") })
    expect(await explainSlot(pglite.db, { slotId, now: at("18:00:00") })).toMatchObject({ sellable: true, wouldSucceed: {} })
  })

  it("does not know a departure that is not there", async () => {
    await expect(explainSlot(pglite.db, { slotId: "avsl_nowhere" })).rejects.toMatchObject({ code: "slot_not_found" })
  })
})
