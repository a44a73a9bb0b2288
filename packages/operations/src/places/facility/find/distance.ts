import { type SQL, sql } from "drizzle-orm"

/** Mean radius of the earth in metres. */
export const earthRadius = 6_371_008.8

const number = (value: number): SQL => sql`${value}::double precision`

/** Great-circle distance in metres between a point and the columns of a row, by the haversine formula, which is exact for small distances too. */
export const distanceTo = (latitude: number, longitude: number, row: { latitude: SQL; longitude: SQL }): SQL<number> =>
  sql<number>`(2 * ${sql.raw(String(earthRadius))} * asin(least(1, sqrt(
    power(sin(radians(${row.latitude} - ${number(latitude)}) / 2), 2)
    + cos(radians(${number(latitude)})) * cos(radians(${row.latitude})) * power(sin(radians(${row.longitude} - ${number(longitude)}) / 2), 2)))))`

const degrees = (radians: number) => (radians * 180) / Math.PI
const radians = (angle: number) => (angle * Math.PI) / 180
/** Rounding must not push a place on the rim out of the box; what it lets in is measured anyway. */
const slack = 1e-6

/** Longitudes within a radius, as one or two ranges: split at 180°, all of them where the circle holds a pole. */
export function longitudeRanges(latitude: number, longitude: number, radiusMeters: number): [number, number][] {
  const angle = radiusMeters / earthRadius
  const high = Math.abs(latitude) + degrees(angle)
  if (high >= 90) return [[-180, 180]]
  const half = degrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(radians(latitude))))) + slack
  if (half >= 180) return [[-180, 180]]
  const [west, east] = [longitude - half, longitude + half]
  if (west < -180)
    return [
      [west + 360, 180],
      [-180, east],
    ]
  if (east > 180)
    return [
      [west, 180],
      [-180, east - 360],
    ]
  // a place on the antimeridian may be written as 180 or as -180
  if (east === 180 || west === -180) return [[west, east], west === -180 ? [180, 180] : [-180, -180]]
  return [[west, east]]
}

/** The box around a circle, which an index on latitude and longitude answers. */
export function boxAround(latitude: number, longitude: number, radiusMeters: number, row: { latitude: SQL; longitude: SQL }): SQL {
  const reach = degrees(radiusMeters / earthRadius) + slack
  const ranges = longitudeRanges(latitude, longitude, radiusMeters).map(
    ([west, east]) => sql`${row.longitude} between ${number(west)} and ${number(east)}`,
  )
  return sql`${row.latitude} between ${number(latitude - reach)} and ${number(latitude + reach)} and (${sql.join(ranges, sql` or `)})`
}
