"use client"
import { useFindAvailableResources, useResourceAssignment } from "../../hooks/index.js"
import type { AvailableResource, ResourceAllocationId, ResourceAssignmentId } from "../../types.js"
import type { Bar } from "./model/rows.js"

/** How a row answers while something is carried over it. */
export type Fit = "ok" | "busy" | "closed" | "unqualified" | "inactive" | "unfit"

const fits: Partial<Record<AvailableResource["verdict"], Fit>> = {
  free: "ok",
  busy: "busy",
  share_full: "busy",
  closed: "closed",
  unqualified: "unqualified",
  inactive: "inactive",
}

const slotOf = (bar: Bar | undefined) => (bar?.kind === "demand" ? bar.demand.slotId : bar?.item.refs.slotId)

/** Whom the server would let do what is carried: asked once when the drag or the dialog begins. */
export function useFit(bar: Bar | undefined): { fit: ReadonlyMap<string, AvailableResource>; pending: boolean } {
  const isJob = bar?.kind === "item" && bar.item.sourceType === "slot_assignment"
  const assignmentId = (isJob ? bar.item.sourceId : "resa_none") as ResourceAssignmentId
  const assignment = useResourceAssignment(assignmentId, { enabled: isJob })
  const slotId = slotOf(bar)
  const allocationId = bar?.kind === "demand" ? bar.demand.id : assignment.data?.allocationId
  const ready = slotId !== undefined && (bar?.kind === "demand" || assignment.data !== undefined)
  const found = useFindAvailableResources(
    {
      slotId: (slotId ?? "avsl_none") as never,
      ...(allocationId && { allocationId: allocationId as ResourceAllocationId }),
      ...(isJob && { excludeSourceType: "slot_assignment" as const, excludeSourceId: assignmentId }),
      limit: 1000,
    },
    { enabled: ready },
  )
  const data = ready && !found.isPlaceholderData ? found.data?.data : undefined
  return { fit: new Map((data ?? []).map((one) => [one.resource.id as string, one])), pending: bar !== undefined && data === undefined }
}

export const fitOf = (judged: AvailableResource | undefined): Fit | undefined => judged && (fits[judged.verdict] ?? "unfit")
