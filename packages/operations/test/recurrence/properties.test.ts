import fc from "fast-check"
import { expect, test } from "vitest"
import {
  expandRecurrence,
  explainRecurrence,
  type Frequency,
  formatRecurrence,
  type NthWeekday,
  noParts,
  type RecurrenceParts,
} from "../../src/availability/recurrence.js"
import { coherentRule } from "./arbitraries.js"
import { dateOf, dayNumber } from "./oracle.js"

const anchorDate = "2025-01-31"
const zone = fc.constantFrom("Europe/Madrid", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe", "America/Santiago", "UTC")
const startTimes = fc.oneof(
  fc.constant(null),
  fc.uniqueArray(fc.constantFrom("00:00", "00:30", "01:30", "02:30", "03:00", "23:30"), { minLength: 1, maxLength: 3 }),
)
const day = fc.integer({ min: 0, max: 1500 })

/** An expansion, empty where the rule never occurs. */
function expand(recurrence: string, timezone: string, startTimesLocal: string[] | null, from: number, to: number) {
  const span = { from: dateOf(dayNumber(anchorDate) + from), to: dateOf(dayNumber(anchorDate) + to) }
  try {
    return expandRecurrence({ recurrence, timezone, anchorDate, startTimesLocal, ...span })
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "recurrence_never_occurs") return { occurrences: [], skipped: [] }
    throw error
  }
}

test("two windows that meet give what one window over both gives", () => {
  const count = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null })
  fc.assert(
    fc.property(
      coherentRule,
      count,
      zone,
      startTimes,
      fc.uniqueArray(day, { minLength: 3, maxLength: 3 }),
      (rule, counted, timezone, times, days) => {
        const recurrence = formatRecurrence({ ...rule, count: counted })
        const [from = 0, middle = 0, to = 0] = days.sort((a, b) => a - b)
        const [before, after, whole] = [
          expand(recurrence, timezone, times, from, middle - 1),
          expand(recurrence, timezone, times, middle, to),
          expand(recurrence, timezone, times, from, to),
        ]
        expect([...before.occurrences, ...after.occurrences]).toEqual(whole.occurrences)
        expect([...before.skipped, ...after.skipped]).toEqual(whole.skipped)
      },
    ),
    { numRuns: 300 },
  )
})

test("a window far off gives what counting from the anchor on gives", () => {
  fc.assert(
    fc.property(coherentRule, zone, startTimes, day, fc.integer({ min: 0, max: 400 }), (rule, timezone, times, from, length) => {
      // COUNT keeps the walk from being fast-forwarded
      const naive = expand(formatRecurrence({ ...rule, count: 100_000 }), timezone, times, from, from + length)
      expect(expand(formatRecurrence(rule), timezone, times, from, from + length)).toEqual(naive)
    }),
    { numRuns: 300 },
  )
})

const minutes = (max: number) =>
  fc.oneof(fc.constant<number[]>([]), fc.uniqueArray(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 4 }))
const fineRule = fc.record({
  freq: fc.constantFrom<Frequency>("HOURLY", "MINUTELY"),
  interval: fc.integer({ min: 1, max: 90 }),
  byHour: minutes(23),
  byMinute: minutes(59),
  byDay: fc.constantFrom<NthWeekday[]>([], [{ weekday: "SA", nth: null }]),
  byYearDay: fc.constantFrom<number[]>([], [32, -333]),
})

/** Asks of every minute whether it belongs. */
function minutesOf(parts: RecurrenceParts, anchor: number, last: number): string[] {
  const found: string[] = []
  for (let wall = anchor; wall <= last; wall += 60_000) {
    const date = new Date(wall)
    const yearDay = Math.floor((wall - Date.UTC(date.getUTCFullYear(), 0)) / 86_400_000) + 1
    const [minute, anchorMinute] = [date.getUTCMinutes(), new Date(anchor).getUTCMinutes()]
    const inPhase =
      parts.freq === "HOURLY"
        ? (Math.floor(wall / 3_600_000) - Math.floor(anchor / 3_600_000)) % parts.interval === 0 &&
          (parts.byMinute.length > 0 || minute === anchorMinute)
        : ((wall - anchor) / 60_000) % parts.interval === 0
    const onDay = (!parts.byDay.length || date.getUTCDay() === 6) && (!parts.byYearDay.length || yearDay === 32 || yearDay === 33)
    const atTime =
      (!parts.byHour.length || parts.byHour.includes(date.getUTCHours())) && (!parts.byMinute.length || parts.byMinute.includes(minute))
    if (inPhase && onDay && atTime) found.push(date.toISOString().slice(0, 19))
  }
  return found
}

test("rules by hours and minutes give what asking every minute gives", () => {
  fc.assert(
    fc.property(fineRule, fc.integer({ min: 0, max: 5 }), (rule, from) => {
      const parts: RecurrenceParts = { ...noParts(), ...rule }
      const expected = minutesOf(parts, Date.parse("2025-01-31T09:17Z"), Date.parse("2025-02-07T23:59Z")).filter(
        (start) => start >= dateOf(dayNumber(anchorDate) + from),
      )
      const found = expand(formatRecurrence(parts), "UTC", ["09:17"], from, 7).occurrences.map(({ localStart }) => localStart)
      expect(found).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

test("what is explained as occurring is what is expanded", () => {
  fc.assert(
    fc.property(
      coherentRule,
      fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
      zone,
      startTimes,
      day,
      (rule, count, timezone, times, from) => {
        const recurrence = formatRecurrence({
          ...rule,
          count,
          exdates: [dateOf(dayNumber(anchorDate) + 1)],
          rdates: [dateOf(dayNumber(anchorDate) + 5)],
        })
        const explained = explainRecurrence({
          recurrence,
          timezone,
          anchorDate,
          startTimesLocal: times,
          date: dateOf(dayNumber(anchorDate) + from),
        })
        const { occurrences, skipped } = expand(recurrence, timezone, times, from, from)
        expect(explained.filter(({ reason }) => reason === null).map(({ localStart }) => localStart)).toEqual(
          occurrences.map(({ localStart }) => localStart),
        )
        expect(explained.filter(({ reason }) => reason?.startsWith("nonexistent")).map(({ localStart }) => localStart)).toEqual(
          skipped.map(({ localStart }) => localStart),
        )
      },
    ),
    { numRuns: 300 },
  )
})
