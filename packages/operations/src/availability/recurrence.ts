/**
 * Recurrences without a server: read, word, expand and write them. Pure, and small enough for a browser.
 */
export {
  describeRecurrence,
  type ExpandRecurrenceInput,
  type Expansion,
  type ExplainedStart,
  type ExplainRecurrenceInput,
  expandRecurrence,
  explainRecurrence,
  type Frequency,
  formatRecurrence,
  frequencies,
  type NoOccurrenceReason,
  type NthWeekday,
  noParts,
  type Occurrence,
  type ParsedRecurrence,
  parseRecurrence,
  type RecurrenceParts,
  type RecurrenceRule,
  type RecurrenceValidity,
  type RecurrenceViolation,
  recurrenceMaxLength,
  type SkippedOccurrence,
  type Weekday,
  weekdays,
} from "../kernel/recurrence/index.js"
