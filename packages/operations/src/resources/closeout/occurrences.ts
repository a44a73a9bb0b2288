import { invalidRange, invalidRequest, timezoneInvalid } from "../../kernel/common-errors.js"
import { refusingField } from "../../kernel/errors.js"
import { expandRecurrence, parseRecurrence, recurrenceInvalid } from "../../kernel/recurrence/index.js"
import { addDays, daysBetween, isTimezone, localDateOf, localTimeOf } from "../../kernel/time.js"
import { closeoutOccurrencesOverlap, closeoutRecurrenceUnbounded } from "../errors.js"
import { instantOf } from "../finder/local.js"

/** When something is closed, in local terms. */
export interface Span {
  timezone: string
  dateFrom: string
  dateTo: string | null
  timeFrom: string | null
  timeTo: string | null
  rrule: string | null
  recurrenceUntil: string | null
  exceptDates: string[]
}

export interface Occurrence {
  from: Date
  to: Date | null
}

export const maxOccurrences = 1_100
const maxYears = 3
const maxSpanDays = maxYears * 366

/** The wall reading of two instants, for closeouts that are given as such. */
export function spanOfInstants(startsAt: Date, endsAt: Date, timezone: string): Pick<Span, "dateFrom" | "dateTo" | "timeFrom" | "timeTo"> {
  if (!(startsAt < endsAt)) throw refusingField(invalidRange({ from: startsAt.toISOString(), to: endsAt.toISOString() }), "endsAt")
  const [dateFrom, timeFrom] = [localDateOf(startsAt, timezone), localTimeOf(startsAt, timezone)]
  const [dateTo, timeTo] = [localDateOf(endsAt, timezone), localTimeOf(endsAt, timezone)]
  if (timeFrom === "00:00" && timeTo === "00:00") return { dateFrom, dateTo: addDays(dateTo, -1), timeFrom: null, timeTo: null }
  return { dateFrom, dateTo, timeFrom, timeTo }
}

/** One occurrence whose first day is `date`: whole days, or from a wall time to a wall time. A bound in a gap moves to the gap's end. */
function occurrenceOn(span: Span, date: string): Occurrence {
  const from = instantOf(span.timezone, date, span.timeFrom ?? undefined)
  if (span.dateTo === null) return { from, to: null }
  const last = addDays(date, daysBetween(span.dateFrom, span.dateTo))
  const to = span.timeTo === null ? instantOf(span.timezone, addDays(last, 1), undefined) : instantOf(span.timezone, last, span.timeTo)
  return { from, to }
}

const unbounded = () => closeoutRecurrenceUnbounded({ limit: maxOccurrences, years: maxYears })

/** The dates on which a repeated closeout begins. Throws `recurrence_invalid`, `closeout_recurrence_unbounded`. */
function repeatedDates({ rrule, recurrenceUntil, dateFrom, timezone, exceptDates }: Span): string[] {
  const { ok, parts, violations } = parseRecurrence(rrule as string)
  if (!ok) throw recurrenceInvalid({ violations })
  if (parts.rdates.length > 0)
    throw invalidRequest({ violations: [{ path: "rrule", message: "Single dates are closeouts of their own." }] })
  if (parts.count === null && parts.until === null && !recurrenceUntil) throw unbounded()
  const last = addDays(dateFrom, maxSpanDays)
  const until = recurrenceUntil ?? addDays(last, 366)
  if (until < dateFrom) throw refusingField(invalidRange({ from: dateFrom, to: until }), "recurrenceUntil")
  const { occurrences } = expandRecurrence({ recurrence: rrule as string, timezone, anchorDate: dateFrom, from: dateFrom, to: until })
  const dates = occurrences.map(({ dateLocal }) => dateLocal).filter((date) => !exceptDates.includes(date))
  if (dates.length > maxOccurrences || (dates.at(-1) ?? dateFrom) > last) throw unbounded()
  return dates
}

/** When the closeout closes, in order. Throws `invalid_range`, `invalid_request`, `closeout_occurrences_overlap` and for a bad recurrence. */
export function occurrencesOf(span: Span): Occurrence[] {
  if (!isTimezone(span.timezone)) throw timezoneInvalid({ timezone: span.timezone })
  if (span.dateTo !== null && span.dateTo < span.dateFrom)
    throw refusingField(invalidRange({ from: span.dateFrom, to: span.dateTo }), "dateTo")
  if (span.rrule && span.dateTo === null) {
    throw invalidRequest({ violations: [{ path: "dateTo", message: "A repeated closeout has an end on each occasion." }] })
  }
  const dates = span.rrule ? repeatedDates(span) : [span.dateFrom]
  if (dates.length === 0)
    throw invalidRequest({
      violations: [{ path: "rrule", message: "The rule closes no day: each of its dates is excepted or past its end." }],
    })
  const occurrences = dates.map((date) => ({ date, ...occurrenceOn(span, date) })).filter(({ from, to }) => to === null || from < to)
  if (occurrences.length === 0) {
    const [from, to] = [`${span.dateFrom}T${span.timeFrom ?? "00:00"}`, `${span.dateTo}T${span.timeTo ?? "00:00"}`]
    throw refusingField(invalidRange({ from, to }), "timeTo")
  }
  occurrences.forEach(({ from, date }, index) => {
    const before = occurrences[index - 1]?.to
    if (before && before > from) throw closeoutOccurrencesOverlap({ date })
  })
  return occurrences.map(({ from, to }) => ({ from, to }))
}
