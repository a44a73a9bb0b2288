import { dayOf, HOUR, MINUTE, SECOND } from "../../time/local.js"
import { type NthWeekday, type RecurrenceParts, weekdays } from "../parts.js"
import { Weekday } from "./library.js"
import { type CoarseFrequency, weekdayOf } from "./periods.js"
import { orImplied, withoutLeapSecond } from "./query.js"

const everyNth = { YEARLY: 53, MONTHLY: 5 }

/** The library wants both of plain and numbered weekdays to hold where RFC 5545 wants either: plain ones are spelt as all their numbers. */
function weekdaysOf(byDay: NthWeekday[], freq: CoarseFrequency) {
  const mixed = byDay.some(({ nth }) => nth === null) && byDay.some(({ nth }) => nth !== null)
  return byDay.flatMap(({ weekday, nth }) => {
    const index = weekdays.indexOf(weekday)
    if (nth !== null) return [new Weekday(index, nth)]
    if (!mixed || freq === "WEEKLY") return [new Weekday(index)]
    return Array.from({ length: everyNth[freq] }, (_, position) => new Weekday(index, position + 1))
  })
}

/** The days that a rule leaves to its anchor. Spelt out, because the walk starts at another date than the anchor. */
export function impliedDays(parts: RecurrenceParts, freq: CoarseFrequency, anchor: number) {
  const named = parts.byDay.length + parts.byMonthDay.length + parts.byYearDay.length + parts.byWeekNo.length > 0
  if (named) return { bymonth: parts.byMonth, bymonthday: parts.byMonthDay, byweekday: weekdaysOf(parts.byDay, freq) }
  const date = new Date(anchor)
  if (freq === "WEEKLY") return { bymonth: parts.byMonth, byweekday: [new Weekday(weekdayOf(anchor))] }
  const bymonth = freq === "YEARLY" ? orImplied(parts.byMonth, date.getUTCMonth() + 1) : parts.byMonth
  return { bymonth, bymonthday: [date.getUTCDate()] }
}

/** The times of day that a rule names, the rest from its anchor. */
export function impliedTimes(parts: RecurrenceParts, anchor: number) {
  const time = anchor - dayOf(anchor)
  return {
    byhour: orImplied(parts.byHour, Math.floor(time / HOUR)),
    byminute: orImplied(parts.byMinute, Math.floor(time / MINUTE) % 60),
    bysecond: orImplied(withoutLeapSecond(parts.bySecond), Math.floor(time / SECOND) % 60),
  }
}
