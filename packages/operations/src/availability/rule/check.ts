import { invalidRange } from "../../kernel/common-errors.js"
import { assertRecurrence } from "../../kernel/recurrence/index.js"
import { slotTimesInconsistent } from "../slot/errors.js"
import { type LinkedTime, type RuleRow, recurrenceOf } from "./plan.js"

/** What a rule must hold before it is stored, whichever service stores it. */
type Checked = Pick<
  RuleRow,
  "timezone" | "recurrence" | "anchorDate" | "validFrom" | "validTo" | "durationMinutes" | "days" | "endTimeLocal"
>

/** Refuses a rule that ends at a time of day which one of its start times has reached already: `slot_times_inconsistent`. Pure. */
export function refuseEarlyEnd(
  { durationMinutes, days, endTimeLocal }: Pick<Checked, "durationMinutes" | "days" | "endTimeLocal">,
  startTimes: readonly LinkedTime[],
): void {
  if (endTimeLocal === null || durationMinutes !== null || days > 1) return
  const late = startTimes.find((time) => time.durationMinutes === null && time.startTimeLocal >= endTimeLocal)
  if (late) throw slotTimesInconsistent({ startLocal: late.startTimeLocal })
}

/**
 * Refuses a rule that could not give what it says: `recurrence_invalid`, `recurrence_needs_start_time`, `recurrence_too_dense`,
 * `recurrence_never_occurs`, `timezone_invalid`, `invalid_range` (season), `slot_times_inconsistent` (ends before it starts). Pure.
 * Inactive start times count as if they were active: a rule is not broken by switching its times off.
 */
export function assertRule(rule: Checked, startTimes: readonly LinkedTime[]): void {
  if (rule.validFrom !== null && rule.validTo !== null && rule.validTo < rule.validFrom) {
    throw invalidRange({ from: rule.validFrom, to: rule.validTo })
  }
  assertRecurrence(
    recurrenceOf(
      rule,
      startTimes.map((time) => ({ ...time, active: true })),
    ),
  )
  refuseEarlyEnd(rule, startTimes)
}
