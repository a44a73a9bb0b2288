import { type FleetAsset, factsOf } from "../../asset/fleet.js"
import type { Dispatch } from "../../dispatch/contract.js"
import { jobOf } from "../../dispatch/job.js"
import type { GroundFinding } from "../../finding/contract.js"
import { type AssignmentRole, endStatuses } from "../../words.js"
import { judgeFit } from "./judge.js"

type Located = { latitude: number | null; longitude: number | null } | null

/** A dispatch with who serves it, where it runs, and what its passengers need. */
export interface Served extends Omit<Dispatch, "internalNotes" | "metadata"> {
  assignments: readonly { role: AssignmentRole; resourceId: string }[]
  pickup: Located
  dropoff: Located
  needs: readonly string[]
}

/** Nothing follows any more but a correction. */
export const isOver = ({ status }: Pick<Dispatch, "status">) => (endStatuses as readonly string[]).includes(status)

/** What stands against who serves it now, judged anew: it may have moved, and a paper may have run out since. Pure. */
export function liveFindings(served: Served, assets: ReadonlyMap<string, FleetAsset>): GroundFinding[] {
  const { scheduledAt, endsAt, assignments, pickup, dropoff, needs, ...dispatch } = served
  if (!scheduledAt || !endsAt || isOver(dispatch)) return []
  const serving = assignments.flatMap(({ role, resourceId }) => {
    const asset = assets.get(resourceId)
    return asset ? [factsOf(asset, role, { from: scheduledAt, to: endsAt }, dispatch.id)] : []
  })
  if (serving.length === 0) return []
  const places = new Map(
    [[dispatch.pickupPlaceId, pickup] as const, [dispatch.dropoffPlaceId, dropoff] as const].flatMap(([id, place]) =>
      id && place ? [[id as string, place] as const] : [],
    ),
  )
  const job = jobOf({ ...dispatch, scheduledAt, endsAt, internalNotes: null, metadata: {} }, places, [{ accessNeeds: needs }])
  return judgeFit(job, serving)
}
