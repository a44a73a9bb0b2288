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
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  clocks.set(zone, made)
  return made
}

/** Every third hour of a local day where its clocks show it, also when they change that day; `at` is a share of the day. Pure. */
export function hourTicks({ start, hours }: Pick<ScaleDay, "start" | "hours">, zone: string): { hour: number; at: number }[] {
  const ticks = new Map<number, number>()
  for (let half = 1; half < hours * 2; half++) {
    const [shown = 0, minutes] = clockOf(zone)
      .format(start + (half * hour) / 2)
      .split(":")
      .map(Number)
    if (minutes === 0 && shown > 0 && shown % 3 === 0 && !ticks.has(shown)) ticks.set(shown, half / (hours * 2))
  }
  return [...ticks].map(([shown, at]) => ({ hour: shown, at }))
}

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
