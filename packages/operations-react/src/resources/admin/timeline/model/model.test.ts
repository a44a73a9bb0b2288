import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { packLanes, within } from "./lanes.js"
import { createTimeScale, hourTicks } from "./scale.js"

describe("the time axis", () => {
  test("draws days of 23 and 25 hours to scale", () => {
    const spring = createTimeScale({ from: "2026-03-28", days: 3, zone: "Europe/Bucharest", pxPerHour: 10 })
    expect(spring.days.map(({ date, hours, width }) => [date, hours, width])).toEqual([
      ["2026-03-28", 24, 240],
      ["2026-03-29", 23, 230],
      ["2026-03-30", 24, 240],
    ])
    const autumn = createTimeScale({ from: "2026-10-29", days: 2, zone: "Africa/Cairo", pxPerHour: 10 })
    expect(autumn.days.map(({ hours }) => hours)).toEqual([25, 24])
  })

  test("names an hour where the clocks show it, on days of a clock change too", () => {
    const ticksOf = (date: string, zone: string) => {
      const [day] = createTimeScale({ from: date, days: 1, zone, pxPerHour: 10 }).days
      return day ? hourTicks(day, zone).map(({ hour, at }) => `${hour} after ${at * day.hours}`) : []
    }
    expect(ticksOf("2026-05-28", "Africa/Cairo").slice(0, 2)).toEqual(["3 after 3", "6 after 6"])
    expect(ticksOf("2026-03-29", "Europe/Bucharest").slice(0, 2)).toEqual(["6 after 5", "9 after 8"])
    const autumn = ticksOf("2026-10-25", "Europe/Bucharest")
    expect([autumn[0], autumn.at(-1)]).toEqual(["3 after 3", "21 after 22"])
    expect(ticksOf("2026-04-05", "Australia/Lord_Howe").at(-1)).toBe("21 after 21.5")
  })

  test("finds the instant of every pixel again", () => {
    const scale = createTimeScale({ from: "2026-05-28", days: 60, zone: "Africa/Cairo", pxPerHour: 3 })
    fc.assert(
      fc.property(fc.integer({ min: scale.from, max: scale.to }), (instant) => {
        expect(Math.abs(scale.toInstant(scale.toX(instant)) - instant)).toBeLessThan(2)
      }),
    )
  })
})

const spans = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 80 }) }), { maxLength: 60 })
  .map((list) => list.map(({ from, length }) => ({ from, to: from + length })).sort((a, b) => a.from - b.from))

describe("lanes", () => {
  test("never overlap, and are as many as overlap at once", () => {
    fc.assert(
      fc.property(spans, (list) => {
        const { packed, lanes } = packLanes(list, (span) => span)
        for (const one of packed)
          for (const other of packed)
            if (one !== other && one.lane === other.lane)
              expect(one.span.to <= other.span.from || other.span.to <= one.span.from).toBe(true)
        const most = Math.max(1, ...list.map(({ from }) => list.filter((span) => span.from <= from && from < span.to).length))
        expect(lanes).toBe(most)
      }),
    )
  })

  test("show exactly what reaches into the window", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 }), (list, from, length) => {
        const { packed } = packLanes(list, (span) => span)
        const window = { from, to: from + length }
        const shown = within(packed, 80, window).map(({ span }) => span)
        expect(shown).toEqual(list.filter((span) => span.from < window.to && span.to > window.from))
      }),
    )
  })
})
