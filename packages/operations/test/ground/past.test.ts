import { expect, it } from "vitest"
import { getDispatch, rescheduleDispatch } from "../../src/ground/index.js"
import { createTestApp } from "../support/app.js"
import { now, transfer } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const detail = (dispatchId: `gdsp_${string}`) => getDispatch(pglite.db, { dispatchId, now })

it("a dispatch that is moved to a start in the past: a finding in process; over HTTP it says why, one by one and in a batch, and nothing moves without", async () => {
  const open = await transfer(pglite.db, { timezone: "UTC" })
  const past = new Date("2026-05-27T17:59:00Z")
  const told = { code: "in_the_past", severity: "advisory", subjectId: open.id, said: { facts: { at: past.toISOString() } } }
  const codes = async (more: object) =>
    (await rescheduleDispatch(pglite.db, { dispatchId: open.id, now, ...more })).findings.map(({ code }) => code)
  expect(await codes({ scheduledAt: now, dryRun: true })).toEqual([])
  expect(await rescheduleDispatch(pglite.db, { dispatchId: open.id, scheduledAt: past, now, dryRun: true })).toMatchObject({
    findings: [told],
  })
  const { send } = createTestApp(pglite.db, { now: () => now })
  const asked = { scheduledAt: past.toISOString() }
  const moves = `/dispatches/${open.id}/reschedule`
  const batch = { operations: [{ op: "reschedule", dispatchId: open.id, ...asked }] }
  const refused = { code: "invalid_request", details: { violations: [{ path: "reason" }] } }
  const before = await detail(open.id)
  expect(await send("POST", moves, { body: asked })).toMatchObject({ status: 400, body: refused })
  expect(await send("POST", "/dispatches/batch", { body: batch })).toMatchObject({
    ...{ status: 200, body: { data: { failed: 1, results: [{ ok: false, changed: false, error: refused }] } } },
  })
  expect(await detail(open.id)).toEqual(before)
  // a rehearsal is how one learns of it
  for (const [path, body] of [
    [moves, { ...asked, dryRun: true }],
    ["/dispatches/batch", { ...batch, dryRun: true }],
  ] as const)
    expect(JSON.stringify((await send("POST", path, { body })).body)).toContain("in_the_past")
  expect(await send("POST", moves, { body: { ...asked, reason: "They left early" } })).toMatchObject({
    ...{ status: 200, body: { data: { movedMinutes: -811, dispatch: { scheduledAt: past.toISOString() }, findings: [told] } } },
  })
  // it starts there already: its end may be told without a reason
  expect(await send("POST", moves, { body: { endsAt: "2026-05-27T19:30:00Z" } })).toMatchObject({
    status: 200,
    body: { data: { findings: [] } },
  })
  const again = { operations: [{ op: "reschedule", dispatchId: open.id, scheduledAt: "2026-05-27T17:00:00Z" }], reason: "Earlier still" }
  expect(await send("POST", "/dispatches/batch", { body: again })).toMatchObject({
    ...{ status: 200, body: { data: { succeeded: 1, results: [{ findings: [{ code: "in_the_past" }] }] } } },
  })
})
