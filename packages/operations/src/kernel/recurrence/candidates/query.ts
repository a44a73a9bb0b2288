import { recurrenceTooDense } from "../errors.js"
import type { Frequency, RecurrenceParts } from "../parts.js"

/** What to walk: a rule from its anchor (date plus start time), as far as it touches the wall numbers `from` to `to`. */
export interface CandidateQuery {
  parts: RecurrenceParts & { freq: Frequency }
  anchor: number
  from: number
  to: number
  budget: Budget
}

/** Gets each candidate in order; `false` ends the walk. */
export type Visit = (wall: number) => boolean

/** The most raw candidates that one call looks at. */
export const candidateLimit = 200_000

/** Counts raw candidates, so that no rule can keep a server busy. */
export class Budget {
  private left = candidateLimit

  /** Throws `recurrence_too_dense` once more than the limit was spent. */
  spend(candidates: number) {
    this.left -= candidates
    if (this.left < 0) throw recurrenceTooDense({ limit: candidateLimit })
  }
}

/** The value in force: what the rule says, else what the anchor implies. Sorted, each once. */
export const orImplied = (given: number[], implied: number) => (given.length ? [...new Set(given)].sort((a, b) => a - b) : [implied])

/** Seconds go to 60 for leap seconds, which clocks here do not have: 60 stands for 59, as RFC 5545 advises. */
export const withoutLeapSecond = (seconds: number[]) => seconds.map((second) => Math.min(second, 59))

/** `BYSETPOS`: the members at the given positions of a sorted set, negative ones from its end. The whole set when no position is given. */
export function pickPositions(set: number[], positions: number[]): number[] {
  if (!positions.length) return set
  const picked = positions.map((position) => set.at(position > 0 ? position - 1 : position))
  return [...new Set(picked.filter((member) => member !== undefined))].sort((a, b) => a - b)
}
