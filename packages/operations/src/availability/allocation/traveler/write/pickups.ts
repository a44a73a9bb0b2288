import type * as z from "zod"
import type { WriteContext } from "../../../../kernel/context.js"
import type { OperationsDb } from "../../../../kernel/database.js"
import type { Id } from "../../../../kernel/ids.js"
import { setTravelerPickups } from "../../../pickup/traveler/set.js"
import type { PickupKind } from "../../../pickup/words.js"
import type { travelDetailsSchema } from "./contract.js"

type Choices = NonNullable<z.output<typeof travelDetailsSchema>["pickups"]>

/** What one traveler wants to be picked up at, by kind. */
export interface PickupWishes {
  travelerId: Id<"sltr">
  pickups: Choices | undefined
}

interface Terms {
  slotId: Id<"avsl">
  override?: { reason: string } | undefined
}

/**
 * Gives travelers their stops, in the transaction of the command that writes them: one call for each stop that is asked for, so that a
 * party that stands together costs what one person costs. Answers who got another one. Throws what `setTravelerPickups` throws.
 */
export async function takePickups(
  tx: OperationsDb,
  wishes: readonly PickupWishes[],
  { slotId, override }: Terms,
  context: WriteContext,
): Promise<Set<string>> {
  const calls = new Map<string, { kind: PickupKind; choice: NonNullable<Choices[PickupKind]> | null; travelerIds: Id<"sltr">[] }>()
  for (const { travelerId, pickups = {} } of wishes) {
    for (const [kind, choice] of Object.entries(pickups) as [PickupKind, NonNullable<Choices[PickupKind]> | null][]) {
      const key = JSON.stringify([kind, choice])
      const call = calls.get(key) ?? { kind, choice, travelerIds: [] }
      call.travelerIds.push(travelerId)
      calls.set(key, call)
    }
  }
  const changed = new Set<string>()
  for (const { kind, choice, travelerIds } of calls.values()) {
    const result = await setTravelerPickups(tx, { slotId, kind, choice, travelerIds, ...(override && { override }), ...context })
    if (result.changed > 0) for (const id of travelerIds) changed.add(id)
  }
  return changed
}
