import type { MapMarker } from "../../../kernel/context/components.js"

export interface PlottedMarker extends MapMarker {
  x: number
  y: number
}

export interface Plot {
  markers: PlottedMarker[]
  /** A round distance and how long it is on the plot. */
  scale: { meters: number; length: number } | undefined
}

export const plotSize = { width: 400, height: 300, margin: 24 } as const
const metersPerDegree = 111_195
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Longitudes as they lie next to each other: those beyond the widest gap are counted on past 180°. */
export function unwrapped(longitudes: readonly number[]): Map<number, number> {
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b)
  const gaps = sorted.map((longitude, index) => ({ after: index, width: (sorted[index + 1] ?? (sorted[0] ?? 0) + 360) - longitude }))
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best), { after: sorted.length - 1, width: 0 })
  return new Map(
    sorted.map((longitude, index) => [longitude, index <= widest.after && widest.after < sorted.length - 1 ? longitude + 360 : longitude]),
  )
}

/** 1, 2 or 5 times a power of ten, not above what is given. */
function round(meters: number): number {
  const power = 10 ** Math.floor(Math.log10(meters))
  return ([5, 2, 1].find((step) => step * power <= meters) ?? 1) * power
}

/** Puts points on a plane without a map: to scale around their middle, across the antimeridian too. Pure. */
export function plotOf(markers: readonly MapMarker[]): Plot {
  if (markers.length === 0) return { markers: [], scale: undefined }
  const east = unwrapped(markers.map(({ longitude }) => longitude))
  const latitudes = markers.map(({ latitude }) => latitude)
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const squeeze = Math.max(0.05, Math.cos(radians(middle)))
  const spots = markers.map((marker) => ({ marker, x: (east.get(marker.longitude) ?? 0) * squeeze, y: -marker.latitude }))
  const [left, top] = [Math.min(...spots.map(({ x }) => x)), Math.min(...spots.map(({ y }) => y))]
  const [wide, high] = [Math.max(...spots.map(({ x }) => x)) - left, Math.max(...spots.map(({ y }) => y)) - top]
  const { width, height, margin } = plotSize
  const zoom = Math.min((width - 2 * margin) / Math.max(wide, 0.002), (height - 2 * margin) / Math.max(high, 0.002))
  const meters = round(((width / 4) * metersPerDegree) / zoom)
  return {
    markers: spots.map(({ marker, x, y }) => ({
      ...marker,
      x: width / 2 + (x - left - wide / 2) * zoom,
      y: height / 2 + (y - top - high / 2) * zoom,
    })),
    scale: { meters, length: (meters / metersPerDegree) * zoom },
  }
}

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
