"use client"
import type { ReactNode } from "react"
import { Name, NeighbourName, useHistoryValue } from "../../../../kernel/ui/index.js"
import { useSlotPickups } from "../../../hooks/index.js"
import type { SlotId } from "../../../types.js"
import { PlaceName } from "../../shared/scope/place-name.js"

/** How a departure's story says its values: stops, places and products by name, the rest as every story does. Without a departure there are no stops to name. */
export function useStoryNames(slotId?: SlotId) {
  const value = useHistoryValue()
  const stops = useSlotPickups({ slotId: slotId as SlotId }, { enabled: slotId !== undefined })
  return (field: string, given: unknown): ReactNode => {
    if (typeof given !== "string" || given === "") return value(field, given)
    if (field === "placeId") return <PlaceName id={given as `plac_${string}`} />
    if (field === "productId") return <NeighbourName kind="products" id={given} />
    if (field === "optionId") return <NeighbourName kind="options" id={given} />
    const stop = field === "slotPickupId" && stops.data?.data.find(({ id }) => id === given)
    return stop ? <Name>{stop.name}</Name> : value(field, given)
  }
}
