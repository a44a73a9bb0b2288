"use client"
import type { ReactNode } from "react"
import { useStoryValue } from "../../../../events/story/values.js"
import { Name } from "../../../../kernel/ui/index.js"
import { useSlotPickups } from "../../../hooks/index.js"
import type { SlotId } from "../../../types.js"

/** How a departure's story says its values: its stops by name, the rest as every story does. Without a departure there are no stops to name. */
export function useStoryNames(slotId?: SlotId) {
  const value = useStoryValue()
  const stops = useSlotPickups({ slotId: slotId as SlotId }, { enabled: slotId !== undefined })
  return (field: string, given: unknown): ReactNode => {
    const stop = field === "slotPickupId" && stops.data?.data.find(({ id }) => id === given)
    return stop ? <Name>{stop.name}</Name> : value(field, given)
  }
}
