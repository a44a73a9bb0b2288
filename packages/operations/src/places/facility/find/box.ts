import * as z from "zod"

const degrees = "-?\\d{1,3}(?:\\.\\d{1,15})?"
const boxText = new RegExp(`^${degrees},${degrees},${degrees},${degrees}$`)

/** The four sides of a box. */
export function sidesOf(box: string) {
  const [west = 0, south = 0, east = 0, north = 0] = box.split(",").map(Number)
  return { west, south, east, north }
}
const isBox = (text: string) => {
  const { west, south, east, north } = sidesOf(text)
  return [west, east].every((side) => Math.abs(side) <= 180) && south >= -90 && south <= north && north <= 90
}
export const boxSchema = z.string().regex(boxText).refine(isBox, "West, south, east and north within 180° and 90°, south not above north.")
