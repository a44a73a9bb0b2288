import { describe, expect, test } from "vitest"
import { dayIn, startOfDay } from "./zone.js"

describe("the first minute of a local day", () => {
  test.each([
    ["2026-05-28", "Africa/Cairo", "2026-05-27T21:00:00.000Z"],
    ["2026-04-24", "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
    ["2026-10-30", "Africa/Cairo", "2026-10-29T22:00:00.000Z"],
    ["2026-03-29", "Europe/Bucharest", "2026-03-28T22:00:00.000Z"],
    ["2026-10-26", "Europe/Bucharest", "2026-10-25T22:00:00.000Z"],
    ["2026-05-28", "Pacific/Auckland", "2026-05-27T12:00:00.000Z"],
    ["2026-05-28", "Pacific/Kiritimati", "2026-05-27T10:00:00.000Z"],
    ["2026-05-28", "Pacific/Pago_Pago", "2026-05-28T11:00:00.000Z"],
  ])("%s in %s", (date, zone, instant) => {
    expect(startOfDay(date, zone)).toBe(instant)
    expect(dayIn(instant, zone)).toBe(date)
    expect(dayIn(Date.parse(instant) - 60_000, zone) < date).toBe(true)
  })

  test("days of a clock change are 23 and 25 hours long", () => {
    const hours = (date: string, next: string) =>
      (Date.parse(startOfDay(next, "Europe/Bucharest")) - Date.parse(startOfDay(date, "Europe/Bucharest"))) / 3_600_000
    expect([hours("2026-03-29", "2026-03-30"), hours("2026-10-25", "2026-10-26")]).toEqual([23, 25])
  })
})
