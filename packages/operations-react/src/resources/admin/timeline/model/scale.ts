import { addDays } from "../../../../kernel/days/dates.js"
import { startOfDay } from "../../shared/zone.js"

/** One local day on the axis: 23, 24 or 25 hours long, and as wide. */
export interface ScaleDay {
  date: string
  start: number
  hours: number
  x: number
  width: number
}

export interface TimeScale {
  /** First and last instant, in milliseconds. */
  from: number
  to: number
  days: readonly ScaleDay[]
  width: number
  /** Pixels from the beginning of the axis, whichever side that is on. */
  toX: (instant: number) => number
  toInstant: (x: number) => number
}

interface ScaleInput {
  from: string
  days: number
  zone: string
  pxPerHour: number
}

const hour = 3_600_000

/** A time axis over local days of a zone, drawn to scale. Pure. */
export function createTimeScale({ from, days, zone, pxPerHour }: ScaleInput): TimeScale {
  const starts = Array.from({ length: days + 1 }, (_, index) => Date.parse(startOfDay(addDays(from, index), zone)))
  const [first = 0] = starts
  const toX = (instant: number) => ((instant - first) / hour) * pxPerHour
  const last = starts.at(-1) ?? first
  return {
    from: first,
    to: last,
    width: toX(last),
    toX,
    toInstant: (x) => first + (x / pxPerHour) * hour,
    days: starts.slice(0, -1).map((start, index) => {
      const end = starts[index + 1] ?? start
      return { date: addDays(from, index), start, hours: (end - start) / hour, x: toX(start), width: toX(end) - toX(start) }
    }),
  }
}
