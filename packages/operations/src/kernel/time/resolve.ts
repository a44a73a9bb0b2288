import { DAY, dayOf, formatDate, formatDateTime, formatTime, parseDateTime, requireDate } from "./local.js"
import { type Zone, zoneOf } from "./zone.js"

/** Why a local time has no instant: clocks jumped over it, or the zone skipped that whole day. */
export type Unresolved = "nonexistent_local_time" | "nonexistent_local_date"

/** An instant, or the reason why there is none. */
export type Resolved = { ok: true; instant: Date } | { ok: false; reason: Unresolved }

/** What a wall reading means in a zone. In a gap, `instant` is the first instant after it. Milliseconds. */
export interface WallResolution {
  instant: number
  gap: Unresolved | null
}

/**
 * The one place where a wall reading becomes an instant. A reading that occurs twice takes the first; one that the clocks
 * jump over is a gap (RFC 5545 §3.3.10 has it skipped, not shifted).
 */
export function resolveWall(zone: Zone, wall: number): WallResolution {
  // No offset is a day long, so the period a day before lies before every reading of `wall`.
  let period = zone.at(wall - DAY)
  for (;;) {
    const instant = wall - period.offset
    if (instant < period.until) return { instant, gap: null }
    const next = zone.at(period.until)
    if (period.until + next.offset > wall) {
      const [gapStart, gapEnd] = [period.until + period.offset, period.until + next.offset]
      const lostDay = dayOf(wall) >= gapStart && dayOf(wall) + DAY <= gapEnd
      return { instant: period.until, gap: lostDay ? "nonexistent_local_date" : "nonexistent_local_time" }
    }
    period = next
  }
}

const toResolved = ({ instant, gap }: WallResolution): Resolved =>
  gap ? { ok: false, reason: gap } : { ok: true, instant: new Date(instant) }

/**
 * The instant of a local date-time (`YYYY-MM-DDTHH:mm[:ss]`) in a zone; a repeated reading takes the first.
 * Throws `timezone_invalid`; `RangeError` when the text is no local date-time.
 */
export function resolveLocal(zone: string, localDateTime: string): Resolved {
  const wall = parseDateTime(localDateTime)
  if (wall === null) throw new RangeError(`“${localDateTime}” is not a local date-time as YYYY-MM-DDTHH:mm.`)
  return toResolved(resolveWall(zoneOf(zone), wall))
}

/** What the start of a local day means: a midnight that does not exist is the first instant after it, a lost day stays lost. */
export function resolveDayStart(zone: Zone, wall: number): WallResolution {
  const { instant, gap } = resolveWall(zone, wall)
  return { instant, gap: gap === "nonexistent_local_time" ? null : gap }
}

/**
 * The first instant of a local day: usually midnight, 01:00 where clocks jump at midnight (Africa/Cairo 2026-04-24).
 * Throws `timezone_invalid`; `RangeError` when `date` is no date.
 */
export const firstInstantOf = (zone: string, date: string): Resolved => toResolved(resolveDayStart(zoneOf(zone), requireDate(date)))

/** Wall number of an instant, both in milliseconds. */
export const wallAt = (zone: Zone, instant: number) => instant + zone.at(instant).offset

const wallOf = (instant: Date, zone: string) => wallAt(zoneOf(zone), instant.getTime())

/** The local date of an instant, `YYYY-MM-DD`. Throws `timezone_invalid`. */
export const localDateOf = (instant: Date, zone: string) => formatDate(wallOf(instant, zone))
/** The local time of an instant, `HH:mm`. Throws `timezone_invalid`. */
export const localTimeOf = (instant: Date, zone: string) => formatTime(wallOf(instant, zone))
/** The local date and time of an instant, `YYYY-MM-DDTHH:mm:ss`. Throws `timezone_invalid`. */
export const localDateTimeOf = (instant: Date, zone: string) => formatDateTime(wallOf(instant, zone))

/**
 * The instant of a local date-time, or where the clocks jump over it the first that exists after it. For what stands already and cannot be
 * skipped. Throws as `resolveLocal` does.
 */
export function firstInstantFrom(zone: string, localDateTime: string): Date {
  const wall = parseDateTime(localDateTime)
  if (wall === null) throw new RangeError(`“${localDateTime}” is not a local date-time as YYYY-MM-DDTHH:mm.`)
  return new Date(resolveWall(zoneOf(zone), wall).instant)
}
