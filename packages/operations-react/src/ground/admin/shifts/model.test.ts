import { describe, expect, test } from "vitest"
import type { DriverShift } from "../../types.js"
import { cellsOf, rangeOf, timesOf } from "./model.js"

const zone = "Europe/Bucharest"
const shift = (startsAt: string, endsAt: string, status: DriverShift["status"] = "scheduled") =>
  ({ id: `gdsh_${startsAt}`, startsAt, endsAt, status }) as DriverShift

describe("a shift", () => {
  test("across midnight reads back as it was typed, also on the night of a clock change", () => {
    for (const date of ["2026-05-28", "2026-03-28", "2026-10-24"]) {
      const times = { date, from: "22:00", to: "06:00" }
      expect(timesOf(rangeOf(times, zone) as DriverShift, zone)).toEqual(times)
    }
    const { startsAt, endsAt } = rangeOf({ date: "2026-10-24", from: "22:00", to: "06:00" }, zone)
    expect((Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000).toBe(9)
  })

  test("stands on both its days, and not on the day that it only touches", () => {
    const night = shift("2026-05-28T19:00:00Z", "2026-05-29T03:00:00Z")
    const untilMidnight = shift("2026-05-29T13:00:00Z", "2026-05-29T21:00:00Z")
    const days = cellsOf("2026-05-28", 3, [untilMidnight, night], [], zone)
    expect(days.map(({ shifts }) => shifts.map(({ shift: one, continued }) => [one.id, continued]))).toEqual([
      [[night.id, false]],
      [
        [night.id, true],
        [untilMidnight.id, false],
      ],
      [],
    ])
  })

  test("that is cancelled covers no work; work that is covered whole is not marked", () => {
    const work = [
      { from: "2026-05-28T06:00:00Z", to: "2026-05-28T07:00:00Z" },
      { from: "2026-05-28T10:30:00Z", to: "2026-05-28T12:00:00Z" },
    ]
    const early = ["2026-05-28T05:00:00Z", "2026-05-28T11:00:00Z"] as const
    const outside = (status: DriverShift["status"]) => cellsOf("2026-05-28", 1, [shift(...early, status)], work, zone)[0]?.outside
    expect(outside("on_duty")).toEqual([work[1]])
    expect(outside("cancelled")).toEqual(work)
  })
})
