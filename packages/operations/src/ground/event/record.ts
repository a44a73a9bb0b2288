import { and, desc, eq } from "drizzle-orm"
import * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type DispatchRow, lockDispatch } from "../dispatch/lock.js"
import { readDetail } from "../dispatch/read/detail.js"
import { dispatchTransitions } from "../dispatch/state.js"
import { eventNotAllowed, eventReserved } from "../errors.js"
import type { ExecutionEventType } from "../words.js"
import { actorOf } from "./actor-of.js"
import { appendEvents } from "./append.js"
import { type ExecutionEvent, type RecordedEvent, recordEventBody } from "./contract.js"
import { prepareFact } from "./fact/prepare.js"
import { followAll } from "./follow.js"
import { toEvent } from "./history.js"
import { nextStep, requireNotAhead, requireStep } from "./judge.js"
import { requireReason } from "./reason.js"
import { saidOf } from "./said.js"
import { groundExecutionEvents } from "./schema.js"
import { isStep } from "./step.js"

const input = recordEventBody.safeExtend({ dispatchId: idSchema("gdsp"), ...writeContext })
type Input = z.output<typeof input>

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

/** The device sent this event before: the first one is answered. */
async function earlier(tx: OperationsDb, { dispatchId, clientEventId }: Input): Promise<ExecutionEvent | undefined> {
  if (clientEventId === undefined) return undefined
  const [row] = await tx
    .select()
    .from(groundExecutionEvents)
    .where(and(eq(groundExecutionEvents.dispatchId, dispatchId), eq(groundExecutionEvents.clientEventId, clientEventId)))
  return row && toEvent(row)
}

async function requireMayRecord(tx: OperationsDb, given: Input): Promise<Id<"res"> | null> {
  const { type, actorKind = "user" } = given
  if (actorKind !== "user" && decisions.has(type)) throw eventNotAllowed({ eventType: type, actorKind })
  const use = reserved[type]
  if (use) throw eventReserved({ eventType: type, use })
  if (type === "passenger_corrected") requireReason(given.reason)
  return actorOf(tx, given)
}

/** What was told of this passenger, stop or checkpoint before. */
async function toldBefore(tx: OperationsDb, { dispatchId, type, passengerId, legId, checkpointId }: Input): Promise<ExecutionEvent> {
  const event = groundExecutionEvents
  const about = passengerId
    ? eq(event.passengerId, passengerId)
    : legId
      ? eq(event.legId, legId)
      : checkpointId && eq(event.checkpointId, checkpointId)
  const ofType = type === "checkpoint_reached" ? undefined : eq(event.eventType, type)
  const rows = (where: ReturnType<typeof and>) => tx.select().from(event).where(where).orderBy(desc(event.seq)).limit(1)
  const [same] = await rows(and(eq(event.dispatchId, dispatchId), about, ofType))
  // reached by a step of the road: that step told it
  const [row] = same ? [same] : await rows(eq(event.dispatchId, dispatchId))
  return toEvent(row as typeof event.$inferSelect)
}

async function record(tx: OperationsDb, dispatch: DispatchRow, given: Input, at: Date, context: WriteContext): Promise<RecordedEvent> {
  const { dispatchId, type, occurredAt } = given
  const actorResourceId = await requireMayRecord(tx, given)
  const happened = occurredAt ?? at
  requireNotAhead(happened, at)
  if (isStep(type)) requireStep(dispatch, type, happened)
  const fact = await prepareFact(tx, dispatch, given)
  if (fact && !fact.changes) return { event: await toldBefore(tx, given), dispatch: await readDetail(tx, dispatchId, at), changed: false }
  const toStatus = isStep(type) ? dispatchTransitions[type].to : null
  const [event] = await appendEvents(
    tx,
    dispatch,
    [{ eventType: type, occurredAt: happened, actorKind: given.actorKind ?? "user", actorResourceId, toStatus, ...pick(given) }],
    context,
  )
  await fact?.write(happened, context)
  if (isStep(type)) await followAll(tx, [{ dispatch, type, at: happened }], context)
  const detail = await readDetail(tx, dispatchId, at)
  const expected = detail.passengers.filter(({ status }) => status === "expected").length
  return {
    event: event as ExecutionEvent,
    dispatch: { ...detail, findings: [...saidOf(given, expected), ...detail.findings] },
    changed: true,
  }
}

/**
 * Records what happened: a step on the road moves the state, a step told late fills its time and leaves the state, a position or note
 * changes nothing; an event about a passenger, a stop or a checkpoint changes that. The same `clientEventId` again answers the first event. A fact is never refused because of the calendar.
 *
 * Throws `dispatch_not_found`, `status_transition_invalid` with what is allowed, `event_out_of_order`, `event_in_future`, `event_reserved`,
 * `no_show_too_early`, `actor_not_assigned`, `event_not_allowed`.
 */
export async function recordExecutionEvent(db: OperationsDb, raw: z.input<typeof input>): Promise<RecordedEvent> {
  const given = parseInput(input, raw)
  const { dispatchId, now, actor, correlationId, reason } = given
  const context = { now, actor, correlationId, reason }
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId)
    const at = await readClock(tx, now)
    const before = await earlier(tx, given)
    if (before) return { event: before, dispatch: await readDetail(tx, dispatchId, at), changed: false }
    return record(tx, dispatch, given, at, context)
  })
}

const pick = ({ placeId, latitude, longitude, accuracyM, clientEventId, reason, notes, metadata, evidence, ...about }: Input) => ({
  ...{ passengerId: about.passengerId ?? null, legId: about.legId ?? null, checkpointId: about.checkpointId ?? null },
  ...{ placeId: placeId ?? null, latitude: latitude ?? null, longitude: longitude ?? null, accuracyM: accuracyM ?? null },
  ...{
    clientEventId: clientEventId ?? null,
    reason: reason ?? null,
    notes: notes ?? null,
    ...((metadata || evidence) && { metadata: { ...metadata, ...(evidence && { evidence }) } }),
  },
})

const advanceInput = z.strictObject({
  ...{ dispatchId: idSchema("gdsp"), event: recordEventBody.shape.type.optional(), occurredAt: recordEventBody.shape.occurredAt },
  ...{ clientEventId: recordEventBody.shape.clientEventId, notes: recordEventBody.shape.notes, actorKind: recordEventBody.shape.actorKind },
  ...{ driverId: recordEventBody.shape.driverId, resourceId: recordEventBody.shape.resourceId, ...writeContext },
})

/** Takes the next step on the road, or the one that is named. Throws as `recordExecutionEvent`. */
export async function advanceDispatch(db: OperationsDb, raw: z.input<typeof advanceInput>): Promise<RecordedEvent> {
  const { event, ...given } = parseInput(advanceInput, raw)
  return db.transaction(async (tx) => {
    const { status } = await lockDispatch(tx, given.dispatchId)
    const type = event ?? nextStep(given.dispatchId, status)
    return recordExecutionEvent(tx, { ...given, type })
  })
}
