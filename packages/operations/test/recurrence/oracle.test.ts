import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { expandRecurrence, formatRecurrence, parseRecurrence, type RecurrenceParts } from "../../src/availability/recurrence.js"
import { coherentRule } from "./arbitraries.js"
import { dateOf, datesOf, dayNumber } from "./oracle.js"

function partsOf(text: string): RecurrenceParts {
  const { parts } = parseRecurrence(text)
  if (!parts) throw new Error(`${text} does not parse`)
  return parts
}

function expandedDates(recurrence: string, anchorDate: string, from: string, to: string): string[] {
  try {
    return expandRecurrence({ recurrence, timezone: "UTC", anchorDate, from, to }).occurrences.map(({ dateLocal }) => dateLocal)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "recurrence_never_occurs") return []
    throw error
  }
}

describe("over three years, the dates are those that a day-by-day reading of RFC 5545 gives", () => {
  test.each([
    ["the last Friday", "FREQ=MONTHLY;BYDAY=-1FR", "2026-01-01", 36],
    ["the second Tuesday", "FREQ=MONTHLY;BYDAY=2TU", "2026-01-01", 36],
    ["the last working day", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-01", 36],
    ["29 February", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2026-01-01", 1],
    ["29 February of the anchor", "FREQ=YEARLY", "2024-02-29", 2],
    ["Mondays of ISO week 53", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2026-01-01", 1],
    ["Sundays of ISO week 53, in the year after", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", "2026-01-01", 1],
    ["Mondays of ISO week 1, in the year before", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2024-02-01", 4],
    ["the last day of the year", "FREQ=YEARLY;BYYEARDAY=-1", "2026-01-01", 3],
    ["every other week from Sunday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "2026-01-06", 157],
    ["a plain and a numbered weekday", "FREQ=MONTHLY;BYDAY=MO,1FR", "2026-01-01", 193],
    ["the first working day of each week, from midweek", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2026-01-01", 157],
  ])("%s", (_, text, anchor, expected) => {
    const last = `${Number(anchor.slice(0, 4)) + 2 + (anchor.startsWith("2024") ? 2 : 0)}-12-31`
    const dates = expandedDates(text, anchor, anchor, last)
    expect(dates).toEqual(datesOf(partsOf(text), anchor, last))
    expect(dates.length).toBeGreaterThan(0)
    expect([expected, expected - 1, expected + 1]).toContain(dates.length)
  })
})

test("any rule of days or coarser gives what the day-by-day reading gives, in any window", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(coherentRule, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 900 }), (parts, skip, length) => {
      const anchor = "2024-01-31"
      const from = dateOf(dayNumber(anchor) + skip)
      const to = dateOf(dayNumber(anchor) + skip + length)
      const expected = datesOf(parts, anchor, to).filter((date) => date >= from)
      expect(expandedDates(formatRecurrence(parts), anchor, from, to)).toEqual(expected)
    }),
    { numRuns: 1000 },
  )
})
