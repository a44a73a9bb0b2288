import type { SpaceDiary } from "../../../types.js"

/** What of a bar is dragged: the whole of it, or one of its ends. */
export type Part = "all" | "from" | "to"

export interface Hours {
  from: string
  to: string
}

const iso = (at: number) => new Date(at).toISOString()
const minute = 60_000

/** Minutes that a drag is rounded to: finer than an eye can tell apart, it would only tremble. */
export function stepOf({ from, to }: Pick<SpaceDiary, "from" | "to">): number {
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000
  return hours <= 26 ? 30 : hours <= 80 ? 60 : 180
}

/** Hours that a stroke from one share of the days to another covers: at least one step, whichever way it went. Pure. */
export function strokeHours(days: Pick<SpaceDiary, "from" | "to">, first: number, last: number): Hours {
  const step = stepOf(days) * minute
  const [start, end] = [Date.parse(days.from), Date.parse(days.to)]
  const inside = (share: number) => Math.min(1, Math.max(0, share)) * (end - start)
  const [low, high] = first < last ? [inside(first), inside(last)] : [inside(last), inside(first)]
  const from = Math.min(Math.floor(low / step) * step, end - start - step)
  return { from: iso(start + from), to: iso(start + Math.max(from + step, Math.round(high / step) * step)) }
}

/** Hours after a drag by a share of the days shown; an end never comes closer than one step to the other. Pure. */
export function dragged(days: Pick<SpaceDiary, "from" | "to">, { from, to }: Hours, part: Part, share: number): Hours {
  const step = stepOf(days) * minute
  const by = Math.round(((Date.parse(days.to) - Date.parse(days.from)) * share) / step) * step
  const [start, end] = [Date.parse(from), Date.parse(to)]
  if (part === "from") return { from: iso(Math.min(start + by, Math.max(start, end - step))), to }
  if (part === "to") return { from, to: iso(Math.max(end + by, Math.min(end, start + step))) }
  return { from: iso(start + by), to: iso(end + by) }
}
