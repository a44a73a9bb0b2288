import { expect, it } from "vitest"
import type { OperationsDb } from "../../kernel/database.js"
import { previewRecurrence } from "./preview.js"

const preview = (over: object = {}) =>
  previewRecurrence({} as OperationsDb, {
    ...{ recurrence: "FREQ=WEEKLY;BYDAY=TH,FR", timezone: "Africa/Cairo", anchorDate: "2026-04-01", startTimesLocal: ["00:30"] },
    ...{ from: "2026-04-20", to: "2026-04-30", ...over },
  })

it("shows each date in local time and as an instant, and what the clock makes it skip", async () => {
  const { occurrences, skipped, description, parts } = await preview()
  expect(occurrences.map(({ localStart, startsAt }) => [localStart, startsAt.toISOString()])).toEqual([
    ["2026-04-23T00:30:00", "2026-04-22T22:30:00.000Z"],
    ["2026-04-30T00:30:00", "2026-04-29T21:30:00.000Z"],
  ])
  expect(skipped).toEqual([{ localStart: "2026-04-24T00:30:00", reason: "nonexistent_local_time" }])
  expect(description).toContain("Thursday")
  expect(parts.byDay.map(({ weekday }) => weekday)).toEqual(["TH", "FR"])
})

it("shows days covered and the season, all-day without start times", async () => {
  const { occurrences } = await preview({ startTimesLocal: undefined, days: 3, validFrom: "2026-04-24" })
  expect(occurrences.map(({ dateLocal, endDateLocal, allDay }) => [dateLocal, endDateLocal, allDay])).toEqual([
    ["2026-04-24", "2026-04-26", true],
    ["2026-04-30", "2026-05-02", true],
  ])
})

it.each([
  ["an unreadable text", { recurrence: "EVERY FRIDAY" }, "recurrence_invalid"],
  ["30 February", { recurrence: "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30" }, "recurrence_never_occurs"],
  ["hours without a start time", { recurrence: "FREQ=HOURLY", startTimesLocal: undefined }, "recurrence_needs_start_time"],
  ["every second of a month", { recurrence: "FREQ=SECONDLY" }, "recurrence_too_dense"],
  ["an unknown zone", { timezone: "Nowhere" }, "timezone_invalid"],
  ["a range that ends before it starts", { to: "2026-04-19" }, "invalid_range"],
  ["a range of more than 1,830 days", { to: "2031-12-31" }, "invalid_range"],
  ["days beyond the year 9999", { from: "9999-12-01", to: "9999-12-31", days: 2 }, "invalid_request"],
  ["an unknown key", { tz: "UTC" }, "invalid_request"],
  ["a time that no clock shows", { startTimesLocal: ["25:00"] }, "invalid_request"],
])("refuses %s", async (_, over, code) => {
  await expect(preview(over)).rejects.toMatchObject({ code })
})
