import { sql } from "drizzle-orm"
import { clock, instantParam, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import type { DispatchRow } from "../dispatch/lock.js"
import { checkpointNotFound, statusTransitionInvalid } from "../errors.js"
import { nothingToDo, type PreparedFact } from "../event/fact/prepared.js"
import { readCheckpoints } from "./read.js"

/** Reaching a checkpoint; again changes nothing. Throws `checkpoint_not_found`, `status_transition_invalid` for one that was cancelled. */
export async function prepareCheckpoint(tx: OperationsDb, dispatch: DispatchRow, checkpointId: Id<"gdcp">): Promise<PreparedFact> {
  const point = (await readCheckpoints(tx, dispatch.id)).find(({ id }) => id === checkpointId)
  if (!point) throw checkpointNotFound({ id: checkpointId })
  if (point.status === "reached") return nothingToDo
  if (point.status === "cancelled")
    throw statusTransitionInvalid({ id: checkpointId, status: point.status, wanted: "reached", allowed: [] })
  return {
    changes: true,
    write: async (at, context) => {
      await tx.execute(sql`update ground_dispatch_checkpoints set status = 'reached', actual_at = ${instantParam(at)}, revision = revision + 1,
        updated_at = ${clock(context.now)} where id = ${checkpointId}`)
      await recordEvents(tx, context, [
        {
          ...{ type: "ground.dispatch_checkpoint.reached", subject: dispatch.id, data: { checkpointId, at } },
          touches: [checkpointId, dispatch.bookingId, dispatch.slotId, dispatch.vehicleId, dispatch.driverId],
        },
      ])
    },
  }
}
