import { sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clock, jsonParam, type OperationsDb, readClock } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import type { MovedPassengers } from "../dispatch/contract.js"
import { type DispatchRow, lockDispatch, requireNotOver } from "../dispatch/lock.js"
import { readDetail } from "../dispatch/read/detail.js"
import { movePassengersBody } from "./contract.js"
import { addCounts, countersDelta, seatsExceeded } from "./counters.js"
import { passengersOf } from "./read.js"
import { refusingPassengers, touchesOf } from "./write.js"

const input = movePassengersBody.extend({ fromDispatchId: idSchema("gdsp"), ...writeContext, reason: movePassengersBody.shape.reason })

/**
 * Moves people to another dispatch, all or none; seats and stops are chosen anew there. Throws `dispatch_not_found`, `passenger_not_found`,
 * `dispatch_closed`, `vehicle_capacity_exceeded`, `passenger_exists`, `invalid_request`.
 */
export async function movePassengers(db: OperationsDb, raw: z.input<typeof input>): Promise<MovedPassengers> {
  const { fromDispatchId, toDispatchId, passengerIds, now, actor, reason, correlationId } = parseInput(input, raw)
  if (fromDispatchId === toDispatchId) {
    throw invalidRequest({ violations: [{ path: "toDispatchId", message: "They are on this dispatch already." }] })
  }
  return db.transaction(async (tx) => {
    const locked = new Map<string, DispatchRow>()
    for (const id of [fromDispatchId, toDispatchId].sort()) locked.set(id, await lockDispatch(tx, id as Id<"gdsp">))
    const [from, to] = [locked.get(fromDispatchId), locked.get(toDispatchId)] as [DispatchRow, DispatchRow]
    requireNotOver(from)
    requireNotOver(to)
    const people = await passengersOf(tx, fromDispatchId, passengerIds)
    const gained = countersDelta([], people)
    if (to.seatLimit !== null && to.passengerCount + gained.passenger_count > to.seatLimit) throw seatsExceeded(to, gained.passenger_count)
    const stamp = clock(now)
    await refusingPassengers(to, gained.passenger_count, () =>
      tx.transaction((inner) =>
        inner.execute(sql`with moved as (update ground_dispatch_passengers set dispatch_id = ${toDispatchId}, pickup_leg_id = null, dropoff_leg_id = null, seat_label = null,
            revision = revision + 1, updated_at = ${stamp} where id in (select jsonb_array_elements_text(${jsonParam(passengerIds)})) returning id),
          lost as (update ground_dispatches set ${addCounts(countersDelta(people, []))}, revision = revision + 1, updated_at = ${stamp} where id = ${fromDispatchId} returning id)
          update ground_dispatches set ${addCounts(gained)}, revision = revision + 1, updated_at = ${stamp} where id = ${toDispatchId}`),
      ),
    )
    await recordEvents(tx, { now, actor, reason, correlationId }, [
      {
        ...{
          type: "ground.dispatch_passenger.moved",
          subject: fromDispatchId,
          touches: [toDispatchId, ...touchesOf(from), ...touchesOf(to)],
        },
        data: { passengerIds, toDispatchId },
      },
    ])
    const at = await readClock(tx, now)
    return { from: await readDetail(tx, fromDispatchId, at), to: await readDetail(tx, toDispatchId, at) }
  })
}
