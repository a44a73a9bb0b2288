import { useAction } from "../../errors.js"

/** Fields of a dispatch that only an action changes, because more than the field changes with them. */
const actions: Record<string, string> = {
  status: "advanceDispatch, cancelDispatch or correctDispatch",
  vehicleId: "assignDispatch",
  driverId: "assignDispatch",
  scheduledAt: "rescheduleDispatch or reportDelay",
  endsAt: "rescheduleDispatch",
  serviceDate: "rescheduleDispatch",
  actualEnRouteAt: "recordExecutionEvent",
  actualArrivedAt: "recordExecutionEvent",
  actualPickupAt: "recordExecutionEvent",
  actualDropoffAt: "recordExecutionEvent",
  passengerCount: "addPassengers or removePassenger",
  checkedBagCount: "updatePassenger",
  carryOnCount: "updatePassenger",
  wheelchairCount: "updatePassenger",
  childSeatCount: "updatePassenger",
  seatLimit: "assignDispatch",
}

/** Throws `use_action` for a change of what has an action of its own. */
export function refuseActions(change: unknown): void {
  if (typeof change !== "object" || change === null) return
  const field = Object.keys(change).find((key) => Object.hasOwn(actions, key))
  if (field) throw useAction({ field, use: actions[field] as string })
}
