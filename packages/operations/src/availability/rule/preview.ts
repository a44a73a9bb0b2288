import { invalidRange, invalidRequest } from "../../kernel/common-errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { describeRecurrence, expandRecurrence, parseRecurrence, recurrenceInvalid } from "../../kernel/recurrence/index.js"
import { daysBetween } from "../../kernel/time.js"
import { maxRangeDays } from "./contract.js"
import { type PreviewRecurrence, previewRecurrenceInput, type RecurrencePreview } from "./recurrence/contract.js"

const lastDate = "9999-12-31"

/**
 * What a recurrence would give, in order, with what the zone's clock makes it skip; needs no rule and reads no table. Throws what saving
 * such a rule throws, and `invalid_range` above 1,830 days.
 */
export async function previewRecurrence(_db: OperationsDb, input: PreviewRecurrence): Promise<RecurrencePreview> {
  const rule = parseInput(previewRecurrenceInput, input)
  if (rule.to < rule.from || daysBetween(rule.from, rule.to) > maxRangeDays) {
    throw invalidRange({ from: rule.from, to: rule.to, limitDays: maxRangeDays })
  }
  if (daysBetween(rule.to, lastDate) < (rule.days ?? 1) - 1) {
    throw invalidRequest({ violations: [{ path: "days", message: "The last day would lie beyond the year 9999." }] })
  }
  const { ok, parts, violations } = parseRecurrence(rule.recurrence)
  if (!ok) throw recurrenceInvalid({ violations })
  return { ...expandRecurrence(rule), description: describeRecurrence(rule.recurrence), parts }
}
