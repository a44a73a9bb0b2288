import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb, readClock } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { offerFreedTime } from "../../assignment/claim/retry.js"
import { endAssignments, liveAssignments } from "../../assignment/end.js"
import { statusTransitionInvalid } from "../../errors.js"
import { appendEvents, voiding } from "../../event/append.js"
import { reasonBody } from "../../event/contract.js"
import { eventsOf } from "../../event/history.js"
import type { DispatchDetail } from "../contract.js"
import { lockDispatch } from "../lock.js"
import { readDetail } from "../read/detail.js"
import { groundDispatches } from "../schema.js"
import { judgeStep, transitionsOf, voidedByCorrection } from "../state.js"

const input = reasonBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext, reason: reasonBody.shape.reason })

const still = { enRouteAt: null, arrivedAt: null, pickupAt: null, dropoffAt: null }

/** Cancels a dispatch: its assets are free again, its checkpoints cancelled. Throws `dispatch_not_found`, `status_transition_invalid`, `revision_conflict`. */
export async function cancelDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const { dispatchId, expectedRevision, now, actor, reason, correlationId } = parseInput(input, raw)
  const context = { now, actor, reason, correlationId }
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId, expectedRevision)
    const at = await readClock(tx, now)
    const verdict = judgeStep({ status: dispatch.status, ...still }, "cancelled", at)
    if (!verdict.ok)
      throw statusTransitionInvalid({
        id: dispatchId,
        status: dispatch.status,
        wanted: "cancelled",
        allowed: transitionsOf(dispatch.status),
      })
    const serving = await liveAssignments(tx, dispatchId)
    await endAssignments(tx, dispatch, serving, { reason, calendar: "cancelled" }, context)
    await tx.execute(sql`update ground_dispatch_checkpoints set status = 'cancelled', revision = revision + 1, updated_at = ${clock(now)}
      where dispatch_id = ${dispatchId} and status = 'pending'`)
    await tx
      .update(groundDispatches)
      .set({ vehicleId: null, driverId: null, seatLimit: null, cancelReason: reason })
      .where(eq(groundDispatches.id, dispatchId))
    await appendEvents(tx, dispatch, [{ eventType: "cancelled", occurredAt: at, toStatus: "cancelled", reason }], context)
    await offerFreedTime(
      tx,
      serving.map(({ resourceId }) => resourceId),
      context,
    )
    return readDetail(tx, dispatchId, at)
  })
}

/**
 * Takes the present step back: its event stays and is voided, its time is cleared. From a cancellation the dispatch is scheduled again,
 * without assets. Throws `dispatch_not_found`, `status_transition_invalid`, `revision_conflict`.
 */
export async function correctDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const { dispatchId, expectedRevision, now, actor, reason, correlationId } = parseInput(input, raw)
  const context = { now, actor, reason, correlationId }
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId, expectedRevision)
    const at = await readClock(tx, now)
    const events = await eventsOf(tx, dispatchId)
    const voided = voidedByCorrection(events)
    if (voided.length === 0)
      throw statusTransitionInvalid({
        id: dispatchId,
        status: dispatch.status,
        wanted: "status_corrected",
        allowed: transitionsOf(dispatch.status),
      })
    if (dispatch.status === "cancelled") {
      await tx.execute(sql`update ground_dispatch_checkpoints set status = 'pending', revision = revision + 1, updated_at = ${clock(now)}
        where dispatch_id = ${dispatchId} and status = 'cancelled'`)
      await tx.update(groundDispatches).set({ cancelReason: null }).where(eq(groundDispatches.id, dispatchId))
    }
    await appendEvents(tx, dispatch, voiding(voided, at, reason), context)
    return readDetail(tx, dispatchId, at)
  })
}
