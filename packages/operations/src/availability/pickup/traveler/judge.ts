import { pickupCapacityExceeded, pickupClosed, pickupCustomNotAllowed, pickupPastCutoff, slotPickupNotFound } from "../errors.js"
import type { CurrentChoice, Scene } from "./scene.js"
import type { ChoiceRow } from "./write.js"

/** Where travelers shall be; null = nowhere. */
export type Wanted = Pick<ChoiceRow, "slotPickupId" | "placeId" | "customText"> | null

interface Asked {
  slotId: string
  kind: string
  override?: { reason: string }
}

interface Details {
  roomNumber?: string | null
  note?: string | null
}

const same = (chosen: CurrentChoice["chosen"], wanted: NonNullable<Wanted>) =>
  chosen !== null &&
  chosen.slotPickupId === wanted.slotPickupId &&
  chosen.placeId === wanted.placeId &&
  chosen.customText === wanted.customText

/** The rows that differ from what is stored. Room and note stay with a stop that stays, and go where the traveler moves. Pure. */
export function changesOf(
  { travelers }: Pick<Scene, "travelers">,
  wanted: Wanted,
  details: Details,
): { rows: ChoiceRow[]; cleared: string[] } {
  if (wanted === null) return { rows: [], cleared: travelers.filter(({ chosen }) => chosen).map(({ travelerId }) => travelerId) }
  const rows = travelers.flatMap(({ travelerId, chosen }): ChoiceRow[] => {
    const stays = same(chosen, wanted)
    const roomNumber = details.roomNumber !== undefined ? details.roomNumber : stays ? (chosen?.roomNumber ?? null) : null
    const note = details.note !== undefined ? details.note : stays ? (chosen?.note ?? null) : null
    if (stays && roomNumber === chosen?.roomNumber && note === chosen?.note) return []
    return [{ travelerId, ...wanted, roomNumber, note }]
  })
  return { rows, cleared: [] }
}

/** How many travelers a stop gains. */
export const gainOf = ({ travelers }: Pick<Scene, "travelers">, slotPickupId: string) =>
  travelers.filter(({ chosen }) => chosen?.slotPickupId !== slotPickupId).length

/** Whether only places of lapsed holds stand in the way. */
export const lapsedStand = (scene: Scene, slotPickupId: string) => {
  const { stop } = scene
  if (!stop || stop.capacity === null) return false
  const short = stop.taken + gainOf(scene, slotPickupId) - stop.capacity
  return short > 0 && stop.lapsed > 0
}

/**
 * Refuses what a stop cannot take. Travelers who are on it already ask for nothing. Throws `slot_pickup_not_found`, `pickup_closed`,
 * `pickup_past_cutoff`, `pickup_capacity_exceeded`, `pickup_custom_not_allowed`. Pure.
 */
export function judge(scene: Scene, wanted: Wanted, { slotId, kind, override }: Asked): void {
  const overridden = override !== undefined
  if (wanted === null) return
  const { slotPickupId } = wanted
  if (slotPickupId === null) {
    if (!scene.customAllowed) throw pickupCustomNotAllowed({ slotId, kind })
    return
  }
  const { stop } = scene
  if (!stop) throw slotPickupNotFound({ id: slotPickupId })
  const requested = gainOf(scene, slotPickupId)
  if (requested === 0) return
  if (stop.status === "closed" && !overridden) throw pickupClosed({ slotPickupId })
  if (stop.pastCutoff && !overridden) throw pickupPastCutoff({ slotPickupId, cutoffAt: stop.cutoffAt as string })
  const { capacity, taken, lapsed } = stop
  if (capacity === null || taken + requested <= capacity) return
  throw pickupCapacityExceeded({
    slotPickupId,
    capacity,
    taken: taken - lapsed,
    requested,
    available: Math.max(0, capacity - taken + lapsed),
  })
}
