import type { MapMarker } from "../../../kernel/context/map.js"
import { type Plane, plotSize } from "./plane.js"

export interface PlottedMarker extends MapMarker {
  x: number
  y: number
}

/** Markers where they stand on a plane. Pure. */
export const plotted = (markers: readonly MapMarker[], plane: Plane): PlottedMarker[] =>
  markers.map((marker) => ({ ...marker, ...plane.point(marker) }))

/** Points that would cover each other, drawn as one. */
export interface PlotGroup {
  x: number
  y: number
  markers: readonly PlottedMarker[]
}

/** Units of the plot below which two points are drawn as one. */
const apart = 16

/** Gathers points that would cover each other; each group stands where its first point does. Pure. */
export function groupsOf(markers: readonly PlottedMarker[]): PlotGroup[] {
  const groups: { x: number; y: number; markers: PlottedMarker[] }[] = []
  for (const marker of markers) {
    const near = groups.find(({ x, y }) => Math.hypot(x - marker.x, y - marker.y) < apart)
    if (near) near.markers.push(marker)
    else groups.push({ x: marker.x, y: marker.y, markers: [marker] })
  }
  return groups
}

export interface PlotBox {
  left: number
  top: number
  width: number
  height: number
}

const letter = 7
const line = 12
const overlap = (one: PlotBox, other: PlotBox) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

/** Where the text beside each point has room: right of it, else left, above or below; undefined where there is none. Pure. */
export function labelBoxes(points: readonly { x: number; y: number; label: string }[]): (PlotBox | undefined)[] {
  const taken: PlotBox[] = points.map(({ x, y }) => ({ left: x - 6, top: y - 6, width: 12, height: 12 }))
  return points.map(({ x, y, label }) => {
    if (label === "") return undefined
    const width = label.length * letter
    const box = [
      { left: x + 8, top: y - line / 2 },
      { left: x - 8 - width, top: y - line / 2 },
      { left: x - width / 2, top: y - 8 - line },
      { left: x - width / 2, top: y + 8 },
    ]
      .map((corner): PlotBox => ({ ...corner, width, height: line }))
      .find((one) => one.left >= 0 && one.top >= 0 && one.left + width <= plotSize.width && !taken.some((other) => overlap(one, other)))
    if (box) taken.push(box)
    return box
  })
}

/** The group nearest to a point of the plot. */
export function nearestTo(groups: readonly PlotGroup[], x: number, y: number): PlotGroup | undefined {
  const distance = (group: PlotGroup) => (group.x - x) ** 2 + (group.y - y) ** 2
  return groups.reduce<PlotGroup | undefined>((best, one) => (best && distance(best) <= distance(one) ? best : one), undefined)
}
