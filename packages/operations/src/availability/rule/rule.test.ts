import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { createPlace } from "../../places/index.js"
import { availabilitySlots } from "../slot/schema.js"
import { slotAllocations } from "../slot-allocation/schema.js"
import { createStartTime, updateStartTime } from "../start-time/service.js"
import { createRule } from "./create.js"
import { deleteRule } from "./delete.js"
import { getRule, listRules } from "./list.js"
import { plannedSlots } from "./plan.js"
import { updateRule } from "./update.js"

const pglite = usePglite()
const now = new Date("2026-05-01T08:00:00Z")
const base = {
  productId: "prod_1",
  timezone: "Africa/Cairo",
  recurrence: "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR",
  anchorDate: "2026-01-01",
}

/** Stores the departures that a rule wants, as generating would. */
async function departures(ruleId: string, span: { from: string; to: string }) {
  const {
    startTimes,
    slotCounts: _c,
    description: _d,
    parts: _p,
    nextStartsAt: _n,
    generatedUntil: _g,
    ...row
  } = await getRule(pglite.db, { ruleId: ruleId as never })
  return pglite.db
    .insert(availabilitySlots)
    .values(plannedSlots(row, startTimes, span).slots)
    .returning({ id: availabilitySlots.id })
}

describe("a new rule", () => {
  it("keeps its recurrence as written, in words and in parts, and is active", async () => {
    const rule = await createRule(pglite.db, base)
    expect(rule).toMatchObject({ ...base, active: true, days: 1, nights: null, capacityPax: null, revision: 1, startTimes: [] })
    expect(rule.seriesId).toBe(rule.id)
    expect(rule.description).toContain("Monday, Wednesday")
    expect(rule.parts).toMatchObject({ freq: "WEEKLY", byDay: [{ weekday: "MO" }, { weekday: "WE" }, { weekday: "FR" }] })
    expect(rule.slotCounts).toEqual({ total: 0, upcoming: 0, open: 0, closed: 0, cancelled: 0, customised: 0 })
    expect(await getRule(pglite.db, { ruleId: rule.id })).toEqual(rule)
  })

  it.each(["rrule:freq=daily", "RRULE:FREQ=DAILY;COUNT=3", "freq=weekly;byday=mo"])("accepts %s as it stands", async (recurrence) => {
    expect((await createRule(pglite.db, { ...base, recurrence })).recurrence).toBe(recurrence)
  })

  it("tells who made it, with every id that it touches", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"], { actor: "user_1", reason: "Summer" })
    const event = (await readEvents(pglite.db, { types: ["availability.rule"] })).data[0]
    expect(event).toMatchObject({
      type: "availability.rule.created",
      subject: rule.id,
      actor: "user_1",
      reason: "Summer",
      after: { timezone: "Africa/Cairo" },
    })
    expect(event?.subjects).toEqual([rule.id, "prod_1", rule.startTimes[0]?.id])
  })

  it("has its start times in the order of the day", async () => {
    const rule = await ruleAt(pglite.db, ["14:00", "09:00"])
    expect(rule.startTimes.map(({ startTimeLocal }) => startTimeLocal)).toEqual(["09:00", "14:00"])
  })

  it("stores its place under either name", async () => {
    const place = await createPlace(pglite.db, { kind: "meeting_point", name: "Pier 3" })
    expect(await createRule(pglite.db, { ...base, facilityId: place.id })).toMatchObject({ placeId: place.id })
  })
})

