import { invalidRange, invalidRequest, nonexistentLocalTime, timezoneInvalid } from "../../../kernel/common-errors.js"
import { refusingField } from "../../../kernel/errors.js"
import { isTimezone, localDateOf, resolveLocal } from "../../../kernel/time.js"
import type { GroundFinding } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import { type Coordinates, estimateDriveMinutes } from "../drive.js"

const MINUTE = 60_000
const DAY = 86_400_000
const defaultMinutes = 60
const longestDays = 31

export interface AskedTimes {
  scheduledAt?: Date
  scheduledLocal?: string
  endsAt?: Date
  durationMinutes?: number
  timezone?: string
}

export interface KnownPlace {
  id: string
  timezone: string | null
  latitude: number | null
  longitude: number | null
}

export interface Journey {
  pickup?: KnownPlace
  dropoff?: KnownPlace
  /** The last leg that has a time, and how long it takes there. */
  lastLeg?: { scheduledAt: Date; serviceMinutes: number }
}

export type EndsSource = "given" | "duration" | "legs" | "distance" | "default"

export interface PlannedTimes {
  scheduledAt: Date
  endsAt: Date
  endsSource: EndsSource
  serviceDate: string
  timezone: string
  findings: GroundFinding[]
}

const refuse = (path: string, message: string) => invalidRequest({ violations: [{ path, message }] })

const finding = (code: "zone_unknown" | "repeated_local_time", told: Pick<GroundFinding, "message" | "said">): GroundFinding => ({
  ...{ code, severity: "advisory", verdict: code === "zone_unknown" ? "unknown" : "fail", subjectType: "dispatch", subjectId: null },
  ...{ have: null, need: null, ...told },
})

/** The zone of a dispatch: given, else the pickup place's, else the dropoff place's, else UTC and said so. Throws `timezone_invalid`. */
export function zoneOfJourney(given: string | undefined, { pickup, dropoff }: Journey): { timezone: string; findings: GroundFinding[] } {
  if (given !== undefined && !isTimezone(given)) throw timezoneInvalid({ timezone: given })
  const timezone = given ?? pickup?.timezone ?? dropoff?.timezone
  if (timezone) return { timezone, findings: [] }
  return {
    timezone: "UTC",
    findings: [finding("zone_unknown", say("zone_unknown", {}))],
  }
}

/** The wall reading occurs twice: an hour later the clock shows the same. */
const isRepeated = (zone: string, local: string, at: Date) =>
  [30, 60, 120].some((minutes) => {
    const again = new Date(at.getTime() + minutes * MINUTE)
    return (
      new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(again).replace(" ", "T") ===
      local.slice(0, 16)
    )
  })

/** When it starts. Throws `invalid_request`, `nonexistent_local_time`. */
export function startOf(
  { scheduledAt, scheduledLocal }: AskedTimes,
  timezone: string,
): { at: Date; findings: GroundFinding[] } | undefined {
  if (scheduledAt && scheduledLocal) throw refuse("scheduledLocal", "Give scheduledAt or scheduledLocal, not both.")
  if (scheduledAt) return { at: scheduledAt, findings: [] }
  if (scheduledLocal === undefined) return undefined
  const resolved = resolveLocal(timezone, scheduledLocal)
  if (!resolved.ok)
    throw refusingField(nonexistentLocalTime({ timezone, local: scheduledLocal, reason: resolved.reason }), "scheduledLocal")
  const repeated = isRepeated(timezone, scheduledLocal, resolved.instant)
  const said = finding("repeated_local_time", say("repeated_local_time", { local: scheduledLocal, zone: timezone }))
  return { at: resolved.instant, findings: repeated ? [said] : [] }
}

const coordinates = (place: KnownPlace | undefined): Coordinates | undefined =>
  place && place.latitude !== null && place.longitude !== null ? { latitude: place.latitude, longitude: place.longitude } : undefined

function endOf(start: Date, { endsAt, durationMinutes }: AskedTimes, journey: Journey): { at: Date; source: EndsSource } {
  const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE)
  if (endsAt) return { at: endsAt, source: "given" }
  if (durationMinutes !== undefined) return { at: after(durationMinutes), source: "duration" }
  const { lastLeg } = journey
  if (lastLeg && lastLeg.scheduledAt > start) {
    return { at: new Date(lastLeg.scheduledAt.getTime() + lastLeg.serviceMinutes * MINUTE), source: "legs" }
  }
  const [from, to] = [coordinates(journey.pickup), coordinates(journey.dropoff)]
  return from && to ? { at: after(estimateDriveMinutes(from, to)), source: "distance" } : { at: after(defaultMinutes), source: "default" }
}

/**
 * When a dispatch starts and ends, in which zone and on which service date: night work keeps the date it starts on. The end is the first
 * of: given, duration, last leg with a time, distance of the two places, 60 minutes. Pure; undefined without a start.
 * Throws `invalid_request`, `invalid_range`, `timezone_invalid`, `nonexistent_local_time`.
 */
export function planTimes(asked: AskedTimes, journey: Journey): PlannedTimes | undefined {
  if (asked.endsAt && asked.durationMinutes !== undefined) throw refuse("durationMinutes", "Give endsAt or durationMinutes, not both.")
  const zone = zoneOfJourney(asked.timezone, journey)
  const start = startOf(asked, zone.timezone)
  if (!start) return undefined
  const end = endOf(start.at, asked, journey)
  const length = end.at.getTime() - start.at.getTime()
  if (length <= 0 || length > longestDays * DAY) {
    throw invalidRange({ from: start.at.toISOString(), to: end.at.toISOString(), limitDays: longestDays })
  }
  return {
    ...{ scheduledAt: start.at, endsAt: end.at, endsSource: end.source, timezone: zone.timezone },
    serviceDate: localDateOf(start.at, zone.timezone),
    findings: [...zone.findings, ...start.findings],
  }
}
