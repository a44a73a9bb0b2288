import { describe, expect, it } from "vitest"
import { createTestApp } from "../../../test/support/app.js"
import { departure, ledgerRows } from "../../../test/support/departure.js"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { statementsOf } from "../../../test/support/statements.js"
import type { Id } from "../../kernel/ids.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { createPlace } from "../../places/index.js"
import { generateAvailabilitySlots } from "../generation/generate.js"
import { availabilityRules } from "../rule/schema.js"
import { listSlots } from "../slot/list/list.js"
import type { CreateCloseout, PreviewCloseout } from "./contract.js"
import { createCloseout, createCloseouts } from "./create.js"
import { previewCloseout } from "./preview.js"
import { reopenCloseout } from "./reopen.js"
import { getCloseout, listCloseouts } from "./store.js"
import { updateCloseout } from "./update.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")
const on = (day: number) => new Date(Date.UTC(2026, 6, day, 9))
const stopped = async () => (await listSlots(pglite.db, { sellable: false, now })).data.map(({ id }) => id)
const close = (over: Partial<CreateCloseout> & { actor?: string } = {}) =>
  createCloseout(pglite.db, { dateFrom: "2026-07-01", reason: "Holiday", now, ...over })

/** What a preview promises is what then cannot be sold. */
async function expectStopped(over: Partial<CreateCloseout>, ids: Id<"avsl">[]) {
  const { reason: _reason, kind: _kind, ...target } = { dateFrom: "2026-07-01", ...over }
  const preview = await previewCloseout(pglite.db, target as PreviewCloseout)
  expect(preview.slots.map(({ slotId }) => slotId)).toEqual(ids)
  const { id, touched } = await close(over)
  expect(touched).toEqual(preview.totals)
  expect(await stopped()).toEqual(ids)
  await reopenCloseout(pglite.db, { closeoutId: id, reason: "Next case", now })
  expect(await stopped()).toEqual([])
}

