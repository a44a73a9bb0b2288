import { defineError } from "../kernel/errors.js"
import type { DispatchStatus } from "./words.js"

type VehicleSeats = {
  id: string
  capacity: number
  existing: number
  requested: number
  available: number
  /** Bookings of the request that would fit whole, in its order. */
  bookingsThatFit?: string[]
}

const notFound = <const Code extends string>(code: Code, noun: string, mend: string) =>
  defineError(
    code,
    "not_found",
    { title: `There is no ${noun} with this id.`, mend },
    ({ id }: { id: string }) => `There is no ${noun} ${id}.`,
  )

const inUse = <const Code extends string>(code: Code, noun: string) =>
  defineError(
    code,
    "conflict",
    { title: `The ${noun} has a history.`, mend: `Set it inactive instead: it takes no new work and keeps its history.` },
    ({ id, referredBy }: { id: string; referredBy: string }) =>
      `The ${noun} ${id} stands in ${referredBy}, so it cannot be deleted. Set it inactive instead.`,
  )

export const operatorNotFound = notFound(
  "operator_not_found",
  "operator",
  "List the operators; it may have been deleted while it was unused.",
)
export const vehicleNotFound = notFound("vehicle_not_found", "vehicle", "List the vehicles; it may have been deleted while it was unused.")
export const driverNotFound = notFound("driver_not_found", "driver", "Search the drivers; it may have been deleted while it was unused.")
export const transferPreferenceNotFound = notFound(
  "transfer_preference_not_found",
  "transfer preference",
  "List the preferences of the booking.",
)
export const shiftNotFound = notFound("shift_not_found", "shift", "List the shifts of the driver.")
export const dispatchNotFound = notFound("dispatch_not_found", "dispatch", "Search by date; a draft may have been deleted.")
export const dispatchAssignmentNotFound = notFound(
  "dispatch_assignment_not_found",
  "dispatch assignment",
  "Read the assignments of the dispatch.",
)

export const legNotFound = notFound("leg_not_found", "leg of this dispatch", "Read the legs of the dispatch.")
export const passengerNotFound = notFound("passenger_not_found", "passenger of this dispatch", "Read the passengers of the dispatch.")
export const checkpointNotFound = notFound("checkpoint_not_found", "checkpoint of this dispatch", "Read the checkpoints of the dispatch.")
export const incidentNotFound = notFound("incident_not_found", "incident", "List the incidents of the dispatch.")

export const calendarFeedNotFound = defineError(
  "calendar_feed_not_found",
  "not_found",
  {
    title: "There is no calendar at this address.",
    mend: "Ask for a new address: an unknown one, a replaced one and one that was taken away answer alike.",
  },
  ({ resourceId }: { resourceId?: string }) =>
    resourceId ? `There is no calendar feed of ${resourceId}.` : "There is no calendar at this address.",
)

export const operatorInUse = inUse("operator_in_use", "operator")
export const vehicleInUse = inUse("vehicle_in_use", "vehicle")
export const driverInUse = inUse("driver_in_use", "driver")

