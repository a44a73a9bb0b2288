import { asc, sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { availabilityCloseouts } from "../closeout/schema.js"
import { previewRecurrence } from "../rule/preview.js"
import { updateRule } from "../rule/update.js"
import { availabilitySlots } from "../slot/schema.js"
import { updateStartTime } from "../start-time/service.js"
import type { GenerateAvailabilitySlots } from "./contract.js"
import { generateAvailabilitySlots } from "./generate.js"

const pglite = usePglite()
const generate = (input: GenerateAvailabilitySlots) => generateAvailabilitySlots(pglite.db, input)
const stored = () => pglite.db.select().from(availabilitySlots).orderBy(asc(availabilitySlots.originalStart), asc(availabilitySlots.id))
const starts = async () => (await stored()).map(({ originalStart }) => originalStart?.slice(0, 16))
const close = (over: Partial<typeof availabilityCloseouts.$inferInsert>) =>
  pglite.db
    .insert(availabilityCloseouts)
    .values({ dateFrom: "2026-05-02", dateTo: "2026-05-02", reason: "Holiday", ...over })
    .returning()

describe("a season, as an operator publishes it", () => {
  it("has every departure from the first day to the last, also when it is over", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"], { capacityPax: 12 })
    const result = await generate({ ruleId: rule.id, from: "2026-05-01", to: "2026-09-30", now: "2027-01-01T00:00:00Z" })
    expect(result).toMatchObject({ dryRun: false, rulesProcessed: 1, slotsCreated: 153, slotsExisting: 0, slotsSkipped: 0 })
    expect(result.slotIds).toHaveLength(153)
    expect(result).not.toHaveProperty("preview")
    const slots = await stored()
    expect(slots.map(({ id }) => id)).toEqual(result.slotIds)
    expect([slots[0]?.dateLocal, slots.at(-1)?.dateLocal]).toEqual(["2026-05-01", "2026-09-30"])
    expect(slots[0]).toMatchObject({
      productId: "prod_1",
      ruleId: rule.id,
      startTimeId: rule.startTimes[0]?.id,
      status: "open",
      capacityPax: 12,
      heldPax: 0,
      remainingPax: 12,
      startsAt: new Date("2026-05-01T06:00:00Z"),
      cutoffAt: new Date("2026-05-01T06:00:00Z"),
      opensAt: null,
      revision: 1,
      customisedFields: [],
    })
  })

  it("is created once: the second run creates nothing", async () => {
    const rule = await ruleAt(pglite.db, ["09:00", "14:00"])
    const range = { ruleId: rule.id, from: "2026-05-01", to: "2026-05-10" }
    expect((await generate(range)).slotsCreated).toBe(20)
    const before = await stored()
    expect(await generate(range)).toMatchObject({ slotsCreated: 0, slotsExisting: 20, slotIds: [] })
    expect(await stored()).toEqual(before)
  })

  it("keeps its phase through overlapping windows, in either order", async () => {
    const biweekly = { recurrence: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", anchorDate: "2026-01-05" }
    const forwards = await ruleAt(pglite.db, ["09:00"], biweekly)
    await generate({ ruleId: forwards.id, from: "2026-05-01", to: "2026-06-15" })
    await generate({ ruleId: forwards.id, from: "2026-06-01", to: "2026-07-31" })
    const [first, anew] = [await starts(), await ruleAt(pglite.db, ["09:00"], { ...biweekly, productId: "prod_2" })]
    await pglite.db.delete(availabilitySlots)
    await generate({ ruleId: anew.id, from: "2026-06-01", to: "2026-07-31" })
    await generate({ ruleId: anew.id, from: "2026-05-01", to: "2026-06-15" })
    expect(await starts()).toEqual(first)
    expect(first.length).toBe(6)
  })

  it("counts dates, not departures: COUNT=3 at two start times is six departures", async () => {
    const rule = await ruleAt(pglite.db, ["09:00", "14:00"], { recurrence: "FREQ=DAILY;COUNT=3", anchorDate: "2026-05-01" })
    await generate({ ruleId: rule.id, from: "2026-04-01", to: "2026-06-30" })
    expect(await starts()).toHaveLength(6)
  })

  it("makes all-day departures where the rule has no start times, and none where all of them are inactive", async () => {
    const allDay = await ruleAt(pglite.db, [])
    await generate({ ruleId: allDay.id, from: "2026-04-24", to: "2026-04-24" })
    expect((await stored())[0]).toMatchObject({
      allDay: true,
      startsAt: new Date("2026-04-23T22:00:00Z"),
      endsAt: new Date("2026-04-24T21:00:00Z"),
    })
    const timed = await ruleAt(pglite.db, ["09:00"], { productId: "prod_2" })
    await updateStartTime(pglite.db, { id: timed.startTimes[0]?.id ?? "", active: false })
    const result = await generate({ ruleId: timed.id, from: "2026-04-24", to: "2026-04-24" })
    expect(result).toMatchObject({ slotsCreated: 0, rules: [{ skipped: [{ originalStart: null, reason: "start_time_inactive" }] }] })
  })
})

describe("clock changes", () => {
  it("skips what Cairo's clocks jump over in spring and takes the first of what they repeat in autumn, as the preview says", async () => {
    const rule = await ruleAt(pglite.db, ["00:30", "23:30"])
    const span = { from: "2026-04-23", to: "2026-10-31" }
    const result = await generate({ ruleId: rule.id, ...span })
    expect(result.rules[0]?.skipped).toEqual([{ originalStart: "2026-04-24T00:30:00", reason: "nonexistent_local_time" }])
    const slots = await stored()
    const preview = await previewRecurrence(pglite.db, {
      ...span,
      recurrence: rule.recurrence,
      timezone: rule.timezone,
      anchorDate: rule.anchorDate,
      startTimesLocal: ["00:30", "23:30"],
    })
    expect(slots.map(({ startsAt }) => startsAt)).toEqual(preview.occurrences.map(({ startsAt }) => startsAt))
    const repeated = slots.find(({ originalStart }) => originalStart?.startsWith("2026-10-29 23:30"))
    expect(repeated?.startsAt).toEqual(new Date("2026-10-29T20:30:00Z"))
  })
})

describe("a closeout", () => {
  it("keeps its dates from being generated, and lets them come once it is reopened", async () => {
    const rule = await ruleAt(pglite.db, ["09:00", "14:00"])
    const [closeout] = await close({ productId: "prod_1" })
    const range = { ruleId: rule.id, from: "2026-05-01", to: "2026-05-03" }
    const result = await generate(range)
    expect(result).toMatchObject({ slotsCreated: 4, slotsSkipped: 2 })
    expect(result.rules[0]?.skipped[0]).toEqual({ originalStart: "2026-05-02T09:00:00", reason: "closed_out", closeoutId: closeout?.id })
    await pglite.db.update(availabilityCloseouts).set({ reopenedAt: new Date() })
    expect(await generate(range)).toMatchObject({ slotsCreated: 2, slotsExisting: 4, slotsSkipped: 0 })
  })

  it("that only stops selling generates all the same", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    await close({ productId: "prod_1", effect: "stop_sell" })
    expect(await generate({ ruleId: rule.id, from: "2026-05-01", to: "2026-05-03" })).toMatchObject({ slotsCreated: 3, slotsSkipped: 0 })
  })

  it("of any covered day keeps a tour of several days back, one of the first day does not", async () => {
    const rule = await ruleAt(pglite.db, [], { days: 5, recurrence: "FREQ=WEEKLY;BYDAY=FR" })
    await close({ productId: "prod_1", dateFrom: "2026-05-10", dateTo: "2026-05-10", match: "overlap" })
    await close({ productId: "prod_1", dateFrom: "2026-05-17", dateTo: "2026-05-17", match: "start" })
    const result = await generate({ ruleId: rule.id, from: "2026-05-01", to: "2026-05-15" })
    expect(result.rules[0]).toMatchObject({ created: 2, skipped: [{ originalStart: "2026-05-08T00:00:00", reason: "closed_out" }] })
  })

  it("does not stand against a departure that is there already", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    const range = { ruleId: rule.id, from: "2026-05-01", to: "2026-05-03", onUnusable: "fail" as const }
    await generate(range)
    await close({ productId: "prod_1" })
    expect(await generate(range)).toMatchObject({ slotsCreated: 0, slotsExisting: 3, slotsSkipped: 0 })
  })

  it("or a clock gap refuses the whole rule when told to fail", async () => {
    const rule = await ruleAt(pglite.db, ["00:30"])
    const refused = generate({ ruleId: rule.id, from: "2026-04-20", to: "2026-04-30", onUnusable: "fail" })
    await expect(refused).rejects.toMatchObject({
      code: "generation_blocked",
      details: { unusable: 1, skipped: [{ reason: "nonexistent_local_time" }] },
    })
    expect(await stored()).toEqual([])
  })
})

