import { invalidRange, invalidRequest } from "../common-errors.js"
import { DAY, parseDate, parseTime } from "../time/local.js"
import { type Zone, zoneOf } from "../time/zone.js"
import { recurrenceInvalid, recurrenceNeedsStartTime } from "./errors.js"
import { needsStartTime, type RecurrenceParts } from "./parts.js"
import { parseRecurrence } from "./text/parse.js"

/** A rule as an operator means it, in local terms. */
export interface RecurrenceRule {
  /** RFC 5545 text: one `RRULE`, any number of `EXDATE` and `RDATE` lines. */
  recurrence: string
  /** IANA name. */
  timezone: string
  /** Phase of `INTERVAL` and start of `COUNT`, `YYYY-MM-DD`. Not an occurrence unless it matches. */
  anchorDate: string
  /** `HH:mm` each. Left out or null: one all-day occurrence per date. An empty list gives nothing: a timed rule never turns all-day. */
  startTimesLocal?: readonly string[] | null
}

/** Season limits, local dates, inclusive. Outside of them nothing occurs, but `COUNT` goes on counting. */
export interface RecurrenceValidity {
  validFrom?: string | null
  validTo?: string | null
}

/** The rule read and checked. Dates and times are wall numbers; a null start time is all-day. */
export interface Plan {
  parts: RecurrenceParts
  zone: Zone
  anchorDate: string
  anchor: number
  startTimes: (number | null)[]
}

const wrong = (path: string, value: string, expected: string) =>
  invalidRequest({ violations: [{ path, message: `“${value}” is not a ${expected}.` }] })

export function dateField(path: string, value: string): number {
  const wall = parseDate(value)
  if (wall === null) throw wrong(path, value, "date as YYYY-MM-DD")
  return wall
}

function timeField(path: string, value: string): number {
  const time = parseTime(value)
  if (time === null) throw wrong(path, value, "time as HH:mm")
  return time
}

/** Parts of a text. Throws `recurrence_invalid` with every violation. */
export function requireParts(recurrence: string): RecurrenceParts {
  const { ok, parts, violations } = parseRecurrence(recurrence)
  if (!ok) throw recurrenceInvalid({ violations })
  return parts
}

/** Throws `recurrence_invalid`, `recurrence_needs_start_time`, `timezone_invalid`, `invalid_request`. */
export function readPlan({ recurrence, timezone, anchorDate, startTimesLocal }: RecurrenceRule): Plan {
  const parts = requireParts(recurrence)
  if (startTimesLocal == null && needsStartTime(parts)) throw recurrenceNeedsStartTime({})
  const startTimes = startTimesLocal?.map((time, index) => timeField(`startTimesLocal.${index}`, time)) ?? [null]
  return { parts, zone: zoneOf(timezone), anchorDate, anchor: dateField("anchorDate", anchorDate), startTimes }
}

/** The wall numbers of a span of local dates, both inclusive, to its last millisecond. Throws `invalid_range`. */
export function readSpan(from: string, to: string): { from: number; to: number } {
  const span = { from: dateField("from", from), to: dateField("to", to) + DAY - 1 }
  if (span.to < span.from) throw invalidRange({ from, to })
  return span
}

export function readValidity({ validFrom, validTo }: RecurrenceValidity) {
  return {
    from: validFrom == null ? Number.NEGATIVE_INFINITY : dateField("validFrom", validFrom),
    to: validTo == null ? Number.POSITIVE_INFINITY : dateField("validTo", validTo) + DAY - 1,
  }
}