export const plateTaken = defineError(
  "plate_taken",
  "conflict",
  { title: "Another vehicle has this plate.", mend: "Change that vehicle, or correct the plate." },
  ({ plate, country }: { plate: string; country: string | null; vehicleId?: string }) =>
    `The plate ${country ? `${country} ` : ""}${plate} belongs to another vehicle.`,
)
export const resourceTaken = defineError(
  "resource_taken",
  "conflict",
  {
    title: "The resource belongs to another vehicle or driver.",
    mend: "Choose a resource that nobody owns, or leave it out: one is made.",
  },
  ({ resourceId }: { resourceId: string }) => `Resource ${resourceId} belongs to another vehicle or driver.`,
)
export const shiftOverlap = defineError(
  "shift_overlap",
  "conflict",
  {
    title: "The driver has another shift at that time.",
    mend: "Change or cancel the shift that `details.shift` names; shifts may touch but not overlap.",
  },
  ({ shift }: { driverId: string; shift?: { id: string; startsAt: string; endsAt: string } }) =>
    shift ? `The driver has shift ${shift.id} from ${shift.startsAt} to ${shift.endsAt}.` : "The driver has another shift at that time.",
)
export const statusTransitionInvalid = defineError(
  "status_transition_invalid",
  "conflict",
  {
    title: "This step does not follow from the present state.",
    mend: "Do one of the steps in `details.allowed`, or correct the state first.",
  },
  ({ status, wanted, allowed }: { id: string; status: string; wanted: string; allowed: string[] }) =>
    `“${wanted}” does not follow from “${status}”. ${allowed.length > 0 ? `Possible now: ${allowed.join(", ")}.` : "Nothing follows but a correction."}`,
)
export const dispatchClosed = defineError(
  "dispatch_closed",
  "conflict",
  { title: "The dispatch is over.", mend: "Correct its state first if it ended by mistake." },
  ({ id, status }: { id: string; status: DispatchStatus }) => `Dispatch ${id} is ${status}, so it takes no more changes.`,
)
export const dispatchInProgress = defineError(
  "dispatch_in_progress",
  "conflict",
  { title: "The passengers are on board already.", mend: "Its plan can no longer move. Record what happens instead." },
  ({ id, status }: { id: string; status: DispatchStatus }) => `Dispatch ${id} is ${status}: its plan can no longer move.`,
)
export const dispatchIsDraft = defineError(
  "dispatch_is_draft",
  "conflict",
  { title: "A draft carries no vehicle and no driver.", mend: "Schedule it first." },
  ({ id }: { id: string }) => `Dispatch ${id} is a draft. Schedule it before you assign.`,
)
export const dispatchInUse = defineError(
  "dispatch_in_use",
  "conflict",
  { title: "Only a draft without events can be deleted.", mend: "Cancel it instead, with a reason." },
  ({ id, status, events }: { id: string; status: DispatchStatus; events: number }) =>
    `Dispatch ${id} is ${status} and has ${events} events, so it cannot be deleted. Cancel it instead.`,
)
export const roleRequired = defineError(
  "role_required",
  "conflict",
  { title: "A run under way needs this role.", mend: "Replace it in one step instead of taking it off." },
  ({ id, role }: { id: string; role: string }) =>
    `Dispatch ${id} is under way: its ${role.replace("_", " ")} can be replaced, not taken off.`,
)
export const assignmentBlocked = defineError(
  "assignment_blocked",
  "conflict",
  {
    title: "Something speaks against this vehicle, driver or guide.",
    mend: "Read `details.violations`. Those with severity `reason` yield to `override.reason`; blocking ones do not. `details.findings` is what else was found: advice, and what is not known.",
  },
  ({ violations }: { id: string; violations: { code: string; severity: string; message: string }[]; findings: object[] }) =>
    violations.map(({ message }) => message).join(" "),
)
export const assignmentNotLive = defineError(
  "assignment_not_live",
  "conflict",
  { title: "The assignment has ended.", mend: "Read the assignments of the dispatch again." },
  ({ id, status }: { id: string; status: string }) => `Assignment ${id} is ${status}, so nothing can be answered to it.`,
)
export const noShowTooEarly = defineError(
  "no_show_too_early",
  "conflict",
  { title: "It is too early to speak of a no-show.", mend: "Wait until the planned time." },
  ({ scheduledAt }: { id: string; scheduledAt: string }) => `The pickup is planned for ${scheduledAt}; nobody is a no-show before that.`,
)
export const eventOutOfOrder = defineError(
  "event_out_of_order",
  "conflict",
  { title: "The step would lie before the one that it follows.", mend: "Give the time at which it happened, after `details.after`." },
  ({ eventType, occurredAt, after }: { id: string; eventType: string; occurredAt: string; after: string }) =>
    `“${eventType}” at ${occurredAt} would lie before the step at ${after} that it follows.`,
)
export const eventInFuture = defineError(
  "event_in_future",
  "invalid",
  { title: "The event lies more than five minutes ahead.", mend: "Record what has happened; check the clock of the device." },
  ({ occurredAt, now }: { occurredAt: string; now: string }) => `${occurredAt} lies more than 5 minutes after ${now}.`,
)
export const eventReserved = defineError(
  "event_reserved",
  "invalid",
  { title: "This event is written by its own action.", mend: "Call the action that `details.use` names." },
  ({ eventType, use }: { eventType: string; use: string }) => `“${eventType}” is not recorded by hand; use ${use}.`,
)
export const actorNotAssigned = defineError(
  "actor_not_assigned",
  "forbidden",
  { title: "The driver or guide does not serve this dispatch.", mend: "Record it as the one who is assigned, or as a dispatcher." },
  ({ id, resourceId }: { id: string; resourceId: string | null }) =>
    resourceId ? `${resourceId} is not assigned to dispatch ${id}.` : `A driver or guide must say who they are.`,
)
export const eventNotAllowed = defineError(
  "event_not_allowed",
  "forbidden",
  { title: "A driver or guide may not record this.", mend: "A dispatcher records it." },
  ({ eventType, actorKind }: { eventType: string; actorKind: string }) => `“${eventType}” is not for a ${actorKind} to record.`,
)
export const legsOutOfOrder = defineError(
  "legs_out_of_order",
  "invalid",
  { title: "The times of the legs run backwards.", mend: "Order the legs by time." },
  ({ index, scheduledAt, before }: { index: number; scheduledAt: string; before: string }) =>
    `Leg ${index + 1} is planned for ${scheduledAt}, before the leg ahead of it at ${before}.`,
)
export const passengerExists = defineError(
  "passenger_exists",
  "conflict",
  { title: "The traveler is on this dispatch already.", mend: "Change that passenger instead." },
  ({ travelerId }: { id: string; travelerId?: string }) => `${travelerId ?? "The traveler"} is on this dispatch already.`,
)
export const seatTaken = defineError(
  "seat_taken",
  "conflict",
  { title: "Somebody else has this seat.", mend: "Choose another seat." },
  ({ seatLabel }: { id: string; seatLabel?: string }) => `Seat ${seatLabel ?? ""} is taken on this dispatch.`,
)

