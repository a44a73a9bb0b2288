import { coordinatesOutOfRange } from "./errors.js"

const isLatitude = (degrees: number) => Math.abs(degrees) <= 90
const isLongitude = (degrees: number) => Math.abs(degrees) <= 180

/** True when the two would be right the other way round. */
export const looksSwapped = (latitude: number, longitude: number) => !isLatitude(latitude) && isLatitude(longitude) && isLongitude(latitude)

/** Throws `coordinates_out_of_range`, and says when the two would be right the other way round. */
export function checkCoordinates(latitude: number, longitude: number): void {
  if (isLatitude(latitude) && isLongitude(longitude)) return
  const violations = [
    ...(isLatitude(latitude) ? [] : [{ path: "latitude", message: "A latitude lies between −90 and 90." }]),
    ...(isLongitude(longitude) ? [] : [{ path: "longitude", message: "A longitude lies between −180 and 180." }]),
  ]
  throw coordinatesOutOfRange({ latitude, longitude, swapped: looksSwapped(latitude, longitude), violations })
}
