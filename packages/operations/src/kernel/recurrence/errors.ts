import { defineError } from "../errors.js"
import type { RecurrenceViolation } from "./parts.js"

export const recurrenceInvalid = defineError(
  "recurrence_invalid",
  "invalid",
  {
    title: "A recurrence text cannot be read, or uses what is not supported.",
    mend: "`details.violations` names the line and the part. One RRULE with EXDATE and RDATE lines of RFC 5545 is accepted; DTSTART, EXRULE, TZID and periods are not.",
    field: "recurrence",
  },
  ({ violations }: { violations: RecurrenceViolation[] }) =>
    `The recurrence is not valid. ${violations.map(({ message }) => message).join(" ")}`,
)
export const recurrenceTooDense = defineError(
  "recurrence_too_dense",
  "invalid",
  {
    title: "A recurrence has too many candidates in the time asked for.",
    mend: "Use a coarser FREQ, a longer INTERVAL or a shorter range. Several departures a day are better given as start times of a daily rule.",
    field: "recurrence",
  },
  ({ limit }: { limit: number }) => `The recurrence has more than ${limit} candidates in this time.`,
)
export const recurrenceNeverOccurs = defineError(
  "recurrence_never_occurs",
  "invalid",
  {
    title: "A recurrence matches no date.",
    mend: "Look for parts that exclude each other, such as 30 February, for an UNTIL before the anchor date, and for an EXDATE that removes the only date.",
    field: "recurrence",
  },
  ({ anchorDate, years }: { anchorDate: string; years: number }) =>
    `The recurrence gives no occurrence within ${years} years of ${anchorDate}.`,
)
export const recurrenceNeedsStartTime = defineError(
  "recurrence_needs_start_time",
  "invalid",
  {
    title: "A recurrence speaks of hours, but the rule has no start time.",
    mend: "Link a start time to the rule, or remove BYHOUR, BYMINUTE, BYSECOND and use FREQ=DAILY or coarser for all-day departures.",
    field: "recurrence",
  },
  (_: Record<string, never>) => "A recurrence by hours, minutes or seconds needs a start time.",
)

export const recurrenceErrors = [recurrenceInvalid, recurrenceTooDense, recurrenceNeverOccurs, recurrenceNeedsStartTime] as const
