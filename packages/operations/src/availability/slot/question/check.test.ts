import { describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import type { Id } from "../../../kernel/ids.js"
import { availabilityCloseouts } from "../../schema.js"
import { holdSlot } from "../../slot-allocation/hold/place.js"
import { checkOperationalAvailability } from "./check.js"

const pglite = usePglite()
const start = new Date("2026-07-01T09:00:00Z")
const before = (ms: number) => new Date(start.getTime() - ms)
const hour = 3_600_000

const codes = async (slotId: `avsl_${string}`, now: Date, pax = 1) =>
  (await checkOperationalAvailability(pglite.db, { slotId, pax, now })).violations.map(({ code }) => code)

describe("asking whether places can be sold", () => {
  it("answers yes with the numbers, and nothing against it", async () => {
    const slotId = await departure(pglite.db)
    const answer = await checkOperationalAvailability(pglite.db, { slotId, pax: 10, now: before(hour) })
    expect(answer).toMatchObject({
      ok: true,
      violations: [],
      unlimited: false,
      capacityPax: 10,
      remainingPax: 10,
      availablePax: 10,
      slot: { id: slotId },
    })
  })

  it("knows no limit on an unlimited departure", async () => {
    const slotId = await departure(pglite.db, { capacityPax: null })
    const answer = await checkOperationalAvailability(pglite.db, { slotId, pax: 100_000, now: before(hour) })
    expect(answer).toMatchObject({ ok: true, unlimited: true, capacityPax: null, remainingPax: null, availablePax: null })
  })

  it("answers for a departure that is not there", async () => {
    const answer = await checkOperationalAvailability(pglite.db, { slotId: "avsl_nowhere" })
    expect(answer).toMatchObject({ ok: false, slot: null, violations: [{ code: "slot_not_found" }] })
  })

  it("tells each reason alone", async () => {
    const now = before(hour)
    const cancelled = { status: "cancelled", cancelSource: "person", cancelledAt: now } as const
    expect(await codes(await departure(pglite.db, cancelled), now)).toEqual(["slot_cancelled"])
    expect(await codes(await departure(pglite.db, { status: "closed" }), now)).toEqual(["slot_closed"])
    expect(await codes(await departure(pglite.db, { cutoffAt: before(2 * hour) }), now)).toEqual(["past_cutoff"])
    expect(await codes(await departure(pglite.db, { opensAt: start }), now)).toEqual(["too_early"])
    expect(await codes(await departure(pglite.db, { capacityPax: 0 }), now)).toEqual(["sold_out"])
    expect(await codes(await departure(pglite.db, { cutoffAt: new Date(start.getTime() + hour) }), start)).toEqual(["departed"])
  })

  it("tells all reasons together, in order, with closeouts and numbers", async () => {
    const slotId = await departure(pglite.db, { status: "closed", capacityPax: 2, opensAt: new Date(start.getTime() + hour) })
    const [closeout] = await pglite.db
      .insert(availabilityCloseouts)
      .values({ productId: "prod_1", dateFrom: "2026-07-01", dateTo: "2026-07-01", reason: "Storm" })
      .returning()
    const { violations } = await checkOperationalAvailability(pglite.db, { slotId, pax: 5, now: start })
    expect(violations).toMatchObject([
      { code: "slot_closed" },
      { code: "closed_out", closeoutIds: [closeout?.id] },
      { code: "departed" },
      { code: "past_cutoff" },
      { code: "too_early" },
      { code: "insufficient_capacity", message: "Only 2 places are left.", requested: 5, remaining: 2, shortBy: 3 },
    ])
  })

  it("is exact at the boundaries", async () => {
    const cut = await departure(pglite.db, { cutoffAt: before(hour) })
    expect(await codes(cut, before(hour + 1))).toEqual([])
    expect(await codes(cut, before(hour))).toEqual(["past_cutoff"])
    const opening = await departure(pglite.db, { opensAt: before(hour) })
    expect(await codes(opening, before(hour + 1))).toEqual(["too_early"])
    expect(await codes(opening, before(hour))).toEqual([])
  })

  it("counts a lapsed hold as free at its expiry", async () => {
    const slotId = await departure(pglite.db)
    await holdSlot(pglite.db, { slotId, pax: 10, holderRef: "cart_1", ttlSeconds: 3600, now: before(2 * hour) })
    expect(await codes(slotId, before(hour + 1))).toEqual(["sold_out"])
    expect(await codes(slotId, before(hour), 10)).toEqual([])
  })
})

describe("asking for rooms and seats as well", () => {
  it("is yes only when the traveler would get them, and names what is full although the departure has places", async () => {
    const slotId = await departure(pglite.db)
    const [full, free] = await rooms(pglite.db, slotId, { count: 2 })
    await party(pglite.db, slotId, { people: 2, allocations: { room_dbl: full as Id<"alrs"> } })
    const ask = (resourceId: Id<"alrs"> | undefined) =>
      checkOperationalAvailability(pglite.db, { slotId, allocations: { room_dbl: resourceId as Id<"alrs"> }, now: before(hour) })
    expect(await ask(free)).toMatchObject({ ok: true, violations: [] })
    expect(await ask(full)).toMatchObject({
      ok: false,
      violations: [
        { code: "resource_capacity_exhausted", kind: "room_dbl", resourceId: full, capacity: 2, existingAssigned: 2, requested: 1 },
      ],
    })
  })
})
