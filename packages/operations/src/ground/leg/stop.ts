import { sql } from "drizzle-orm"
import { clock, instantParam, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import type { DispatchRow } from "../dispatch/lock.js"
import { transitionsOf } from "../dispatch/state.js"
import { legNotFound, statusTransitionInvalid } from "../errors.js"
import { nothingToDo, type PreparedFact } from "../event/fact/prepared.js"
import { legsOf } from "./read.js"

const underWay = ["en_route", "arrived", "picked_up"]
const columns = { stop_arrived: "actual_arrived_at", stop_departed: "actual_departed_at" } as const

/** Arriving at and leaving a stop: its actual time, and its checkpoint is reached. Throws `leg_not_found`, `status_transition_invalid`. */
export async function prepareStop(
  tx: OperationsDb,
  dispatch: DispatchRow,
  type: keyof typeof columns,
  legId: Id<"gdlg">,
): Promise<PreparedFact> {
  const leg = (await legsOf(tx, dispatch.id)).find(({ id }) => id === legId)
  if (!leg) throw legNotFound({ id: legId })
  if ((type === "stop_arrived" ? leg.actualArrivedAt : leg.actualDepartedAt) !== null) return nothingToDo
  if (!underWay.includes(dispatch.status)) {
    throw statusTransitionInvalid({ id: dispatch.id, status: dispatch.status, wanted: type, allowed: transitionsOf(dispatch.status) })
  }
  return {
    changes: true,
    write: async (at, context) => {
      const stamp = clock(context.now)
      await tx.execute(sql`with points as (update ground_dispatch_checkpoints set status = 'reached', actual_at = ${instantParam(at)}, revision = revision + 1, updated_at = ${stamp}
          where leg_id = ${legId} and checkpoint_type = 'stop' and auto and status = 'pending')
        update ground_dispatch_legs set ${sql.raw(columns[type])} = ${instantParam(at)}, revision = revision + 1, updated_at = ${stamp} where id = ${legId}`)
      await recordEvents(tx, context, [
        { type: "ground.dispatch_leg.updated", subject: dispatch.id, touches: [legId, leg.placeId, dispatch.bookingId, dispatch.slotId] },
      ])
    },
  }
}
