"use client"
import { type CSSProperties, type PointerEvent, useRef } from "react"
import { along, useStroke } from "../../../../kernel/drag/use-stroke.js"
import { useSpan } from "../../candidates/reason.js"
import { resized, strokeSpan } from "../model/draw.js"
import type { Packed, Span } from "../model/lanes.js"
import { type Bar, laneHeight, rowPadding } from "../model/rows.js"
import type { TimeScale } from "../model/scale.js"
import type { Asset, TimelineState } from "../state.js"

const px = (value: number) => `${value}px`
const iso = (instant: number) => new Date(instant).toISOString()

const boxOf = ({ from, to }: Span, lane: number, scale: TimeScale) =>
  ({
    "--op-bar-from": px(scale.toX(from)),
    "--op-bar-length": px(scale.toX(to) - scale.toX(from)),
    "--op-bar-top": px(rowPadding + lane * laneHeight),
  }) as CSSProperties

/** Draws closed times on the row of a resource, and drags the edges of those that are there. Each stroke ends in a dialog that rehearses it. */
export function useClosing(state: TimelineState, asset: Asset | undefined) {
  const track = useRef<HTMLDivElement>(null)
  const { scale, grain, mayWrite } = state
  const { drawn, begin } = useStroke<Span>()
  const enabled = mayWrite && asset !== undefined && asset.kind !== "function_space"
  const at = (element: HTMLElement, { clientX }: { clientX: number }) => scale.toInstant(along(element, clientX))
  const onPointerDown = (event: PointerEvent) => {
    const element = track.current
    if (!enabled || !element || event.target !== element) return
    begin(
      event,
      (last) => strokeSpan(scale, grain, at(element, event), at(element, last)),
      ({ from, to }) => state.open({ kind: "close", asset, drawn: { from: iso(from), to: iso(to) } }),
    )
  }
  const grip = (packed: Packed<Bar>, edge: "from" | "to") => (event: PointerEvent) => {
    const { item, span } = packed
    const element = track.current
    if (!enabled || !element || item.kind !== "item") return
    const open = item.item.core.to === null
    begin(
      event,
      (last) => resized(scale, grain, span, edge, at(element, last)),
      ({ from, to }) => state.open({ kind: "closed", item: item.item, asset, span: { from: iso(from), to: open ? null : iso(to) } }),
    )
  }
  return { track, drawn, onPointerDown, grip, enabled }
}

type Closing = ReturnType<typeof useClosing>

/** The edges of a closed time, for the mouse; the keyboard has the dialog of the bar. */
export function Grips({ packed, scale, closing }: { packed: Packed<Bar>; scale: TimeScale; closing: Closing }) {
  const { item, span, lane } = packed
  if (!closing.enabled || item.kind !== "item" || item.item.side !== "closeout" || !item.item.live) return null
  const edges = (["from", "to"] as const).filter(
    (edge) => span[edge] >= scale.from && span[edge] <= scale.to && (edge === "from" || item.item.core.to !== null),
  )
  return edges.map((edge) => (
    <span
      key={edge}
      className="op-bar-grip"
      data-edge={edge}
      aria-hidden="true"
      style={boxOf(span, lane, scale)}
      onPointerDown={closing.grip(packed, edge)}
    />
  ))
}

/** What is being drawn, with its times. */
export function Drawn({ span, scale }: { span: Span; scale: TimeScale }) {
  const when = useSpan()
  return (
    <span className="op-bar op-bar-drawn" data-look="closed" style={boxOf(span, 0, scale)}>
      <span className="op-bar-core">{when(iso(span.from), iso(span.to))}</span>
    </span>
  )
}