describe("what a closeout meets", () => {
  it("a product, an option without touching the product's own departures, a place, one departure", async () => {
    const place = await createPlace(pglite.db, { kind: "venue", name: "Pier 3" })
    const own = await departure(pglite.db)
    const french = await departure(pglite.db, { optionId: "opt_fr" })
    const pier = await departure(pglite.db, { productId: "prod_2", placeId: place.id })
    await departure(pglite.db, { productId: "prod_3" })
    await expectStopped({ productId: "prod_1" }, [own, french])
    await expectStopped({ optionId: "opt_fr" }, [french])
    await expectStopped({ productId: "prod_1", optionId: "opt_fr" }, [french])
    await expectStopped({ facilityId: place.id }, [pier])
    await expectStopped({ productId: "prod_1", placeId: place.id }, [])
    await expectStopped({ slotId: own, dateFrom: undefined }, [own])
  })

  it("a rule and every rule of its series, so that a split keeps it", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    const [row] = await pglite.db.select().from(availabilityRules)
    const split = { ...(row as typeof availabilityRules.$inferSelect), id: "avrl_split" as const }
    await pglite.db.insert(availabilityRules).values(split)
    const a = await departure(pglite.db, { ruleId: rule.id, originalStart: "2026-07-01 09:00:00" })
    const b = await departure(pglite.db, { ruleId: split.id, originalStart: "2026-07-02 09:00:00", startsAt: on(2) })
    await departure(pglite.db)
    await expectStopped({ ruleId: rule.id, dateTo: "2026-07-02" }, [a, b])
    await expectStopped({ ruleId: split.id, dateTo: "2026-07-02" }, [a, b])
  })

  it("both ends of its range, and a five-day tour on its third day under overlap alone", async () => {
    const first = await departure(pglite.db, { startsAt: on(1) })
    const tour = await departure(pglite.db, { startsAt: on(2), endDateLocal: "2026-07-06", days: 5, endsAt: on(6) })
    const last = await departure(pglite.db, { startsAt: on(3) })
    await departure(pglite.db, { startsAt: on(9) })
    await expectStopped({ productId: "prod_1", dateTo: "2026-07-03" }, [first, tour, last])
    await expectStopped({ productId: "prod_1", dateFrom: "2026-07-04" }, [])
    await expectStopped({ productId: "prod_1", dateFrom: "2026-07-04", match: "overlap" }, [tour])
    await expectStopped({ productId: "prod_1", dateFrom: "2026-07-06", dateTo: "2026-07-08", match: "overlap" }, [tour])
  })

  it("counts its people and cancels nobody", async () => {
    const slotId = await departure(pglite.db)
    await ledgerRows(pglite.db, slotId, [
      { status: "confirmed", pax: 2, bookingId: "bkng_1" },
      { status: "confirmed", pax: 3, bookingId: "bkng_1", bookingItemId: "item_2" },
      { status: "cancelled", pax: 1, bookingId: "bkng_3", endedAt: now },
    ])
    const preview = await previewCloseout(pglite.db, { productId: "prod_1", dateFrom: "2026-07-01" })
    expect(preview.slots).toEqual([{ slotId, dateLocal: "2026-07-01", status: "open", heldPax: 0, bookedPax: 5, bookingIds: ["bkng_1"] }])
    expect(preview.totals).toEqual({ slots: 1, heldPax: 0, bookedPax: 5, bookings: 1 })
    await close({ productId: "prod_1" })
    expect((await listSlots(pglite.db)).data).toMatchObject([{ status: "open", revision: 1, bookedPax: 5 }])
  })

  it("names the dates that a rule would not get, only under block", async () => {
    const rule = await ruleAt(pglite.db, ["09:00", "14:00"], { days: 2 })
    await departure(pglite.db, { ruleId: rule.id, originalStart: "2026-07-02 09:00:00", startsAt: on(2) })
    await departure(pglite.db, { ruleId: rule.id, originalStart: "2026-07-02 14:00:00", startsAt: on(2) })
    const dates = async (over: Partial<PreviewCloseout>) =>
      (await previewCloseout(pglite.db, { productId: "prod_1", dateFrom: "2026-07-01", dateTo: "2026-07-03", ...over })).notGenerated
    const on1and3 = [
      { ruleId: rule.id, date: "2026-07-01" },
      { ruleId: rule.id, date: "2026-07-03" },
    ]
    expect(await dates({})).toEqual(on1and3)
    expect(await dates({ effect: "stop_sell" })).toEqual([])
    expect(await dates({ optionId: "opt_1" })).toEqual([])
    expect(await dates({ dateFrom: "0001-01-01", dateTo: "0001-01-02", match: "overlap" })).toEqual([])
    expect(await dates({ dateFrom: "9999-12-30", dateTo: "9999-12-31" })).toHaveLength(2)
    expect(await dates({ productId: null, ruleId: rule.id, match: "overlap" })).toEqual([
      { ruleId: rule.id, date: "2026-06-30" },
      ...on1and3,
    ])
  })
})

describe("making one", () => {
  it("twice is one row", async () => {
    const first = await close({ productId: "prod_1", actor: "mona" })
    expect(first).toMatchObject({
      outcome: "created",
      createdBy: "mona",
      inForce: true,
      match: "start",
      effect: "block",
      kind: "other",
      dateTo: "2026-07-01",
    })
    const second = await close({ productId: "prod_1", reason: "Other words" })
    expect(second).toEqual({ ...first, outcome: "existing" })
    expect((await close({ productId: "prod_1", effect: "stop_sell" })).outcome).toBe("created")
    const { data } = await readEvents(pglite.db)
    expect(data.map(({ type, reason }) => [type, reason])).toEqual(Array(2).fill(["availability.closeout.created", "Holiday"]))
  })

  it("again after reopening is a new row", async () => {
    const { id } = await close({ productId: "prod_1" })
    await reopenCloseout(pglite.db, { closeoutId: id, reason: "Mistake" })
    expect(await close({ productId: "prod_1" })).toMatchObject({ outcome: "created" })
  })

  it("many at once, in order, with what is there already", async () => {
    await departure(pglite.db)
    const item = (dateFrom: string) => ({ productId: "prod_1", dateFrom, reason: "Public holiday", kind: "holiday" as const })
    await createCloseouts(pglite.db, { items: [item("2026-07-01")] })
    const made = await createCloseouts(pglite.db, { items: [item("2026-12-25"), item("2026-07-01"), item("2026-12-25")] })
    expect(made.map(({ dateFrom, outcome, touched }) => [dateFrom, outcome, touched.slots])).toEqual([
      ["2026-12-25", "created", 0],
      ["2026-07-01", "existing", 1],
      ["2026-12-25", "existing", 0],
    ])
    const items = Array.from({ length: 300 }, (_, n) => ({ ...item("2027-01-01"), optionId: `opt_${n}` }))
    const many = await statementsOf(pglite.client, (db) => createCloseouts(db, { items }))
    expect(many).toBe(await statementsOf(pglite.client, (db) => createCloseouts(db, { items: [item("2028-01-01")] })))
  })

  it("all or none", async () => {
    const items = [
      { productId: "prod_1", dateFrom: "2026-07-01", reason: "x" },
      { slotId: "avsl_01kb7x3q4yf5sv0m2c8n6r9tde" as const, reason: "x" },
    ]
    await expect(createCloseouts(pglite.db, { items })).rejects.toMatchObject({ code: "slot_not_found" })
    expect((await listCloseouts(pglite.db)).total).toBe(0)
  })
})

