import { sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { createTestApp } from "../../../test/support/app.js"
import { departure, ledgerRows } from "../../../test/support/departure.js"
import { usePglite } from "../../../test/support/pglite.js"
import { statementsOf } from "../../../test/support/statements.js"
import { createCloseout } from "../closeout/create.js"
import { reopenCloseout } from "../closeout/reopen.js"
import { createSlot } from "../slot/create.js"
import { deleteSlot } from "../slot/delete.js"
import { decideSlotMinimum } from "../slot/status/decide-minimum.js"
import { setSlotStatus } from "../slot/status/set.js"
import { getDayBoard } from "./day-board.js"
import { getDepartureHistory } from "./history.js"
import { getDepartureIssues } from "./issues.js"
import { getDepartureSummary } from "./summary.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")
const later = new Date("2026-06-01T13:00:00Z")
const on = (day: number, hour = 9) => new Date(Date.UTC(2026, 6, day, hour))
const codes = async (slotId: Awaited<ReturnType<typeof departure>>) =>
  (await getDepartureIssues(pglite.db, { slotId, now })).map(({ code }) => code)

describe("the board of a day", () => {
  it("shows a night departure on the day it starts and, as running, on the next", async () => {
    const night = await departure(pglite.db, { startsAt: on(1, 22), endsAt: on(2, 6), endDateLocal: "2026-07-02" })
    const morning = await departure(pglite.db, { startsAt: on(2, 5), productId: "prod_2" })
    const board = async (date: string) => (await getDayBoard(pglite.db, { date, now })).departures.map(({ id }) => id)
    expect(await board("2026-06-30")).toEqual([])
    expect(await board("2026-07-01")).toEqual([night])
    expect(await board("2026-07-02")).toEqual([night, morning])
    expect((await getDayBoard(pglite.db, { date: "2026-07-02", productIds: ["prod_2"] })).departures.map(({ id }) => id)).toEqual([morning])
  })

  it("adds the day up and names the worst issue of each departure", async () => {
    const nobody = { kinds: [], named: 0, arrived: 0, noShow: 0, unassigned: [], crew: [], readiness: "no_demand" }
    const due = await departure(pglite.db, { minPax: 4, decideAt: now })
    await ledgerRows(pglite.db, due, [{ status: "confirmed", pax: 3 }])
    const kept = await departure(pglite.db, { startsAt: on(1, 10), status: "cancelled", cancelSource: "person", cancelledAt: now })
    await ledgerRows(pglite.db, kept, [{ status: "confirmed", pax: 2 }])
    await departure(pglite.db, { startsAt: on(1, 11), status: "closed" })
    const { departures, totals } = await getDayBoard(pglite.db, { date: "2026-07-01", now })
    const minimumDue = { code: "minimum_due", severity: "warning" }
    const allocated = { code: "allocation_on_cancelled_slot", severity: "critical" }
    expect(departures.map(({ board }) => board)).toEqual([
      { issueCount: 1, worstIssue: minimumDue, issues: [minimumDue], ...nobody },
      { issueCount: 1, worstIssue: allocated, issues: [allocated], ...nobody },
      { issueCount: 0, worstIssue: null, issues: [], ...nobody },
    ])
    expect(totals).toEqual({
      ...{ departures: 3, open: 1, closed: 1, cancelled: 1, sellable: 1, capacityPax: 20, availablePax: 7 },
      ...{ heldPax: 0, bookedPax: 5, minimumDue: 1, named: 0, arrived: 0, noShow: 0, issueCount: 2 },
    })
  })

  it("takes three statements, for one departure as for five hundred", async () => {
    const board = (db: typeof pglite.db) => getDayBoard(db, { date: "2026-07-01" })
    await departure(pglite.db)
    expect(await statementsOf(pglite.client, (db) => board(db as never))).toBe(3)
    await pglite.db.execute(sql`insert into availability_slots (id, product_id, timezone, date_local, end_date_local, starts_at, cutoff_at)
      select 'avsl_' || n, 'prod_1', 'UTC', '2026-07-01', '2026-07-01', '2026-07-01T09:00Z', '2026-07-01T09:00Z' from generate_series(1, 500) n`)
    expect(await statementsOf(pglite.client, (db) => board(db as never))).toBe(3)
    expect((await board(pglite.db)).departures).toHaveLength(501)
  })
})

