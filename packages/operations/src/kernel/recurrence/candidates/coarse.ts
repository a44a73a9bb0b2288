import { DAY } from "../../time/local.js"
import { weekdays } from "../parts.js"
import { impliedDays, impliedTimes } from "./implied.js"
import { RRule } from "./library.js"
import { advance, type CoarseFrequency, periodOf, unitsBetween, weekNumbers } from "./periods.js"
import { type CandidateQuery, pickPositions, type Visit } from "./query.js"

/** The Gregorian calendar, weekdays and ISO weeks included, repeats after 400 years. */
const cycleYears = 400
const cycle = 146_097 * DAY
const lastYearOfLibrary = 9999

/** A period of the rule, the anchor's own or a later one, from which nothing at or after `from` is missed. */
function startingPeriod({ parts, anchor, from }: CandidateQuery, freq: CoarseFrequency): number {
  const first = periodOf(anchor, freq, weekdays.indexOf(parts.wkst))
  // One interval to spare: weeks reach over the ends of years.
  const intervals = Math.floor(unitsBetween(first, from, freq) / parts.interval) - 1
  return advance(first, freq, Math.max(0, intervals) * parts.interval)
}

/**
 * Hands on what the library finds, one whole year, month or week at a time, so that `BYSETPOS` sees all of it. `BYSETPOS` and
 * `BYWEEKNO` are ours: the library takes the first of a set when asked for the second to last of one, and misses weeks counted from the
 * end of a year that begin in the year before.
 */
function byPeriod({ parts, anchor, to, budget }: CandidateQuery, freq: CoarseFrequency, visit: Visit) {
  let [period, set, goesOn] = [Number.NEGATIVE_INFINITY, [] as number[], true]
  const flush = () => {
    for (const wall of pickPositions(set, parts.bySetPos)) goesOn &&= wall < anchor || (wall <= to && visit(wall))
    set = []
  }
  const wkst = weekdays.indexOf(parts.wkst)
  const take = (wall: number) => {
    budget.spend(1)
    const own = periodOf(wall, freq, wkst)
    if (own !== period) flush()
    period = own
    if (!parts.byWeekNo.length || weekNumbers(wall, wkst).some((week) => parts.byWeekNo.includes(week))) set.push(wall)
    return goesOn && period <= to
  }
  return { take, flush }
}

/** Walks a weekly, monthly or yearly rule with the library, in its floating mode: dates in UTC stand for wall readings. */
export function walkCoarse(query: CandidateQuery, freq: CoarseFrequency, visit: Visit) {
  const { parts, anchor, to } = query
  // The library looks for a match until the year 9999. Moved to the calendar's last cycle before it, that is soon.
  const shift = Math.floor((lastYearOfLibrary - new Date(to).getUTCFullYear()) / cycleYears) * cycle
  const rule = new RRule(
    {
      freq: RRule[freq],
      dtstart: new Date(startingPeriod(query, freq) + shift),
      interval: parts.interval,
      wkst: weekdays.indexOf(parts.wkst),
      byyearday: parts.byYearDay,
      ...impliedDays(parts, freq, anchor),
      ...impliedTimes(parts, anchor),
    },
    true,
  )
  const { take, flush } = byPeriod(query, freq, visit)
  rule.all((date) => take(date.getTime() - shift))
  flush()
}
