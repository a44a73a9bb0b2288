export { recurrenceErrors, recurrenceInvalid, recurrenceNeedsStartTime, recurrenceNeverOccurs, recurrenceTooDense } from "./errors.js"
export {
  type ExpandRecurrenceInput,
  type Expansion,
  expandRecurrence,
  expandStarts,
  type Occurrence,
  type SkippedOccurrence,
  type Start,
} from "./expand.js"
export { type ExplainedStart, type ExplainRecurrenceInput, explainRecurrence } from "./explain.js"
export type { RecurrenceRule, RecurrenceValidity } from "./input.js"
export { assertRecurrence } from "./occurs.js"
export {
  type Frequency,
  frequencies,
  type NthWeekday,
  noParts,
  type RecurrenceParts,
  type RecurrenceViolation,
  type Weekday,
  weekdays,
} from "./parts.js"
export { describeRecurrence } from "./text/describe.js"
export { formatRecurrence } from "./text/format.js"
export { type ParsedRecurrence, parseRecurrence, recurrenceMaxLength } from "./text/parse.js"
export type { NoOccurrenceReason } from "./verdict.js"
