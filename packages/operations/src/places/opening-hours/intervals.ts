import { addDays, firstInstantFrom } from "../../kernel/time.js"
import type { OperationSchedule } from "./contract.js"
import { rowsOfDate } from "./rows-of-date.js"
import type { OpeningState } from "./words.js"

export interface Interval {
  opensAt: Date
  closesAt: Date
  scheduleId: OperationSchedule["id"]
}
export interface Day {
  date: string
  state: OpeningState
  exception: boolean
  intervals: Interval[]
}

const instantOf = (zone: string, date: string, time: string) =>
  time === "24:00" ? firstInstantFrom(zone, `${addDays(date, 1)}T00:00`) : firstInstantFrom(zone, `${date}T${time}`)

/** When a row opens on a date: it belongs to the date on which it opens, also past midnight. */
function intervalOf(zone: string, date: string, { id, opensAt, closesAt }: OperationSchedule): Interval[] {
  if (opensAt === null || closesAt === null) return []
  const closingDate = closesAt <= opensAt ? addDays(date, 1) : date
  const interval = { opensAt: instantOf(zone, date, opensAt), closesAt: instantOf(zone, closingDate, closesAt), scheduleId: id }
  // hours that the clocks jump over leave nothing
  return interval.opensAt < interval.closesAt ? [interval] : []
}

/** What is known of one local date. A place without a zone or without rows is unknown. */
export function openingDay(rows: OperationSchedule[], zone: string | null, date: string): Day {
  const decided = rowsOfDate(rows, date)
  if (!decided || zone === null) return { date, state: "unknown", exception: false, intervals: [] }
  const intervals = decided.rows
    .flatMap((row) => intervalOf(zone, date, row))
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime() || a.closesAt.getTime() - b.closesAt.getTime())
  return { date, state: intervals.length > 0 ? "open" : "closed", exception: decided.exception, intervals }
}

/** Intervals that touch or overlap, joined: a place that closes at midnight and opens at midnight never closed. */
export function joined(intervals: Interval[]): Pick<Interval, "opensAt" | "closesAt">[] {
  const all: Pick<Interval, "opensAt" | "closesAt">[] = []
  for (const { opensAt, closesAt } of intervals.toSorted((a, b) => a.opensAt.getTime() - b.opensAt.getTime())) {
    const last = all.at(-1)
    if (last && opensAt <= last.closesAt) last.closesAt = new Date(Math.max(closesAt.getTime(), last.closesAt.getTime()))
    else all.push({ opensAt, closesAt })
  }
  return all
}
