import { inHours, type Measure } from "../measure.js"
import { HOUR, MINUTE, type Range, type Stretch, type Timeline } from "../timeline.js"

const limit = 4.5 * HOUR
const nightLimit = 3 * HOUR
const whole = 45 * MINUTE
const part = 15 * MINUTE
const secondPart = 30 * MINUTE

/** What a driver has behind them since the last break that counted. */
interface Since extends Range {
  driving: number
  /** How much driving it may be. */
  limit: number
  /** The longest part of a break so far that a second part may complete; 0 = none. */
  part: number
}

const completes = (rest: number, since: Since, occasional: boolean) => {
  if (rest >= whole) return true
  if (since.part === 0) return false
  return occasional ? rest >= part && since.part + rest >= whole : rest >= secondPart
}

/** The break is what is missing of it: its second part where the first was taken. */
const missingOf = (since: Since, occasional: boolean) => {
  if (since.part === 0) return whole
  return occasional ? Math.max(part, whole - since.part) : secondPart
}

/** The instant at which the limit is reached within a stretch of driving that goes past it; its start, where the night has shortened it. */
const reachedAt = (stretch: Stretch, since: Since) => Math.max(stretch.from, stretch.to - (since.driving - since.limit))

const afresh = (at: number): Since => ({ from: at, to: at, driving: 0, limit, part: 0 })

function measureOf(since: Since, stretch: Stretch, occasional: boolean): Measure {
  const breached = since.driving > since.limit
  const at = reachedAt(stretch, since)
  return {
    ...{ from: since.from, to: stretch.to, used: since.driving, limit: since.limit, atLeast: false, breached },
    explanation: `${inHours(since.driving)} of driving without a break of 45 minutes; at most ${inHours(since.limit)}${since.limit < limit ? ", at night on a service of up to twelve days" : ""}.`,
    ...(breached && {
      fix: { kind: "rest", from: at, to: at + missingOf(since, occasional), minutes: Math.ceil(missingOf(since, occasional) / MINUTE) },
    }),
  }
}

/**
 * Article 7 of Regulation (EC) No 561/2006: after 4 h 30 of driving a break of 45 minutes, or one of 15 followed by one of 30; on
 * occasional passenger services (Regulation (EU) 2024/1258) two of at least 15 that make 45 together. Other work and waiting are no break.
 * Driving for which `isShort` holds makes it three hours.
 */
export function breaks(timeline: Timeline, isOccasional: (at: number) => boolean, isShort: (stretch: Stretch) => boolean): Measure[] {
  const measures: Measure[] = []
  let since = afresh(timeline[0]?.from ?? 0)
  let open: Measure | undefined
  for (const stretch of timeline) {
    const length = stretch.to - stretch.from
    const occasional = isOccasional(stretch.from)
    if (stretch.kind === "driving") {
      since.driving += length
      if (isShort(stretch)) since.limit = nightLimit
      open = measureOf(since, stretch, occasional)
      if (open.breached) {
        measures.push(open)
        // the driving that was too much starts the next count, so that one breach is told once
        since = afresh(stretch.to)
        open = undefined
      }
    } else if (stretch.kind === "rest" && completes(length, since, occasional)) {
      if (open) measures.push(open)
      since = afresh(stretch.to)
      open = undefined
    } else if (stretch.kind === "rest" && length >= part) since.part = Math.max(since.part, length)
  }
  return open ? [...measures, open] : measures
}