describe("a rule that could not give what it says is refused", () => {
  it.each([
    ["an unreadable recurrence", { recurrence: "FREQ=SOMETIMES" }, "recurrence_invalid"],
    ["a part that RFC 5545 forbids there", { recurrence: "FREQ=WEEKLY;BYMONTHDAY=3" }, "recurrence_invalid"],
    ["a start of its own", { recurrence: "DTSTART:20260101T090000\nRRULE:FREQ=DAILY" }, "recurrence_invalid"],
    ["30 February", { recurrence: "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30" }, "recurrence_never_occurs"],
    [
      "a weekday that its interval never meets",
      { recurrence: "FREQ=DAILY;INTERVAL=7;BYDAY=TU", anchorDate: "2026-01-05" },
      "recurrence_never_occurs",
    ],
    ["hours without a start time", { recurrence: "FREQ=HOURLY" }, "recurrence_needs_start_time"],
    ["an unknown zone", { timezone: "Europe/Atlantis" }, "timezone_invalid"],
    ["an offset for a zone", { timezone: "+02:00" }, "timezone_invalid"],
    ["a season that ends before it starts", { validFrom: "2026-06-01", validTo: "2026-05-01" }, "invalid_range"],
    ["a date that no calendar has", { anchorDate: "2026-02-30" }, "invalid_request"],
    ["a negative capacity", { capacityPax: -1 }, "invalid_request"],
    ["no days", { days: 0 }, "invalid_request"],
    ["a text with NUL", { name: "a\u0000b" }, "invalid_request"],
    ["an unknown key", { remainingPax: 3 }, "invalid_request"],
    ["a place that does not exist", { placeId: "plac_gone" }, "place_not_found"],
    ["a start time of the wrong kind", { startTimeIds: ["avrl_1"] }, "invalid_id"],
    ["a start time that does not exist", { startTimeIds: ["avst_gone"] }, "start_time_not_found"],
  ])("%s", async (_, over, code) => {
    await expect(createRule(pglite.db, { ...base, ...over } as never)).rejects.toMatchObject({ code })
    expect((await listRules(pglite.db)).total).toBe(0)
    expect((await readEvents(pglite.db)).data).toEqual([])
  })

  it("the refused part is named with its line", async () => {
    const refused = createRule(pglite.db, { ...base, recurrence: "RRULE:FREQ=DAILY\nEXDATE;TZID=Africa/Cairo:20260101T090000" })
    await expect(refused).rejects.toMatchObject({ details: { violations: [{ line: 2, part: "TZID", message: expect.any(String) }] } })
  })

  it("a rule that never occurs is found out within a second", async () => {
    const before = performance.now()
    await createRule(pglite.db, { ...base, recurrence: "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231" }).catch(() => {})
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it("two linked times say the same, or belong to another product or option", async () => {
    const time = (over: object) => createStartTime(pglite.db, { productId: "prod_1", startTimeLocal: "09:00", ...over })
    const [nine, alsoNine, foreign, optional] = [
      await time({}),
      await time({ label: "B" }),
      await time({ productId: "prod_2" }),
      await time({ optionId: "opt_1" }),
    ]
    const link = (...ids: (typeof nine)["id"][]) => createRule(pglite.db, { ...base, startTimeIds: ids })
    await expect(link(nine.id, alsoNine.id)).rejects.toMatchObject({ code: "start_time_duplicate", details: { startTimeLocal: "09:00" } })
    await expect(link(foreign.id)).rejects.toMatchObject({ code: "start_time_product_mismatch" })
    await expect(link(optional.id)).rejects.toMatchObject({ code: "start_time_product_mismatch" })
  })

  it("it would end before it starts", async () => {
    await expect(ruleAt(pglite.db, ["09:00", "14:00"], { endTimeLocal: "12:00" })).rejects.toMatchObject({
      code: "slot_times_inconsistent",
    })
    await expect(ruleAt(pglite.db, ["14:00"], { endTimeLocal: "12:00", days: 2 })).resolves.toMatchObject({ days: 2 })
  })
})

describe("a change of a rule", () => {
  it("leaves what is omitted, clears what is null, and touches no departure", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"], { capacityPax: 10, name: "Nile", now })
    await departures(rule.id, { from: "2026-04-28", to: "2026-05-05" })
    const before = await pglite.db.select().from(availabilitySlots)
    const updated = await updateRule(pglite.db, { ruleId: rule.id, patch: { capacityPax: 20, name: null }, expectedRevision: 1, now })
    expect(updated).toMatchObject({ capacityPax: 20, name: null, timezone: "Africa/Cairo", revision: 2, drift: 4 })
    expect(await pglite.db.select().from(availabilitySlots)).toEqual(before)
  })

  it("counts as drift what the rule would make otherwise, hand-set and cancelled departures aside", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"], { now })
    const slots = await departures(rule.id, { from: "2026-05-02", to: "2026-05-09" })
    const set = (index: number, values: Partial<typeof availabilitySlots.$inferInsert>) =>
      pglite.db
        .update(availabilitySlots)
        .set(values)
        .where(eq(availabilitySlots.id, slots[index]?.id ?? "avsl_none"))
    await set(0, { customisedFields: ["capacityPax"] })
    await set(1, { status: "cancelled", cancelSource: "person", cancelledAt: now })
    const drift = async (patch: object) => (await updateRule(pglite.db, { ruleId: rule.id, patch, now })).drift
    expect(await drift({ name: "Only a name" })).toBe(0)
    expect(await drift({ recurrence: "FREQ=DAILY;BYDAY=TU" })).toBe(5)
    expect(await drift({ recurrence: "FREQ=DAILY", cutoffMinutes: 30 })).toBe(6)
  })

  it("replaces the start times when told to", async () => {
    const rule = await ruleAt(pglite.db, ["09:00", "14:00"])
    const [nine, two] = rule.startTimes
    const updated = await updateRule(pglite.db, { ruleId: rule.id, startTimeIds: [two?.id ?? "avst_none"] })
    expect(updated.startTimes).toEqual([two])
    const event = (await readEvents(pglite.db, { types: ["availability.rule.updated"] })).data[0]
    expect(event).toMatchObject({ before: { startTimeIds: [nine?.id, two?.id] }, after: { startTimeIds: [two?.id] } })
  })

  it("says before and after of what changed, and nothing else", async () => {
    const rule = await createRule(pglite.db, base)
    await updateRule(pglite.db, { ruleId: rule.id, patch: { capacityPax: 5, timezone: "Africa/Cairo" } })
    const event = (await readEvents(pglite.db, { types: ["availability.rule.updated"] })).data[0]
    expect(event).toMatchObject({ before: { capacityPax: null }, after: { capacityPax: 5 } })
  })

  it("is checked as the whole rule", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"], { recurrence: "FREQ=DAILY;BYHOUR=9,14" })
    const change = (input: object) => updateRule(pglite.db, { ruleId: rule.id, ...input })
    await expect(change({ startTimeIds: [] })).rejects.toMatchObject({ code: "recurrence_needs_start_time" })
    await expect(change({ patch: { endTimeLocal: "08:00" } })).rejects.toMatchObject({ code: "slot_times_inconsistent" })
    await expect(change({ patch: { validFrom: "2026-02-01", validTo: "2026-01-01" } })).rejects.toMatchObject({ code: "invalid_range" })
    await expect(change({})).rejects.toMatchObject({ code: "empty_patch" })
    await expect(change({ patch: {} })).rejects.toMatchObject({ code: "empty_patch" })
    await expect(change({ patch: { productId: "prod_2" } })).rejects.toMatchObject({ code: "invalid_request" })
    await expect(updateRule(pglite.db, { ruleId: "avrl_gone", patch: { name: "x" } })).rejects.toMatchObject({ code: "rule_not_found" })
    expect((await getRule(pglite.db, { ruleId: rule.id })).revision).toBe(1)
  })

  it("is refused for a revision that has passed, with the row as it is", async () => {
    const rule = await createRule(pglite.db, base)
    await updateRule(pglite.db, { ruleId: rule.id, patch: { name: "First" } })
    const late = updateRule(pglite.db, { ruleId: rule.id, patch: { name: "Second" }, expectedRevision: 1 })
    await expect(late).rejects.toMatchObject({
      code: "revision_conflict",
      details: { current: { id: rule.id, name: "First", revision: 2 } },
    })
  })

  it("accepts a rule whose start times are all switched off", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    await updateStartTime(pglite.db, { id: rule.startTimes[0]?.id ?? "", active: false })
    await expect(updateRule(pglite.db, { ruleId: rule.id, patch: { name: "Off" } })).resolves.toMatchObject({ name: "Off", drift: 0 })
  })
})

