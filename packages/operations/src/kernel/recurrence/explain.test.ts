import { describe, expect, test } from "vitest"
import { type ExplainRecurrenceInput, explainRecurrence } from "./explain.js"

const explain = (recurrence: string, date: string, input: Partial<ExplainRecurrenceInput> = {}) =>
  explainRecurrence({ recurrence, date, timezone: "Europe/Madrid", anchorDate: "2026-03-02", startTimesLocal: ["02:30"], ...input })

describe("a date without an occurrence is explained:", () => {
  test.each([
    ["it occurs after all", "FREQ=DAILY", "2026-03-02", null],
    ["the rule does not fall on it", "FREQ=WEEKLY", "2026-03-03", "not_in_recurrence"],
    ["it lies before the anchor", "FREQ=DAILY", "2026-03-01", "not_in_recurrence"],
    ["it was removed", "RRULE:FREQ=DAILY\nEXDATE:20260304", "2026-03-04", "excluded_by_exdate"],
    ["its start was removed", "RRULE:FREQ=DAILY\nEXDATE:20260304T023000", "2026-03-04", "excluded_by_exdate"],
    ["the rule ended", "FREQ=DAILY;UNTIL=20260304", "2026-03-05", "after_until"],
    ["the rule has used up its count", "FREQ=DAILY;COUNT=3", "2026-03-05", "after_count"],
    ["clocks jump over the start", "FREQ=DAILY", "2026-03-29", "nonexistent_local_time"],
    ["the season is over", "FREQ=DAILY", "2026-06-01", "outside_validity"],
    ["an added date of a rule that ended occurs", "RRULE:FREQ=DAILY;COUNT=1\nRDATE:20260310", "2026-03-10", null],
  ])("%s", (_, recurrence, date, reason) => {
    expect(explain(recurrence, date, { validTo: "2026-05-31" })).toEqual([{ localStart: `${date}T02:30:00`, allDay: false, reason }])
  })

  test("the zone skipped it", () =>
    expect(explain("FREQ=DAILY", "2011-12-30", { timezone: "Pacific/Apia", anchorDate: "2011-01-01", startTimesLocal: null })).toEqual([
      { localStart: "2011-12-30T00:00:00", allDay: true, reason: "nonexistent_local_date" },
    ]))

  test("start by start", () =>
    expect(
      explain("RRULE:FREQ=DAILY\nEXDATE:20260304T140000\nRDATE:20260304T180000", "2026-03-04", { startTimesLocal: ["14:00", "09:00"] }),
    ).toEqual([
      { localStart: "2026-03-04T09:00:00", allDay: false, reason: null },
      { localStart: "2026-03-04T14:00:00", allDay: false, reason: "excluded_by_exdate" },
      { localStart: "2026-03-04T18:00:00", allDay: false, reason: null },
    ]))
})
