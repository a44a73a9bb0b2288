import { addDays, localDateOf, resolveLocal } from "../../../kernel/time.js"
import { type Measure, total } from "../measure.js"
import { HOUR, instantAfter, type KnownKind, type Range, restsOf, type Timeline, timeOf } from "../timeline.js"

const onDuty: readonly KnownKind[] = ["driving", "other_work", "available"]
const offDuty = 8 * HOUR

/** The shifts between two rests of 8 consecutive hours. */
function shiftsOf(timeline: Timeline): Range[] {
  const shifts: Range[] = []
  let from = timeline[0]?.from
  for (const rest of restsOf(timeline, offDuty)) {
    if (from !== undefined && rest.from > from) shifts.push({ from, to: rest.from })
    from = rest.to
  }
  return shifts
}

/** 49 CFR 395.5(a)(1): 10 hours of driving after 8 consecutive hours off duty. */
export const tenHours = (timeline: Timeline): Measure[] =>
  shiftsOf(timeline).map((shift) => total(shift, timeOf(timeline, ["driving"], shift), 10 * HOUR, "driving since eight hours off duty"))

/** Driving after so much duty: what is measured is the duty up to the end of the last driving that goes past the limit. */
function drivingPast(timeline: Timeline, window: Range, limit: number, what: string): Measure {
  const past = instantAfter(timeline, onDuty, window, limit)
  const last = timeline.filter(({ kind, from, to }) => kind === "driving" && to > (past ?? window.to) && from < window.to).at(-1)
  const duty = timeOf(timeline, onDuty, window)
  if (past === null || !last) return total(window, Math.min(duty, limit), limit, what)
  const until = { from: window.from, to: Math.min(last.to, window.to) }
  const measure = total(until, timeOf(timeline, onDuty, until), limit, what)
  const driven = timeOf(timeline, ["driving"], { from: past, to: until.to })
  return { ...measure, fix: { kind: "hand_over", from: past, to: until.to, minutes: Math.ceil(driven / 60_000) } }
}

/** 49 CFR 395.5(a)(2): no driving after 15 hours on duty since 8 consecutive hours off duty; time off duty in between does not count. */
export const fifteenHours = (timeline: Timeline): Measure[] =>
  shiftsOf(timeline).map((shift) => drivingPast(timeline, shift, 15 * HOUR, "duty before the end of driving, since eight hours off duty"))

export interface DayTerms {
  /** Zone of the driver's home terminal. */
  zone: string
  /** Local time at which its days begin, `HH:mm`. */
  dayStart: string
}

function dayStarting(date: string, { zone, dayStart }: DayTerms): number {
  const start = resolveLocal(zone, `${date}T${dayStart}`)
  // clocks that jump over the start of the day begin it an hour later
  return start.ok ? start.instant.getTime() : dayStarting(addDays(date, 1), { zone, dayStart }) - 24 * HOUR
}

/** 49 CFR 395.5(b): no driving after so many hours on duty in so many consecutive days. Passenger carriers have no restart. */
export function dutyInDays(timeline: Timeline, range: Range, days: 7 | 8, terms: DayTerms): Measure[] {
  const limit = (days === 7 ? 60 : 70) * HOUR
  const measures: Measure[] = []
  const first = addDays(localDateOf(new Date(range.from), terms.zone), -1)
  for (let date = first; dayStarting(date, terms) < range.to; date = addDays(date, 1)) {
    const window = { from: dayStarting(addDays(date, 1 - days), terms), to: dayStarting(addDays(date, 1), terms) }
    if (window.to > range.from)
      measures.push(drivingPast(timeline, window, limit, `duty in ${days} consecutive days before the end of driving`))
  }
  return measures
}
