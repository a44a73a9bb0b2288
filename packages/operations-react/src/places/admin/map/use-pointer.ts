"use client"
import { type RefObject, useEffect, useState } from "react"
import type { MapSpot } from "../../../kernel/context/map.js"
import { onEarth, type Plane, plotSize } from "./plane.js"
import { nearestTo, type PlotGroup } from "./plot.js"

/** Where a point of the window lies on the plot, which keeps its proportions within its box. */
export function onPlot(x: number, y: number, { width, height }: { width: number; height: number }) {
  const zoom = Math.min(width / plotSize.width, height / plotSize.height) || 1
  return { x: (x - (width - plotSize.width * zoom) / 2) / zoom, y: (y - (height - plotSize.height * zoom) / 2) / zoom }
}

/** Units of the plot within which a press takes a point. */
const reach = 20

interface PlotPointer {
  frame: RefObject<SVGSVGElement | null>
  groups: readonly PlotGroup[]
  plane: Plane
  pick: (hit: PlotGroup) => void
  onMove: ((id: string, to: MapSpot) => void) | undefined
}

export interface MovingMarker {
  id: string
  x: number
  y: number
}

/** The pointer on the plot: a click means the nearest point, a drag moves one where points can be moved. */
export function usePlotPointer({ frame, groups, plane, pick, onMove }: PlotPointer): MovingMarker | undefined {
  const [moving, move] = useState<MovingMarker>()
  useEffect(() => {
    const svg = frame.current
    if (!svg) return undefined
    const at = (event: MouseEvent) => {
      const box = svg.getBoundingClientRect()
      return onPlot(event.clientX - box.left, event.clientY - box.top, box)
    }
    let held: { id: string; moved: boolean } | undefined
    const down = (event: PointerEvent) => {
      const { x, y } = at(event)
      const hit = nearestTo(groups, x, y)
      const [marker] = hit?.markers ?? []
      if (!onMove || !hit || !marker || hit.markers.length > 1 || Math.hypot(hit.x - x, hit.y - y) > reach) return
      held = { id: marker.id, moved: false }
      svg.setPointerCapture?.(event.pointerId)
    }
    const over = (event: PointerEvent) => {
      if (!held) return
      held.moved = true
      move({ id: held.id, ...at(event) })
    }
    const up = (event: PointerEvent) => {
      if (held?.moved) {
        const { x, y } = at(event)
        onMove?.(held.id, onEarth(plane.spot(x, y)))
      }
      held = undefined
      move(undefined)
    }
    const click = (event: MouseEvent) => {
      const { x, y } = at(event)
      const hit = nearestTo(groups, x, y)
      if (hit && svg.getBoundingClientRect().width > 0) pick(hit)
    }
    const ended = new AbortController()
    const { signal } = ended
    svg.addEventListener("pointerdown", down, { signal })
    svg.addEventListener("pointermove", over, { signal })
    svg.addEventListener("pointerup", up, { signal })
    svg.addEventListener("pointercancel", () => move(undefined), { signal })
    svg.addEventListener("click", click, { signal })
    return () => ended.abort()
  }, [frame, groups, plane, pick, onMove])
  return moving
}
