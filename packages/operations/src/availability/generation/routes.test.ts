import { beforeEach, describe, expect, it } from "vitest"
import { createTestApp } from "../../../test/support/app.js"
import type { checkedRequest, ProblemBody } from "../../../test/support/checked-request.js"
import { usePglite } from "../../../test/support/pglite.js"

const pglite = usePglite()
const now = new Date("2026-04-01T08:00:00Z")
let send: ReturnType<typeof checkedRequest>
beforeEach(() => {
  send = createTestApp(pglite.db, { now: () => now }).send
})

type Made = { data: { id: string; revision: number } }
type Listed = { data: { id: string }[]; total: number }
const path = "/availability"

async function makeRule(over: object = {}) {
  const time = await send<Made>("POST", `${path}/start-times`, { body: { productId: "prod_1", startTimeLocal: "00:30" } })
  const body = { productId: "prod_1", timezone: "Africa/Cairo", recurrence: "FREQ=WEEKLY;BYDAY=TH,FR", anchorDate: "2026-04-01", ...over }
  const rule = await send<Made>("POST", `${path}/rules`, {
    body: { ...body, startTimeIds: [time.body.data.id] },
    headers: { "x-person": "user_1" },
  })
  expect(rule.status).toBe(201)
  return { ruleId: rule.body.data.id, startTimeId: time.body.data.id }
}

