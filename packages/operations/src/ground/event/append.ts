import { eq, sql } from "drizzle-orm"
import type { WriteContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { type Id, newId } from "../../kernel/ids.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import type { DispatchRow } from "../dispatch/lock.js"
import { groundDispatches } from "../dispatch/schema.js"
import { foldEvents } from "../dispatch/state.js"
import type { ExecutionEventType } from "../words.js"
import type { ExecutionEvent } from "./contract.js"
import { eventsOf, toEvent } from "./history.js"
import { groundExecutionEvents } from "./schema.js"

export type NewExecutionEvent = Partial<Omit<typeof groundExecutionEvents.$inferInsert, "id" | "seq">> & {
  eventType: ExecutionEventType
  occurredAt: Date
}

const touchesOf = (dispatch: DispatchRow) => [dispatch.bookingId, dispatch.slotId, dispatch.vehicleId, dispatch.driverId]

/**
 * Appends events to a locked dispatch and stores what they make of it: state and actual times are the fold over all of its events.
 * Answers the new events.
 */
export async function appendEvents(
  tx: OperationsDb,
  dispatch: DispatchRow,
  events: readonly NewExecutionEvent[],
  context: WriteContext,
): Promise<ExecutionEvent[]> {
  if (events.length === 0) return []
  const before = dispatch.status
  const rows = events.map((event) => ({
    ...{ id: newId("gexe"), dispatchId: dispatch.id, recordedAt: clock(context.now), actorId: context.actor ?? null, fromStatus: before },
    ...event,
  }))
  const written = await tx
    .insert(groundExecutionEvents)
    .values(rows as never)
    .returning()
  const { status, ...times } = foldEvents(await eventsOf(tx, dispatch.id))
  await tx
    .update(groundDispatches)
    .set({
      status,
      ...{
        actualEnRouteAt: times.enRouteAt,
        actualArrivedAt: times.arrivedAt,
        actualPickupAt: times.pickupAt,
        actualDropoffAt: times.dropoffAt,
      },
      ...(status !== before && { statusChangedAt: clock(context.now) as never }),
      ...{ revision: sql`${groundDispatches.revision} + 1`, updatedAt: clock(context.now) as never },
    })
    .where(eq(groundDispatches.id, dispatch.id))
  await recordEvents(tx, context, [
    ...(written as ExecutionEvent[]).map(({ eventType, occurredAt }) => ({
      ...{ type: "ground.execution_event.recorded", subject: dispatch.id, touches: touchesOf(dispatch), data: { eventType, occurredAt } },
    })),
    ...(status === before
      ? []
      : [
          {
            type: "ground.dispatch.status_changed",
            subject: dispatch.id,
            touches: touchesOf(dispatch),
            before: { status: before },
            after: { status },
          },
        ]),
  ])
  return (written as (typeof groundExecutionEvents.$inferSelect)[]).map(toEvent)
}

/** Ids in the order of the rows; for events that void others. */
export const voiding = (eventIds: readonly string[], at: Date, reason: string): NewExecutionEvent[] =>
  eventIds.map((id) => ({ eventType: "status_corrected", occurredAt: at, voidsEventId: id as Id<"gexe">, reason }))
