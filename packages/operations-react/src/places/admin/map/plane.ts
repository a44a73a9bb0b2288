import type { MapBounds, MapSpot } from "../../../kernel/context/map.js"

export const plotSize = { width: 400, height: 300, margin: 24 } as const
const metersPerDegree = 111_195
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Spots on a plane without a map, to scale around their middle. */
export interface Plane {
  point(spot: MapSpot): { x: number; y: number }
  /** Where a point of the plane lies; a longitude beyond the antimeridian is counted on past 180°. */
  spot(x: number, y: number): MapSpot
  /** A round distance and how long it is on the plane. */
  scale: { meters: number; length: number }
}

/** Longitudes as they lie next to each other: those beyond the widest gap are counted on past 180°. */
export function unwrapped(longitudes: readonly number[]): Map<number, number> {
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b)
  const gaps = sorted.map((longitude, index) => ({ after: index, width: (sorted[index + 1] ?? (sorted[0] ?? 0) + 360) - longitude }))
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best), { after: sorted.length - 1, width: 0 })
  return new Map(
    sorted.map((longitude, index) => [longitude, index <= widest.after && widest.after < sorted.length - 1 ? longitude + 360 : longitude]),
  )
}

/** The box around spots, its east counted on past 180° where they lie on both sides of the antimeridian. */
export function boxOf(spots: readonly MapSpot[]): MapBounds {
  const longitudes = [...unwrapped(spots.map(({ longitude }) => longitude)).values()]
  const latitudes = spots.map(({ latitude }) => latitude)
  return { west: Math.min(...longitudes), south: Math.min(...latitudes), east: Math.max(...longitudes), north: Math.max(...latitudes) }
}

/** The same box with its east counted on past 180° where it spans the antimeridian. */
export const unwrappedBox = (box: MapBounds): MapBounds => (box.west > box.east ? { ...box, east: box.east + 360 } : box)

/** A longitude as it lies nearest to the middle of a box, so that what spans the antimeridian stays in one piece. */
export function besides({ west, east }: MapBounds, longitude: number): number {
  const middle = (west + east) / 2
  return longitude + 360 * Math.round((middle - longitude) / 360)
}

/** 1, 2 or 5 times a power of ten, not above what is given. */
function round(meters: number): number {
  const power = 10 ** Math.floor(Math.log10(meters))
  return ([5, 2, 1].find((step) => step * power <= meters) ?? 1) * power
}

/** The plane that shows a box whole. Pure. */
export function planeOf(box: MapBounds): Plane {
  const { width, height, margin } = plotSize
  const north = (box.north + box.south) / 2
  const east = (box.west + box.east) / 2
  const squeeze = Math.max(0.05, Math.cos(radians(north)))
  const wide = (box.east - box.west) * squeeze
  const high = box.north - box.south
  const zoom = Math.min((width - 2 * margin) / Math.max(wide, 0.002), (height - 2 * margin) / Math.max(high, 0.002))
  const meters = round(((width / 4) * metersPerDegree) / zoom)
  return {
    point: ({ latitude, longitude }) => ({
      x: width / 2 + (besides(box, longitude) - east) * squeeze * zoom,
      y: height / 2 + (north - latitude) * zoom,
    }),
    spot: (x, y) => ({
      latitude: Math.max(-90, Math.min(90, north - (y - height / 2) / zoom)),
      longitude: east + (x - width / 2) / (squeeze * zoom),
    }),
    scale: { meters, length: (meters / metersPerDegree) * zoom },
  }
}

const turned = (longitude: number) => (longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude)
/** Some ten centimetres: finer than anybody draws, and short enough for an address. */
const fine = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** A spot with its longitude within 180°. */
export const onEarth = ({ latitude, longitude }: MapSpot): MapSpot => ({ latitude: fine(latitude), longitude: fine(turned(longitude)) })

/** The box between two corners; one that goes around the earth is the whole of it. */
export function between(one: MapSpot, other: MapSpot): MapBounds {
  const [west, east] = [Math.min(one.longitude, other.longitude), Math.max(one.longitude, other.longitude)]
  const around = east - west >= 360
  return {
    west: around ? -180 : fine(turned(west)),
    south: fine(Math.max(-90, Math.min(one.latitude, other.latitude))),
    east: around ? 180 : fine(turned(east)),
    north: fine(Math.min(90, Math.max(one.latitude, other.latitude))),
  }
}

const corners = 48

/** The rim of a circle around a spot. Pure. */
export function circleAround({ latitude, longitude }: MapSpot, meters: number): MapSpot[] {
  const angle = meters / metersPerDegree
  return Array.from({ length: corners }, (_, index) => {
    const bearing = (index / corners) * 2 * Math.PI
    const at = Math.max(-90, Math.min(90, latitude + angle * Math.cos(bearing)))
    return onEarth({ latitude: at, longitude: longitude + (angle * Math.sin(bearing)) / Math.max(0.05, Math.cos(radians(latitude))) })
  })
}
