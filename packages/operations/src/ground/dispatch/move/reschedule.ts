import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { type OperationsDb, readClock } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { dispatchClosed, dispatchInProgress, dispatchIsDraft } from "../../errors.js"
import { endStatuses } from "../../words.js"
import { type DispatchRow, lockDispatch } from "../lock.js"
import { readDetail } from "../read/detail.js"
import { arrivalConflicts } from "./arrival.js"
import { type MovedDispatch, rescheduleBody } from "./contract.js"
import { moveDispatch } from "./move.js"
import type { Timed } from "./target.js"

const input = rescheduleBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext, reason: rescheduleBody.shape.reason })
type Input = z.output<typeof input>

/** Plans move until the passengers are aboard. Throws `dispatch_closed`, `dispatch_in_progress`, `dispatch_is_draft`. */
export function requireMovable(dispatch: DispatchRow): asserts dispatch is Timed {
  if ((endStatuses as readonly string[]).includes(dispatch.status)) throw dispatchClosed({ id: dispatch.id, status: dispatch.status })
  if (dispatch.status === "picked_up") throw dispatchInProgress({ id: dispatch.id, status: dispatch.status })
  if (!dispatch.scheduledAt || !dispatch.endsAt) throw dispatchIsDraft({ id: dispatch.id })
}

async function run(tx: OperationsDb, given: Input, context: WriteContext): Promise<MovedDispatch> {
  const { dispatchId, scheduledAt, endsAt, onClash = "refuse" } = given
  const dispatch = await lockDispatch(tx, dispatchId, given.expectedRevision)
  requireMovable(dispatch)
  const at = await readClock(tx, context.now)
  const start = scheduledAt ?? dispatch.scheduledAt
  const delta = start.getTime() - dispatch.scheduledAt.getTime()
  const end = endsAt ?? new Date(dispatch.endsAt.getTime() + delta)
  const changed = delta !== 0 || end.getTime() !== dispatch.endsAt.getTime()
  const conflicts = changed
    ? await moveDispatch(
        tx,
        dispatch,
        { scheduledAt: start, endsAt: end, endsGiven: endsAt !== undefined, onClash, as: "rescheduled", at },
        context,
      )
    : []
  const detail = await readDetail(tx, dispatchId, at)
  return {
    dispatch: detail,
    ...{ changed, movedMinutes: Math.round(delta / 60_000), findings: detail.findings },
    conflicts: [...conflicts, ...(await arrivalConflicts(tx, detail))],
  }
}

/**
 * Moves a dispatch to another time: a decision, so a clash is refused unless `onClash` says to tell it (`flag`) or to give the asset up
 * (`unassign`). Pickup, end, stops, pending checkpoints and the time of its assets move by one delta; the first plan is kept. Whoever
 * serves it is asked anew. Throws `dispatch_not_found`, `revision_conflict`, `dispatch_closed`, `dispatch_in_progress`, `dispatch_is_draft`,
 * `resource_double_booked`, `resource_closed`, `invalid_range`, `invalid_request`.
 */
export async function rescheduleDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<MovedDispatch> {
  const given = parseInput(input, raw)
  const { now, actor, reason, correlationId, dryRun = false } = given
  if (!given.scheduledAt && !given.endsAt) {
    throw invalidRequest({ violations: [{ path: "scheduledAt", message: "Say when it starts or when it ends." }] })
  }
  return rehearse(db, dryRun, (tx) => run(tx, given, { now, actor, reason, correlationId }))
}
