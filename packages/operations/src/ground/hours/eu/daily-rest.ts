import { inHours, type Measure } from "../measure.js"
import { HOUR, type Range, restsOf, type Timeline, timeOf } from "../timeline.js"
import { reducedDailyRest } from "./driving.js"
import { reducedWeeklyRest } from "./weekly-rest.js"

const regular = 11 * HOUR
const firstOfSplit = 3 * HOUR
const reductions = 3
const longDayDriving = 7 * HOUR

export interface DailyRestTerms {
  crew: 1 | 2
  /** A single occasional passenger service: its range, and how often its day may last 25 hours instead of 24. */
  occasional?: Range & { longDays: number }
}

/** What of a rest lies within the period in which it must be taken. */
const within = ({ from, to }: Range, period: Range) => Math.min(to, period.to) - Math.max(from, period.from)

interface Found {
  rest: Range
  reduced: boolean
}

/** The rest that a period has: regular, split in 3 and 9 hours, or reduced. */
function findRest(timeline: Timeline, period: Range, crew: 1 | 2): Found | undefined {
  const rests = restsOf(timeline, firstOfSplit).filter((rest) => rest.from < period.to && rest.to > period.from)
  const wanted = crew === 2 ? reducedDailyRest : regular
  const whole = rests.find((rest) => within(rest, period) >= wanted)
  if (whole) return { rest: whole, reduced: false }
  const last = rests.find((rest) => within(rest, period) >= reducedDailyRest)
  if (!last) return undefined
  return { rest: last, reduced: rests.indexOf(last) === 0 }
}

function breachOf(timeline: Timeline, period: Range, limit: number): Measure {
  const rests = timeline.filter(({ kind, from, to }) => kind === "rest" && from < period.to && to > period.from)
  const longest = rests.reduce<Range | undefined>(
    (best, rest) => (!best || within(rest, period) > within(best, period) ? rest : best),
    undefined,
  )
  const used = longest ? within(longest, period) : 0
  // the rest that is there is made longer where it begins early enough, else it must begin before the period is over
  const from = longest && longest.from >= period.from && longest.from + limit <= period.to ? longest.from : period.to - limit
  return {
    ...{ ...period, used, limit, atLeast: true, breached: true },
    explanation: `${inHours(used)} of rest within ${inHours(period.to - period.from)} of the end of the rest before; at least ${inHours(limit)}.`,
    fix: { kind: "rest", from, to: from + limit, minutes: Math.ceil((limit - used) / 60_000) },
  }
}

/**
 * Article 8 of Regulation (EC) No 561/2006: within 24 hours of the end of the rest before, 11 hours of rest, or 3 and then 9, or 9 at
 * most three times between two weekly rests; a crew of two 9 within 30. A single occasional passenger service of 6 days or more may have
 * one day of 25 hours, of 8 days or more two, when that day's driving is at most 7 hours (Regulation (EU) 2024/1258).
 */
export function dailyRests(timeline: Timeline, end: number, { crew, occasional }: DailyRestTerms): Measure[] {
  const measures: Measure[] = []
  let longDays = occasional?.longDays ?? 0
  let reduced = 0
  const first = timeline[0]
  let from = first?.kind === "rest" ? first.to : first?.from
  while (from !== undefined && from < end) {
    let period: Range = { from, to: from + (crew === 2 ? 30 : 24) * HOUR }
    let found = findRest(timeline, period, crew)
    const isLong = occasional && from >= occasional.from && from < occasional.to && longDays > 0
    if (isLong && crew === 1 && (!found || (found.reduced && reduced >= reductions))) {
      const longer = { from, to: from + 25 * HOUR }
      const late = findRest(timeline, longer, crew)
      if (late && timeOf(timeline, ["driving"], { from, to: late.rest.from }) <= longDayDriving) {
        longDays -= 1
        period = longer
        found = late
      }
    }
    if (found?.reduced) reduced += 1
    const limit = found && !found.reduced && crew === 1 ? regular : reducedDailyRest
    if (!found || reduced > reductions) {
      measures.push(breachOf(timeline, period, reduced > reductions || reduced === reductions ? regular : reducedDailyRest))
    } else {
      const used = within(found.rest, period)
      const explanation = `${inHours(used)} of rest within ${inHours(period.to - period.from)} of the end of the rest before; at least ${inHours(limit)}.`
      measures.push({ ...period, used: Math.max(used, limit), limit, atLeast: true, breached: false, explanation })
    }
    const rest = found?.rest ?? restsOf(timeline, reducedDailyRest).find((next) => next.to > period.to)
    if (rest && rest.to - rest.from >= reducedWeeklyRest) reduced = 0
    from = rest?.to
  }
  return measures
}
