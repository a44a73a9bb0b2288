import { sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { checkOperationalAvailability } from "../../src/availability/slot/question/check.js"
import { explainSlot } from "../../src/availability/slot/question/explain.js"
import * as ledger from "../../src/availability/slot-allocation/service.js"
import { rowsOf } from "../../src/kernel/database.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
type Command = (input: never) => Promise<unknown>

/** Every command as JavaScript would call it: with anything. */
const command = (name: string): Command => {
  const run = { ...ledger, checkOperationalAvailability, explainSlot }[name as keyof typeof ledger] as unknown as (
    db: unknown,
    input: unknown,
  ) => Promise<unknown>
  return (input) => run(pglite.db, input)
}

const slotId = "avsl_01kb7x3q4yf5sv0m2c8n6r9tde"
const allocationId = "slal_01kb7x3q4yf5sv0m2c8n6r9tde"
const hold = { slotId, pax: 1, holderRef: "cart_1" }
const booking = { slotId, pax: 1, bookingId: "bkng_1" }

const cases: [what: string, name: string, input: unknown, code: string, path: string][] = [
  ["no places", "holdSlot", { ...hold, pax: 0 }, "invalid_request", "pax"],
  ["fewer than no places", "allocateSlot", { ...booking, pax: -1 }, "invalid_request", "pax"],
  ["half a place", "resizeSlotAllocation", { allocationId, pax: 1.5 }, "invalid_request", "pax"],
  ["more places than a take may have", "holdSlot", { ...hold, pax: 100_001 }, "invalid_request", "pax"],
  ["an adjustment beyond what a take may have", "adjustSlotCapacity", { ...booking, pax: -100_001 }, "invalid_request", "pax"],
  ["places as text", "checkOperationalAvailability", { slotId, pax: "2" }, "invalid_request", "pax"],
  ["an unknown key", "holdSlot", { ...hold, seats: 2 }, "invalid_request", "seats"],
  ["a counter sent by the caller", "allocateSlot", { ...booking, heldPax: 2 }, "invalid_request", "heldPax"],
  ["the id of another kind", "holdSlot", { ...hold, slotId: allocationId }, "invalid_id", "slotId"],
  ["a slot id for an allocation", "confirmSlotAllocation", { allocationId: slotId }, "invalid_id", "allocationId"],
  ["no holder", "holdSlot", { slotId, pax: 1 }, "invalid_request", "holderRef"],
  ["a short token", "holdSlot", { ...hold, holdToken: "short" }, "invalid_request", "holdToken"],
  ["a term of a second", "holdSlot", { ...hold, ttlSeconds: 1 }, "invalid_request", "ttlSeconds"],
  ["a term of two days", "extendSlotHold", { allocationId, ttlSeconds: 172_800 }, "invalid_request", "ttlSeconds"],
  ["a limit below the term", "holdSlot", { ...hold, ttlSeconds: 900, maxTotalSeconds: 60 }, "invalid_request", "maxTotalSeconds"],
  ["a limit beyond a week", "holdSlot", { ...hold, maxTotalSeconds: 604_801 }, "invalid_request", "maxTotalSeconds"],
  ["past the rules without a reason", "holdSlot", { ...hold, enforce: "capacity" }, "invalid_request", "reason"],
  ["an enforcement nobody knows", "allocateSlot", { ...booking, enforce: "nothing" }, "invalid_request", "enforce"],
  [
    "both a hold's id and its token",
    "extendSlotHold",
    { allocationId, slotId, holdToken: "token-of-cart-1" },
    "invalid_request",
    "allocationId",
  ],
  ["a token without its departure", "extendSlotHold", { holdToken: "token-of-cart-1" }, "invalid_request", "allocationId"],
  ["no lines", "holdSlots", { lines: [], holderRef: "cart_1" }, "invalid_request", "lines"],
  ["fifty-one lines", "allocateSlots", { bookingId: "bkng_1", lines: Array(51).fill({ slotId, pax: 1 }) }, "invalid_request", "lines"],
  ["text with NUL", "allocateSlot", { ...booking, bookingRef: "a\u0000b" }, "invalid_request", "bookingRef"],
  ["a foreign id with NUL", "holdSlot", { ...hold, holderRef: "a\u0000b" }, "invalid_request", "holderRef"],
  ["metadata of ten kilobytes", "holdSlot", { ...hold, metadata: { note: "x".repeat(10_000) } }, "invalid_request", "metadata"],
  ["an unfulfilment without a reason", "unfulfilSlotAllocation", { allocationId }, "invalid_request", "reason"],
  ["a page of 201", "listSlotAllocations", { limit: 201 }, "invalid_request", "limit"],
  ["a sort by an unknown field", "listSlotAllocations", { sort: "token" }, "invalid_request", "sort"],
  ["a sweep of nothing", "sweepExpiredSlotAllocations", { limit: 0 }, "invalid_request", "limit"],
  ["a clock that is none", "holdSlot", { ...hold, now: "yesterday" }, "invalid_request", "now"],
  ["nothing at all", "explainSlot", {}, "invalid_request", "slotId"],
]

describe("bad input", () => {
  it.each(cases)("%s: %s is refused with its field, and nothing is written", async (_what, name, input, code, path) => {
    const refusal = command(name)(input as never)
    await expect(refusal).rejects.toMatchObject({ code, kind: "invalid" })
    const { details } = (await refusal.catch((error: { details: { violations: { path: string }[] } }) => error)) as {
      details: { violations: { path: string }[] }
    }
    expect(details.violations.map((violation) => violation.path.split(".")[0])).toContain(path)
    expect(await rowsOf(pglite.db, sql`select 1 from operations_events`)).toEqual([])
  })

  const unknown: [name: string, input: unknown, code: string][] = [
    ["holdSlot", hold, "slot_not_found"],
    ["allocateSlot", booking, "slot_not_found"],
    ["holdSlots", { lines: [{ slotId, pax: 1 }], holderRef: "cart_1" }, "slot_not_found"],
    ["allocateSlots", { lines: [{ slotId, pax: 1 }], bookingId: "bkng_1" }, "slot_not_found"],
    ["adjustSlotCapacity", booking, "slot_not_found"],
    ["explainSlot", { slotId }, "slot_not_found"],
    ["extendSlotHold", { allocationId }, "allocation_not_found"],
    ["resizeSlotAllocation", { allocationId, pax: 1 }, "allocation_not_found"],
    ["moveSlotAllocation", { allocationId, toSlotId: slotId }, "allocation_not_found"],
    ["confirmSlotAllocation", { allocationId }, "allocation_not_found"],
    ["releaseSlotAllocation", { allocationId }, "allocation_not_found"],
    ["cancelSlotAllocation", { allocationId }, "allocation_not_found"],
    ["fulfilSlotAllocation", { allocationId }, "allocation_not_found"],
    ["unfulfilSlotAllocation", { allocationId, reason: "Wrong bus" }, "allocation_not_found"],
    ["getSlotAllocation", { allocationId }, "allocation_not_found"],
  ]
  it.each(unknown)("%s does not know an id that is not there", async (name, input, code) => {
    await expect(command(name)(input as never)).rejects.toMatchObject({ code, kind: "not_found" })
  })
})
