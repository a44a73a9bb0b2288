import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime"
import { timezoneInvalid } from "../common-errors.js"

/** A stretch of time with one UTC offset: from `from` up to, not including, `until`. All in milliseconds. */
export interface Period {
  from: number
  until: number
  offset: number
}

const offsetLike = /^[+-]/
/** Names that only the ICU library knows; PostgreSQL and browsers refuse them. */
const foreignName = /^SystemV\//i

/**
 * True for a name of the IANA time zone database, links such as `US/Eastern` and `UTC` included. An offset such as `+02:00` is not a
 * zone: it does not follow clock changes.
 */
export function isTimezone(name: string): boolean {
  if (offsetLike.test(name) || foreignName.test(name)) return false
  try {
    ZonedDateTime.create(0n, name)
    return true
  } catch {
    return false
  }
}

const epochMs = (zoned: { epochNanoseconds: bigint }) => Number(zoned.epochNanoseconds / 1_000_000n)

/**
 * The offsets of one zone. Periods are asked of Temporal once and kept, because asking costs a hundred times what a lookup does.
 */
export class Zone {
  private readonly periods: Period[] = []
  private last: Period | undefined

  constructor(readonly name: string) {
    if (!isTimezone(name)) throw timezoneInvalid({ timezone: name })
  }

  /** The period that an instant lies in. */
  at(instant: number): Period {
    if (this.last && this.last.from <= instant && instant < this.last.until) return this.last
    this.last = this.periods.find(({ from, until }) => from <= instant && instant < until) ?? this.read(instant)
    return this.last
  }

  private read(instant: number): Period {
    const zoned = ZonedDateTime.create(BigInt(instant) * 1_000_000n, this.name)
    // "previous" means strictly before, and a period owns its first instant
    const previous = ZonedDateTime.getTimeZoneTransition(ZonedDateTime.create(BigInt(instant + 1) * 1_000_000n, this.name), "previous")
    const next = ZonedDateTime.getTimeZoneTransition(zoned, "next")
    const period = {
      from: previous ? epochMs(previous) : Number.NEGATIVE_INFINITY,
      until: next ? epochMs(next) : Number.POSITIVE_INFINITY,
      offset: ZonedDateTime.offsetNanoseconds(zoned) / 1_000_000,
    }
    this.periods.push(period)
    return period
  }
}

const zones = new Map<string, Zone>()

/** The zone of a name, kept for the next call. Throws `timezone_invalid`. */
export function zoneOf(name: string): Zone {
  // zone names know no case, and one key per zone bounds what is kept
  const key = name.toLowerCase()
  const known = zones.get(key)
  if (known) return known
  const zone = new Zone(name)
  zones.set(key, zone)
  return zone
}
