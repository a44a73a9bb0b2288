import type { HoursActivity } from "../contract.js"

const MINUTE = 60_000

/** One job of a driver, as it was planned and as far as it happened. */
export interface DrivenJob {
  role: "driver" | "second_driver" | "guide"
  scheduledAt: Date
  endsAt: Date
  beforeMinutes: number
  afterMinutes: number
  actualEnRouteAt: Date | null
  actualArrivedAt: Date | null
  actualPickupAt: Date | null
  actualDropoffAt: Date | null
  /** Stops on the way, at which the driver works without driving. */
  stops: { at: Date; minutes: number }[]
}

export interface Work {
  jobs: readonly DrivenJob[]
  /** Departures that the driver guides. */
  guided: readonly { from: Date; to: Date }[]
  shifts: readonly { from: Date; to: Date }[]
}

const span = (kind: HoursActivity["kind"], start: Date, end: Date): HoursActivity[] => (end > start ? [{ kind, start, end }] : [])
const shifted = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE)
const later = (a: Date, b: Date) => (a > b ? a : b)
const earlier = (a: Date, b: Date) => (a < b ? a : b)

/** Driving from one instant to another, but for the stops in between. */
function drivingAround(start: Date, end: Date, stops: DrivenJob["stops"]): HoursActivity[] {
  const pauses = stops
    .map(({ at, minutes }) => ({ from: later(at, start), to: earlier(shifted(at, minutes), end) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from.getTime() - b.from.getTime())
  const activities: HoursActivity[] = []
  let at = start
  for (const { from, to } of pauses) {
    activities.push(...span("driving", at, from), ...span("other_work", later(from, at), to))
    at = later(at, to)
  }
  return [...activities, ...span("driving", at, end)]
}

function ofJob(job: DrivenJob): HoursActivity[] {
  const { role, actualEnRouteAt: left, actualArrivedAt: arrived } = job
  const start = job.actualPickupAt ?? job.scheduledAt
  const end = later(job.actualDropoffAt ?? job.endsAt, start)
  if (role === "second_driver") return span("available", start, end)
  if (role === "guide") return span("other_work", start, end)
  return [
    ...(left && arrived ? [...span("driving", left, earlier(arrived, start)), ...span("other_work", arrived, start)] : []),
    ...span("other_work", shifted(start, -job.beforeMinutes), start),
    ...drivingAround(start, end, job.stops),
    ...span("other_work", end, shifted(end, job.afterMinutes)),
  ]
}

/** A driver's time as far as the plan and the road tell it. What neither tells is left out, and stays unknown. Pure. */
export function activitiesOf({ jobs, guided, shifts }: Work): HoursActivity[] {
  return [
    ...jobs.flatMap(ofJob),
    ...guided.flatMap(({ from, to }) => span("other_work", from, to)),
    ...shifts.flatMap(({ from, to }) => span("available", from, to)),
  ].sort((a, b) => a.start.getTime() - b.start.getTime())
}
