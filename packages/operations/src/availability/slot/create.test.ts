import { describe, expect, it } from "vitest"
import { createTestApp } from "../../../test/support/app.js"
import type { ProblemBody } from "../../../test/support/checked-request.js"
import { departure, ledgerRows } from "../../../test/support/departure.js"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { createPlace } from "../../places/index.js"
import type { Slot } from "./contract.js"
import { createSlot } from "./create.js"
import { deleteSlot } from "./delete.js"
import { getSlot } from "./get.js"

const pglite = usePglite()
const now = new Date("2026-04-01T08:00:00Z")
const cairo = { productId: "prod_giza", dateLocal: "2026-05-04", timezone: "Africa/Cairo", now }

describe("a departure made by hand", () => {
  it("has its instants computed from the local values", async () => {
    const slot = await createSlot(pglite.db, {
      ...cairo,
      startTimeLocal: "09:00",
      durationMinutes: 480,
      capacityPax: 12,
      minPax: 4,
      minPaxDecisionMinutes: 1440,
      cutoffMinutes: 60,
      earlyBookingLimitMinutes: 525_600,
      label: "French group",
    })
    expect(slot).toMatchObject({
      ...{ allDay: false, startTimeLocal: "09:00", endDateLocal: "2026-05-04", days: 1, nights: 0, status: "open", ruleId: null },
      startsAt: new Date("2026-05-04T06:00:00Z"),
      endsAt: new Date("2026-05-04T14:00:00Z"),
      cutoffAt: new Date("2026-05-04T05:00:00Z"),
      opensAt: new Date("2025-05-04T06:00:00Z"),
      decideAt: new Date("2026-05-03T06:00:00Z"),
      ...{ minState: "pending", capacityPax: 12, availablePax: 12, customisedFields: [], revision: 1, createdAt: now },
      sellability: { pax: 1, sellable: true, state: "available", reasons: [] },
    })
    expect(await getSlot(pglite.db, { slotId: slot.id, now })).toEqual(slot)
  })

  it("is all-day and unlimited when neither time nor capacity is given, and covers its days", async () => {
    const slot = await createSlot(pglite.db, { ...cairo, days: 4 })
    expect(slot).toMatchObject({
      ...{ allDay: true, startTimeLocal: null, endDateLocal: "2026-05-07", days: 4, nights: 3, capacityPax: null, availablePax: null },
      startsAt: new Date("2026-05-03T21:00:00Z"),
      endsAt: new Date("2026-05-07T21:00:00Z"),
      cutoffAt: new Date("2026-05-04T21:00:00Z"),
      sellability: { state: "freesale" },
    })
  })

  it("tells of itself with everything that it touches", async () => {
    const place = await createPlace(pglite.db, { kind: "venue", name: "Pier 3" })
    const slot = await createSlot(pglite.db, { ...cairo, optionId: "opt_fr", facilityId: place.id, actor: "mona" })
    expect(slot.placeId).toBe(place.id)
    const { data } = await readEvents(pglite.db, { types: ["availability.slot"] })
    expect(data).toMatchObject([
      {
        type: "availability.slot.created",
        subject: slot.id,
        actor: "mona",
        subjects: [slot.id, "prod_giza", "opt_fr", place.id],
        data: { productId: "prod_giza" },
      },
    ])
  })

  it("accepts a startsAt that the local values give", async () => {
    const slot = await createSlot(pglite.db, { ...cairo, startTimeLocal: "09:00", startsAt: "2026-05-04T09:00:00+03:00" })
    expect(slot.startsAt).toEqual(new Date("2026-05-04T06:00:00Z"))
  })
})

