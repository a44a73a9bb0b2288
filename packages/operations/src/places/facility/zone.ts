import lookup from "@photostructure/tz-lookup"
import { timezoneInvalid } from "../../kernel/common-errors.js"
import { isTimezone } from "../../kernel/time.js"
import type { TimezoneSource } from "./words.js"

interface Located {
  latitude: number | null
  longitude: number | null
}

/** The zone of a point, from the tables of tz-lookup: exact to a few kilometres, wrong only beside a border. */
export const zoneAt = ({ latitude, longitude }: Located): string | null =>
  latitude === null || longitude === null ? null : lookup(latitude, longitude)

/** A place is somewhere: a zone of an area, or UTC, and never a bare offset or a country's nickname. */
export const isPlaceTimezone = (name: string) => (name === "UTC" || name.includes("/")) && isTimezone(name)

/** Throws `timezone_invalid`, with the zone that the coordinates suggest. */
export function checkTimezone(timezone: string, at: Located): void {
  if (isPlaceTimezone(timezone)) return
  const suggestion = zoneAt(at)
  throw timezoneInvalid({ timezone, ...(suggestion && { suggestion }) })
}

export interface PlaceZone {
  timezone: string | null
  timezoneSource: TimezoneSource | null
}

/** The zone that nobody gave: that of the coordinates, else the parent's, else none. */
export function deriveZone(at: Located, parentZone: string | null): PlaceZone {
  const own = zoneAt(at)
  if (own) return { timezone: own, timezoneSource: "coordinates" }
  return parentZone ? { timezone: parentZone, timezoneSource: "parent" } : { timezone: null, timezoneSource: null }
}

const canonicalNames = new Map<string, string>()

/** One name of a zone for all of its names; remembered, because asking costs more than everything else about a place. */
function canonical(timezone: string): string {
  const known = canonicalNames.get(timezone) ?? new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone
  canonicalNames.set(timezone, known)
  return known
}

/** What to say of a given zone where the coordinates lie in another one. */
export function zoneWarnings({ timezone, timezoneSource, ...at }: PlaceZone & Located) {
  const own = timezoneSource === "given" ? zoneAt(at) : null
  if (!own || !timezone || canonical(own) === canonical(timezone)) return []
  return [
    { code: "timezone_differs_from_coordinates" as const, message: `The coordinates lie in ${own}, the place is set to ${timezone}.` },
  ]
}
