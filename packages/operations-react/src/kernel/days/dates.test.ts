import { expect, test } from "vitest"
import { addDays, addMonths, daysBetween, endOfMonth, isDate, monthDays, spanOf, startOfWeek } from "./dates.js"

test("adds days over months, years and clock changes", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01")
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31")
  expect(daysBetween("2026-03-01", "2026-04-01")).toBe(31)
})

test("keeps to the month's last day", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28")
  expect(addMonths("2026-01-15", -1)).toBe("2025-12-15")
  expect(endOfMonth("2028-02-10")).toBe("2028-02-29")
})

test("fills whole weeks, from the day on which weeks start", () => {
  expect(startOfWeek("2026-05-28", 1)).toBe("2026-05-25")
  expect(startOfWeek("2026-05-28", 6)).toBe("2026-05-23")
  const days = monthDays("2026-05-28", 0)
  expect([days[0], days.at(-1), days.length % 7]).toEqual(["2026-04-26", "2026-06-06", 0])
})

test("knows a date from a text, and orders a span", () => {
  expect(["2026-05-28", "2026-02-30", "28 May"].map(isDate)).toEqual([true, false, false])
  expect(spanOf("2026-05-28", "2026-05-01")).toEqual({ from: "2026-05-01", to: "2026-05-28" })
})
