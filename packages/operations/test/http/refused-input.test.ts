import { beforeEach, describe, expect, test } from "vitest"
import { allocateSlot, createSlot, deleteRule, updateSlot } from "../../src/availability/index.js"
import { newId } from "../../src/kernel/ids.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"
import { ruleAt } from "../support/rules.js"
import { everything } from "../support/untouched.js"

const pglite = usePglite()
let send: ReturnType<typeof createTestApp>["send"]
let known: { rule: string; goneRule: string; slot: string }

beforeEach(async () => {
  ;({ send } = createTestApp(pglite.db))
  const { db } = pglite
  const rule = await ruleAt(db, ["09:00"])
  const gone = await ruleAt(db, ["10:00"])
  await deleteRule(db, { ruleId: gone.id })
  const slot = await createSlot(db, { ...departure, capacityPax: 10 })
  await allocateSlot(db, { slotId: slot.id, bookingId: "bkng_1", pax: 6, now: new Date("2026-05-01T00:00:00Z") })
  await updateSlot(db, { slotId: slot.id, patch: { notes: "Second edition" } })
  known = { rule: rule.id, goneRule: gone.id, slot: slot.id }
})

const departure = { productId: "prod_1", timezone: "Africa/Cairo", dateLocal: "2026-05-20", startTimeLocal: "09:00" }
const rule = { productId: "prod_1", timezone: "Africa/Cairo", recurrence: "FREQ=DAILY", anchorDate: "2026-05-01" }

type Request = { method: string; path: string; body?: unknown; headers?: Record<string, string> }
type Refusal = { status: number; code: string; path?: string; details?: Record<string, unknown> }

const cases: [string, (ids: typeof known) => Request, (ids: typeof known) => Refusal][] = [
  [
    "a recurrence that cannot be read",
    () => ({ method: "POST", path: "/availability/rules", body: { ...rule, recurrence: "every other Tuesday" } }),
    () => ({ status: 400, code: "recurrence_invalid", path: "recurrence" }),
  ],
  [
    "a recurrence with a part that is not supported",
    () => ({ method: "PATCH", path: `/availability/rules/${known.rule}`, body: { recurrence: "FREQ=WEEKLY;BYMONTHDAY=3" } }),
    () => ({ status: 400, code: "recurrence_invalid", path: "recurrence" }),
  ],
  [
    "a zone that nobody knows",
    () => ({ method: "POST", path: "/availability/slots", body: { ...departure, timezone: "Africa/Atlantis" } }),
    () => ({ status: 400, code: "timezone_invalid", path: "timezone" }),
  ],
  [
    "an end before the start",
    () => ({ method: "POST", path: "/availability/slots", body: { ...departure, endTimeLocal: "08:00" } }),
    () => ({ status: 400, code: "slot_times_inconsistent", path: "endTimeLocal" }),
  ],
  [
    "a capacity below what is taken",
    ({ slot }) => ({ method: "PATCH", path: `/availability/slots/${slot}`, body: { capacityPax: 5 } }),
    ({ slot }) => ({
      status: 409,
      code: "slot_capacity_below_taken",
      path: "capacityPax",
      details: { slotId: slot, minimum: 6, bookedPax: 6 },
    }),
  ],
  [
    "an edit of a revision that has passed",
    ({ slot }) => ({ method: "PATCH", path: `/availability/slots/${slot}`, body: { notes: "Mine" }, headers: { "if-match": '"1"' } }),
    ({ slot }) => ({
      status: 409,
      code: "revision_conflict",
      details: { expected: 1, current: expect.objectContaining({ id: slot, revision: 2 }) },
    }),
  ],
  [
    "the id of a rule that was deleted",
    ({ goneRule }) => ({
      method: "POST",
      path: "/availability/generate",
      body: { ruleId: goneRule, from: "2026-05-01", to: "2026-05-31" },
    }),
    ({ goneRule }) => ({ status: 404, code: "rule_not_found", details: { id: goneRule } }),
  ],
  [
    "a limit of 10,000",
    () => ({ method: "GET", path: "/availability/slots?limit=10000" }),
    () => ({ status: 400, code: "invalid_request", path: "limit" }),
  ],
  [
    "a body of 50 MB",
    () => ({
      method: "POST",
      path: "/availability/slots",
      body: JSON.stringify({ ...departure, notes: "x".repeat(50 * 1024 * 1024) }),
    }),
    () => ({ status: 413, code: "body_too_large", details: { limitBytes: 1024 * 1024 } }),
  ],
  [
    "JSON that breaks off",
    () => ({ method: "POST", path: "/availability/slots", body: '{"productId":"prod_1",' }),
    () => ({ status: 400, code: "invalid_request" }),
  ],
  [
    "an id of another kind",
    ({ rule }) => ({ method: "POST", path: `/availability/slots/${rule}/holds`, body: { pax: 1, holderRef: "cart_1" } }),
    () => ({ status: 400, code: "invalid_id", path: "id" }),
  ],
  [
    "an id of another kind in the body",
    () => ({ method: "POST", path: "/availability/generate", body: { ruleId: newId("avsl") } }),
    () => ({ status: 400, code: "invalid_id", path: "ruleId" }),
  ],
]

describe("is refused as a problem that names its field, and nothing is written:", () => {
  test.each(cases)("%s", async (_what, request, refusal) => {
    const before = await everything(pglite.db)
    const { method, path, body, headers } = request(known)
    const { status, code, path: field, details } = refusal(known)
    const answer = await send<ProblemBody>(method, path, { body, headers })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.headers.get("content-type")).toContain("application/problem+json")
    expect(answer.body.detail).not.toBe("")
    if (field) expect(answer.body.violations.map(({ path: named }) => named)).toContain(field)
    if (details) expect(answer.body.details).toMatchObject(details)
    expect(await everything(pglite.db)).toEqual(before)
  })
})