describe("the issues of a departure", () => {
  it("closed_out_with_bookings comes with a closeout and goes when it is reopened", async () => {
    const slotId = await departure(pglite.db)
    const [allocationId] = await ledgerRows(pglite.db, slotId, [{ status: "confirmed", pax: 3 }])
    expect(await codes(slotId)).toEqual([])
    const { id } = await createCloseout(pglite.db, { slotId, reason: "Low water" })
    expect(await getDepartureIssues(pglite.db, { slotId, now })).toEqual([
      {
        ...{ code: "closed_out_with_bookings", severity: "warning", subjectType: "slot", subjectId: slotId, count: 1, ids: [allocationId] },
        message: "The departure is closed out, but 3 places are booked on it.",
      },
    ])
    await reopenCloseout(pglite.db, { closeoutId: id, reason: "Rain" })
    expect(await codes(slotId)).toEqual([])
  })

  it("allocation_on_cancelled_slot goes when the places end, and never counts a lapsed hold", async () => {
    const slotId = await departure(pglite.db)
    await ledgerRows(pglite.db, slotId, [
      { status: "held", pax: 1, holdToken: "token_1234", expiresAt: later, maxExpiresAt: later },
      { status: "confirmed", pax: 3 },
    ])
    await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Storm", onCommitments: "keep", now })
    expect(await getDepartureIssues(pglite.db, { slotId, now })).toMatchObject([
      { code: "allocation_on_cancelled_slot", severity: "critical", count: 2 },
    ])
    expect(await getDepartureIssues(pglite.db, { slotId, now: later })).toMatchObject([{ count: 1 }])
    await setSlotStatus(pglite.db, { slotId, status: "cancelled", reason: "Storm", onCommitments: "cancel", now })
    expect(await codes(slotId)).toEqual([])
  })

  it("minimum_due goes with the decision, counter_drift with the counter; the critical one is first", async () => {
    const slotId = await departure(pglite.db, { minPax: 4, decideAt: now })
    await pglite.db.execute(sql`update availability_slots set booked_pax = 1 where id = ${slotId}`)
    expect(await getDepartureIssues(pglite.db, { slotId, now })).toMatchObject(
      [
        { code: "counter_drift", severity: "critical", message: "The departure says 0 held and 1 booked, its ledger says 0 and 0." },
        { code: "minimum_due", count: 3, message: /^1 of at least 4 are booked; .* 2026-06-01 12:00\.$/ },
      ].map((one) => ({ ...one, message: typeof one.message === "string" ? one.message : expect.stringMatching(one.message) })),
    )
    await pglite.db.execute(sql`update availability_slots set booked_pax = 0 where id = ${slotId}`)
    expect(await codes(slotId)).toEqual(["minimum_due"])
    await decideSlotMinimum(pglite.db, { slotId, decision: "go", reason: "VIP", now })
    expect(await codes(slotId)).toEqual([])
  })
})

describe("the overview of a departure", () => {
  it("counts the ledger by status, in four statements", async () => {
    const slotId = await departure(pglite.db)
    await ledgerRows(pglite.db, slotId, [
      { status: "held", pax: 1, holdToken: "token_1234", expiresAt: now, maxExpiresAt: later },
      { status: "held", pax: 2, holdToken: "token_5678", expiresAt: later, maxExpiresAt: later },
      { status: "confirmed", pax: 3 },
      { status: "released", pax: 4, endedAt: now },
    ])
    const summary = await getDepartureSummary(pglite.db, { slotId, now })
    expect(summary).toMatchObject({
      lapsed: { count: 1, pax: 1 },
      nextHoldExpiresAt: later,
      bookings: 1,
      issues: { critical: 0, warning: 0 },
    })
    expect(summary.slot).toMatchObject({ id: slotId, heldPax: 3, remainingPax: 4, availablePax: 5 })
    expect(summary.ledger).toEqual([
      { status: "held", count: 2, pax: 3 },
      { status: "confirmed", count: 1, pax: 3 },
      { status: "fulfilled", count: 0, pax: 0 },
      { status: "released", count: 1, pax: 4 },
      { status: "expired", count: 0, pax: 0 },
      { status: "cancelled", count: 0, pax: 0 },
    ])
    expect(await statementsOf(pglite.client, (db) => getDepartureSummary(db, { slotId, now }))).toBe(4)
  })

  it("does not know a departure that is not there", async () => {
    const slotId = "avsl_01kb7x3q4yf5sv0m2c8n6r9tde"
    await expect(getDepartureSummary(pglite.db, { slotId })).rejects.toMatchObject({ code: "slot_not_found" })
    await expect(getDepartureIssues(pglite.db, { slotId })).rejects.toMatchObject({ code: "slot_not_found" })
  })
})

it("tells the story of a departure, newest first, beyond its end", async () => {
  const { id: slotId } = await createSlot(pglite.db, { productId: "prod_1", dateLocal: "2026-07-01", timezone: "UTC", minPax: 2 })
  await decideSlotMinimum(pglite.db, { slotId, decision: "go", reason: "VIP" })
  await createCloseout(pglite.db, { slotId, reason: "Low water" })
  await deleteSlot(pglite.db, { slotId })
  const { data, nextCursor } = await getDepartureHistory(pglite.db, { slotId, limit: 3 })
  expect(data.map(({ type }) => type)).toEqual([
    "availability.slot.deleted",
    "availability.closeout.created",
    "availability.slot.minimum_decided",
  ])
  const rest = await getDepartureHistory(pglite.db, { slotId, before: nextCursor ?? undefined })
  expect(rest).toMatchObject({ data: [{ type: "availability.slot.created" }], nextCursor: null })
})

it("answers over HTTP", async () => {
  const slotId = await departure(pglite.db)
  await setSlotStatus(pglite.db, { slotId, status: "closed", reason: "x" })
  const { send } = createTestApp(pglite.db, { now: () => now })
  expect(await send("GET", "/availability/day?date=2026-07-01&pax=2")).toMatchObject({
    status: 200,
    body: { data: { totals: { departures: 1 } } },
  })
  expect(await send("GET", `/availability/slots/${slotId}/summary`)).toMatchObject({
    status: 200,
    body: { data: { slot: { id: slotId } } },
  })
  expect(await send("GET", `/availability/slots/${slotId}/issues`)).toMatchObject({ status: 200, body: { data: [] } })
  expect(await send("GET", `/availability/slots/${slotId}/history?limit=5`)).toMatchObject({
    status: 200,
    body: { data: [{ type: "availability.slot.status_changed" }] },
  })
  expect(await send("GET", "/availability/day?date=2026-02-30")).toMatchObject({ status: 400, body: { code: "invalid_request" } })
})