describe("over HTTP", () => {
  it("a rule is previewed, made, generated, explained and found again", async () => {
    const draft = { recurrence: "FREQ=WEEKLY;BYDAY=TH,FR", timezone: "Africa/Cairo", anchorDate: "2026-04-01", startTimesLocal: ["00:30"] }
    const range = { from: "2026-04-20", to: "2026-04-30" }
    const preview = await send<{ data: { occurrences: { startsAt: string }[]; skipped: unknown[] } }>(
      "POST",
      `${path}/recurrence/preview`,
      {
        body: { ...draft, ...range },
      },
    )
    expect(preview.body.data.skipped).toEqual([{ localStart: "2026-04-24T00:30:00", reason: "nonexistent_local_time" }])
    const { ruleId } = await makeRule()
    const dry = await send<{ data: { preview: { startsAt: string }[] } }>("POST", `${path}/generate`, {
      body: { ruleId, ...range, dryRun: true },
    })
    const made = await send<{ data: { slotsCreated: number } }>("POST", `${path}/generate`, { body: { ruleId, ...range } })
    expect(made).toMatchObject({ status: 200, body: { data: { slotsCreated: 2, slotsSkipped: 1 } } })
    const expected = preview.body.data.occurrences.map(({ startsAt }) => startsAt)
    expect(dry.body.data.preview.map(({ startsAt }) => startsAt)).toEqual(expected)
    const slots = await send<{ data: { startsAt: string }[] }>("GET", `${path}/slots?ruleId=${ruleId}`)
    expect(slots.body.data.map(({ startsAt }) => startsAt)).toEqual(expected)
    const why = await send("GET", `${path}/rules/${ruleId}/explain?date=2026-04-24`)
    expect(why.body).toMatchObject({ data: { starts: [{ startTimeLocal: "00:30", outcome: "nonexistent_local_time" }] } })
    const rules = await send<Listed>("GET", `${path}/rules?productId=prod_1&active=true&q=prod`)
    expect(rules.body).toMatchObject({
      total: 1,
      data: [{ id: ruleId, slotCounts: { total: 2, upcoming: 2 }, generatedUntil: "2026-04-30" }],
    })
  })

  it("a rule is changed with its revision and says how many departures differ", async () => {
    const { ruleId, startTimeId } = await makeRule()
    await send("POST", `${path}/generate`, { body: { productId: "prod_1", horizonDays: 30 } })
    const patched = await send<Made>("PATCH", `${path}/rules/${ruleId}`, {
      body: { capacityPax: 9, reason: "Larger boat" },
      headers: { "if-match": '"1"' },
    })
    expect(patched).toMatchObject({
      status: 200,
      body: { data: { capacityPax: 9, revision: 2, drift: 9, startTimes: [{ id: startTimeId }] } },
    })
    const stale = await send<ProblemBody>("PATCH", `${path}/rules/${ruleId}`, { body: { capacityPax: 7, expectedRevision: 1 } })
    expect(stale).toMatchObject({ status: 409, body: { code: "revision_conflict", details: { current: { capacityPax: 9 } } } })
  })

  it("a rule is deleted only when told what becomes of its departures", async () => {
    const { ruleId, startTimeId } = await makeRule()
    await send("POST", `${path}/generate`, { body: { ruleId, horizonDays: 30 } })
    const inUse = await send<ProblemBody>("DELETE", `${path}/rules/${ruleId}`)
    expect(inUse).toMatchObject({ status: 409, body: { code: "rule_in_use", details: { used: 0 } } })
    const linked = await send<ProblemBody>("DELETE", `${path}/start-times/${startTimeId}`)
    expect(linked).toMatchObject({ status: 409, body: { code: "start_time_in_use", details: { ruleIds: [ruleId] } } })
    const gone = await send("DELETE", `${path}/rules/${ruleId}?deleteUnusedSlots=true`)
    expect(gone).toMatchObject({ status: 200, body: { data: { id: ruleId } } })
    expect(await send("DELETE", `${path}/start-times/${startTimeId}`)).toMatchObject({ status: 200 })
    expect(await send("GET", `${path}/rules/${ruleId}`)).toMatchObject({ status: 404, body: { code: "rule_not_found" } })
  })

  it("a repeated generation with the same key is answered, not run again", async () => {
    const { ruleId } = await makeRule()
    const request = { body: { ruleId, horizonDays: 10 }, headers: { "idempotency-key": "generate-1" } }
    const [first, again] = [await send("POST", `${path}/generate`, request), await send("POST", `${path}/generate`, request)]
    expect(again.body).toEqual(first.body)
    expect(again.headers.get("idempotency-replayed")).toBe("true")
  })

  it.each([
    ["POST", "/rules", { productId: "prod_1" }, 400, "invalid_request"],
    ["POST", "/rules", '{"productId":', 400, "invalid_request"],
    [
      "POST",
      "/rules",
      { productId: "prod_1", timezone: "Mars/Base", recurrence: "FREQ=DAILY", anchorDate: "2026-01-01" },
      400,
      "timezone_invalid",
    ],
    [
      "POST",
      "/rules",
      { productId: "prod_1", timezone: "UTC", recurrence: "FREQ=DAILY;COUNT=2;UNTIL=20260101", anchorDate: "2026-01-01" },
      400,
      "recurrence_invalid",
    ],
    ["GET", "/rules?limit=10000", undefined, 400, "invalid_request"],
    ["GET", "/rules?productid=prod_1", undefined, 400, "invalid_request"],
    ["GET", "/rules/avsl_1", undefined, 400, "invalid_id"],
    ["GET", "/rules/avrl_gone", undefined, 404, "rule_not_found"],
    ["PATCH", "/rules/avrl_gone", { name: "x" }, 404, "rule_not_found"],
    ["PATCH", "/rules/avrl_gone", {}, 400, "empty_patch"],
    ["DELETE", "/rules/avrl_gone", undefined, 404, "rule_not_found"],
    ["GET", "/rules/avrl_gone/explain", undefined, 400, "invalid_request"],
    ["GET", "/rules/avrl_gone/explain?date=2026-05-01", undefined, 404, "rule_not_found"],
    ["POST", "/generate", { ruleId: "avrl_gone" }, 404, "rule_not_found"],
    ["POST", "/generate", { from: "2026-05-02", to: "2026-05-01" }, 400, "invalid_range"],
    ["POST", "/generate", { materializeRooms: false }, 400, "invalid_request"],
    [
      "POST",
      "/recurrence/preview",
      { recurrence: "FREQ=NEVER", timezone: "UTC", anchorDate: "2026-01-01", from: "2026-01-01", to: "2026-01-02" },
      400,
      "recurrence_invalid",
    ],
    ["GET", "/start-times/avst_gone", undefined, 404, "start_time_not_found"],
    ["POST", "/start-times", { productId: "prod_1", startTimeLocal: "9:00" }, 400, "invalid_request"],
  ])("%s %s %j is refused with %i %s", async (method, route, body, status, code) => {
    const answer = await send<ProblemBody>(method, `${path}${route}`, body === undefined ? {} : { body })
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})
