import { expect, test } from "vitest"
import { noParts } from "../parts.js"
import { formatRecurrence } from "./format.js"

test("writes a bare rule, and says nothing that goes without saying", () => {
  expect(formatRecurrence({ ...noParts(), freq: "WEEKLY", byDay: [{ weekday: "MO", nth: null }] })).toBe("FREQ=WEEKLY;BYDAY=MO")
})

test("writes dates and date-times on lines of their own, as calendars expect them", () => {
  const parts = {
    ...noParts(),
    freq: "DAILY" as const,
    until: "2026-09-30T07:00:00Z",
    exdates: ["2026-05-01", "2026-05-02T09:00:00"],
    rdates: ["2026-06-01"],
  }
  expect(formatRecurrence(parts)).toBe(
    "RRULE:FREQ=DAILY;UNTIL=20260930T070000Z\nRDATE;VALUE=DATE:20260601\nEXDATE;VALUE=DATE:20260501\nEXDATE:20260502T090000",
  )
  expect(formatRecurrence({ ...noParts(), rdates: ["2026-06-01"] })).toBe("RDATE;VALUE=DATE:20260601")
})