describe("deleting a rule", () => {
  let ruleId: Parameters<typeof deleteRule>[1]["ruleId"]
  let slotId: (typeof slotAllocations.$inferInsert)["slotId"]
  beforeEach(async () => {
    ruleId = (await ruleAt(pglite.db, ["09:00"])).id
    const [slot] = await departures(ruleId, { from: "2026-05-02", to: "2026-05-04" })
    slotId = slot?.id ?? "avsl_none"
  })

  it("is refused while it has departures", async () => {
    await expect(deleteRule(pglite.db, { ruleId })).rejects.toMatchObject({ code: "rule_in_use", details: { slots: 3, used: 0 } })
  })

  it("takes unused departures along on request, with an event for each", async () => {
    expect(await deleteRule(pglite.db, { ruleId, deleteUnusedSlots: true })).toEqual({ id: ruleId })
    expect(await pglite.db.$count(availabilitySlots)).toBe(0)
    const types = (await readEvents(pglite.db)).data.map(({ type }) => type)
    expect(types.slice(-4)).toEqual([...Array(3).fill("availability.slot.deleted"), "availability.rule.deleted"])
    await expect(getRule(pglite.db, { ruleId })).rejects.toMatchObject({ code: "rule_not_found" })
  })

  it("is refused once a place was ever taken, also one given back since", async () => {
    await pglite.db.insert(slotAllocations).values({
      slotId,
      status: "released",
      pax: 2,
      holderRef: "cart_1",
      holdToken: "token-123",
      endedAt: now,
      expiresAt: now,
      maxExpiresAt: now,
    })
    const refused = deleteRule(pglite.db, { ruleId, deleteUnusedSlots: true })
    await expect(refused).rejects.toMatchObject({ code: "rule_in_use", details: { slots: 3, used: 1 } })
    expect(await pglite.db.$count(availabilitySlots)).toBe(3)
  })

  it("is done inside the caller's transaction, and undone with it", async () => {
    const undone = pglite.db.transaction(async (tx) => {
      await deleteRule(tx, { ruleId, deleteUnusedSlots: true })
      throw new Error("undo")
    })
    await expect(undone).rejects.toThrow("undo")
    expect(await pglite.db.$count(availabilitySlots)).toBe(3)
    expect((await getRule(pglite.db, { ruleId })).id).toBe(ruleId)
  })
})

