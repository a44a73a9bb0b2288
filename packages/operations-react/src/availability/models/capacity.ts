import type { SlotNumbers } from "../types.js"

/** The line of a departure's places, in shares of the whole that add up to 1. Numbers are the server's. */
export interface CapacityShares {
  unlimited: boolean
  booked: number
  /** Holds that still count; lapsed ones are free again. */
  held: number
  free: number
}

/** How a capacity bar is divided. An unlimited departure has no whole to be part of. */
export function capacityShares({ capacityPax, bookedPax, availablePax }: SlotNumbers): CapacityShares {
  if (capacityPax === null || availablePax === null) return { unlimited: true, booked: 0, held: 0, free: 1 }
  if (capacityPax === 0) return { unlimited: false, booked: 0, held: 0, free: 0 }
  const held = capacityPax - bookedPax - availablePax
  return { unlimited: false, booked: bookedPax / capacityPax, held: held / capacityPax, free: availablePax / capacityPax }
}