describe("changing and reopening", () => {
  it("changes dates and effect of one in force, and writes nothing for nothing", async () => {
    const { id } = await close({ productId: "prod_1" })
    const after = await updateCloseout(pglite.db, { closeoutId: id, dateTo: "2026-07-03", effect: "stop_sell", expectedRevision: 1 })
    expect(after).toMatchObject({ dateFrom: "2026-07-01", dateTo: "2026-07-03", effect: "stop_sell", reason: "Holiday", revision: 2 })
    expect(await updateCloseout(pglite.db, { closeoutId: id, dateTo: "2026-07-03" })).toEqual(after)
    await expect(updateCloseout(pglite.db, { closeoutId: id, dateTo: "2026-06-30" })).rejects.toMatchObject({ code: "invalid_range" })
    await expect(updateCloseout(pglite.db, { closeoutId: id, kind: "weather", expectedRevision: 1 })).rejects.toMatchObject({
      code: "revision_conflict",
    })
    await expect(updateCloseout(pglite.db, { closeoutId: id })).rejects.toMatchObject({ code: "empty_patch" })
    await close({ productId: "prod_1" })
    await expect(updateCloseout(pglite.db, { closeoutId: id, dateTo: "2026-07-01", effect: "block" })).rejects.toMatchObject({
      code: "closeout_exists",
    })
    expect(await getCloseout(pglite.db, { closeoutId: id })).toEqual(after)
  })

  it("restores sales without touching a departure, and stays as history", async () => {
    const slotId = await departure(pglite.db, { customisedFields: ["capacityPax"], customisedAt: now })
    const { id } = await close({ productId: "prod_1" })
    const { closeout, touched, slotIds } = await reopenCloseout(pglite.db, { closeoutId: id, reason: "Mistake", actor: "mona", now })
    expect(closeout).toMatchObject({ inForce: false, reopenedAt: now, reopenedBy: "mona", reopenReason: "Mistake", revision: 2 })
    expect({ touched, slotIds }).toEqual({ touched: { slots: 1, heldPax: 0, bookedPax: 0, bookings: 0 }, slotIds: [slotId] })
    expect((await listSlots(pglite.db, { sellable: true, now })).data).toMatchObject([
      { id: slotId, revision: 1, customisedFields: ["capacityPax"] },
    ])
    expect((await reopenCloseout(pglite.db, { closeoutId: id, reason: "Again" })).closeout).toEqual(closeout)
    await expect(updateCloseout(pglite.db, { closeoutId: id, kind: "weather" })).rejects.toMatchObject({ code: "closeout_reopened" })
  })
})

describe("reopening with regenerate", () => {
  it("brings back what was not generated, from today on, and touches nothing else", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    const made = { ruleId: rule.id, now }
    const { id } = await close({ productId: "prod_1", dateFrom: "2026-05-30", dateTo: "2026-06-03" })
    const first = await generateAvailabilitySlots(pglite.db, { ...made, from: "2026-06-01", to: "2026-06-05" })
    expect(first.slotsCreated).toBe(2)
    const { generated } = await reopenCloseout(pglite.db, { closeoutId: id, reason: "Mistake", regenerate: true, now })
    expect(generated).toMatchObject({ rulesProcessed: 1, slotsCreated: 2, slotsExisting: 0 })
    const dates = (await listSlots(pglite.db, { now })).data.map(({ dateLocal }) => dateLocal)
    expect(dates).toEqual(["2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05"])
  })

  it("makes nothing of a stop_sell, which never kept anything from being generated", async () => {
    await ruleAt(pglite.db, ["09:00"])
    const { id } = await close({ productId: "prod_1", effect: "stop_sell" })
    expect((await reopenCloseout(pglite.db, { closeoutId: id, reason: "Mistake", regenerate: true, now })).generated).toMatchObject({
      slotsCreated: 0,
      rulesProcessed: 0,
    })
  })
})

