import { describe, expect, test } from "vitest"
import { dragged, stepOf, strokeHours } from "./span.js"

const day = { from: "2026-06-09T21:00:00.000Z", to: "2026-06-10T21:00:00.000Z" }
const at = (hour: number) => new Date(Date.parse(day.from) + hour * 3_600_000).toISOString()
const hours = { from: at(9), to: at(12) }

describe("a bar that is dragged", () => {
  test("moves by half hours on one day, by hours on three, by three hours on a week", () => {
    expect(stepOf(day)).toBe(30)
    expect(stepOf({ ...day, to: at(72) })).toBe(60)
    expect(stepOf({ ...day, to: at(168) })).toBe(180)
    expect(dragged(day, hours, "all", 0.1)).toEqual({ from: at(11.5), to: at(14.5) })
    expect(dragged(day, hours, "all", -0.005)).toEqual(hours)
  })

  test("keeps its length, also past the day that is shown", () => {
    expect(dragged(day, hours, "all", 0.75)).toEqual({ from: at(27), to: at(30) })
  })

  test("grows and shrinks at one end, and is never shorter than one step", () => {
    expect(dragged(day, hours, "to", 0.125)).toEqual({ from: at(9), to: at(15) })
    expect(dragged(day, hours, "from", -0.125)).toEqual({ from: at(6), to: at(12) })
    expect(dragged(day, hours, "to", -0.9)).toEqual({ from: at(9), to: at(9.5) })
    expect(dragged(day, hours, "from", 0.9)).toEqual({ from: at(11.5), to: at(12) })
  })

  test("is drawn over free hours, in either direction, and holds at least one step", () => {
    expect(strokeHours(day, 9 / 24, 12.2 / 24)).toEqual({ from: at(9), to: at(12) })
    expect(strokeHours(day, 12.2 / 24, 9.3 / 24)).toEqual({ from: at(9), to: at(12) })
    expect(strokeHours(day, 9.1 / 24, 9.2 / 24)).toEqual({ from: at(9), to: at(9.5) })
    expect(strokeHours(day, 23.9 / 24, 1.4)).toEqual({ from: at(23.5), to: at(24) })
  })

  test("stays as it is where it was shorter than a step already", () => {
    const short = { from: at(9), to: at(9.25) }
    expect(dragged(day, short, "to", -0.5)).toEqual(short)
    expect(dragged(day, short, "from", 0.5)).toEqual(short)
  })
})
