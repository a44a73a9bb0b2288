import type { LatenessState } from "../words.js"

const MINUTE = 60_000

export interface CheckpointTimes {
  plannedAt: Date | null
  actualAt: Date | null
  /** When it is reached if things go on as they are: planned plus the delay of the last checkpoint that was reached. */
  expectedAt: Date | null
  now: Date
  toleranceMinutes: number
  warnMinutes: number
  /** The step before it has not happened: not en route before the pickup, the checkpoint before it not reached. */
  behind: boolean
}

export interface Lateness {
  state: LatenessState
  /** Minutes after the plan, negative when early; null without a plan. */
  minutes: number | null
}

const minutesAfter = (at: Date, planned: Date) => Math.round((at.getTime() - planned.getTime()) / MINUTE)

/** How a checkpoint stands against its plan. Exactly at the limit is on time. Pure. */
export function checkpointLateness({ plannedAt, actualAt, expectedAt, now, ...terms }: CheckpointTimes): Lateness {
  if (plannedAt === null) return { state: "unknown", minutes: null }
  const tolerated = plannedAt.getTime() + terms.toleranceMinutes * MINUTE
  if (actualAt) return { state: actualAt.getTime() > tolerated ? "late" : "on_time", minutes: minutesAfter(actualAt, plannedAt) }
  const expected = expectedAt ?? plannedAt
  const minutes = minutesAfter(now.getTime() > expected.getTime() ? now : expected, plannedAt)
  if (now.getTime() > tolerated) return { state: "late", minutes }
  const warned = terms.behind && now.getTime() >= plannedAt.getTime() - terms.warnMinutes * MINUTE
  if (expected.getTime() > tolerated || warned) return { state: "at_risk", minutes: minutesAfter(expected, plannedAt) }
  return { state: "on_time", minutes: minutesAfter(expected, plannedAt) }
}

/** Planned plus the positive delay of the last checkpoint that was reached. */
export const expectedAfter = (plannedAt: Date | null, delayMinutes: number): Date | null =>
  plannedAt && new Date(plannedAt.getTime() + Math.max(0, delayMinutes) * MINUTE)

const rank: readonly LatenessState[] = ["late", "at_risk", "unknown", "on_time"]

/** The worst of several, the one with the most minutes first; a dispatch shows its worst pending checkpoint, else its worst. */
export const worstLateness = (all: readonly Lateness[]): Lateness | undefined =>
  [...all].sort((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state) || (b.minutes ?? 0) - (a.minutes ?? 0))[0]
