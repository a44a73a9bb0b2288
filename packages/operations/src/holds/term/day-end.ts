import { addDays, firstInstantOf } from "../../kernel/time.js"

/** The first instant after a local day: what holds *through* a day ends with it. A day that the zone skips ends with the one before it. */
export function dayEnd(zone: string, day: string): Date {
  const next = firstInstantOf(zone, addDays(day, 1))
  if (next.ok) return next.instant
  const after = firstInstantOf(zone, addDays(day, 2))
  if (after.ok) return after.instant
  throw new RangeError(`${zone} has no day after ${day}.`)
}
