/** Classes of Directive 2006/126/EC for carrying passengers: each covers those to its left. */
const classes = ["b", "d1", "d"] as const
type LicenceClass = (typeof classes)[number]

/** A trailer class counts as the class it is based on. */
const base = (licence: string) => licence.toLowerCase().replace(/e$/, "")

/** The class that a road vehicle of so many passenger seats asks for: up to 8 B, up to 16 D1, more D. */
export const licenceForSeats = (passengerSeats: number): LicenceClass => (passengerSeats <= 8 ? "b" : passengerSeats <= 16 ? "d1" : "d")

/**
 * Whether a licence covers a class that is asked for: D covers D1 and B, D1 covers B, `…E` counts as its base. Other classes cover
 * themselves alone.
 */
export function licenceCovers(held: string, wanted: string): boolean {
  const [have, need] = [base(held), base(wanted)]
  if (have === need) return true
  const [haveRank, needRank] = [classes.indexOf(have as LicenceClass), classes.indexOf(need as LicenceClass)]
  return haveRank >= 0 && needRank >= 0 && haveRank >= needRank
}
