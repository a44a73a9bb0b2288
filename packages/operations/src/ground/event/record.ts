import { and, eq, sql } from "drizzle-orm"
import * as z from "zod"
import { trimCommitments } from "../../calendar/index.js"
import { invalidRequest } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, readClock, rowsOf } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type DispatchRow, lockDispatch } from "../dispatch/lock.js"
import { readDetail } from "../dispatch/read/detail.js"
import { type DispatchState, dispatchTransitions, judgeStep } from "../dispatch/state.js"
import {
  actorNotAssigned,
  eventInFuture,
  eventNotAllowed,
  eventOutOfOrder,
  eventReserved,
  noShowTooEarly,
  statusTransitionInvalid,
} from "../errors.js"
import type { ExecutionEventType } from "../words.js"
import { appendEvents } from "./append.js"
import { type ExecutionEvent, type RecordedEvent, recordEventBody } from "./contract.js"
import { toEvent } from "./history.js"
import { groundExecutionEvents } from "./schema.js"

const input = recordEventBody.safeExtend({ dispatchId: idSchema("gdsp"), ...writeContext })
type Input = z.output<typeof input>

const mayBeAhead = 5 * 60_000

/** Written by their own actions only. */
const reserved: Partial<Record<ExecutionEventType, string>> = {
  scheduled: "scheduleDispatch",
  assigned: "assignDispatch",
  unassigned: "unassignDispatch",
  accepted: "respondToAssignment",
  declined: "respondToAssignment",
  rescheduled: "rescheduleDispatch",
  delay_reported: "reportDelay",
  incident: "reportIncident",
  cancelled: "cancelDispatch",
  status_corrected: "correctDispatch",
  passenger_boarded: "boardPassenger",
  passenger_no_show: "markPassengerNoShow",
  passenger_dropped_off: "boardPassenger",
  passenger_corrected: "undoPassenger",
  stop_arrived: "reachCheckpoint",
  stop_departed: "reachCheckpoint",
  checkpoint_reached: "reachCheckpoint",
}

/** What only a dispatcher decides. */
const decisions = new Set<ExecutionEventType>([
  "scheduled",
  "assigned",
  "unassigned",
  "accepted",
  "declined",
  "rescheduled",
  "delay_reported",
  "cancelled",
  "status_corrected",
])

type RoadStep = "driver_en_route" | "driver_arrived" | "pickup_completed" | "dropoff_completed" | "no_show"
const isStep = (type: ExecutionEventType): type is RoadStep => type in dispatchTransitions && !(type in reserved)

const stateOf = ({ status, actualEnRouteAt, actualArrivedAt, actualPickupAt, actualDropoffAt }: DispatchRow): DispatchState => ({
  ...{ status, enRouteAt: actualEnRouteAt, arrivedAt: actualArrivedAt, pickupAt: actualPickupAt, dropoffAt: actualDropoffAt },
})

/** The device sent this event before: the first one is answered. */
async function earlier(tx: OperationsDb, { dispatchId, clientEventId }: Input): Promise<ExecutionEvent | undefined> {
  if (clientEventId === undefined) return undefined
  const [row] = await tx
    .select()
    .from(groundExecutionEvents)
    .where(and(eq(groundExecutionEvents.dispatchId, dispatchId), eq(groundExecutionEvents.clientEventId, clientEventId)))
  return row && toEvent(row)
}

/** A driver or guide says who they are and serves this dispatch. */
async function actorOf(tx: OperationsDb, { dispatchId, actorKind = "user", driverId, resourceId }: Input): Promise<Id<"res"> | null> {
  if (actorKind === "user") return resourceId ?? null
  const [row] = await rowsOf<{ id: Id<"res"> }>(
    tx,
    sql`select a.resource_id as id from ground_dispatch_assignments a left join ground_drivers g on g.resource_id = a.resource_id
      where a.dispatch_id = ${dispatchId} and a.status in ('assigned', 'accepted')
        and (a.resource_id = ${resourceId ?? null}::text or g.id = ${driverId ?? null}::text)`,
  )
  if (!row) throw actorNotAssigned({ id: dispatchId, resourceId: resourceId ?? driverId ?? null })
  return row.id
}