describe("the list of rules", () => {
  it("filters, searches, sorts and pages", async () => {
    const nile = await createRule(pglite.db, { ...base, name: "Nile 100% cruise", optionId: "opt_1" })
    const desert = await createRule(pglite.db, { ...base, productId: "prod_2", name: "Desert", active: false })
    const names = async (query: Parameters<typeof listRules>[1]) => (await listRules(pglite.db, query)).data.map(({ name }) => name)
    expect(await names({ productId: "prod_1" })).toEqual([nile.name])
    expect(await names({ optionId: ["opt_1", "opt_2"] })).toEqual([nile.name])
    expect(await names({ active: "false" })).toEqual(["Desert"])
    expect(await names({ seriesId: desert.id })).toEqual(["Desert"])
    expect(await names({ q: "100%" })).toEqual([nile.name])
    expect(await names({ sort: "name" })).toEqual(["Desert", nile.name])
    expect(await names({ sort: "-name", limit: 1, offset: 1 })).toEqual(["Desert"])
    expect(await listRules(pglite.db, { limit: 1 })).toMatchObject({ total: 2, limit: 1, offset: 0 })
  })

  it("says what comes next and how far departures reach", async () => {
    const { id } = await ruleAt(pglite.db, ["09:00"])
    await departures(id, { from: "2026-04-30", to: "2026-05-04" })
    const [rule] = (await listRules(pglite.db, { now })).data
    expect(rule).toMatchObject({
      slotCounts: { total: 5, upcoming: 3, open: 5, closed: 0, cancelled: 0, customised: 0 },
      nextStartsAt: new Date("2026-05-02T06:00:00Z"),
      generatedUntil: "2026-05-04",
    })
  })

  it.each([{ limit: 201 }, { limit: 10_000 }, { sort: "capacity" }, { product: "prod_1" }])("refuses %o", async (query) => {
    await expect(listRules(pglite.db, query as never)).rejects.toMatchObject({ code: "invalid_request" })
  })
})
