import { formatDate, formatDateTime, parseDate, parseDateTime } from "../time/local.js"
import { resolveDayStart, resolveWall, type Unresolved } from "../time/resolve.js"
import { Budget } from "./candidates/query.js"
import { walkCandidates } from "./candidates/walk.js"
import type { Plan } from "./input.js"
import type { RecurrenceParts } from "./parts.js"

/** Why a local date and start gives no occurrence. */
export type NoOccurrenceReason =
  | "not_in_recurrence"
  | "excluded_by_exdate"
  | "outside_validity"
  | "after_until"
  | "after_count"
  | Unresolved

/** What became of one candidate; `verdict` null means that it occurs. */
export interface Judged {
  wall: number
  allDay: boolean
  instant: number
  verdict: NoOccurrenceReason | null
}

export interface Span {
  from: number
  to: number
}

/** Gets each candidate with its verdict; `false` ends the walk of that start time. */
export type VisitJudged = (judged: Judged) => boolean

const anywhere: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

function untilCheck({ until }: RecurrenceParts): (wall: number, instant: number) => boolean {
  if (until === null) return () => false
  if (until.endsWith("Z")) return (_, instant) => instant > Date.parse(until)
  // A bare date goes through that whole day.
  const last = parseDateTime(until) ?? parseDateTime(`${until}T23:59:59`) ?? 0
  return (wall) => wall > last
}

function exclusion({ exdates }: RecurrenceParts): (wall: number) => boolean {
  const removed = new Set(exdates)
  if (removed.size === 0) return () => false
  return (wall) => removed.has(formatDate(wall)) || removed.has(formatDateTime(wall))
}

/** What the rule's own limits say of a start, asked once it is known whether the clock has it. */
type Limit = (wall: number, instant: number, exists: boolean) => NoOccurrenceReason | null

const noLimit: Limit = () => null

function judgeWith({ parts, zone }: Plan, valid: Span) {
  const isExcluded = exclusion(parts)
  return (wall: number, allDay: boolean, limit: Limit): Judged => {
    const { instant, gap } = allDay ? resolveDayStart(zone, wall) : resolveWall(zone, wall)
    const outside = wall < valid.from || wall > valid.to
    const verdict = limit(wall, instant, gap === null) ?? (isExcluded(wall) ? "excluded_by_exdate" : outside ? "outside_validity" : gap)
    return { wall, allDay, instant, verdict }
  }
}

/** `UNTIL` and `COUNT`, which counts what exists on the clock, removed by `EXDATE` or not. */
function ruleLimit(parts: RecurrenceParts): Limit {
  if (parts.until === null && parts.count === null) return noLimit
  const isPast = untilCheck(parts)
  let counted = 0
  return (wall, instant, exists) => {
    if (isPast(wall, instant)) return "after_until"
    if (parts.count !== null && counted >= parts.count) return "after_count"
    if (exists) counted += 1
    return null
  }
}

/** What the `RDATE` lines add: a date stands for every start time, a date-time for itself. */
function addedStarts({ parts, startTimes }: Plan) {
  return parts.rdates.flatMap((rdate) => {
    const day = parseDate(rdate)
    if (day === null) return startTimes.length ? [{ wall: parseDateTime(rdate) ?? 0, allDay: false }] : []
    return startTimes.map((time) => ({ wall: day + (time ?? 0), allDay: time === null }))
  })
}

/**
 * Every candidate of a rule within a span, with its verdict: those of `RDATE` first, then each start time's in order. The same start may
 * come more than once. Throws `recurrence_too_dense`.
 */
export function judgeAll(plan: Plan, { span, valid = anywhere }: { span: Span; valid?: Span }, visit: VisitJudged) {
  const { freq, count } = plan.parts
  const budget = new Budget()
  const judge = judgeWith(plan, valid)
  for (const added of addedStarts(plan)) {
    if (added.wall >= span.from && added.wall <= span.to && !visit(judge(added.wall, added.allDay, noLimit))) break
  }
  if (freq === null) return
  for (const time of plan.startTimes) {
    const limit = ruleLimit(plan.parts)
    const anchor = plan.anchor + (time ?? 0)
    const from = count === null ? span.from : anchor
    walkCandidates({ parts: { ...plan.parts, freq }, anchor, from, to: span.to, budget }, (wall) => {
      const judged = judge(wall, time === null, limit)
      return wall < span.from || visit(judged)
    })
  }
}
