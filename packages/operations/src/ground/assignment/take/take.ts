import { askedJson } from "../../../calendar/commitment/asked.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { assignmentBlocked } from "../../errors.js"
import { type GroundFinding, stops } from "../../finding/contract.js"
import type { DispatchAssignment } from "../contract.js"
import type { AssetFacts } from "../facts.js"

/** The work that an asset is wanted for. */
export interface Work {
  dispatchId: Id<"gdsp">
  slotId: Id<"avsl"> | null
  bookingId: string | null
  scheduledAt: Date
  endsAt: Date
  beforeMinutes: number
  afterMinutes: number
  /** The zone in which a refusal of the calendar is worded. */
  timezone: string
  /** What boards show; names nobody. */
  title: string
}

type Span = Pick<Work, "scheduledAt" | "endsAt" | "beforeMinutes" | "afterMinutes">

const MINUTE = 60_000

/** Minutes kept free around the work: the greater of the dispatch's and the asset's. */
const buffersOf = (work: Span, asset: Pick<AssetFacts, "bufferBeforeMinutes" | "bufferAfterMinutes">) => ({
  bufferBeforeMinutes: Math.max(work.beforeMinutes, asset.bufferBeforeMinutes),
  bufferAfterMinutes: Math.max(work.afterMinutes, asset.bufferAfterMinutes),
})

/** The range that the dispatch wants of an asset, buffers included. */
export function wantedOf(work: Span, asset: Pick<AssetFacts, "bufferBeforeMinutes" | "bufferAfterMinutes">): { from: Date; to: Date } {
  const { bufferBeforeMinutes, bufferAfterMinutes } = buffersOf(work, asset)
  return {
    from: new Date(work.scheduledAt.getTime() - bufferBeforeMinutes * MINUTE),
    to: new Date(work.endsAt.getTime() + bufferAfterMinutes * MINUTE),
  }
}

/** A range as the database writes it. */
export const rangeText = ({ from, to }: { from: Date; to: Date }) => `["${from.toISOString()}","${to.toISOString()}")`

/** Throws `assignment_blocked` with everything that stops the assignment. */
export function requireFit(dispatchId: string, findings: readonly GroundFinding[], hasReason: boolean): void {
  const violations = stops(findings, hasReason)
  if (violations.length === 0) return
  throw assignmentBlocked({ id: dispatchId, violations, findings: findings.filter((finding) => !violations.includes(finding)) })
}

/**
 * What work wants of the calendar. Who serves a departure's own dispatch shares the departure's time with it and with nobody else. `over` a
 * closeout the work may stand, with a reason, never over other work.
 */
export function wantedItems(work: Work, assets: readonly AssetFacts[], over: boolean): string {
  const { dispatchId, slotId, bookingId, scheduledAt: from, endsAt: to, title, timezone } = work
  return askedJson(
    assets.map((asset) => ({
      ...{
        assetId: asset.resourceId,
        sourceType: "dispatch" as const,
        sourceId: dispatchId,
        from,
        to,
        title,
        timezone,
        ...buffersOf(work, asset),
      },
      shareKey: slotId ? `own:${slotId}` : null,
      refs: { dispatchId, ...(slotId && { slotId }), ...(bookingId && { bookingId }) },
      ...(over && { overCloseout: true }),
    })),
  )
}

/** The history of who served a dispatch, as its new rows. */
export const newAssignments = (
  work: Work,
  assets: readonly AssetFacts[],
  {
    findings,
    source,
    reason,
    actor,
  }: { findings: readonly GroundFinding[]; source: DispatchAssignment["source"]; reason?: string; actor?: string },
  stamp: Date,
): DispatchAssignment[] => {
  // what is said of the dispatch is said of its crew: language, meet and greet
  const speaker = assets.find(({ role }) => role !== "vehicle")
  return assets.map((asset) => ({
    ...{ id: newId("gdas"), dispatchId: work.dispatchId, role: asset.role, resourceId: asset.resourceId, name: asset.name },
    ...{ vehicleId: asset.role === "vehicle" ? asset.vehicleId : null, driverId: asset.role === "vehicle" ? null : asset.driverId },
    ...{
      status: "assigned" as const,
      source,
      assignedAt: stamp,
      assignedBy: actor ?? null,
      respondedAt: null,
      endedAt: null,
      endReason: null,
    },
    ...{ wanted: wantedOf(work, asset), held: wantedOf(work, asset), overrideReason: reason ?? null },
    findings: findings.filter(
      ({ subjectType, subjectId }) =>
        (subjectType === "dispatch" && asset === speaker) ||
        (subjectId !== null && [asset.resourceId, asset.vehicleId, asset.driverId].includes(subjectId as never)),
    ),
  }))
}

/** The columns of a new assignment; its instants are the statement's own. */
export const assignmentRow = ({
  id,
  dispatchId,
  role,
  resourceId,
  vehicleId,
  driverId,
  status,
  source,
  assignedBy,
  wanted,
  findings,
  overrideReason,
}: DispatchAssignment) => ({
  ...{
    id,
    dispatchId,
    role,
    resourceId,
    vehicleId,
    driverId,
    status,
    source,
    assignedBy,
    wanted: rangeText(wanted),
    findings,
    overrideReason,
  },
})

/** Seats that are left for passengers when a vehicle carries these people. */
export function seatLimitOf(assets: readonly Pick<AssetFacts, "role" | "capacity">[]): number | null {
  const vehicle = assets.find(({ role }) => role === "vehicle")
  if (!vehicle || vehicle.capacity === null) return null
  return Math.max(0, vehicle.capacity - assets.filter(({ role }) => role === "guide" || role === "second_driver").length)
}
