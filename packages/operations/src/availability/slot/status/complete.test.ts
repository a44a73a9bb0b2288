import { describe, expect, it } from "vitest"
import { createTestApp } from "../../../../test/support/app.js"
import { departure, ledgerOf, ledgerRows, numbersOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { completeSlot } from "./complete.js"

const pglite = usePglite()
const start = new Date("2026-07-01T09:00:00Z")
const before = new Date("2026-07-01T08:59:59.999Z")

describe("completing a departure", () => {
  it("is refused a millisecond before it leaves", async () => {
    const slotId = await departure(pglite.db)
    await expect(completeSlot(pglite.db, { slotId, now: before })).rejects.toMatchObject({
      code: "slot_not_departed",
      details: { slotId, status: "open", departsAt: start.toISOString() },
    })
  })

  it("waits for the end of an all-day one, and never completes a cancelled one", async () => {
    const endsAt = new Date("2026-07-03T00:00:00Z")
    const allDay = await departure(pglite.db, { allDay: true, endsAt, endDateLocal: "2026-07-02" })
    await expect(completeSlot(pglite.db, { slotId: allDay, now: new Date(endsAt.getTime() - 1) })).rejects.toMatchObject({
      code: "slot_not_departed",
    })
    expect(await completeSlot(pglite.db, { slotId: allDay, now: endsAt })).toMatchObject({ outcome: "completed" })
    const cancelled = await departure(pglite.db, { status: "cancelled", cancelSource: "person", cancelledAt: before })
    await expect(completeSlot(pglite.db, { slotId: cancelled, now: endsAt })).rejects.toThrow(/was cancelled/)
  })

  it("fulfils what is confirmed, once, and keeps it booked", async () => {
    const slotId = await departure(pglite.db)
    const [allocationId] = await ledgerRows(pglite.db, slotId, [{ status: "confirmed", pax: 3, bookingId: "bkng_9" }])
    const dry = await completeSlot(pglite.db, { slotId, dryRun: true, now: start })
    expect(await ledgerOf(pglite.db, slotId)).toEqual([{ status: "confirmed", pax: 3 }])
    const done = await completeSlot(pglite.db, { slotId, actor: "mona", now: start })
    expect(done).toMatchObject({
      outcome: "completed",
      dryRun: false,
      fulfilled: [{ allocationId, bookingId: "bkng_9", pax: 3 }],
      slot: { completedAt: start },
    })
    expect({ ...dry, dryRun: false }).toEqual(done)
    expect(await numbersOf(pglite.db, slotId)).toMatchObject({ booked_pax: 3 })
    expect(await completeSlot(pglite.db, { slotId, now: new Date("2026-07-02T09:00:00Z") })).toMatchObject({
      outcome: "unchanged",
      fulfilled: [],
      slot: { completedAt: start, revision: 2 },
    })
    const { data } = await readEvents(pglite.db)
    expect(data.map(({ type }) => type).sort()).toEqual(["availability.slot.completed", "availability.slot_allocation.fulfilled"])
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  it("answers over HTTP", async () => {
    const slotId = await departure(pglite.db)
    const { send } = createTestApp(pglite.db, { now: () => start })
    expect(await send("POST", `/availability/slots/${slotId}/complete`, { body: {} })).toMatchObject({
      status: 200,
      body: { data: { outcome: "completed" } },
    })
    expect(await send("POST", "/availability/slots/avsl_01kb7x3q4yf5sv0m2c8n6r9tde/complete", { body: {} })).toMatchObject({ status: 404 })
  })
})
