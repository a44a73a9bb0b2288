import { expect, test } from "vitest"
import {
  formatDuration,
  formatInstant,
  formatLocalDate,
  formatLocalRange,
  formatLocalTime,
  formatRelative,
  formatZone,
  zoneCity,
} from "./format.js"

const cairo = { zone: "Africa/Cairo" }

test("an instant is read on the wall clock of its own zone, also across a clock change", () => {
  expect(formatInstant("2026-05-28T06:00:00Z", "en-GB", cairo)).toBe("Thu, 28 May 2026, 09:00")
  expect(formatInstant("2026-01-28T06:00:00Z", "en-GB", { ...cairo, show: "time" })).toBe("08:00")
  expect(formatZone("Africa/Cairo", "en-GB", "2026-05-28T06:00:00Z")).toBe("GMT+3")
  expect(zoneCity("America/Port_of_Spain")).toBe("Port of Spain")
})

test("a local date and time stay what they are", () => {
  expect(formatLocalDate("2026-05-28", "en-GB")).toBe("Thu, 28 May 2026")
  expect(formatLocalTime("09:05", "en-GB")).toBe("09:05")
  expect(formatLocalTime("23:15:00", "ar-u-nu-arab")).toBe("٢٣:١٥")
})

test("the range of two local dates says once what both have in common, as the language does", () => {
  const style = { day: "numeric", month: "short", year: "numeric" } as const
  const said = (from: string, to: string, locale: string) => formatLocalRange(from, to, locale, style).replace(/[\u2009\u202f]/g, " ")
  expect(said("2026-06-17", "2026-06-22", "en")).toBe("Jun 17 – 22, 2026")
  expect(said("2026-06-29", "2026-07-03", "en")).toBe("Jun 29 – Jul 3, 2026")
  expect(said("2026-06-17", "2026-06-22", "de")).toBe("17.–22. Juni 2026")
  expect(said("2026-06-17", "2026-06-17", "de")).toBe("17. Juni 2026")
})

test("durations name their largest two units", () => {
  expect(formatDuration(90, "en")).toBe("1 hr, 30 min")
  expect(formatDuration(1440 * 3 + 61, "en")).toBe("3 days, 1 hr")
  expect(formatDuration(0, "en")).toBe("0 min")
})

test("distance from now", () => {
  const now = new Date("2026-05-28T06:00:00Z")
  expect(formatRelative("2026-05-28T06:12:00Z", now, "en")).toBe("in 12 minutes")
  expect(formatRelative("2026-05-25T06:00:00Z", now, "en")).toBe("3 days ago")
})
