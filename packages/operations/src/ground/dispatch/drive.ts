export interface Coordinates {
  /** Degrees north. */
  latitude: number
  /** Degrees east. */
  longitude: number
}

const earthKilometres = 6371.0088
const roadPerCrow = 1.3
/** Kilometres of a band and the speed driven in it. */
const bands = [
  { upTo: 20, kmPerHour: 30 },
  { upTo: 100, kmPerHour: 60 },
  { upTo: Number.POSITIVE_INFINITY, kmPerHour: 80 },
] as const
const setOff = 10
const step = 5
const atLeast = 15

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres (haversine on the mean sphere). */
export function kilometresBetween(a: Coordinates, b: Coordinates): number {
  const [phi, psi] = [radians(a.latitude), radians(b.latitude)]
  const [across, along] = [(psi - phi) / 2, radians(b.longitude - a.longitude) / 2]
  const chord = Math.sin(across) ** 2 + Math.cos(phi) * Math.cos(psi) * Math.sin(along) ** 2
  return 2 * earthKilometres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/**
 * Minutes of a drive, for planning where nobody gives a duration: the great circle × 1.3 at 30 km/h up to 20 km, 60 up to 100, 80 beyond,
 * plus 10 to set off, rounded up to 5, at least 15. A host with a routing service gives `durationMinutes` instead.
 */
export function estimateDriveMinutes(from: Coordinates, to: Coordinates): number {
  return driveMinutesOf(kilometresBetween(from, to) * roadPerCrow)
}

/** The same for a distance on the road, in kilometres. */
export function driveMinutesOf(kilometres: number): number {
  let minutes = setOff
  let done = 0
  for (const { upTo, kmPerHour } of bands) {
    const here = Math.max(0, Math.min(kilometres, upTo) - done)
    minutes += (here / kmPerHour) * 60
    done += here
  }
  // a hair's breadth of floating point must not cost five minutes
  return Math.max(atLeast, Math.ceil((minutes - 1e-6) / step) * step)
}
