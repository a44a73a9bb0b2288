export const vehicleCategories = ["car", "sedan", "suv", "van", "minibus", "bus", "coach", "boat", "train", "other"] as const
export const vehicleClasses = ["economy", "standard", "premium", "luxury", "accessible", "other"] as const
export const serviceLevels = ["private", "shared", "vip", "shuttle", "other"] as const
export const transportModes = ["flight", "train", "ship", "coach"] as const
export const transportDirections = ["arrival", "departure"] as const

export const dispatchStatuses = [
  "draft",
  "scheduled",
  "assigned",
  "en_route",
  "arrived",
  "picked_up",
  "completed",
  "cancelled",
  "no_show",
] as const
export type DispatchStatus = (typeof dispatchStatuses)[number]
/** States that nothing follows but a correction. */
export const endStatuses = ["completed", "cancelled", "no_show"] as const satisfies readonly DispatchStatus[]

export const endSources = ["given", "duration", "legs", "distance", "default"] as const

export const assignmentRoles = ["vehicle", "driver", "second_driver", "guide"] as const
export type AssignmentRole = (typeof assignmentRoles)[number]
export const requiredRoles = ["vehicle", "driver", "guide"] as const
export const assignmentStatuses = ["assigned", "accepted", "declined", "ended"] as const
export const assignmentSources = ["manual", "suggested", "auto"] as const

export const legTypes = ["pickup", "stop", "dropoff", "deadhead"] as const
export const checkpointStatuses = ["pending", "reached", "missed", "cancelled"] as const
export const passengerStatuses = ["expected", "boarded", "dropped_off", "no_show", "removed"] as const
export const childSeats = ["none", "infant", "toddler", "booster"] as const

/** Events that move the state. */
export const statusEvents = [
  "scheduled",
  "assigned",
  "unassigned",
  "driver_en_route",
  "driver_arrived",
  "pickup_completed",
  "dropoff_completed",
  "no_show",
  "cancelled",
  "status_corrected",
] as const
export type StatusEvent = (typeof statusEvents)[number]

/** Events that tell what happened and leave the state alone. */
export const factEvents = [
  "accepted",
  "declined",
  "rescheduled",
  "delay_reported",
  "stop_arrived",
  "stop_departed",
  "checkpoint_reached",
  "passenger_boarded",
  "passenger_no_show",
  "passenger_dropped_off",
  "passenger_corrected",
  "position",
  "incident",
  "note",
] as const
export const executionEvents = [...statusEvents, ...factEvents] as const
export type ExecutionEventType = (typeof executionEvents)[number]

export const actorKinds = ["user", "driver", "guide", "system"] as const
export const shiftStatuses = ["scheduled", "available", "on_duty", "completed", "cancelled"] as const
export type ShiftStatus = (typeof shiftStatuses)[number]
export const incidentSeverities = ["info", "warning", "critical"] as const
export const incidentStatuses = ["open", "mitigated", "resolved", "cancelled"] as const
export type IncidentStatus = (typeof incidentStatuses)[number]

export const findingSeverities = ["blocking", "reason", "advisory"] as const
export const findingVerdicts = ["fail", "unknown"] as const
/** What stands between planned and late. */
export const latenessStates = ["on_time", "at_risk", "late", "unknown"] as const
export type LatenessState = (typeof latenessStates)[number]

/** How much a calendar feed tells: without or with names and notes. */
export const feedDetails = ["minimal", "full"] as const
