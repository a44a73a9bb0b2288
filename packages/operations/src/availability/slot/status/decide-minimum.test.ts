import { describe, expect, it } from "vitest"
import { createTestApp } from "../../../../test/support/app.js"
import { departure, ledgerRows } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { getSlot } from "../get.js"
import { decideSlotMinimum } from "./decide-minimum.js"

const pglite = usePglite()
const decideAt = new Date("2026-06-29T09:00:00Z")
const before = new Date(decideAt.getTime() - 1)
const minimum = { minPax: 4, decideAt }
const stateAt = async (slotId: Awaited<ReturnType<typeof departure>>, now: Date) => (await getSlot(pglite.db, { slotId, now })).minState

describe("the minimum of a departure", () => {
  it("is none without a minimum, pending until the decision, due at exactly its instant", async () => {
    expect(await stateAt(await departure(pglite.db), decideAt)).toBe("none")
    const slotId = await departure(pglite.db, minimum)
    expect(await stateAt(slotId, before)).toBe("pending")
    expect(await stateAt(slotId, decideAt)).toBe("due")
  })

  it("is guaranteed by bookings alone: held places do not count", async () => {
    const slotId = await departure(pglite.db, minimum)
    const expiresAt = new Date("2026-08-01T00:00:00Z")
    await ledgerRows(pglite.db, slotId, [
      { status: "held", pax: 5, holdToken: "token_1234", expiresAt, maxExpiresAt: expiresAt },
      { status: "confirmed", pax: 3 },
    ])
    expect(await stateAt(slotId, before)).toBe("pending")
    await ledgerRows(pglite.db, slotId, [{ status: "confirmed", pax: 1, bookingId: "bkng_2" }])
    expect(await stateAt(slotId, before)).toBe("guaranteed")
  })

  it("is guaranteed by go, with who said so and why", async () => {
    const slotId = await departure(pglite.db, minimum)
    const slot = await decideSlotMinimum(pglite.db, { slotId, decision: "go", reason: "VIP", actor: "mona", now: before })
    expect(slot).toMatchObject({ minState: "guaranteed", minDecision: "go", minDecidedBy: "mona", status: "open", revision: 2 })
    await decideSlotMinimum(pglite.db, { slotId, decision: "go", reason: "VIP", actor: "ioana", now: before })
    const { data } = await readEvents(pglite.db)
    expect(data).toMatchObject([{ type: "availability.slot.minimum_decided", actor: "mona", reason: "VIP", after: { minDecision: "go" } }])
  })

  it("stops sales by no_go and cancels nobody", async () => {
    const slotId = await departure(pglite.db, minimum)
    await ledgerRows(pglite.db, slotId, [{ status: "confirmed", pax: 3 }])
    const slot = await decideSlotMinimum(pglite.db, { slotId, decision: "no_go", reason: "Three people", now: decideAt })
    expect(slot).toMatchObject({
      minState: "no_go",
      status: "closed",
      statusReason: "Three people",
      bookedPax: 3,
      sellability: { reasons: ["slot_closed"] },
    })
  })

  it("cannot be decided where there is none, nor without a reason", async () => {
    const slotId = await departure(pglite.db)
    await expect(decideSlotMinimum(pglite.db, { slotId, decision: "go", reason: "x" })).rejects.toMatchObject({
      code: "slot_minimum_missing",
    })
    const { send } = createTestApp(pglite.db)
    expect(await send("POST", `/availability/slots/${slotId}/minimum`, { body: { decision: "go" } })).toMatchObject({
      status: 400,
      body: { code: "invalid_request" },
    })
    const due = await departure(pglite.db, minimum)
    expect(await send("POST", `/availability/slots/${due}/minimum`, { body: { decision: "go", reason: "VIP" } })).toMatchObject({
      status: 200,
      body: { data: { minState: "guaranteed" } },
    })
  })
})