export const useAction = defineError(
  "use_action",
  "invalid",
  { title: "This field has an action of its own.", mend: "Call the action that `details.use` names instead of changing the field." },
  ({ field, use }: { field: string; use: string }) => `${field} is not changed by hand; use ${use}.`,
)
export const vehicleCapacityExceeded = defineError(
  "vehicle_capacity_exceeded",
  "capacity",
  { title: "The vehicle has no seats left for them.", mend: "Take at most `details.available` more, or assign a larger vehicle first." },
  ({ capacity, existing, requested, available }: VehicleSeats) =>
    `The vehicle takes ${capacity} passengers. ${existing} are on this dispatch and ${requested} more are wanted, so ${available} would fit.`,
)

export const nothingToDispatch = defineError(
  "nothing_to_dispatch",
  "conflict",
  {
    title: "Nobody is left to be taken.",
    mend: "Everybody at these stops is on a run already, or nobody has chosen them. Look at the pickup list of the departure.",
  },
  ({ kind, served }: { slotId: string; kind: string; served: number }) =>
    `Nobody is left for a ${kind} run: ${served} ${served === 1 ? "traveler is" : "travelers are"} on runs already.`,
)

export const groundErrors = [
  operatorNotFound,
  vehicleNotFound,
  driverNotFound,
  transferPreferenceNotFound,
  shiftNotFound,
  dispatchNotFound,
  dispatchAssignmentNotFound,
  operatorInUse,
  vehicleInUse,
  driverInUse,
  plateTaken,
  resourceTaken,
  shiftOverlap,
  statusTransitionInvalid,
  dispatchClosed,
  dispatchInProgress,
  dispatchIsDraft,
  dispatchInUse,
  roleRequired,
  assignmentBlocked,
  assignmentNotLive,
  noShowTooEarly,
  eventOutOfOrder,
  eventInFuture,
  eventReserved,
  actorNotAssigned,
  eventNotAllowed,
  legsOutOfOrder,
  passengerExists,
  seatTaken,
  legNotFound,
  passengerNotFound,
  checkpointNotFound,
  incidentNotFound,
  calendarFeedNotFound,
  vehicleCapacityExceeded,
  nothingToDispatch,
  useAction,
] as const
