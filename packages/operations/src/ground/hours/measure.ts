import type { HoursFix } from "./contract.js"
import { MINUTE, type Range } from "./timeline.js"

/** One period under one rule: how much was used of how much. Milliseconds. */
export interface Measure extends Range {
  used: number
  limit: number
  /** A rest must reach its limit, driving and duty must not pass it. */
  atLeast: boolean
  explanation: string
  breached: boolean
  fix?: { kind: HoursFix["kind"] } & Range & { minutes: number }
}

/** `4 h 31` of milliseconds. */
export function inHours(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE)
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`
}

export const remainingOf = ({ used, limit, atLeast }: Pick<Measure, "used" | "limit" | "atLeast">) =>
  atLeast ? used - limit : limit - used

/** A total that must not pass its limit; the fix hands over what is too much. */
export function total(range: Range, used: number, limit: number, what: string, handOver: Range = range): Measure {
  const breached = used > limit
  return {
    ...range,
    ...{ used, limit, breached, atLeast: false },
    explanation: `${inHours(used)} of ${what}; at most ${inHours(limit)}.`,
    ...(breached && { fix: { kind: "hand_over", ...handOver, minutes: Math.ceil((used - limit) / MINUTE) } }),
  }
}
