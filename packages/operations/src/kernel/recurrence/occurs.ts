import { requireDate } from "../time/local.js"
import { recurrenceNeverOccurs } from "./errors.js"
import { type Plan, type RecurrenceRule, readPlan } from "./input.js"
import { judgeAll } from "./verdict.js"

const horizonYears = 100
const firstDay = requireDate("0001-01-01")

/** Throws `recurrence_never_occurs` when a century brings no occurrence. */
export function requireOccurrence(plan: Plan) {
  if (!plan.startTimes.length) return
  const horizon = new Date(plan.anchor)
  let occurs = false
  judgeAll(plan, { span: { from: firstDay, to: horizon.setUTCFullYear(horizon.getUTCFullYear() + horizonYears) } }, ({ verdict }) => {
    occurs ||= verdict === null
    return !occurs && verdict !== "after_until" && verdict !== "after_count"
  })
  if (!occurs) throw recurrenceNeverOccurs({ anchorDate: plan.anchorDate, years: horizonYears })
}

/**
 * Checks a rule before it is stored. Throws `recurrence_invalid`, `recurrence_needs_start_time`, `recurrence_never_occurs`,
 * `recurrence_too_dense`, `timezone_invalid`, `invalid_request`.
 */
export const assertRecurrence = (rule: RecurrenceRule): void => requireOccurrence(readPlan(rule))
