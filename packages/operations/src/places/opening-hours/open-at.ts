import { addDays, localDateOf, localTimeOf } from "../../kernel/time.js"
import type { OpenAt, OperationSchedule } from "./contract.js"
import { joined, openingDay } from "./intervals.js"

/** Days within which the next change is looked for. */
const lookAhead = 14

const unknown = (reason: "no_timezone" | "no_hours"): OpenAt => ({
  open: null,
  reason,
  timezone: null,
  localDate: null,
  localTime: null,
  interval: null,
  scheduleId: null,
  nextOpensAt: null,
  nextClosesAt: null,
})

/** Whether rows open a place at an instant. Half-open: it is open when it opens and closed when it closes. */
export function openAt(rows: OperationSchedule[], timezone: string | null, at: Date): OpenAt {
  if (timezone === null) return unknown("no_timezone")
  const localDate = localDateOf(at, timezone)
  const local = { timezone, localDate, localTime: localTimeOf(at, timezone) }
  if (rows.length === 0) return { ...unknown("no_hours"), ...local }
  const days = Array.from({ length: lookAhead + 2 }, (_, index) => openingDay(rows, timezone, addDays(localDate, index - 1)))
  const holding = days.slice(0, 2).flatMap(({ intervals, exception }) => intervals.map((interval) => ({ ...interval, exception })))
  const current = holding.find(({ opensAt, closesAt }) => opensAt <= at && at < closesAt)
  const stretches = joined(days.flatMap(({ intervals }) => intervals))
  const horizon = new Date(at.getTime() + lookAhead * 86_400_000)
  if (current) {
    const until = stretches.find(({ opensAt, closesAt }) => opensAt <= at && at < closesAt)?.closesAt ?? null
    return {
      ...local,
      open: true,
      reason: current.exception ? "exception" : "hours",
      interval: { opensAt: current.opensAt, closesAt: current.closesAt },
      scheduleId: current.scheduleId,
      nextOpensAt: null,
      nextClosesAt: until && until <= horizon ? until : null,
    }
  }
  const next = stretches.find(({ opensAt }) => opensAt > at)?.opensAt ?? null
  const reason = days[1]?.exception ? "exception" : "closed"
  const nextOpensAt = next && next <= horizon ? next : null
  return { ...local, open: false, reason, interval: null, scheduleId: null, nextOpensAt, nextClosesAt: null }
}
