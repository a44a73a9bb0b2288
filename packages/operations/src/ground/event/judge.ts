import type { DispatchRow } from "../dispatch/lock.js"
import { type DispatchState, judgeStep } from "../dispatch/state.js"
import { eventInFuture, eventOutOfOrder, noShowTooEarly, statusTransitionInvalid } from "../errors.js"
import type { RoadStep } from "./step.js"

/** How far ahead of the server's a device's clock may be. */
const mayBeAhead = 5 * 60_000

const stateOf = ({ status, actualEnRouteAt, actualArrivedAt, actualPickupAt, actualDropoffAt }: DispatchRow): DispatchState => ({
  ...{ status, enRouteAt: actualEnRouteAt, arrivedAt: actualArrivedAt, pickupAt: actualPickupAt, dropoffAt: actualDropoffAt },
})

/** Throws `event_in_future`. */
export function requireNotAhead(happened: Date, at: Date): void {
  if (happened.getTime() > at.getTime() + mayBeAhead) throw eventInFuture({ occurredAt: happened.toISOString(), now: at.toISOString() })
}

/** Throws `no_show_too_early`, `event_out_of_order`, `status_transition_invalid`. */
export function requireStep(dispatch: DispatchRow, type: RoadStep, occurredAt: Date): void {
  if (type === "no_show" && dispatch.status === "arrived" && dispatch.scheduledAt && occurredAt < dispatch.scheduledAt) {
    throw noShowTooEarly({ id: dispatch.id, scheduledAt: dispatch.scheduledAt.toISOString() })
  }
  const verdict = judgeStep(stateOf(dispatch), type, occurredAt)
  if (verdict.ok) return
  if (verdict.code === "event_out_of_order") {
    throw eventOutOfOrder({ id: dispatch.id, eventType: type, occurredAt: occurredAt.toISOString(), after: verdict.after.toISOString() })
  }
  throw statusTransitionInvalid({ id: dispatch.id, status: dispatch.status, wanted: type, allowed: verdict.allowed })
}

const firstStep: Partial<Record<DispatchRow["status"], RoadStep>> = {
  assigned: "driver_en_route",
  en_route: "driver_arrived",
  arrived: "pickup_completed",
  picked_up: "dropoff_completed",
}

/** The step that follows. Throws `status_transition_invalid`. */
export function nextStep(id: DispatchRow["id"], status: DispatchRow["status"]): RoadStep {
  const type = firstStep[status]
  if (!type) throw statusTransitionInvalid({ id, status, wanted: "advance", allowed: [] })
  return type
}
