import { type Id, newId } from "../../../kernel/ids.js"
import type { PlannedLeg } from "./legs.js"

export interface PlannedCheckpoint {
  id: Id<"gdcp">
  sequence: number
  checkpointType: "arrive_pickup" | "stop" | "dropoff"
  legId: Id<"gdlg"> | null
  placeId: Id<"plac"> | null
  plannedAt: Date
  toleranceMinutes: number
}

const tolerance = { arrive_pickup: 5, stop: 5, dropoff: 15 } as const

/** The checkpoints that a dispatch has by itself: arriving at the pickup, each middle leg that has a time, and the dropoff. Pure. */
export function planCheckpoints(
  { scheduledAt, endsAt }: { scheduledAt: Date; endsAt: Date },
  legs: readonly PlannedLeg[],
): PlannedCheckpoint[] {
  const pickup = legs.find(({ legType }) => legType === "pickup")
  const dropoff = legs.findLast(({ legType }) => legType === "dropoff")
  const middle = legs.filter((leg) => leg !== pickup && leg !== dropoff && leg.scheduledAt !== null)
  const points = [
    { checkpointType: "arrive_pickup" as const, leg: pickup, plannedAt: scheduledAt },
    ...middle.map((leg) => ({ checkpointType: "stop" as const, leg, plannedAt: leg.scheduledAt ?? scheduledAt })),
    { checkpointType: "dropoff" as const, leg: dropoff, plannedAt: endsAt },
  ]
  return points.map(({ checkpointType, leg, plannedAt }, sequence) => ({
    ...{ id: newId("gdcp"), sequence, checkpointType, plannedAt, toleranceMinutes: tolerance[checkpointType] },
    ...{ legId: leg?.id ?? null, placeId: leg?.placeId ?? null },
  }))
}
