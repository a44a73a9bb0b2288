import { addDays, firstInstantOf, localDateOf } from "../../../kernel/time.js"
import { type Measure, total } from "../measure.js"
import { HOUR, type Range, restsOf, type Timeline, timeOf } from "../timeline.js"

/** The shortest rest that ends a day's driving: a reduced daily rest. */
export const reducedDailyRest = 9 * HOUR

const dailyLimit = 9 * HOUR
const extendedLimit = 10 * HOUR
const extensionsAWeek = 2

/** Monday 00:00 of the fixed week that an instant lies in, on the clock of a zone (Article 4, point i). */
export function weekOf(at: number, zone: string): Range {
  const day = localDateOf(new Date(at), zone)
  const monday = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
  return { from: startOf(monday, zone), to: startOf(addDays(monday, 7), zone) }
}

function startOf(date: string, zone: string): number {
  const start = firstInstantOf(zone, date)
  // a zone that skipped the whole day begins the next one at the same instant
  return start.ok ? start.instant.getTime() : startOf(addDays(date, 1), zone)
}

/** The fixed weeks that a range touches, in order. */
export function weeksOf({ from, to }: Range, zone: string): Range[] {
  const weeks: Range[] = []
  for (let at = from; at < to; ) {
    const week = weekOf(at, zone)
    weeks.push(week)
    at = week.to
  }
  return weeks
}

/** The days of work between two daily rests. */
function daysOf(timeline: Timeline): Range[] {
  const days: Range[] = []
  let from = timeline[0]?.from
  for (const rest of restsOf(timeline, reducedDailyRest)) {
    if (from !== undefined && rest.from > from) days.push({ from, to: rest.from })
    from = rest.to
  }
  return days
}

/** Article 6(1): 9 hours between two daily rests, 10 at most twice in a fixed week. */
export function dailyDriving(timeline: Timeline, zone: string): Measure[] {
  const extended = new Map<number, number>()
  return daysOf(timeline).map((day) => {
    const used = timeOf(timeline, ["driving"], day)
    const week = weekOf(day.from, zone).from
    const before = extended.get(week) ?? 0
    if (used > dailyLimit) extended.set(week, before + 1)
    const limit = before < extensionsAWeek ? extendedLimit : dailyLimit
    const why = before < extensionsAWeek ? "driving between two rests" : "driving between two rests, after two longer days in the same week"
    return total(day, used, used > dailyLimit ? limit : dailyLimit, why)
  })
}

/** Article 6(2): 56 hours in a fixed week. */
export const weeklyDriving = (timeline: Timeline, range: Range, zone: string): Measure[] =>
  weeksOf(range, zone).map((week) => total(week, timeOf(timeline, ["driving"], week), 56 * HOUR, "driving in a fixed week"))

/** Article 6(3): 90 hours in any two consecutive fixed weeks. */
export const fortnightDriving = (timeline: Timeline, range: Range, zone: string): Measure[] => {
  const first = weekOf(range.from, zone)
  const pairs = weeksOf({ from: first.from - 1, to: range.to }, zone)
  return pairs.slice(1).map((week, index) => {
    const both = { from: (pairs[index] as Range).from, to: week.to }
    return total(both, timeOf(timeline, ["driving"], both), 90 * HOUR, "driving in two consecutive weeks", week)
  })
}
