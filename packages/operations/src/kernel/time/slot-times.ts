import { DAY, dayOf, formatDate, MINUTE, parseTime, requireDate } from "./local.js"
import { resolveDayStart, resolveWall, type Unresolved, wallAt } from "./resolve.js"
import { type Zone, zoneOf } from "./zone.js"

export interface SlotTimesInput {
  timezone: string
  /** First local day, `YYYY-MM-DD`. */
  dateLocal: string
  /** `HH:mm`, or with seconds; null makes an all-day slot. */
  startTimeLocal: string | null
  /** Local days covered, 1 or more. */
  days?: number
  nights?: number | null
  /** Elapsed minutes from the start; goes before `endTimeLocal`. */
  durationMinutes?: number | null
  /** Wall time on the last local day. */
  endTimeLocal?: string | null
}

export interface SlotTimes {
  startsAt: Date
  endsAt: Date | null
  endDateLocal: string
  nights: number
  allDay: boolean
}

export type SlotTimesRefusal = Unresolved | "end_before_start"

function endOf(zone: Zone, start: number, lastDay: number, input: SlotTimesInput): number | null {
  if (input.startTimeLocal === null) return resolveDayStart(zone, lastDay + DAY).instant
  if (input.durationMinutes != null) return start + input.durationMinutes * MINUTE
  if (input.endTimeLocal == null) return null
  return resolveWall(zone, lastDay + requireTime(input.endTimeLocal)).instant
}

function requireTime(text: string): number {
  const time = parseTime(text)
  if (time === null) throw new RangeError(`“${text}” is not a time as HH:mm.`)
  return time
}

/**
 * When a slot starts and ends. All-day: from the first instant of its day to the first instant after its last. Timed: the end is the
 * start plus the duration as elapsed time, else the end time on the last local day (in a gap: the first instant after it), else open.
 * A start that does not exist, or an end that is not after the start, comes back as a reason.
 * Throws `timezone_invalid`; `RangeError` when a date or time is malformed.
 */
export function resolveSlotTimes(input: SlotTimesInput): ({ ok: true } & SlotTimes) | { ok: false; reason: SlotTimesRefusal } {
  const zone = zoneOf(input.timezone)
  const firstDay = requireDate(input.dateLocal)
  const days = input.days ?? 1
  const lastDay = firstDay + (days - 1) * DAY
  const allDay = input.startTimeLocal === null
  const start =
    input.startTimeLocal === null ? resolveDayStart(zone, firstDay) : resolveWall(zone, firstDay + requireTime(input.startTimeLocal))
  if (start.gap) return { ok: false, reason: start.gap }
  const end = endOf(zone, start.instant, lastDay, input)
  if (end !== null && end <= start.instant) return { ok: false, reason: "end_before_start" }
  return {
    ok: true,
    startsAt: new Date(start.instant),
    endsAt: end === null ? null : new Date(end),
    // an end at midnight belongs to the day before
    endDateLocal: formatDate(end === null ? lastDay : dayOf(wallAt(zone, end - 1))),
    nights: input.nights ?? days - 1,
    allDay,
  }
}
