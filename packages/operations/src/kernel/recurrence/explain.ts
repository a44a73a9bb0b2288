import { formatDateTime } from "../time/local.js"
import { type RecurrenceRule, type RecurrenceValidity, readPlan, readSpan, readValidity } from "./input.js"
import { judgeAll, type NoOccurrenceReason } from "./verdict.js"

export interface ExplainRecurrenceInput extends RecurrenceRule, RecurrenceValidity {
  /** The local date asked about. */
  date: string
}

export interface ExplainedStart {
  /** Wall time `YYYY-MM-DDTHH:mm:ss`; midnight when all-day. */
  localStart: string
  allDay: boolean
  /** Null when the rule has an occurrence here. */
  reason: NoOccurrenceReason | null
}

/**
 * Says for every start of one local date whether the rule has an occurrence there, and if not, why: each start time of the rule,
 * and whatever else the text names for that date. Throws what `expandRecurrence` throws, but never `recurrence_never_occurs`.
 */
export function explainRecurrence(input: ExplainRecurrenceInput): ExplainedStart[] {
  const plan = readPlan(input)
  const span = readSpan(input.date, input.date)
  const starts = new Map<number, Omit<ExplainedStart, "localStart">>()
  for (const time of plan.startTimes) starts.set(span.from + (time ?? 0), { allDay: time === null, reason: "not_in_recurrence" })
  judgeAll(plan, { span, valid: readValidity(input) }, ({ wall, allDay, verdict }) => {
    // An occurrence given by RDATE stands, whatever the rule itself says of the same start.
    const known = starts.get(wall)
    if (!known || known.reason !== null) starts.set(wall, { allDay, reason: verdict })
    return true
  })
  return [...starts].sort(([a], [b]) => a - b).map(([wall, start]) => ({ localStart: formatDateTime(wall), ...start }))
}