function requireStep(dispatch: DispatchRow, type: RoadStep, occurredAt: Date): void {
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

const ends = { dropoff_completed: "dropped_off", no_show: "no_show" } as const
const autoPoint: Partial<Record<RoadStep, string>> = { driver_arrived: "arrive_pickup", dropoff_completed: "dropoff" }

/** What a step means for checkpoints, passengers and the time that the assets are held. */
async function follow(tx: OperationsDb, dispatch: DispatchRow, type: RoadStep, at: Date, context: WriteContext): Promise<void> {
  const stamp = clock(context.now)
  const point = autoPoint[type]
  if (point) {
    await tx.execute(sql`update ground_dispatch_checkpoints set status = 'reached', actual_at = ${at.toISOString()}::text::timestamptz, revision = revision + 1, updated_at = ${stamp}
      where dispatch_id = ${dispatch.id} and auto and checkpoint_type = ${point} and status = 'pending'`)
  }
  if (type !== "dropoff_completed" && type !== "no_show") return
  await tx.execute(sql`update ground_dispatch_checkpoints set status = 'missed', revision = revision + 1, updated_at = ${stamp}
    where dispatch_id = ${dispatch.id} and status = 'pending'`)
  const [from, column] = type === "no_show" ? ["expected", "no_show_at"] : ["boarded", "dropped_off_at"]
  const counted =
    type === "no_show"
      ? sql`, passenger_count = d.passenger_count - gone.count, checked_bag_count = d.checked_bag_count - gone.checked,
      carry_on_count = d.carry_on_count - gone.carried, wheelchair_count = d.wheelchair_count - gone.wheelchairs, child_seat_count = d.child_seat_count - gone.children`
      : sql``
  await tx.execute(sql`with gone as (
      update ground_dispatch_passengers set status = ${ends[type]}, ${sql.raw(column as string)} = ${at.toISOString()}::text::timestamptz, revision = revision + 1, updated_at = ${stamp}
      where dispatch_id = ${dispatch.id} and status = ${from} returning *),
    sums as (select count(*)::int as count, coalesce(sum(checked_bags), 0)::int as checked, coalesce(sum(carry_on_bags), 0)::int as carried,
      (count(*) filter (where wheelchair))::int as wheelchairs, (count(*) filter (where child_seat <> 'none'))::int as children from gone)
    update ground_dispatches d set updated_at = ${stamp}${counted} from sums gone where d.id = ${dispatch.id}`)
  if (dispatch.endsAt && at < dispatch.endsAt)
    await trimCommitments(tx, { sourceType: "dispatch", sourceId: dispatch.id, endedAt: at, now: context.now })
}

async function requireMayRecord(tx: OperationsDb, given: Input): Promise<Id<"res"> | null> {
  const { type, actorKind = "user" } = given
  if (actorKind !== "user" && decisions.has(type)) throw eventNotAllowed({ eventType: type, actorKind })
  const use = reserved[type]
  if (use) throw eventReserved({ eventType: type, use })
  return actorOf(tx, given)
}

/**
 * Records what happened: a step on the road moves the state, a step told late fills its time and leaves the state, a position or note
 * changes nothing. The same `clientEventId` again answers the first event. A fact is never refused because of the calendar.
 *
 * Throws `dispatch_not_found`, `status_transition_invalid` with what is allowed, `event_out_of_order`, `event_in_future`, `event_reserved`,
 * `no_show_too_early`, `actor_not_assigned`, `event_not_allowed`.
 */
export async function recordExecutionEvent(db: OperationsDb, raw: z.input<typeof input>): Promise<RecordedEvent> {
  const given = parseInput(input, raw)
  const { dispatchId, type, occurredAt, now, actor, correlationId, reason } = given
  const context = { now, actor, correlationId, reason }
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId)
    const at = await readClock(tx, now)
    const before = await earlier(tx, given)
    if (before) return { event: before, dispatch: await readDetail(tx, dispatchId, at), changed: false }
    const actorResourceId = await requireMayRecord(tx, given)
    const happened = occurredAt ?? at
    if (happened.getTime() > at.getTime() + mayBeAhead) throw eventInFuture({ occurredAt: happened.toISOString(), now: at.toISOString() })
    if (isStep(type)) requireStep(dispatch, type, happened)
    const toStatus = isStep(type) ? dispatchTransitions[type].to : null
    const [event] = await appendEvents(
      tx,
      dispatch,
      [{ eventType: type, occurredAt: happened, actorKind: given.actorKind ?? "user", actorResourceId, toStatus, ...pick(given) }],
      context,
    )
    if (isStep(type)) await follow(tx, dispatch, type, happened, context)
    return { event: event as ExecutionEvent, dispatch: await readDetail(tx, dispatchId, at), changed: true }
  })
}

const pick = ({ placeId, latitude, longitude, accuracyM, clientEventId, reason, notes, metadata }: Input) => ({
  ...{ placeId: placeId ?? null, latitude: latitude ?? null, longitude: longitude ?? null, accuracyM: accuracyM ?? null },
  ...{ clientEventId: clientEventId ?? null, reason: reason ?? null, notes: notes ?? null, ...(metadata && { metadata }) },
})

const advanceInput = z.strictObject({
  ...{ dispatchId: idSchema("gdsp"), event: recordEventBody.shape.type.optional(), occurredAt: recordEventBody.shape.occurredAt },
  ...{ clientEventId: recordEventBody.shape.clientEventId, notes: recordEventBody.shape.notes, actorKind: recordEventBody.shape.actorKind },
  ...{ driverId: recordEventBody.shape.driverId, resourceId: recordEventBody.shape.resourceId, ...writeContext },
})

const firstStep: Partial<Record<DispatchRow["status"], RoadStep>> = {
  assigned: "driver_en_route",
  en_route: "driver_arrived",
  arrived: "pickup_completed",
  picked_up: "dropoff_completed",
}

/** Takes the next step on the road, or the one that is named. Throws as `recordExecutionEvent`. */
export async function advanceDispatch(db: OperationsDb, raw: z.input<typeof advanceInput>): Promise<RecordedEvent> {
  const { event, ...given } = parseInput(advanceInput, raw)
  return db.transaction(async (tx) => {
    const { status } = await lockDispatch(tx, given.dispatchId)
    const type = event ?? firstStep[status]
    if (!type) throw statusTransitionInvalid({ id: given.dispatchId, status, wanted: "advance", allowed: [] })
    return recordExecutionEvent(tx, { ...given, type })
  })
}

export const requireReason = (reason: string | undefined): string => {
  if (!reason) throw invalidRequest({ violations: [{ path: "reason", message: "Say why." }] })
  return reason
}
