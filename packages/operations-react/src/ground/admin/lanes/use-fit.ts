"use client"
import { useMemo } from "react"
import { useSuggestAssignments } from "../../hooks/index.js"
import type { AssignmentSuggestions, DispatchId } from "../../types.js"
import { everybody } from "../run/assign/dialog.js"
import type { LaneBar } from "./rows.js"

/** How a lane answers while a run is carried over it. */
export type LaneFit = AssignmentSuggestions["drivers"][number]["fit"]

const none: ReadonlyMap<string, LaneFit> = new Map()

/** Whom the server would let serve the run that is carried, by resource: asked once when the drag begins. */
export function useLaneFit(carried: LaneBar | undefined): ReadonlyMap<string, LaneFit> {
  const id = carried?.run?.id
  const asked = { dispatchId: id ?? ("gdsp_none" as DispatchId), limit: everybody, includeUnfit: true }
  const { data, isPlaceholderData } = useSuggestAssignments(asked, { enabled: id !== undefined })
  return useMemo(
    () =>
      data && id && !isPlaceholderData
        ? new Map([...data.vehicles, ...data.drivers].map(({ resourceId, fit }) => [resourceId as string, fit]))
        : none,
    [data, id, isPlaceholderData],
  )
}
