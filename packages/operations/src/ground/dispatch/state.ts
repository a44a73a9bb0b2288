import type { DispatchStatus, ExecutionEventType, StatusEvent } from "../words.js"

/** What a person or a driver may do next; `assigned` and `unassigned` follow by themselves, a correction goes back. */
type Step = Exclude<StatusEvent, "assigned" | "unassigned" | "status_corrected">

/** From which states an event leads where. */
export const dispatchTransitions = {
  scheduled: { from: ["draft"], to: "scheduled" },
  driver_en_route: { from: ["assigned"], to: "en_route" },
  driver_arrived: { from: ["assigned", "en_route"], to: "arrived" },
  pickup_completed: { from: ["en_route", "arrived"], to: "picked_up" },
  dropoff_completed: { from: ["picked_up"], to: "completed" },
  no_show: { from: ["arrived"], to: "no_show" },
  cancelled: { from: ["draft", "scheduled", "assigned", "en_route", "arrived"], to: "cancelled" },
} as const satisfies Record<Step, { from: readonly DispatchStatus[]; to: DispatchStatus }>

/** The events that lead on from a state, in the order in which they are offered. */
export const transitionsOf = (status: DispatchStatus): Step[] =>
  (Object.keys(dispatchTransitions) as Step[]).filter((event) =>
    (dispatchTransitions[event].from as readonly DispatchStatus[]).includes(status),
  )

/** The steps on the road, in order, with the time that each of them sets. */
const roadSteps = [
  { event: "driver_en_route", status: "en_route", time: "enRouteAt" },
  { event: "driver_arrived", status: "arrived", time: "arrivedAt" },
  { event: "pickup_completed", status: "picked_up", time: "pickupAt" },
  { event: "dropoff_completed", status: "completed", time: "dropoffAt" },
] as const

export type ActualTimes = Record<(typeof roadSteps)[number]["time"], Date | null>

/** The part of an execution event that the state is folded from. */
export interface FoldedEvent {
  id: string
  eventType: ExecutionEventType
  occurredAt: Date
  voidsEventId: string | null
}

export interface DispatchState extends ActualTimes {
  status: DispatchStatus
}

/**
 * State and actual times of a dispatch: a fold over its events in the order in which they were recorded, without those that a
 * correction voided. The state is the furthest step reached, an actual time that of its event.
 */
export function foldEvents(events: readonly FoldedEvent[]): DispatchState {
  const voided = new Set(events.map(({ voidsEventId }) => voidsEventId))
  const standing = events.filter(({ id }) => !voided.has(id))
  const last = (...types: ExecutionEventType[]) => standing.findLast(({ eventType }) => types.includes(eventType))
  const times = { enRouteAt: null, arrivedAt: null, pickupAt: null, dropoffAt: null } as ActualTimes
  let road: DispatchStatus | undefined
  for (const { event, status, time } of roadSteps) {
    const found = last(event)
    if (!found) continue
    times[time] = found.occurredAt
    road = status
  }
  return { status: endOf(last) ?? road ?? plannedOf(last), ...times }
}

type Last = (...types: ExecutionEventType[]) => FoldedEvent | undefined

const endOf = (last: Last): DispatchStatus | undefined => {
  if (last("dropoff_completed")) return "completed"
  if (last("no_show")) return "no_show"
  return last("cancelled") ? "cancelled" : undefined
}

const plannedOf = (last: Last): DispatchStatus => {
  const assignment = last("assigned", "unassigned")
  if (assignment) return assignment.eventType === "assigned" ? "assigned" : "scheduled"
  return last("scheduled") ? "scheduled" : "draft"
}

export type StepVerdict =
  /** The event moves the state, or `late` fills the time of a step that was passed before it was told. */
  | { ok: true; to: DispatchStatus; late: boolean }
  | { ok: false; code: "status_transition_invalid"; allowed: Step[] }
  | { ok: false; code: "event_out_of_order"; after: Date }

const timesBefore = (state: DispatchState, event: Step): Date[] => {
  const index = roadSteps.findIndex((step) => step.event === event)
  const before = index < 0 ? roadSteps : roadSteps.slice(0, index)
  return before.flatMap(({ time }) => state[time] ?? [])
}

/** A step already passed, not yet told and not later than the next one that was. */
function isLateFact(state: DispatchState, event: Step, occurredAt: Date): boolean {
  const index = roadSteps.findIndex((step) => step.event === event)
  const step = roadSteps[index]
  if (!step || state[step.time] !== null || state.status === "cancelled") return false
  const next = roadSteps.slice(index + 1).flatMap(({ time }) => state[time] ?? [])[0]
  return next !== undefined && occurredAt <= next
}

/** Whether an event may be recorded in a state, and where it leads. Pure. */
export function judgeStep(state: DispatchState, event: Step, occurredAt: Date): StepVerdict {
  const { from, to } = dispatchTransitions[event]
  const moves = (from as readonly DispatchStatus[]).includes(state.status)
  if (!moves && !isLateFact(state, event, occurredAt)) {
    return { ok: false, code: "status_transition_invalid", allowed: transitionsOf(state.status) }
  }
  const after = timesBefore(state, event)
    .filter((time) => time > occurredAt)
    .at(-1)
  if (after) return { ok: false, code: "event_out_of_order", after }
  return { ok: true, to: moves ? to : state.status, late: !moves }
}

/** The status event that a correction takes back from a state: that of the present step on the road, or the end. */
export const correctable = {
  en_route: ["driver_en_route"],
  arrived: ["driver_arrived"],
  picked_up: ["pickup_completed"],
  completed: ["dropoff_completed"],
  no_show: ["no_show"],
  cancelled: ["assigned", "unassigned", "driver_en_route", "driver_arrived", "cancelled"],
} as const satisfies Partial<Record<DispatchStatus, readonly StatusEvent[]>>

/** Ids of the standing events that a correction voids, oldest first; none = the state cannot be corrected. */
export function voidedByCorrection(events: readonly FoldedEvent[]): string[] {
  const { status } = foldEvents(events)
  if (!(status in correctable)) return []
  const types: readonly string[] = correctable[status as keyof typeof correctable]
  const voided = new Set(events.map(({ voidsEventId }) => voidsEventId))
  const standing = events.filter(({ id, eventType }) => types.includes(eventType) && !voided.has(id))
  return (status === "cancelled" ? standing : standing.slice(-1)).map(({ id }) => id)
}
