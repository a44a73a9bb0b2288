import { coordinatesOutOfRange } from "./errors.js"

const isLatitude = (degrees: number) => Math.abs(degrees) <= 90
const isLongitude = (degrees: number) => Math.abs(degrees) <= 180

/** True when the two would be right the other way round. */
export const looksSwapped = (latitude: number, longitude: number) => !isLatitude(latitude) && isLatitude(longitude) && isLongitude(latitude)

/** Throws `coordinates_out_of_range`, and says when the two would be right the other way round. */
export function checkCoordinates(latitude: number, longitude: number): void {
  if (isLatitude(latitude) && isLongitude(longitude)) return
  throw coordinatesOutOfRange({ latitude, longitude, swapped: looksSwapped(latitude, longitude) })
}
