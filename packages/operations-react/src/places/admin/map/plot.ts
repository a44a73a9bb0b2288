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

/** The marker nearest to a point of the plot. */
export function nearestTo(markers: readonly PlottedMarker[], x: number, y: number): PlottedMarker | undefined {
  const distance = (marker: PlottedMarker) => (marker.x - x) ** 2 + (marker.y - y) ** 2
  return markers.reduce<PlottedMarker | undefined>((best, one) => (best && distance(best) <= distance(one) ? best : one), undefined)
}
