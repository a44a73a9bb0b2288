import { describe, expect, it } from "vitest"
import { departure, ledgerRows } from "../../../test/support/departure.js"
import { usePglite } from "../../../test/support/pglite.js"
import { createCloseout } from "../closeout/create.js"
import { getSlot } from "./get.js"
import { listSlots } from "./list/list.js"
import type { availabilitySlots } from "./schema.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")
const start = new Date("2026-07-01T09:00:00Z")
const before = (instant: Date) => new Date(instant.getTime() - 1)

type Over = Partial<typeof availabilitySlots.$inferInsert>

async function reasons(over: Over, at = now, pax = 1) {
  const slotId = await departure(pglite.db, over)
  const slot = await getSlot(pglite.db, { slotId, pax, now: at })
  // the list finds by the same reasons that the departure shows
  const found = await listSlots(pglite.db, { ids: [slotId], sellable: slot.sellability.sellable, pax, now: at })
  expect(found.total).toBe(1)
  return slot.sellability.reasons
}

describe("each reason alone", () => {
  it("none: the departure sells", async () => expect(await reasons({})).toEqual([]))
  it("slot_cancelled", async () =>
    expect(await reasons({ status: "cancelled", cancelSource: "person", cancelledAt: now })).toEqual(["slot_cancelled"]))
  it("slot_closed", async () => expect(await reasons({ status: "closed" })).toEqual(["slot_closed"]))
  it("closed_out, naming the closeout", async () => {
    const { id } = await createCloseout(pglite.db, { productId: "prod_1", dateFrom: "2026-07-01", reason: "Holiday" })
    const slotId = await departure(pglite.db)
    expect((await getSlot(pglite.db, { slotId, now })).sellability).toMatchObject({
      reasons: ["closed_out"],
      closeoutIds: [id],
      state: "closed_out",
    })
  })
  it("past_cutoff, from exactly the cut-off", async () => {
    const cutoffAt = new Date("2026-06-30T09:00:00Z")
    expect(await reasons({ cutoffAt }, before(cutoffAt))).toEqual([])
    expect(await reasons({ cutoffAt }, cutoffAt)).toEqual(["past_cutoff"])
  })
  it("departed, from exactly the start", async () => {
    expect(await reasons({ cutoffAt: new Date("2026-07-02T00:00:00Z") }, before(start))).toEqual([])
    expect(await reasons({ cutoffAt: new Date("2026-07-02T00:00:00Z") }, start)).toEqual(["departed"])
  })
  it("too_early, until exactly its opening", async () => {
    const opensAt = new Date("2026-06-10T00:00:00Z")
    expect(await reasons({ opensAt }, before(opensAt))).toEqual(["too_early"])
    expect(await reasons({ opensAt }, opensAt)).toEqual([])
  })
  it("sold_out, also with no places at all", async () => {
    expect(await reasons({ capacityPax: 3, bookedPax: 2, heldPax: 1 })).toEqual(["sold_out"])
    expect(await reasons({ capacityPax: 0 })).toEqual(["sold_out"])
  })
  it("insufficient_capacity, only for more than there are", async () => {
    expect(await reasons({ capacityPax: 3 }, now, 3)).toEqual([])
    expect(await reasons({ capacityPax: 3 }, now, 4)).toEqual(["insufficient_capacity"])
    expect(await reasons({ capacityPax: null, bookedPax: 500 }, now, 100_000)).toEqual([])
  })
})

it("says all reasons at once, in one order", async () => {
  await createCloseout(pglite.db, { productId: "prod_1", dateFrom: "2026-07-01", reason: "Holiday" })
  const all = { status: "closed", capacityPax: 0, opensAt: new Date("2027-01-01T00:00:00Z") } as const
  expect(await reasons(all, start)).toEqual(["slot_closed", "closed_out", "departed", "past_cutoff", "too_early", "sold_out"])
})

describe("an all-day departure", () => {
  const cairo = {
    allDay: true,
    timezone: "Africa/Cairo",
    startsAt: new Date("2026-06-30T21:00:00Z"),
    dateLocal: "2026-07-01",
    endDateLocal: "2026-07-01",
  }
  const midnight = new Date("2026-07-01T21:00:00Z")

  it("sells until its local midnight, and not at it", async () => {
    const slot = { ...cairo, endsAt: midnight, cutoffAt: midnight }
    expect(await reasons(slot, before(midnight))).toEqual([])
    expect(await reasons(slot, midnight)).toEqual(["departed", "past_cutoff"])
  })
  it("with a cut-off of 0 sells until it starts", async () => {
    const slot = { ...cairo, endsAt: midnight, cutoffMinutes: 0, cutoffAt: cairo.startsAt }
    expect(await reasons(slot, before(cairo.startsAt))).toEqual([])
    expect(await reasons(slot, cairo.startsAt)).toEqual(["past_cutoff"])
  })
})

describe("holds", () => {
  it("give their places back at exactly their expiry, without any sweep", async () => {
    const slotId = await departure(pglite.db, { capacityPax: 4 })
    await ledgerRows(pglite.db, slotId, [{ status: "held", pax: 4, holdToken: "token_1234", expiresAt: now, maxExpiresAt: now }])
    const at = async (instant: Date) => {
      const [one] = (await listSlots(pglite.db, { ids: [slotId], sellable: true, pax: 4, now: instant })).data
      return one && { remaining: one.remainingPax, available: one.availablePax, state: one.sellability.state }
    }
    expect(await at(before(now))).toBeUndefined()
    expect(await at(now)).toEqual({ remaining: 0, available: 4, state: "available" })
  })

  it("leave less than half as limited and unlimited as freesale", async () => {
    const state = async (over: Over) => (await getSlot(pglite.db, { slotId: await departure(pglite.db, over), now })).sellability.state
    expect(await state({ capacityPax: 10, bookedPax: 5 })).toBe("available")
    expect(await state({ capacityPax: 10, bookedPax: 6 })).toBe("limited")
    expect(await state({ capacityPax: null, bookedPax: 6 })).toBe("freesale")
  })
})
