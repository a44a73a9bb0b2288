import { inHours, type Measure } from "../measure.js"
import { DAY, HOUR, MINUTE, type Range, restsOf, type Timeline } from "../timeline.js"
import { reducedDailyRest, weekOf } from "./driving.js"

const regular = 45 * HOUR
export const reducedWeeklyRest = 24 * HOUR
const between = 6 * DAY
const betweenOnOccasionalService = 12 * DAY
const compensationWeeks = 3

const lengthOf = ({ from, to }: Range) => to - from

const liesBetween = (before: Range, after: Range, { from, to }: Range) => from >= before.to && to <= after.from

/** How long work may go on after a weekly rest: twelve days on a single occasional service that the right rests surround. */
function longestSpan(rests: readonly Range[], index: number, occasional: Range | undefined): number {
  const [before, after, then] = [rests[index], rests[index + 1], rests[index + 2]]
  if (!occasional || !before || !after || !liesBetween(before, after, occasional)) return between
  const followed = lengthOf(after) + (then && then.from - after.to <= between ? lengthOf(then) : 0)
  const regularBefore = lengthOf(before) >= regular
  return regularBefore && (lengthOf(after) >= 69 * HOUR || followed >= 69 * HOUR) ? betweenOnOccasionalService : between
}

function spanMeasure(from: number, to: number, limit: number): Measure {
  const breached = to - from > limit
  return {
    ...{ from, to, used: to - from, limit, atLeast: false, breached },
    explanation: `${inHours(to - from)} from one weekly rest to the next; at most ${inHours(limit)}.`,
    ...(breached && { fix: { kind: "rest", from: from + limit, to: from + limit + regular, minutes: regular / MINUTE } }),
  }
}

function twiceReduced(before: Range, after: Range): Measure {
  return {
    ...{ from: before.from, to: after.to, used: lengthOf(after), limit: regular, atLeast: true, breached: true },
    explanation: `Two reduced weekly rests in a row, the second of ${inHours(lengthOf(after))}; at least ${inHours(regular)}.`,
    fix: { kind: "rest", from: after.from, to: after.from + regular, minutes: Math.ceil((regular - lengthOf(after)) / MINUTE) },
  }
}

/** What a reduced rest lacks is made good in one piece, attached to another rest, before the end of the third week after it. */
function notMadeGood(timeline: Timeline, rest: Range, end: number, zone: string): Measure | undefined {
  const owed = regular - lengthOf(rest)
  const due = weekOf(rest.to, zone).to + compensationWeeks * 7 * DAY
  if (owed <= 0 || due > end) return undefined
  const made = timeline.some(({ kind, from, to }) => {
    const ordinary = to - from >= regular ? regular : to - from >= reducedWeeklyRest + owed ? reducedWeeklyRest : reducedDailyRest
    return kind === "rest" && from >= rest.to && to <= due && to - from >= ordinary + owed
  })
  if (made) return undefined
  const from = due - reducedDailyRest - owed
  return {
    ...{ from: rest.from, to: due, used: 0, limit: owed, atLeast: true, breached: true },
    explanation: `A weekly rest was ${inHours(owed)} short and was not made good within three weeks.`,
    fix: { kind: "rest", from, to: due, minutes: Math.ceil(owed / MINUTE) },
  }
}

function weeklyRestsOf(timeline: Timeline): Range[] {
  const first = timeline[0]
  if (!first) return []
  const known = restsOf(timeline, reducedWeeklyRest)
  // what lies before the first stretch is nobody's fault: count from there
  return known[0]?.from === first.from ? known : [{ from: first.from - regular, to: first.from }, ...known]
}

/** Whether more than six times 24 hours lie between the weekly rests around a single occasional service, which only the twelve days allow. */
export function postponesWeeklyRest(timeline: Timeline, occasional: Range): boolean {
  const rests = weeklyRestsOf(timeline)
  return rests.some((before, index) => {
    const after = rests[index + 1]
    return after !== undefined && after.from - before.to > between && liesBetween(before, after, occasional)
  })
}

export interface WeeklyRestTerms {
  zone: string
  occasional?: Range
}

/**
 * Article 8(6) of Regulation (EC) No 561/2006: a weekly rest begins at the latest 6 × 24 hours after the one before, lasts 45 hours or,
 * never twice in a row, at least 24, and what it lacks is made good within three weeks. On a single occasional passenger service it may
 * begin after 12 × 24 hours (Article 8(6a), Regulation (EU) 2024/1258).
 */
export function weeklyRests(timeline: Timeline, end: number, { zone, occasional }: WeeklyRestTerms): Measure[] {
  const rests = weeklyRestsOf(timeline)
  const measures: Measure[] = []
  for (const [index, rest] of rests.entries()) {
    const next = rests[index + 1]
    if (next) measures.push(spanMeasure(rest.to, next.from, longestSpan(rests, index, occasional)))
    if (next && lengthOf(rest) < regular && lengthOf(next) < regular) measures.push(twiceReduced(rest, next))
    const owed = notMadeGood(timeline, rest, end, zone)
    if (owed) measures.push(owed)
  }
  return measures
}
