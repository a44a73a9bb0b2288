import { invalidRequest } from "../../../kernel/common-errors.js"
import type { GroundFinding } from "../../finding/contract.js"
import { say } from "../../finding/say.js"
import type { DispatchRow } from "../lock.js"

const MINUTE = 60_000
const terminals = ["airport", "terminal", "station", "port", "marina"]

/** A dispatch that has a time. */
export type Timed = DispatchRow & { scheduledAt: Date; endsAt: Date }

/** The start that was planned first: delays are counted from it. */
export const firstPlan = ({ originalScheduledAt, scheduledAt }: Timed) => originalScheduledAt ?? scheduledAt

/** What a delay makes of a dispatch: its new start, what its transport is expected at, and what is to be said. */
export interface Target {
  scheduledAt: Date
  estimatedAt?: Date
  findings: GroundFinding[]
}

const departureMoved = ({ id, transportNumber, timezone }: Timed, estimatedAt: Date): GroundFinding => ({
  ...{ code: "departure_moved", severity: "advisory", verdict: "fail", subjectType: "dispatch", subjectId: id, have: null },
  need: estimatedAt.toISOString(),
  ...say("departure_moved", { transport: transportNumber ?? "", at: estimatedAt.toISOString(), zone: timezone }),
})

/**
 * Where a new estimate of the flight, train or ship moves the pickup: by as much as the arrival moved against its own plan, early as
 * well as late, never before now. Of a departure nothing moves. Pure. Throws `invalid_request` where the plan is not known.
 */
export function targetOfEstimate(dispatch: Timed, estimatedAt: Date, pickupKind: string | undefined, now: Date): Target {
  const direction = dispatch.transportDirection ?? (terminals.includes(pickupKind ?? "") ? "arrival" : "departure")
  if (direction === "departure") {
    return { scheduledAt: dispatch.scheduledAt, estimatedAt, findings: [departureMoved(dispatch, estimatedAt)] }
  }
  const { transportScheduledAt } = dispatch
  if (!transportScheduledAt) {
    const message = "It is not known when the transport was planned to arrive. Say by how many minutes the pickup moves."
    throw invalidRequest({ violations: [{ path: "transport.estimatedAt", message }] })
  }
  const moved = new Date(firstPlan(dispatch).getTime() + estimatedAt.getTime() - transportScheduledAt.getTime())
  const earliest = moved < now && moved < dispatch.scheduledAt ? new Date(Math.min(now.getTime(), dispatch.scheduledAt.getTime())) : moved
  return { scheduledAt: earliest, estimatedAt, findings: [] }
}

/** Where a delay in minutes moves the pickup. Pure. */
export const targetOfMinutes = (dispatch: Timed, minutes: number): Target => ({
  scheduledAt: new Date(firstPlan(dispatch).getTime() + minutes * MINUTE),
  findings: [],
})
