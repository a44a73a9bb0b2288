import { describe, expect, it } from "vitest"
import { usePglite } from "../../../../test/support/pglite.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { allocateSlot, createSlot, editSlotsBatch, getSlot } from "../../index.js"

const pglite = usePglite()
const now = new Date("2026-05-01T04:00:00Z")
const byHand = (over = {}) =>
  createSlot(pglite.db, {
    productId: "prod_1",
    timezone: "Africa/Cairo",
    dateLocal: "2026-05-20",
    startTimeLocal: "09:00",
    capacityPax: 10,
    now,
    ...over,
  })

describe("many departures at once", () => {
  it("answers row by row, or rolls all back", async () => {
    const a = await byHand()
    const b = await byHand({ startTimeLocal: "12:00" })
    await allocateSlot(pglite.db, { slotId: b.id, bookingId: "bkng_1", pax: 6, now })
    const ids = [a.id, b.id]
    const atomic = await editSlotsBatch(pglite.db, { ids, patch: { capacityPax: 5 }, atomic: true, now })
    expect(atomic).toMatchObject({ changed: 0, refused: 1 })
    expect(await getSlot(pglite.db, { slotId: a.id, now })).toMatchObject({ capacityPax: 10 })
    const report = await editSlotsBatch(pglite.db, { ids, patch: { capacityPax: 5 }, now })
    expect(report).toMatchObject({ changed: 1, refused: 1 })
    expect(report.results.find(({ slotId }) => slotId === b.id)).toMatchObject({
      outcome: "refused",
      error: { code: "slot_capacity_below_taken", details: { minimum: 6 } },
    })
    const closed = await editSlotsBatch(pglite.db, { ids, status: "closed", reason: "Full house", now })
    expect(closed.results.map(({ slot }) => slot?.status)).toEqual(["closed", "closed"])
    const events = (await readEvents(pglite.db, { types: ["availability.slot.status_changed"] })).data
    expect(events.map(({ subject }) => subject).sort()).toEqual(ids.sort())
  })
})