describe("without a first date", () => {
  it("starts now: what left earlier today is skipped, what leaves later is made, in the rule's own day", async () => {
    // 23:30 of 30 April in UTC is already 1 May in Cairo
    const rule = await ruleAt(pglite.db, ["02:00", "03:00"])
    const result = await generate({ ruleId: rule.id, to: "2026-05-01", now: "2026-04-30T23:30:00Z" })
    expect(result.rules[0]?.skipped).toEqual([{ originalStart: "2026-05-01T02:00:00", reason: "departed" }])
    expect(await starts()).toEqual(["2026-05-01 03:00"])
  })

  it("counts an all-day departure as under way until its day ends", async () => {
    const rule = await ruleAt(pglite.db, [])
    expect(await generate({ ruleId: rule.id, horizonDays: 1, now: "2026-05-01T12:00:00Z" })).toMatchObject({
      slotsCreated: 2,
      slotsSkipped: 0,
    })
  })

  it("goes a year ahead unless told how far", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    await generate({ ruleId: rule.id, now: "2026-05-01T00:00:00Z" })
    expect((await stored()).at(-1)?.dateLocal).toBe("2027-05-01")
  })
})

describe("what exists", () => {
  it("is told apart: as the rule wants it, hand-set, cancelled, drifted", async () => {
    const now = new Date("2026-05-02T00:00:00Z")
    const rule = await ruleAt(pglite.db, ["09:00"])
    const range = { ruleId: rule.id, from: "2026-05-01", to: "2026-05-05", now }
    await generate(range)
    await pglite.db.execute(sql`update availability_slots set customised_fields = '{label}' where date_local = '2026-05-03'`)
    await pglite.db.execute(
      sql`update availability_slots set status = 'cancelled', cancel_source = 'person', cancelled_at = now() where date_local = '2026-05-04'`,
    )
    expect((await generate(range)).rules[0]?.existing).toEqual({ unchanged: 3, customised: 1, cancelled: 1, drifted: 0 })
    await updateRule(pglite.db, { ruleId: rule.id, patch: { capacityPax: 3 }, now })
    expect((await generate(range)).rules[0]?.existing).toEqual({ unchanged: 1, customised: 1, cancelled: 1, drifted: 2 })
  })
})

describe("a dry run", () => {
  it("writes nothing and says what the next run does", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    await generate({ ruleId: rule.id, from: "2026-05-03", to: "2026-05-04" })
    await close({ productId: "prod_1" })
    const [before, events] = [await stored(), await readEvents(pglite.db)]
    const range = { productId: "prod_1", from: "2026-05-01", to: "2026-05-05" }
    const { preview, ...dry } = await generate({ ...range, dryRun: true })
    expect(await stored()).toEqual(before)
    expect(await readEvents(pglite.db)).toEqual(events)
    expect(preview?.map(({ originalStart, exists }) => [originalStart.slice(0, 10), exists])).toEqual([
      ["2026-05-01", false],
      ["2026-05-03", true],
      ["2026-05-04", true],
      ["2026-05-05", false],
    ])
    const real = await generate(range)
    expect({ ...dry, dryRun: false, slotIds: real.slotIds }).toEqual(real)
    expect(real.slotIds).toHaveLength(2)
  })
})
