import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import type { DispatchRow } from "../dispatch/lock.js"
import { refusals } from "../dispatch/refusals.js"
import type { DispatchPassenger } from "./contract.js"
import { addCounts, countersDelta, seatsExceeded } from "./counters.js"

/** What the database refuses of a change of passengers, in this area's words. */
export const refusingPassengers = <Result>(dispatch: DispatchRow, added: number, run: () => Promise<Result>) =>
  translating({ ...refusals(dispatch.id), ground_dispatches_seats_check: () => seatsExceeded(dispatch, added) }, run)

/** Ids that events about passengers touch; never a name. */
export const touchesOf = ({ bookingId, slotId, vehicleId, driverId }: DispatchRow) => [bookingId, slotId, vehicleId, driverId]

interface Change {
  before: DispatchPassenger
  after: DispatchPassenger
  /** The columns that change. */
  set: SQL
  event: { type: string; data?: Record<string, unknown> }
}

/** One passenger and the counters of the locked dispatch, in one statement; and the event. */
export async function changePassenger(
  tx: OperationsDb,
  dispatch: DispatchRow,
  { before, after, set, event }: Change,
  context: WriteContext,
): Promise<void> {
  const stamp = clock(context.now)
  const delta = countersDelta([before], [after])
  await refusingPassengers(dispatch, delta.passenger_count, () =>
    tx.transaction((inner) =>
      inner.execute(sql`with changed as (update ground_dispatch_passengers set ${set}, revision = revision + 1, updated_at = ${stamp} where id = ${before.id} returning dispatch_id)
        update ground_dispatches d set ${addCounts(delta)}, revision = d.revision + 1, updated_at = ${stamp} from changed where d.id = changed.dispatch_id`),
    ),
  )
  await recordEvents(tx, context, [
    {
      ...{ type: event.type, subject: dispatch.id, touches: [...touchesOf(dispatch), before.id, before.bookingId, after.bookingId] },
      data: { passengerId: before.id, ...event.data },
    },
  ])
}
