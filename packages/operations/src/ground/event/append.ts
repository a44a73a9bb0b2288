import { sql } from "drizzle-orm"
import type { WriteContext } from "../../kernel/context.js"
import { clock, jsonParam, type OperationsDb } from "../../kernel/database.js"
import { type Id, newId } from "../../kernel/ids.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import type { DispatchRow } from "../dispatch/lock.js"
import { foldEvents } from "../dispatch/state.js"
import type { ExecutionEventType } from "../words.js"
import type { ExecutionEvent } from "./contract.js"
import { eventsOfAll, toEvent } from "./history.js"
import { groundExecutionEvents } from "./schema.js"

export type NewExecutionEvent = Partial<Omit<typeof groundExecutionEvents.$inferInsert, "id" | "seq">> & {
  eventType: ExecutionEventType
  occurredAt: Date
}

const touchesOf = (dispatch: DispatchRow) => [dispatch.bookingId, dispatch.slotId, dispatch.vehicleId, dispatch.driverId]

/** A locked dispatch with what happened to it. */
export interface Happened {
  dispatch: DispatchRow
  events: readonly NewExecutionEvent[]
}

const rowsToInsert = (all: readonly Happened[], context: WriteContext) =>
  all.flatMap(({ dispatch, events }) =>
    events.map((event) => ({
      ...{ id: newId("gexe"), dispatchId: dispatch.id, recordedAt: clock(context.now), actorId: context.actor ?? null },
      fromStatus: dispatch.status,
      ...event,
    })),
  )

/** What the events of a dispatch make of it, as columns. */
const folded = ({ dispatch }: Happened, events: Parameters<typeof foldEvents>[0]) => {
  const { status, enRouteAt, arrivedAt, pickupAt, dropoffAt } = foldEvents(events)
  return { id: dispatch.id, status, enRouteAt, arrivedAt, pickupAt, dropoffAt, moved: status !== dispatch.status }
}

async function store(tx: OperationsDb, states: readonly ReturnType<typeof folded>[], now: Date | undefined): Promise<void> {
  await tx.execute(sql`update ground_dispatches d set status = s.status, actual_en_route_at = s."enRouteAt", actual_arrived_at = s."arrivedAt",
      actual_pickup_at = s."pickupAt", actual_dropoff_at = s."dropoffAt", revision = d.revision + 1, updated_at = ${clock(now)},
      status_changed_at = case when s.moved then ${clock(now)} else d.status_changed_at end
    from jsonb_to_recordset(${jsonParam(states)}) as s(id text, status text, "enRouteAt" timestamptz, "arrivedAt" timestamptz, "pickupAt" timestamptz,
      "dropoffAt" timestamptz, moved boolean) where d.id = s.id`)
}

/**
 * Appends events to locked dispatches and stores what they make of them: state and actual times are the fold over all events of each.
 * Four statements, whatever their number. Answers the new events in the order given.
 */
export async function appendManyEvents(tx: OperationsDb, all: readonly Happened[], context: WriteContext): Promise<ExecutionEvent[]> {
  const telling = all.filter(({ events }) => events.length > 0)
  if (telling.length === 0) return []
  const written = await tx
    .insert(groundExecutionEvents)
    .values(rowsToInsert(telling, context) as never)
    .returning()
  const known = await eventsOfAll(
    tx,
    telling.map(({ dispatch }) => dispatch.id),
  )
  const states = telling.map((one) => folded(one, known.get(one.dispatch.id) ?? []))
  await store(tx, states, context.now)
  const dispatchOf = new Map(telling.map(({ dispatch }) => [dispatch.id as string, dispatch]))
  await recordEvents(tx, context, [
    ...(written as ExecutionEvent[]).map(({ eventType, occurredAt, dispatchId }) => ({
      ...{ type: "ground.execution_event.recorded", subject: dispatchId, touches: touchesOf(dispatchOf.get(dispatchId) as DispatchRow) },
      data: { eventType, occurredAt },
    })),
    ...states
      .filter(({ moved }) => moved)
      .map(({ id, status }) => {
        const dispatch = dispatchOf.get(id) as DispatchRow
        const told = { before: { status: dispatch.status }, after: { status } }
        return { type: "ground.dispatch.status_changed", subject: id, touches: touchesOf(dispatch), ...told }
      }),
  ])
  return (written as (typeof groundExecutionEvents.$inferSelect)[]).map(toEvent)
}

/** `appendManyEvents` for one dispatch. */
export const appendEvents = (
  tx: OperationsDb,
  dispatch: DispatchRow,
  events: readonly NewExecutionEvent[],
  context: WriteContext,
): Promise<ExecutionEvent[]> => appendManyEvents(tx, [{ dispatch, events }], context)

/** Ids in the order of the rows; for events that void others. */
export const voiding = (eventIds: readonly string[], at: Date, reason: string): NewExecutionEvent[] =>
  eventIds.map((id) => ({ eventType: "status_corrected", occurredAt: at, voidsEventId: id as Id<"gexe">, reason }))
