import { dateTime } from "../format/format.js"

/** An instant on the wall of a zone, as fields of a form take it. */
export function wallOf(instant: string, timeZone: string): { date: string; time: string } {
  const parts = dateTime("en-CA", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  } as const).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ""
  return { date: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` }
}

/** What the clocks of a zone show at an instant, to the minute, as if it were UTC. */
function shown(instant: number, timeZone: string): number {
  const { date, time } = wallOf(new Date(instant).toISOString(), timeZone)
  return Date.parse(`${date}T${time}:00Z`)
}

/** The instant at which the clocks of a zone show a time; of two, the first; of none, as much later as the clocks skip. */
export function instantOf(date: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  const guess = wanted - (shown(wanted, timeZone) - wanted)
  const other = wanted - (shown(guess, timeZone) - guess)
  const hits = [guess, other, guess - 3_600_000].filter((one) => shown(one, timeZone) === wanted)
  return new Date(hits.length > 0 ? Math.min(...hits) : Math.max(guess, other)).toISOString()
}
