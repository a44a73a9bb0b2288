import { sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clock, jsonParam, type OperationsDb, readClock, rowsOf } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { type DispatchRow, lockDispatch, requireNotOver } from "../dispatch/lock.js"
import { readDetail } from "../dispatch/read/detail.js"
import type { GroundFinding } from "../finding/contract.js"
import { say } from "../finding/say.js"
import { insertRows } from "../row.js"
import { addPassengersBody } from "./contract.js"
import { addCounts, countersDelta, seatsExceeded } from "./counters.js"
import { passengerRow } from "./row.js"
import { groundDispatchPassengers } from "./schema.js"
import { refusingPassengers, touchesOf } from "./write.js"

const input = addPassengersBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext, reason: addPassengersBody.shape.reason })
type Given = z.output<typeof input>

function rowsFor(dispatch: DispatchRow, { passengers, bookingId, count }: Given) {
  if ((passengers === undefined) === (count === undefined)) {
    throw invalidRequest({ violations: [{ path: "passengers", message: "Give passengers, or a booking and how many." }] })
  }
  const given = passengers ?? Array.from({ length: count ?? 0 }, () => ({ bookingId: bookingId ?? dispatch.bookingId }))
  return given.map((passenger) => passengerRow(dispatch.id, bookingId ?? dispatch.bookingId, passenger))
}

/** Travelers who are on another dispatch at that time: said, not refused. */
async function elsewhere(tx: OperationsDb, dispatch: DispatchRow, travelerIds: readonly string[]): Promise<GroundFinding[]> {
  if (travelerIds.length === 0 || !dispatch.scheduledAt) return []
  const found = await rowsOf<{ other: string; passenger: string }>(
    tx,
    sql`select p.dispatch_id as other, own.id as passenger from ground_dispatch_passengers p join ground_dispatches d on d.id = p.dispatch_id
        join ground_dispatches mine on mine.id = ${dispatch.id} join ground_dispatch_passengers own on own.dispatch_id = mine.id and own.traveler_id = p.traveler_id and own.status <> 'removed'
      where p.traveler_id in (select jsonb_array_elements_text(${jsonParam(travelerIds)})) and p.dispatch_id <> mine.id and p.status in ('expected', 'boarded')
        and d.status not in ('completed', 'cancelled', 'no_show') and d.scheduled_at < mine.ends_at and d.ends_at > mine.scheduled_at order by p.id`,
  )
  return found.map(({ other, passenger }) => ({
    ...{ code: "traveler_elsewhere", severity: "advisory", verdict: "fail", subjectType: "passenger", subjectId: passenger },
    ...{ have: other, need: null, ...say("traveler_elsewhere", {}) },
  }))
}

/**
 * Puts people on a dispatch: the counters and the rows in one statement, all or none. Bookings may differ; a traveler who is on another
 * dispatch at that time is a finding. Throws `dispatch_not_found`, `dispatch_closed`, `revision_conflict`, `vehicle_capacity_exceeded` with
 * what would fit, `passenger_exists`, `seat_taken`, `invalid_request`.
 */
export async function addPassengers(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const given = parseInput(input, raw)
  const { dispatchId, expectedRevision, now, actor, reason, correlationId } = given
  const context = { now, actor, reason, correlationId }
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId, expectedRevision)
    requireNotOver(dispatch)
    const rows = rowsFor(dispatch, given)
    const stamp = clock(now)
    const written = await refusingPassengers(dispatch, rows.length, () =>
      tx.transaction((inner) =>
        rowsOf(
          inner,
          sql`with room as (update ground_dispatches set ${addCounts(countersDelta([], rows))}, revision = revision + 1, updated_at = ${stamp}
              where id = ${dispatchId} and (seat_limit is null or passenger_count + ${rows.length}::int <= seat_limit) returning id)
            ${insertRows(groundDispatchPassengers, rows, stamp, ["created_at", "updated_at"], sql`exists (select from room)`)} returning id`,
        ),
      ),
    )
    if (written.length === 0) {
      throw seatsExceeded(
        dispatch,
        rows.length,
        rows.map(({ bookingId }) => bookingId),
      )
    }
    await recordEvents(tx, context, [
      {
        ...{ type: "ground.dispatch_passenger.added", subject: dispatchId },
        touches: [...touchesOf(dispatch), ...new Set(rows.map(({ bookingId }) => bookingId))],
        data: { count: rows.length, passengerIds: rows.map(({ id }) => id) },
      },
    ])
    const at = await readClock(tx, now)
    const travelers = rows.map(({ travelerId }) => travelerId).filter((id) => id !== null)
    return readDetail(tx, dispatchId, at, await elsewhere(tx, dispatch, travelers))
  })
}
