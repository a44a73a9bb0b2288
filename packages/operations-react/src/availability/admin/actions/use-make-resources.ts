"use client"
import { useMaterializeSlotResourcesFromTemplateDefaults } from "../../hooks/index.js"
import type { SlotId } from "../../types.js"

interface Made {
  slotId: SlotId
  created: number
  error?: unknown
}

/** Asked side by side: more would only wait for one another on the server. */
const atOnce = 4

/** Applies the templates of their options to departures, each on its own: one that is refused stops no other. */
export function useMakeResources(): (slotIds: readonly SlotId[]) => Promise<Made[]> {
  const { mutateAsync } = useMaterializeSlotResourcesFromTemplateDefaults()
  const make = async (slotId: SlotId): Promise<Made> => {
    try {
      return { slotId, created: (await mutateAsync({ slotId })).created }
    } catch (error) {
      return { slotId, created: 0, error }
    }
  }
  return async (slotIds) => {
    const made: Made[] = []
    for (let from = 0; from < slotIds.length; from += atOnce) {
      made.push(...(await Promise.all(slotIds.slice(from, from + atOnce).map(make))))
    }
    return made
  }
}
