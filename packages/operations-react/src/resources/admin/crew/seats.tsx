"use client"
import { useMemo } from "react"
import { SeatMap } from "../../../availability/allocation/seats/map/seat-map.js"
import type { SlotId } from "../../../availability/types.js"
import { useResourceAssignments, useResources } from "../../hooks/index.js"

const carrying: ReadonlySet<string> = new Set(["vehicle", "boat"])

/** The vehicles that are assigned to a departure, with the seats that they have for passengers. */
function useVehiclesOf(slotId: SlotId) {
  const crew = useResourceAssignments({ slotId: [slotId], status: ["reserved", "assigned", "completed"], limit: 200 })
  const ids = useMemo(() => {
    const found = (crew.data?.data ?? []).flatMap(({ resourceKind, resourceId }) => (carrying.has(resourceKind) ? [resourceId] : []))
    return [...new Set(found)].sort()
  }, [crew.data])
  const vehicles = useResources({ ids, limit: 200 }, { enabled: ids.length > 0 })
  return useMemo(
    () => (ids.length > 0 ? (vehicles.data?.data ?? []) : []).map(({ id, name, capacity }) => ({ resourceId: id, name, seats: capacity })),
    [ids, vehicles.data],
  )
}

/** The seats of a departure, counted against the vehicles that are assigned to it. */
export function DepartureSeats({ slotId }: { slotId: SlotId }) {
  return <SeatMap slotId={slotId} real={useVehiclesOf(slotId)} />
}
