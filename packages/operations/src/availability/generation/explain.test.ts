import { eq, sql } from "drizzle-orm"
import { expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { availabilityCloseouts } from "../closeout/schema.js"
import type { Rule } from "../rule/contract.js"
import { updateRule } from "../rule/update.js"
import { availabilitySlots } from "../slot/schema.js"
import { updateStartTime } from "../start-time/service.js"
import { explainDate } from "./explain.js"
import { generateAvailabilitySlots } from "./generate.js"

const pglite = usePglite()
const now = new Date("2026-05-01T00:00:00Z")
const outcomes = async ({ id }: Rule, date: string) =>
  (await explainDate(pglite.db, { ruleId: id, date, now })).starts.map(
    ({ originalStart, outcome }) => `${originalStart.slice(11, 16)} ${outcome}`,
  )

it("finds the departures of the date, by the start that the rule gave them", async () => {
  const rule = await ruleAt(pglite.db, ["09:00", "14:00"])
  const { slotIds } = await generateAvailabilitySlots(pglite.db, { ruleId: rule.id, from: "2026-05-02", to: "2026-05-02" })
  await pglite.db
    .update(availabilitySlots)
    .set({ status: "closed" })
    .where(eq(availabilitySlots.id, slotIds[1] ?? "avsl_none"))
  expect(await explainDate(pglite.db, { ruleId: rule.id, date: "2026-05-02", now })).toEqual({
    ruleId: rule.id,
    date: "2026-05-02",
    timezone: "Africa/Cairo",
    starts: rule.startTimes.map(({ id, startTimeLocal }, index) => ({
      startTimeId: id,
      startTimeLocal,
      originalStart: `2026-05-02T${startTimeLocal}:00`,
      outcome: "exists",
      slotId: slotIds[index],
      status: index === 0 ? "open" : "closed",
    })),
  })
})

it("names the reason of the recurrence", async () => {
  const recurrence = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20260630\nEXDATE:20260504T090000\nEXDATE:20260505"
  const rule = await ruleAt(pglite.db, ["09:00", "14:00"], { recurrence, validFrom: "2026-05-01" })
  expect(await outcomes(rule, "2026-05-06")).toEqual(["09:00 not_in_recurrence", "14:00 not_in_recurrence"])
  expect(await outcomes(rule, "2026-05-04")).toEqual(["09:00 excluded_by_exdate", "14:00 not_generated"])
  expect(await outcomes(rule, "2026-05-05")).toEqual(["09:00 excluded_by_exdate", "14:00 excluded_by_exdate"])
  expect(await outcomes(rule, "2026-04-27")).toEqual(["09:00 outside_validity", "14:00 outside_validity"])
  expect(await outcomes(rule, "2026-07-06")).toEqual(["09:00 after_until", "14:00 after_until"])
  const three = await ruleAt(pglite.db, [], { recurrence: "FREQ=DAILY;COUNT=3", anchorDate: "2026-05-02" })
  expect(await outcomes(three, "2026-05-05")).toEqual(["00:00 after_count"])
})

it("names what the clock, the present, a closeout or a switch stands against", async () => {
  const rule = await ruleAt(pglite.db, ["00:30", "09:00"])
  expect(await outcomes(rule, "2026-04-24")).toEqual(["00:30 nonexistent_local_time", "09:00 departed"])
  const [closeout] = await pglite.db
    .insert(availabilityCloseouts)
    .values({ productId: "prod_1", dateFrom: "2026-05-03", dateTo: "2026-05-03", reason: "Holiday" })
    .returning()
  const closed = await explainDate(pglite.db, { ruleId: rule.id, date: "2026-05-03", now })
  expect(closed.starts[1]).toMatchObject({ outcome: "closed_out", closeoutIds: [closeout?.id] })
  await updateStartTime(pglite.db, { id: rule.startTimes[0]?.id ?? "", active: false })
  expect(await outcomes(rule, "2026-05-02")).toEqual(["00:30 start_time_inactive", "09:00 not_generated"])
  await updateRule(pglite.db, { ruleId: rule.id, patch: { active: false } })
  expect(await outcomes(rule, "2026-05-02")).toEqual(["00:30 start_time_inactive", "09:00 rule_inactive"])
})

it("knows a day that a zone skipped, and an all-day rule", async () => {
  const rule = await ruleAt(pglite.db, [], { timezone: "Pacific/Apia", anchorDate: "2011-01-01" })
  const { starts } = await explainDate(pglite.db, { ruleId: rule.id, date: "2011-12-30", now })
  expect(starts).toEqual([
    { startTimeId: null, startTimeLocal: null, originalStart: "2011-12-30T00:00:00", outcome: "nonexistent_local_date" },
  ])
})

it("also lists departures that the rule no longer asks for", async () => {
  const rule = await ruleAt(pglite.db, ["09:00"])
  await generateAvailabilitySlots(pglite.db, { ruleId: rule.id, from: "2026-05-02", to: "2026-05-02" })
  await updateRule(pglite.db, { ruleId: rule.id, startTimeIds: [], patch: { recurrence: "FREQ=WEEKLY;BYDAY=SU" } })
  expect(await outcomes(rule, "2026-05-02")).toEqual(["00:00 not_in_recurrence", "09:00 exists"])
})

it("says that a stored rule contradicts itself", async () => {
  const rule = await ruleAt(pglite.db, ["09:00"])
  await pglite.db.execute(sql`update availability_rules set end_time_local = '08:00' where id = ${rule.id}`)
  expect(await outcomes(rule, "2026-05-02")).toEqual(["09:00 rule_invalid"])
})

it.each([
  [{ ruleId: "avrl_gone", date: "2026-05-02" }, "rule_not_found"],
  [{ ruleId: "avrl_gone", date: "2026-02-30" }, "invalid_request"],
  [{ ruleId: "avsl_1", date: "2026-05-02" }, "invalid_id"],
])("refuses %o with %s", async (input, code) => {
  await expect(explainDate(pglite.db, input as never)).rejects.toMatchObject({ code })
})
