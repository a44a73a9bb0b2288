import { addDays, firstInstantFrom, resolveLocal, type Unresolved } from "../../kernel/time.js"
import type { StopTimeColumns } from "./stop-time.js"

/** What of a departure its stops hang on. */
export interface StopAnchor {
  timezone: string
  dateLocal: string
  startsAt: Date
}

export interface StopInstants {
  pickupAt: Date
  pickupUntil: Date | null
  cutoffAt: Date | null
}

/** The instants of a stop; with `gap` the clocks jump over a local time, and the instants are the first that exist after it. */
export interface ResolvedStop {
  instants: StopInstants
  gap: Gap | null
}

interface Gap {
  reason: Unresolved
  local: string
  /** Which of the two local times it is. */
  of: "localTime" | "localTimeUntil"
}

const minutesFrom = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000)

interface Reading {
  instant: Date
  gap: Gap | null
}

function read(timezone: string, of: Gap["of"], local: string): Reading {
  const resolved = resolveLocal(timezone, local)
  if (resolved.ok) return { instant: resolved.instant, gap: null }
  return { instant: firstInstantFrom(timezone, local), gap: { reason: resolved.reason, local, of } }
}

function localReadings(time: StopTimeColumns, { timezone, dateLocal }: StopAnchor): [Reading, Reading | null] {
  const from = time.localTime as string
  const day = addDays(dateLocal, time.dayOffset)
  const until = time.localTimeUntil
  const lastDay = until !== null && until < from ? addDays(day, 1) : day
  return [read(timezone, "localTime", `${day}T${from}`), until === null ? null : read(timezone, "localTimeUntil", `${lastDay}T${until}`)]
}

function readings(time: StopTimeColumns, anchor: StopAnchor): [Reading, Reading | null] {
  if (time.offsetMinutes === null) return localReadings(time, anchor)
  const shifted = (minutes: number): Reading => ({ instant: minutesFrom(anchor.startsAt, minutes), gap: null })
  return [shifted(time.offsetMinutes), time.offsetUntilMinutes === null ? null : shifted(time.offsetUntilMinutes)]
}

/** When a departure's stop is served and until when it can be chosen: a local time in the departure's zone, an offset as elapsed time. Pure. */
export function resolveStop(time: StopTimeColumns, cutoffMinutes: number | null, anchor: StopAnchor): ResolvedStop {
  const [from, until] = readings(time, anchor)
  const ends = until && until.instant > from.instant ? until.instant : null
  const cutoffAt = cutoffMinutes === null ? null : minutesFrom(from.instant, -cutoffMinutes)
  return { instants: { pickupAt: from.instant, pickupUntil: ends, cutoffAt }, gap: from.gap ?? until?.gap ?? null }
}