describe("over HTTP", () => {
  it("previews, makes, finds, changes and reopens", async () => {
    const slotId = await departure(pglite.db)
    const { send } = createTestApp(pglite.db, { now: () => now })
    const target = { productId: "prod_1", dateFrom: "2026-06-30", dateTo: "2026-07-01" }
    expect(await send("POST", "/availability/closeouts/preview", { body: target })).toMatchObject({
      status: 200,
      body: { data: { slots: [{ slotId }] } },
    })
    const made = await send<{ data: { id: string } }>("POST", "/availability/closeouts", {
      body: { ...target, reason: "Sandstorm", kind: "weather" },
    })
    expect(made).toMatchObject({ status: 201, body: { data: { outcome: "created", touched: { slots: 1 } } } })
    const { id } = made.body.data
    expect(await send("POST", "/availability/closeouts/batch", { body: { items: [{ ...target, reason: "x" }] } })).toMatchObject({
      status: 201,
      body: { data: [{ id, outcome: "existing" }] },
    })
    for (const [query, total] of [
      ["productId=prod_1&kind=weather&inForce=true", 1],
      ["from=2026-07-01&to=2026-07-05", 1],
      ["from=2026-07-02", 0],
      ["to=2026-06-30&q=sand", 1],
      ["inForce=false", 0],
    ] as const) {
      expect((await send<{ total: number }>("GET", `/availability/closeouts?${query}`)).body.total).toBe(total)
    }
    expect(
      await send("PATCH", `/availability/closeouts/${id}`, { body: { kind: "holiday" }, headers: { "if-match": '"1"' } }),
    ).toMatchObject({ status: 200, body: { data: { revision: 2 } } })
    expect(await send("POST", `/availability/closeouts/${id}/reopen`, { body: { reason: "Clear sky" } })).toMatchObject({
      status: 200,
      body: { data: { generated: null } },
    })
    expect(await send("PATCH", `/availability/closeouts/${id}`, { body: { kind: "other" } })).toMatchObject({
      status: 409,
      body: { code: "closeout_reopened" },
    })
    expect(await send("GET", `/availability/closeouts/${id}`)).toMatchObject({ status: 200, body: { data: { inForce: false } } })
  })

  it.each([
    [{ dateFrom: "2026-07-01" }, 400, "closeout_scope_missing"],
    [{ productId: "p", dateFrom: "2026-07-02", dateTo: "2026-07-01" }, 400, "invalid_range"],
    [{ productId: "p" }, 400, "invalid_request"],
    [{ productId: "p", dateFrom: "2026-07-01", reason: "" }, 400, "invalid_request"],
    [{ productId: "p", dateFrom: "2026-07-01", effect: "blocked" }, 400, "invalid_request"],
    [{ slotId: "avrl_01kb7x3q4yf5sv0m2c8n6r9tde" }, 400, "invalid_id"],
    [{ slotId: "avsl_01kb7x3q4yf5sv0m2c8n6r9tde" }, 404, "slot_not_found"],
    [{ ruleId: "avrl_01kb7x3q4yf5sv0m2c8n6r9tde", dateFrom: "2026-07-01" }, 404, "rule_not_found"],
    [{ placeId: "plac_01kb7x3q4yf5sv0m2c8n6r9tde", dateFrom: "2026-07-01" }, 404, "place_not_found"],
  ])("refuses %o with %i %s", async (over, status, code) => {
    const { send } = createTestApp(pglite.db)
    expect(await send("POST", "/availability/closeouts", { body: { reason: "x", ...over } })).toMatchObject({ status, body: { code } })
    expect(await send("GET", "/availability/closeouts")).toMatchObject({ body: { total: 0 } })
  })

  it("does not know a closeout that is not there", async () => {
    const { send } = createTestApp(pglite.db)
    expect(await send("GET", "/availability/closeouts/avcl_01kb7x3q4yf5sv0m2c8n6r9tde")).toMatchObject({
      status: 404,
      body: { code: "closeout_not_found" },
    })
  })
})
