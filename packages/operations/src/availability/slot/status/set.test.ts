import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { createTestApp } from "../../../../test/support/app.js"
import type { ProblemBody } from "../../../../test/support/checked-request.js"
import { departure, ledgerOf, ledgerRows, numbersOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { getSlot } from "../get.js"
import { availabilitySlots } from "../schema.js"
import { setSlotStatus } from "./set.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")
const later = new Date("2026-06-01T13:00:00Z")
const held = { status: "held", pax: 2, holdToken: "token_held", expiresAt: later, maxExpiresAt: later } as const
const lapsed = { ...held, pax: 1, holdToken: "token_lapsed", expiresAt: now, maxExpiresAt: later } as const

const taken = async (): Promise<Id<"avsl">> => {
  const slotId = await departure(pglite.db)
  await ledgerRows(pglite.db, slotId, [held, lapsed, { status: "confirmed", pax: 4, bookingId: "bkng_7" }])
  return slotId
}

const types = async () => (await readEvents(pglite.db)).data.map(({ type }) => type.replace("availability.", "")).sort()

describe("cancelling a departure that people hold or have booked", () => {
  it("is refused with the numbers unless told otherwise, and lapsed holds are not among them", async () => {
    const slotId = await taken()
    await expect(setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Storm", now })).rejects.toMatchObject({
      code: "slot_has_commitments",
      kind: "conflict",
      details: { slotIds: [slotId], heldPax: 2, bookedPax: 4, bookingIds: ["bkng_1", "bkng_7"] },
    })
    expect(await numbersOf(pglite.db, slotId)).toMatchObject({ held_pax: 3, booked_pax: 4 })
    expect(await types()).toEqual([])
  })

  it("keeps their places under keep", async () => {
    const slotId = await taken()
    const slot = await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Storm", onCommitments: "keep", actor: "mona", now })
    expect(slot).toMatchObject({
      status: "cancelled",
      statusReason: "Storm",
      cancelSource: "person",
      cancelledAt: now,
      heldPax: 2,
      bookedPax: 4,
      revision: 2,
    })
    expect(slot.sellability.reasons).toContain("slot_cancelled")
    expect(await types()).toEqual(["slot.status_changed", "slot_allocation.expired"])
  })

  it("ends their places under cancel, each told of", async () => {
    const slotId = await taken()
    const slot = await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Storm", onCommitments: "cancel", now })
    expect(slot).toMatchObject({ status: "cancelled", heldPax: 0, bookedPax: 0, availablePax: 10 })
    expect((await ledgerOf(pglite.db, slotId)).map(({ status }) => status).sort()).toEqual(["cancelled", "expired", "released"])
    expect(await types()).toEqual([
      "slot.status_changed",
      "slot_allocation.cancelled",
      "slot_allocation.expired",
      "slot_allocation.released",
    ])
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  it("may end the places of one that was cancelled with its bookings kept", async () => {
    const slotId = await taken()
    await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Storm", onCommitments: "keep", now })
    const slot = await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Nobody called", onCommitments: "cancel", now })
    expect(slot).toMatchObject({ statusReason: "Storm", bookedPax: 0, heldPax: 0, revision: 2 })
  })
})

describe("opening and closing", () => {
  it("opens a cancelled departure again, and sells it", async () => {
    const slotId = await departure(pglite.db)
    await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Storm", now })
    const slot = await setSlotStatus(pglite.db, { slotId, status: "open", now })
    expect(slot).toMatchObject({
      status: "open",
      statusReason: null,
      cancelSource: null,
      cancelledAt: null,
      sellability: { sellable: true },
      revision: 3,
    })
  })

  it("closes without asking anybody, and changes nothing when repeated", async () => {
    const slotId = await taken()
    await setSlotStatus(pglite.db, { slotId, status: "closed", reason: "Fully chartered", now })
    const slot = await setSlotStatus(pglite.db, { slotId, status: "closed", reason: "Again", now })
    expect(slot).toMatchObject({ status: "closed", statusReason: "Fully chartered", bookedPax: 4, revision: 2 })
    expect(await types()).toEqual(["slot.status_changed"])
  })

  it("makes a rule's cancellation a person's, so that the rule no longer revives it", async () => {
    const slotId = await departure(pglite.db, { status: "cancelled", cancelSource: "rule", cancelledAt: now })
    expect(await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Low water", now })).toMatchObject({
      cancelSource: "person",
      revision: 2,
    })
  })

  it("refuses a change made for an older revision, with the departure as it is now; a booking in between does not count", async () => {
    const slotId = await taken()
    await expect(setSlotStatus(pglite.db, { slotId, status: "closed", reason: "x", expectedRevision: 2 })).rejects.toMatchObject({
      code: "revision_conflict",
      details: { expected: 2, current: { id: slotId, revision: 1, bookedPax: 4 } },
    })
    expect(await setSlotStatus(pglite.db, { slotId, status: "closed", reason: "x", expectedRevision: 1 })).toMatchObject({
      status: "closed",
    })
  })
})

describe("over HTTP", () => {
  const refusals: [string, object, RegExp][] = [
    ["sold_out, with the way to say it", { status: "sold_out", reason: "x" }, /computed.*stop_sell/],
    ["closing without a reason", { status: "closed" }, /reason is required/],
    ["cancelling without a reason", { status: "cancelled" }, /reason is required/],
    [
      "cancelling bookings of a departure that stays",
      { status: "closed", reason: "x", onCommitments: "cancel" },
      /together with the departure/,
    ],
    ["an unknown key", { status: "open", state: "x" }, /not known/],
  ]
  it.each(refusals)("refuses %s", async (_what, body, sentence) => {
    const slotId = await departure(pglite.db)
    const answer = await createTestApp(pglite.db).send<ProblemBody>("POST", `/availability/slots/${slotId}/status`, { body })
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } })
    expect(answer.body.detail).toMatch(sentence)
    expect(await getSlot(pglite.db, { slotId })).toMatchObject({ status: "open", revision: 1 })
  })

  it("answers the departure and takes the revision from If-Match", async () => {
    const slotId = await taken()
    const { send } = createTestApp(pglite.db, { now: () => now })
    const body = { status: "cancelled", reason: "Storm" }
    expect(await send("POST", `/availability/slots/${slotId}/status`, { body, headers: { "if-match": '"9"' } })).toMatchObject({
      status: 409,
      body: { code: "revision_conflict" },
    })
    expect(await send("POST", `/availability/slots/${slotId}/status`, { body })).toMatchObject({
      status: 409,
      body: { code: "slot_has_commitments", details: { bookedPax: 4 } },
    })
    expect(await send("POST", `/availability/slots/${slotId}/status`, { body: { ...body, onCommitments: "keep" } })).toMatchObject({
      status: 200,
      body: { data: { status: "cancelled" } },
    })
  })
})

it("leaves nothing behind when the caller's transaction rolls back", async () => {
  const slotId = await taken()
  const undone = pglite.db.transaction(async (tx) => {
    await setSlotStatus(tx, { slotId, status: "cancelled", reason: "Storm", onCommitments: "cancel", now })
    throw new Error("undo")
  })
  await expect(undone).rejects.toThrow("undo")
  const [slot] = await pglite.db.select().from(availabilitySlots).where(eq(availabilitySlots.id, slotId))
  expect(slot).toMatchObject({ status: "open", heldPax: 3, bookedPax: 4, revision: 1 })
  expect(await types()).toEqual([])
})
