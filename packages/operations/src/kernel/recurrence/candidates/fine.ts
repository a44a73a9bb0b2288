import { DAY, dayOf, HOUR, MINUTE, SECOND } from "../../time/local.js"
import { type RecurrenceParts, weekdays } from "../parts.js"
import { type CandidateQuery, orImplied, pickPositions, type Visit, withoutLeapSecond } from "./query.js"

const units = { DAILY: DAY, HOURLY: HOUR, MINUTELY: MINUTE, SECONDLY: SECOND } as const
type FineFrequency = keyof typeof units

const allows = (list: number[], ...values: number[]) => list.length === 0 || values.some((value) => list.includes(value))

/** A day counted from 1, and from -1 backwards, within the span that starts and ends (exclusive) at the given month's first. */
function countedDay(wall: number, startMonth: number, endMonth: number): [number, number] {
  const day = dayOf(wall)
  const start = dayOf(new Date(wall).setUTCMonth(startMonth, 1))
  const end = dayOf(new Date(wall).setUTCMonth(endMonth, 1))
  return [(day - start) / DAY + 1, (day - end) / DAY]
}

function weekdayFilter({ byDay }: RecurrenceParts): (wall: number) => boolean {
  const wanted = byDay.map(({ weekday }) => weekdays.indexOf(weekday))
  return (wall: number) => allows(wanted, (new Date(wall).getUTCDay() + 6) % 7)
}

/** The BY-parts that pick whole days. At these frequencies they only limit; none adds a day. */
function dayFilter(parts: RecurrenceParts): (wall: number) => boolean {
  const { byMonth, byDay, byMonthDay, byYearDay } = parts
  if (byMonth.length + byDay.length + byMonthDay.length + byYearDay.length === 0) return () => true
  const onWeekday = weekdayFilter(parts)
  return (wall: number) => {
    const month = new Date(wall).getUTCMonth()
    if (!allows(parts.byMonth, month + 1) || !onWeekday(wall)) return false
    if (parts.byMonthDay.length && !allows(parts.byMonthDay, ...countedDay(wall, month, month + 1))) return false
    return !parts.byYearDay.length || allows(parts.byYearDay, ...countedDay(wall, 0, 12))
  }
}

const hourOf = (wall: number) => Math.floor((wall - dayOf(wall)) / HOUR)
const minuteOf = (wall: number) => Math.floor((wall - dayOf(wall)) / MINUTE) % 60
const secondOf = (wall: number) => Math.floor((wall - dayOf(wall)) / SECOND) % 60

/** The BY-parts of the time that limit, because the frequency already steps through them. */
function timeFilter(parts: RecurrenceParts, unit: number) {
  const seconds = withoutLeapSecond(parts.bySecond)
  return (wall: number) =>
    (unit > HOUR || allows(parts.byHour, hourOf(wall))) &&
    (unit > MINUTE || allows(parts.byMinute, minuteOf(wall))) &&
    (unit > SECOND || allows(seconds, secondOf(wall)))
}

/** Where in its period (a day, an hour, a minute) a rule has candidates: the BY-parts of the time that add, then `BYSETPOS`. */
function offsetsIn(parts: RecurrenceParts, anchor: number, unit: number): number[] {
  const hours = unit > HOUR ? orImplied(parts.byHour, hourOf(anchor)) : [0]
  const minutes = unit > MINUTE ? orImplied(parts.byMinute, minuteOf(anchor)) : [0]
  const seconds = unit > SECOND ? orImplied(withoutLeapSecond(parts.bySecond), secondOf(anchor)) : [0]
  const all = hours.flatMap((hour) => minutes.flatMap((minute) => seconds.map((second) => hour * HOUR + minute * MINUTE + second * SECOND)))
  return pickPositions(all, parts.bySetPos)
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))

/**
 * True when some time that the steps can ever reach, of the day or of the week where weekdays are named, passes the filter: every seven
 * minutes from a Saturday noon never is the first minute of a Saturday, and no walk would find that out.
 */
function canMatch(start: number, step: number, parts: RecurrenceParts, passes: (wall: number) => boolean): boolean {
  const cycle = parts.byDay.length ? 7 * DAY : DAY
  const stride = greatestCommonDivisor(step, cycle)
  const onWeekday = weekdayFilter(parts)
  for (let time = start; time < start + cycle; time += stride) if (onWeekday(time) && passes(time)) return true
  return false
}

/**
 * Walks a rule of whole days or finer by arithmetic, not by the library, which would look for a match until the year 9999.
 * Starts at the window, and steps over days that do not pass at once.
 */
export function walkFine({ parts, anchor, from, to, budget }: CandidateQuery, freq: FineFrequency, visit: Visit) {
  const unit = units[freq]
  const step = parts.interval * unit
  const first = Math.floor(anchor / unit) * unit
  const [dayPasses, timePasses] = [dayFilter(parts), timeFilter(parts, unit)]
  const offsets = offsetsIn(parts, anchor, unit)
  if (!offsets.length || !canMatch(first, step, parts, timePasses)) return
  let period = first + Math.max(0, Math.floor((from - first) / step)) * step
  while (period <= to) {
    if (!dayPasses(period)) {
      period += Math.ceil((dayOf(period) + DAY - period) / step) * step
      continue
    }
    budget.spend(offsets.length)
    if (timePasses(period)) for (const offset of offsets) if (period + offset >= anchor && !visit(period + offset)) return
    period += step
  }
}