describe("bad input makes nothing", () => {
  const refusals: [string, object, string, RegExp][] = [
    ["an end before the start", { startTimeLocal: "09:00", endTimeLocal: "08:00" }, "slot_times_inconsistent", /end before it starts/],
    [
      "a startsAt of another instant",
      { startTimeLocal: "09:00", startsAt: "2026-05-04T09:00:00Z" },
      "slot_times_inconsistent",
      /2026-05-04T06:00:00/,
    ],
    [
      "a time that the clocks jump over",
      { dateLocal: "2026-04-24", startTimeLocal: "00:30" },
      "nonexistent_local_time",
      /does not exist in Africa\/Cairo/,
    ],
    ["a day that the zone left out", { dateLocal: "2011-12-30", timezone: "Pacific/Apia" }, "nonexistent_local_time", /2011-12-30/],
    ["an offset for a zone", { timezone: "+02:00" }, "timezone_invalid", /IANA/],
    ["a date that does not exist", { dateLocal: "2026-02-30" }, "invalid_request", /dateLocal/],
    ["a duration without a start", { durationMinutes: 60 }, "invalid_request", /start time/],
    ["a counter", { heldPax: 3 }, "invalid_request", /heldPax/],
    ["a computed instant", { cutoffAt: "2026-05-04T09:00:00Z" }, "invalid_request", /cutoffAt/],
    ["a negative capacity", { capacityPax: -1 }, "invalid_request", /capacityPax/],
    ["a NUL", { label: "a\u0000b" }, "invalid_request", /NUL/],
    ["an id of the wrong kind", { placeId: "avsl_01kb7x3q4yf5sv0m2c8n6r9tde" }, "invalid_id", /place/],
    ["a place that is not there", { placeId: "plac_01kb7x3q4yf5sv0m2c8n6r9tde" }, "place_not_found", /plac_/],
    ["an end beyond the calendar", { dateLocal: "9999-12-31", days: 366 }, "invalid_request", /./],
  ]
  it.each(refusals)("%s", async (_what, over, code, sentence) => {
    const app = createTestApp(pglite.db)
    const { now: _now, ...body } = { ...cairo, ...over }
    const answer = await app.send<ProblemBody>("POST", "/availability/slots", { body })
    expect(answer.body.code).toBe(code)
    expect(answer.body.detail).toMatch(sentence)
    expect(answer.status).toBe(code.endsWith("not_found") ? 404 : 400)
    expect((await app.send<{ total: number }>("GET", "/availability/slots")).body.total).toBe(0)
  })
})

describe("a refusal names the field that it refuses", () => {
  it.each([
    ["startTimeLocal", { dateLocal: "2026-04-24", startTimeLocal: "00:30" }],
    ["dateLocal", { dateLocal: "2011-12-30", timezone: "Pacific/Apia" }],
    ["placeId", { placeId: "plac_01kb7x3q4yf5sv0m2c8n6r9tde" }],
  ])("%s", async (path, over) => {
    const { now: _now, ...body } = { ...cairo, ...over }
    const answer = await createTestApp(pglite.db).send<ProblemBody>("POST", "/availability/slots", { body })
    expect(answer.body.violations).toMatchObject([{ path, code: answer.body.code, message: answer.body.detail }])
  })
})

describe("deleting", () => {
  it("takes a hand-made departure that nobody ever used", async () => {
    const slot = await createSlot(pglite.db, cairo)
    expect(await deleteSlot(pglite.db, { slotId: slot.id, actor: "mona" })).toEqual({ id: slot.id })
    await expect(getSlot(pglite.db, { slotId: slot.id })).rejects.toMatchObject({ code: "slot_not_found", kind: "not_found" })
    const { data } = await readEvents(pglite.db, { types: ["availability.slot.deleted"] })
    expect(data).toMatchObject([{ subject: slot.id, actor: "mona", before: { productId: "prod_giza" } }])
  })

  it("refuses a generated one and one that was ever used", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    const generated = await departure(pglite.db, { ruleId: rule.id, originalStart: "2026-07-01 09:00:00" })
    await expect(deleteSlot(pglite.db, { slotId: generated })).rejects.toMatchObject({
      code: "slot_generated",
      details: { slotId: generated, ruleId: rule.id },
    })
    const used = await departure(pglite.db)
    await ledgerRows(pglite.db, used, [{ status: "cancelled", pax: 2, endedAt: now }])
    await expect(deleteSlot(pglite.db, { slotId: used })).rejects.toMatchObject({ code: "slot_in_use", details: { allocations: 1 } })
    await expect(deleteSlot(pglite.db, { slotId: used, expectedRevision: 7 })).rejects.toMatchObject({
      code: "revision_conflict",
      details: { current: { id: used } },
    })
  })
})

it("runs over HTTP as it runs in the process", async () => {
  const { send } = createTestApp(pglite.db, { now: () => now })
  const { now: _now, ...body } = cairo
  const made = await send<{ data: Slot }>("POST", "/availability/slots", { body: { ...body, startTimeLocal: "09:00", capacityPax: 5 } })
  expect(made).toMatchObject({ status: 201, body: { data: { startsAt: "2026-05-04T06:00:00.000Z", sellability: { state: "available" } } } })
  const { id } = made.body.data
  expect((await send<{ data: Slot }>("GET", `/availability/slots/${id}?pax=6`)).body.data.sellability).toMatchObject({
    pax: 6,
    sellable: false,
    reasons: ["insufficient_capacity"],
  })
  expect((await send("DELETE", `/availability/slots/${id}`, { headers: { "if-match": '"2"' } })).status).toBe(409)
  expect((await send("DELETE", `/availability/slots/${id}`)).body).toEqual({ data: { id } })
  expect(await send("GET", `/availability/slots/${id}`)).toMatchObject({ status: 404, body: { code: "slot_not_found" } })
  expect(await send("GET", "/availability/slots/avrl_01kb7x3q4yf5sv0m2c8n6r9tde")).toMatchObject({
    status: 400,
    body: { code: "invalid_id" },
  })
})
