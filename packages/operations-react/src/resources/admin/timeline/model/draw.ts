import type { Span } from "./lanes.js"
import type { TimeScale } from "./scale.js"

/** What a drawn time is rounded to: minutes where hours can be told apart, else whole days. */
export type Step = "day" | number

const minute = 60_000

/** The nearest instant that a step allows. Pure. */
export function snapped(scale: TimeScale, step: Step, at: number): number {
  const inside = Math.min(scale.to, Math.max(scale.from, at))
  if (step !== "day") return scale.from + Math.round((inside - scale.from) / (step * minute)) * step * minute
  const edges = [...scale.days.map(({ start }) => start), scale.to]
  return edges.reduce((best, edge) => (Math.abs(edge - inside) < Math.abs(best - inside) ? edge : best), scale.from)
}

/** The day or the step that holds an instant. */
function holding(scale: TimeScale, step: Step, at: number): Span {
  if (step === "day") {
    const day = scale.days.findLast(({ start }) => start <= at) ?? scale.days[0]
    return day ? { from: day.start, to: day.start + day.hours * 60 * minute } : { from: scale.from, to: scale.to }
  }
  const from = scale.from + Math.floor((at - scale.from) / (step * minute)) * step * minute
  return { from, to: from + step * minute }
}

/** What a stroke from one instant to another covers: at least one step, whichever way it went. Pure. */
export function strokeSpan(scale: TimeScale, step: Step, first: number, last: number): Span {
  const [low, high] = first < last ? [first, last] : [last, first]
  return { from: holding(scale, step, low).from, to: Math.max(holding(scale, step, low).to, snapped(scale, step, high)) }
}

/** A span whose one edge was dragged somewhere; it stays at least one step long. Pure. */
export function resized(scale: TimeScale, step: Step, span: Span, edge: "from" | "to", at: number): Span {
  const to = snapped(scale, step, at)
  if (edge === "from") return { from: Math.min(to, holding(scale, step, span.to - 1).from), to: span.to }
  return { from: span.from, to: Math.max(to, holding(scale, step, span.from).to) }
}
