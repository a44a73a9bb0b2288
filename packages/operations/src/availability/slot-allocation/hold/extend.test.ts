import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { confirmSlotAllocation } from "../settle/confirm.js"
import { releaseSlotAllocation } from "../settle/release.js"
import { extendSlotHold } from "./extend.js"
import { holdSlot } from "./place.js"
import { sweepExpiredSlotAllocations } from "./sweep.js"

const pglite = usePglite()
const at = (time: string) => new Date(`2026-06-01T${time}Z`)

async function held() {
  const slotId = await departure(pglite.db)
  const { allocation } = await holdSlot(pglite.db, {
    slotId,
    pax: 2,
    bookingId: "bkng_1",
    holdToken: "token-of-cart-1",
    now: at("12:00:00"),
  })
  return { slotId, allocationId: allocation.id }
}

afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("extending a hold", () => {
  it("counts its term from now and reports when less was granted", async () => {
    const { allocationId } = await held()
    const first = await extendSlotHold(pglite.db, { allocationId, ttlSeconds: 1800, now: at("12:10:00") })
    expect(first).toMatchObject({
      expiresAt: at("12:40:00"),
      maxExpiresAt: at("13:00:00"),
      capped: false,
      allocation: { extensions: 1, holdToken: "…rt-1" },
    })
    const exact = await extendSlotHold(pglite.db, { allocationId, ttlSeconds: 1800, now: at("12:30:00") })
    expect(exact).toMatchObject({ expiresAt: at("13:00:00"), capped: false })
  })

  it("grants only what is left until the limit", async () => {
    const { allocationId } = await held()
    const second = await extendSlotHold(pglite.db, { allocationId, ttlSeconds: 3600, now: at("12:10:00") })
    expect(second).toMatchObject({ expiresAt: at("13:00:00"), capped: true, allocation: { extensions: 1 } })
  })

  it("is refused once the limit is reached", async () => {
    const { allocationId } = await held()
    await extendSlotHold(pglite.db, { allocationId, ttlSeconds: 86_400, now: at("12:10:00") })
    await expect(extendSlotHold(pglite.db, { allocationId, now: at("12:20:00") })).rejects.toMatchObject({
      code: "hold_extension_exhausted",
      details: { id: allocationId, limit: "2026-06-01T13:00:00.000Z" },
    })
  })

  it("works until a millisecond before the expiry and not at it", async () => {
    const { slotId, allocationId } = await held()
    await expect(extendSlotHold(pglite.db, { allocationId, now: at("12:15:00.000") })).rejects.toMatchObject({
      code: "hold_expired",
      details: { holdKind: "slot", id: allocationId, expiredAt: "2026-06-01T12:15:00.000Z" },
    })
    const extended = await extendSlotHold(pglite.db, { slotId, holdToken: "token-of-cart-1", now: at("12:14:59.999") })
    expect(extended).toMatchObject({ expiresAt: at("12:29:59.999"), allocation: { holdToken: "token-of-cart-1" } })
  })

  it("never makes it shorter", async () => {
    const { allocationId } = await held()
    const same = await extendSlotHold(pglite.db, { allocationId, ttlSeconds: 10, now: at("12:01:00") })
    expect(same).toMatchObject({ expiresAt: at("12:15:00"), capped: false, allocation: { extensions: 0, revision: 1 } })
  })

  it("says the same of a lapsed hold before and after the sweep, and so does confirming", async () => {
    const { allocationId } = await held()
    const now = at("12:15:00.000")
    const refusals = () =>
      Promise.all([
        extendSlotHold(pglite.db, { allocationId, now }).catch(({ code }) => code),
        confirmSlotAllocation(pglite.db, { allocationId, now }).catch(({ code }) => code),
        releaseSlotAllocation(pglite.db, { allocationId, now }).catch(({ code, details }) => [code, details.status]),
      ])
    const before = await refusals()
    await sweepExpiredSlotAllocations(pglite.db, { now })
    expect(await refusals()).toEqual(before)
    expect(before).toEqual(["hold_expired", "hold_expired", ["allocation_status_conflict", "expired"]])
  })

  it("is refused for what is no hold any more and for what never was", async () => {
    const { slotId, allocationId } = await held()
    await confirmSlotAllocation(pglite.db, { allocationId, now: at("12:01:00") })
    await expect(extendSlotHold(pglite.db, { allocationId, now: at("12:02:00") })).rejects.toMatchObject({
      code: "allocation_status_conflict",
      details: { status: "confirmed" },
    })
    await expect(extendSlotHold(pglite.db, { allocationId: "slal_nowhere" })).rejects.toMatchObject({ code: "allocation_not_found" })
    await expect(extendSlotHold(pglite.db, { slotId, holdToken: "no-such-token" })).rejects.toMatchObject({ code: "hold_not_found" })
  })
})
