import fc from "fast-check"
import { noParts, type RecurrenceParts, weekdays } from "../../src/availability/recurrence.js"

const someOf = <T>(item: fc.Arbitrary<T>, maxLength = 3) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, fc.uniqueArray(item, { minLength: 1, maxLength }))
const signed = (max: number) => fc.oneof(fc.integer({ min: 1, max }), fc.integer({ min: -max, max: -1 }))
const weekday = fc.constantFrom(...weekdays)
const plainDays = someOf(weekday, 5).map((days) => days.map((each) => ({ weekday: each, nth: null })))
const numberedDays = (max: number) => someOf(fc.record({ weekday, nth: fc.option(signed(max), { nil: null }) }))

const withSetPos = (rule: fc.Arbitrary<Partial<RecurrenceParts>>): fc.Arbitrary<RecurrenceParts> =>
  fc.tuple(rule, someOf(signed(4), 2), fc.integer({ min: 1, max: 4 }), weekday).map(([given, bySetPos, interval, wkst]) => {
    const parts = { ...noParts(), interval, wkst, ...given }
    const picksFromSomething = [parts.byDay, parts.byMonth, parts.byMonthDay, parts.byYearDay, parts.byWeekNo].some(
      ({ length }) => length > 0,
    )
    return picksFromSomething ? { ...parts, bySetPos } : parts
  })

const byMonth = someOf(fc.integer({ min: 1, max: 12 }))
const byMonthDay = someOf(signed(31))

/** A rule of `DAILY` or coarser whose parts go together, without dates and limits. */
export const coherentRule: fc.Arbitrary<RecurrenceParts> = fc.oneof(
  withSetPos(fc.record({ freq: fc.constant("DAILY" as const), byMonth, byMonthDay, byDay: plainDays })),
  withSetPos(fc.record({ freq: fc.constant("WEEKLY" as const), byMonth, byDay: plainDays })),
  withSetPos(fc.record({ freq: fc.constant("MONTHLY" as const), byMonth, byMonthDay, byDay: numberedDays(5) })),
  withSetPos(fc.record({ freq: fc.constant("YEARLY" as const), byMonth, byMonthDay, byDay: numberedDays(5) })),
  withSetPos(fc.record({ freq: fc.constant("YEARLY" as const), byYearDay: someOf(signed(366)), byMonth, byDay: plainDays })),
  // with INTERVAL, whose year a week at the turn of the year belongs to is nobody's rule
  withSetPos(fc.record({ freq: fc.constant("YEARLY" as const), byWeekNo: someOf(signed(53)), byDay: plainDays, interval: fc.constant(1) })),
)
