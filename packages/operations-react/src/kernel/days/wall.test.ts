import { expect, test } from "vitest"
import { instantOf, wallOf } from "./wall.js"

test.each([
  ["2026-05-28", "07:30", "Africa/Cairo", "2026-05-28T04:30:00.000Z"],
  ["2026-01-05", "23:45", "Europe/Bucharest", "2026-01-05T21:45:00.000Z"],
  ["2026-05-28", "00:10", "Pacific/Auckland", "2026-05-27T12:10:00.000Z"],
  ["2026-10-25", "03:30", "Europe/Bucharest", "2026-10-25T00:30:00.000Z"],
])("%s %s in %s is %s, and back", (date, time, zone, instant) => {
  expect(instantOf(date, time, zone)).toBe(instant)
  expect(wallOf(instant, zone)).toEqual({ date, time })
})

test("a time that the clocks skip is the same stretch after midnight", () => {
  expect(instantOf("2026-03-29", "03:30", "Europe/Bucharest")).toBe("2026-03-29T01:30:00.000Z")
})
