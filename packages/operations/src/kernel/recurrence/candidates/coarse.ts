import { DAY, dayOf, HOUR, MINUTE, SECOND } from "../../time/local.js"
import { type NthWeekday, type RecurrenceParts, weekdays } from "../parts.js"
import { RRule, Weekday } from "./library.js"
import { type CandidateQuery, orImplied, type Visit, withoutLeapSecond } from "./query.js"

type CoarseFrequency = "YEARLY" | "MONTHLY" | "WEEKLY"

/** The Gregorian calendar, weekdays and ISO weeks included, repeats after 400 years. */
const cycleYears = 400
const cycle = 146_097 * DAY
const lastYearOfLibrary = 9999

const weekdayOf = (wall: number) => (new Date(wall).getUTCDay() + 6) % 7

/** First day of the year, month or week (from `WKST`) that a wall number lies in. */
function periodOf(wall: number, freq: CoarseFrequency, wkst: number): number {
  if (freq === "WEEKLY") return dayOf(wall) - ((weekdayOf(wall) - wkst + 7) % 7) * DAY
  const date = new Date(dayOf(wall))
  return freq === "YEARLY" ? date.setUTCMonth(0, 1) : date.setUTCDate(1)
}

/** The period `intervals` whole intervals later. */
function advance(period: number, freq: CoarseFrequency, units: number): number {
  if (freq === "WEEKLY") return period + units * 7 * DAY
  const date = new Date(period)
  return date.setUTCMonth(date.getUTCMonth() + units * (freq === "YEARLY" ? 12 : 1), 1)
}

function unitsBetween(from: number, to: number, freq: CoarseFrequency): number {
  if (freq === "WEEKLY") return Math.floor((to - from) / (7 * DAY))
  const [start, end] = [new Date(from), new Date(to)]
  const years = end.getUTCFullYear() - start.getUTCFullYear()
  return freq === "YEARLY" ? years : years * 12 + end.getUTCMonth() - start.getUTCMonth()
}

/** A period of the rule, the anchor's own or a later one, from which nothing at or after `from` is missed. */
function startingPeriod({ parts, anchor, from }: CandidateQuery, freq: CoarseFrequency): number {
  const first = periodOf(anchor, freq, weekdays.indexOf(parts.wkst))
  // One interval to spare: weeks reach over the ends of years.
  const intervals = Math.floor(unitsBetween(first, from, freq) / parts.interval) - 1
  return advance(first, freq, Math.max(0, intervals) * parts.interval)
}

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
function impliedDays(parts: RecurrenceParts, freq: CoarseFrequency, anchor: number) {
  const named = parts.byDay.length + parts.byMonthDay.length + parts.byYearDay.length + parts.byWeekNo.length > 0
  if (named) return { bymonth: parts.byMonth, bymonthday: parts.byMonthDay, byweekday: weekdaysOf(parts.byDay, freq) }
  const date = new Date(anchor)
  if (freq === "WEEKLY") return { bymonth: parts.byMonth, byweekday: [new Weekday(weekdayOf(anchor))] }
  const bymonth = freq === "YEARLY" ? orImplied(parts.byMonth, date.getUTCMonth() + 1) : parts.byMonth
  return { bymonth, bymonthday: [date.getUTCDate()] }
}

function impliedTimes(parts: RecurrenceParts, anchor: number) {
  const time = anchor - dayOf(anchor)
  return {
    byhour: orImplied(parts.byHour, Math.floor(time / HOUR)),
    byminute: orImplied(parts.byMinute, Math.floor(time / MINUTE) % 60),
    bysecond: orImplied(withoutLeapSecond(parts.bySecond), Math.floor(time / SECOND) % 60),
  }
}

/** Walks a weekly, monthly or yearly rule with the library, in its floating mode: dates in UTC stand for wall readings. */
export function walkCoarse(query: CandidateQuery, freq: CoarseFrequency, visit: Visit) {
  const { parts, anchor, to, budget } = query
  // The library looks for a match until the year 9999. Moved to the calendar's last cycle before it, that is soon.
  const shift = Math.floor((lastYearOfLibrary - new Date(to).getUTCFullYear()) / cycleYears) * cycle
  const rule = new RRule(
    {
      freq: RRule[freq],
      dtstart: new Date(startingPeriod(query, freq) + shift),
      interval: parts.interval,
      wkst: weekdays.indexOf(parts.wkst),
      byweekno: parts.byWeekNo,
      byyearday: parts.byYearDay,
      bysetpos: parts.bySetPos.length ? parts.bySetPos : null,
      ...impliedDays(parts, freq, anchor),
      ...impliedTimes(parts, anchor),
    },
    true,
  )
  rule.all((date) => {
    const wall = date.getTime() - shift
    budget.spend(1)
    if (wall > to) return false
    return wall < anchor || visit(wall)
  })
}
