import { describe, expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { createPlace } from "../../places/index.js"
import { createStartTime } from "../start-time/service.js"
import { createRule } from "./create.js"
import { getRule, listRules } from "./list.js"

const pglite = usePglite()
const _now = new Date("2026-05-01T08:00:00Z")
const base = {
  productId: "prod_1",
  timezone: "Africa/Cairo",
  recurrence: "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR",
  anchorDate: "2026-01-01",
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

  it("a rule that never occurs is found out instead of looked for till the end of the calendar", async () => {
    const before = performance.now()
    await createRule(pglite.db, { ...base, recurrence: "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231" }).catch(() => {})
    expect(performance.now() - before).toBeLessThan(10_000)
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
