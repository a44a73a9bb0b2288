import type { HoursActivity } from "./contract.js"
import type { ActivityKind } from "./words.js"

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export type KnownKind = Exclude<ActivityKind, "unknown">

/** A stretch of one kind; neighbours differ. Milliseconds, half-open. */
export interface Stretch<Kind extends ActivityKind = ActivityKind> {
  kind: Kind
  from: number
  to: number
}
/** A driver's time without a gap and without an unknown. */
export type Timeline = readonly Stretch<KnownKind>[]

export interface Range {
  from: number
  to: number
}

/** Of activities that overlap, the one that weighs most on the driver counts; what nobody tells is unknown. */
const precedence = ["driving", "other_work", "available", "rest", "unknown"] as const satisfies readonly ActivityKind[]

function append<Kind extends ActivityKind>(stretches: Stretch<Kind>[], next: Stretch<Kind>) {
  const last = stretches.at(-1)
  if (next.to <= next.from) return
  if (last?.kind === next.kind && last.to === next.from) last.to = next.to
  else stretches.push({ ...next })
}

/** A driver's time from `from` to `to` as one sequence of stretches. */
export function stretchesOf(activities: readonly HoursActivity[], { from, to }: Range, gap: "unknown" | "rest"): Stretch[] {
  const marks: { at: number; kind: ActivityKind; step: 1 | -1 }[] = activities.flatMap(({ kind, start, end }) => [
    { at: Math.min(Math.max(start.getTime(), from), to), kind, step: 1 as const },
    { at: Math.min(Math.max(end.getTime(), from), to), kind, step: -1 as const },
  ])
  marks.sort((a, b) => a.at - b.at)
  const open = new Map<ActivityKind, number>()
  const stretches: Stretch[] = []
  let at = from
  for (const mark of [...marks, { at: to, kind: "unknown" as const, step: 1 as const }]) {
    const kind = precedence.find((candidate) => (open.get(candidate) ?? 0) > 0)
    append(stretches, { kind: kind === undefined || kind === "unknown" ? gap : kind, from: at, to: mark.at })
    at = mark.at
    open.set(mark.kind, (open.get(mark.kind) ?? 0) + mark.step)
  }
  return stretches
}

/** The same time with everything unknown taken for one kind, and rest for as long after it as a rule may ask for. */
export function resolveUnknown(stretches: readonly Stretch[], as: KnownKind, restAfter: number): Timeline {
  const resolved: Stretch<KnownKind>[] = []
  for (const { kind, from, to } of stretches) append(resolved, { kind: kind === "unknown" ? as : kind, from, to })
  const end = resolved.at(-1)?.to
  if (end !== undefined) append(resolved, { kind: "rest", from: end, to: end + restAfter })
  return resolved
}

const overlap = (a: Range, b: Range) => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))

export const meets = (a: Range, b: Range) => overlap(a, b) > 0

/** How long a timeline is of these kinds within a range. */
export const timeOf = (timeline: Timeline, kinds: readonly KnownKind[], range: Range): number =>
  timeline.reduce((sum, stretch) => (kinds.includes(stretch.kind) ? sum + overlap(stretch, range) : sum), 0)

export const restsOf = (timeline: Timeline, atLeast: number) =>
  timeline.filter(({ kind, from, to }) => kind === "rest" && to - from >= atLeast)

/** The instant at which the `after + 1`th unit of these kinds within a range begins; null when there are not that many. */
export function instantAfter(timeline: Timeline, kinds: readonly KnownKind[], range: Range, after: number): number | null {
  let left = after
  for (const stretch of timeline) {
    if (!kinds.includes(stretch.kind)) continue
    const length = overlap(stretch, range)
    if (length > left) return Math.max(stretch.from, range.from) + left
    left -= length
  }
  return null
}
