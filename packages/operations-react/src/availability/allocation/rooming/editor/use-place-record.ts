"use client"
import { useEveryRow } from "../../../../kernel/hooks/index.js"
import { useAllocationResourcesInfinite } from "../../../hooks/index.js"
import type { SlotId } from "../../../types.js"
import type { AllocationResource } from "../../types.js"
import type { BoardPlace } from "../model/source.js"

/** The whole record of a room: the board knows the parts that a storefront may see. Found by its label, which its family has once. */
export function usePlaceRecord(slotId: SlotId, place: BoardPlace): AllocationResource | undefined {
  const { data } = useEveryRow(useAllocationResourcesInfinite(slotId, { kind: place.kind, q: place.label, limit: 200 }))
  return data?.data.find(({ id }) => id === place.id)
}
