import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, daysBetween, formatDateTime, isLocalDate, isLocalDateTime, isLocalTime, parseDateTime } from "./local.js"

describe("local dates and times", () => {
  test.each(["2026-02-28", "2024-02-29", "0001-01-01", "9999-12-31"])("takes the date %s", (text) => expect(isLocalDate(text)).toBe(true))
  test.each(["2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "0000-01-01", "2026-2-3", "20260203", "2026-02-03T00:00", ""])(
    "refuses the date %s",
    (text) => expect(isLocalDate(text)).toBe(false),
  )
  test.each(["00:00", "09:30", "23:59"])("takes the time %s", (text) => expect(isLocalTime(text)).toBe(true))
  test.each(["24:00", "9:30", "09:60", "09:30:00", "0930", ""])("refuses the time %s", (text) => expect(isLocalTime(text)).toBe(false))
  test("takes a date-time with and without seconds, and PostgreSQL's space", () => {
    expect(isLocalDateTime("2026-09-26T09:00")).toBe(true)
    expect(parseDateTime("2026-09-26 09:00:30")).toBe(parseDateTime("2026-09-26T09:00:30"))
    expect(isLocalDateTime("2026-09-26T09:00Z")).toBe(false)
    expect(isLocalDateTime("2026-09-26")).toBe(false)
  })
  test("adds days across months, years and leap days", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29")
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01")
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28")
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError)
  })
  test("counts back the days it added", () => {
    const date = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays("2026-01-01", days))
    fc.assert(fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => daysBetween(from, addDays(from, days)) === days))
  })
  test("prints what it read", () => expect(formatDateTime(parseDateTime("2026-09-26T09:00") ?? 0)).toBe("2026-09-26T09:00:00"))
})
