import { localDateOf, localTimeOf } from "./resolve.js"

/** An instant in a sentence, as the clocks of its place show it: `2026-05-28 08:00 (Africa/Cairo)`. */
export const wallText = (at: Date, timezone: string): string => `${localDateOf(at, timezone)} ${localTimeOf(at, timezone)} (${timezone})`

/** Two instants in a sentence; a day that both share is said once. */
export function wallSpanText(from: Date, to: Date, timezone: string): string {
  const [first, last] = [localDateOf(from, timezone), localDateOf(to, timezone)]
  const end = first === last ? localTimeOf(to, timezone) : `${last} ${localTimeOf(to, timezone)}`
  return `${first} ${localTimeOf(from, timezone)} – ${end} (${timezone})`
}
