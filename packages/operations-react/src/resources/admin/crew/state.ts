"use client"
import { useMemo, useState } from "react"
import type { Slot } from "../../../availability/types.js"
import { usePools, useResourceAllocations, useResourceAssignments, useSlotReadiness } from "../../hooks/index.js"
import type { Pool, ResourceAllocation, ResourceAssignment } from "../../types.js"
import { useRights } from "../shared/rights.js"
import { useLost } from "./lost.js"
import { useCrewCommands } from "./use-commands.js"

/** What is open above the tab. */
export type CrewDialog =
  | { kind: "pick"; demand: ResourceAllocation }
  | { kind: "need"; demand?: ResourceAllocation }
  | { kind: "waive"; demand: ResourceAllocation }
  | { kind: "replace" | "swap" | "release"; assignment: ResourceAssignment }

/** State and commands of the crew of one departure. */
export function useDepartureCrew(slot: Slot) {
  const slotIds = [slot.id]
  const demand = useResourceAllocations({ slotIds, limit: 200, sort: "role" })
  const assignments = useResourceAssignments({ slotId: slotIds, status: ["reserved", "assigned", "completed"], limit: 200 })
  const poolIds = useMemo(
    () => [...new Set((demand.data?.data ?? []).flatMap(({ poolId }) => poolId ?? []))].sort() as Pool["id"][],
    [demand.data],
  )
  const pools = usePools({ ids: poolIds as never, limit: 200 }, { enabled: poolIds.length > 0 })
  const [dialog, open] = useState<CrewDialog>()
  return {
    slot,
    demand,
    assignments,
    /** Who could not come back when the departure was opened again. */
    lost: useLost(slot, demand.data?.data ?? []),
    readiness: useSlotReadiness({ slotIds }, { select: ([one]) => one }),
    poolName: (id: string) => pools.data?.data.find((pool) => pool.id === id)?.name ?? id,
    dialog,
    open,
    close: () => open(undefined),
    commands: useCrewCommands(slot),
    ...useRights(),
  }
}

export type DepartureCrewState = ReturnType<typeof useDepartureCrew>
