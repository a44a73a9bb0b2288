import { DAY, formatDate, formatDateTime } from "../time/local.js"
import type { Unresolved } from "../time/resolve.js"
import { type Plan, type RecurrenceRule, type RecurrenceValidity, readPlan, readSpan, readValidity } from "./input.js"
import { requireOccurrence } from "./occurs.js"
import { type Judged, judgeAll, type Span } from "./verdict.js"

export interface ExpandRecurrenceInput extends RecurrenceRule, RecurrenceValidity {
  /** Local days that each occurrence covers, 1 unless said otherwise. */
  days?: number
  /** First and last local date wanted, both inclusive. */
  from: string
  to: string
}

export interface Occurrence {
  /** Wall time `YYYY-MM-DDTHH:mm:ss`, the identity of the occurrence; midnight when all-day. */
  localStart: string
  dateLocal: string
  /** Last local day covered. */
  endDateLocal: string
  /** All-day: the first instant of the day. */
  startsAt: Date
  allDay: boolean
}

/** A start that the rule asks for and that the zone's clock does not have. */
export interface SkippedOccurrence {
  localStart: string
  reason: Unresolved
}

export interface Expansion {
  occurrences: Occurrence[]
  skipped: SkippedOccurrence[]
}

/** The same start from several start times or an `RDATE` is one; one that occurs goes before one that does not, all-day before timed. */
function mergeInto(starts: Map<number, Judged>, judged: Judged) {
  const known = starts.get(judged.wall)
  const better = !known || (known.verdict !== null && judged.verdict === null) || (known.verdict === judged.verdict && judged.allDay)
  if (better) starts.set(judged.wall, judged)
}

function collect(plan: Plan, span: Span, valid: Span): Judged[] {
  const starts = new Map<number, Judged>()
  judgeAll(plan, { span, valid }, (judged) => {
    const ended = judged.verdict === "after_until" || judged.verdict === "after_count"
    if (!ended) mergeInto(starts, judged)
    return !ended
  })
  return [...starts.values()].sort((a, b) => a.wall - b.wall)
}

const isUnresolved = (verdict: Judged["verdict"]): verdict is Unresolved =>
  verdict === "nonexistent_local_time" || verdict === "nonexistent_local_date"

/** A start that occurs, in numbers: its wall reading and its instant, in milliseconds. */
export type Start = Pick<Judged, "wall" | "allDay" | "instant">

/** What `expandRecurrence` finds, for who goes on reckoning with it. Throws the same. */
export function expandStarts(input: Omit<ExpandRecurrenceInput, "days">): { starts: Start[]; skipped: SkippedOccurrence[] } {
  const plan = readPlan(input)
  const judged = collect(plan, readSpan(input.from, input.to), readValidity(input))
  const starts: Start[] = []
  const skipped: SkippedOccurrence[] = []
  for (const one of judged) {
    if (one.verdict === null) starts.push(one)
    else if (isUnresolved(one.verdict)) skipped.push({ localStart: formatDateTime(one.wall), reason: one.verdict })
  }
  if (!starts.length) requireOccurrence(plan)
  return { starts, skipped }
}

/**
 * The occurrences of a rule within a span of local dates, in order, and what the zone's clock made it skip. The same input gives the
 * same answer on every server and in the browser. A start that clocks jump over is skipped and does not use up `COUNT`; a repeated one
 * takes the first.
 *
 * Throws `recurrence_invalid`, `recurrence_needs_start_time`, `recurrence_too_dense` (over 200,000 candidates), `recurrence_never_occurs`
 * (none within 100 years of the anchor, whatever the span), `timezone_invalid`, `invalid_range`, `invalid_request` (a malformed date or time).
 */
export function expandRecurrence(input: ExpandRecurrenceInput): Expansion {
  const { starts, skipped } = expandStarts(input)
  const coveredAfterFirst = ((input.days ?? 1) - 1) * DAY
  const occurrences = starts.map(({ wall, allDay, instant }): Occurrence => {
    const [dateLocal, endDateLocal] = [formatDate(wall), formatDate(wall + coveredAfterFirst)]
    return { localStart: formatDateTime(wall), dateLocal, endDateLocal, startsAt: new Date(instant), allDay }
  })
  return { occurrences, skipped }
}
