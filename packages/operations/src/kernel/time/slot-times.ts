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

export type ResolvedSlotTimes = ({ ok: true } & SlotTimes) | { ok: false; reason: SlotTimesRefusal }

/** How long a slot is. */
export type SlotLength = Pick<SlotTimesInput, "days" | "nights" | "durationMinutes" | "endTimeLocal">

/** A start whose instant is known already; an all-day one begins at the midnight of its first day. Milliseconds. */
export interface KnownStart {
  wall: number
  instant: number
  allDay: boolean
}

function endOf(zone: Zone, { instant, allDay }: KnownStart, lastDay: number, length: SlotLength): number | null {
  if (allDay) return resolveDayStart(zone, lastDay + DAY).instant
  if (length.durationMinutes != null) return instant + length.durationMinutes * MINUTE
  if (length.endTimeLocal == null) return null
  return resolveWall(zone, lastDay + requireTime(length.endTimeLocal)).instant
}

function requireTime(text: string): number {
  const time = parseTime(text)
  if (time === null) throw new RangeError(`“${text}” is not a time as HH:mm.`)
  return time
}

/** `resolveSlotTimes` from a start whose instant is known. */
export function slotTimesFrom(zone: Zone, start: KnownStart, length: SlotLength): ResolvedSlotTimes {
  const days = length.days ?? 1
  const lastDay = dayOf(start.wall) + (days - 1) * DAY
  const end = endOf(zone, start, lastDay, length)
  if (end !== null && end <= start.instant) return { ok: false, reason: "end_before_start" }
  return {
    ok: true,
    startsAt: new Date(start.instant),
    endsAt: end === null ? null : new Date(end),
    // an end at midnight belongs to the day before
    endDateLocal: formatDate(end === null ? lastDay : wallAt(zone, end - 1)),
    nights: length.nights ?? days - 1,
    allDay: start.allDay,
  }
}

/**
 * When a slot starts and ends. All-day: from the first instant of its day to the first instant after its last. Timed: the end is the
 * start plus the duration as elapsed time, else the end time on the last local day (in a gap: the first instant after it), else open.
 * A start that does not exist, or an end that is not after the start, comes back as a reason.
 * Throws `timezone_invalid`; `RangeError` when a date or time is malformed.
 */
export function resolveSlotTimes(input: SlotTimesInput): ResolvedSlotTimes {
  const zone = zoneOf(input.timezone)
  const firstDay = requireDate(input.dateLocal)
  const allDay = input.startTimeLocal === null
  const wall = input.startTimeLocal === null ? firstDay : firstDay + requireTime(input.startTimeLocal)
  const { instant, gap } = allDay ? resolveDayStart(zone, wall) : resolveWall(zone, wall)
  return gap ? { ok: false, reason: gap } : slotTimesFrom(zone, { wall, instant, allDay }, input)
}
