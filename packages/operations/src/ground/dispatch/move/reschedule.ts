import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { type OperationsDb, readClock } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { dispatchClosed, dispatchInProgress, dispatchIsDraft } from "../../errors.js"
import type { GroundFinding } from "../../finding/contract.js"
import { endStatuses } from "../../words.js"
import { type DispatchRow, lockDispatch } from "../lock.js"
import { pastField, pastFindings, requireAhead } from "../plan/ahead.js"
import { readDetail } from "../read/detail.js"
import { arrivalConflicts } from "./arrival.js"
import { type MovedDispatch, rescheduleBody } from "./contract.js"
import { moveDispatch, requireRange } from "./move.js"
import type { Timed } from "./target.js"
import type { Move, Moving } from "./write.js"

const input = rescheduleBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext, reason: rescheduleBody.shape.reason, ...pastField })
type Input = z.output<typeof input>

/** Plans move until the passengers are aboard. Throws `dispatch_closed`, `dispatch_in_progress`, `dispatch_is_draft`. */
export function requireMovable(dispatch: DispatchRow): asserts dispatch is Timed {
  if ((endStatuses as readonly string[]).includes(dispatch.status)) throw dispatchClosed({ id: dispatch.id, status: dispatch.status })
  if (dispatch.status === "picked_up") throw dispatchInProgress({ id: dispatch.id, status: dispatch.status })
  if (!dispatch.scheduledAt || !dispatch.endsAt) throw dispatchIsDraft({ id: dispatch.id })
}

interface Asked {
  scheduledAt?: Date
  endsAt?: Date
  onClash?: Move["onClash"]
  /** A start in the past says why, as over HTTP. */
  pastNeedsReason?: boolean
  reason?: string
}

const startsElsewhere = ({ dispatch, to }: Moving) => to.scheduledAt.getTime() !== dispatch.scheduledAt.getTime()

/** That dispatches were moved to a start in the past, where they were. Pure. */
export const movedToPast = (moving: readonly Moving[]): GroundFinding[] =>
  moving
    .filter(startsElsewhere)
    .flatMap(({ dispatch: { id, timezone }, to }) => pastFindings(id, { scheduledAt: to.scheduledAt, timezone }, to.at))

/** Where a decision moves a locked dispatch; undefined = it stands there already. Throws as `rescheduleDispatch`. */
export function rescheduleTo(dispatch: DispatchRow, asked: Asked, at: Date): Moving | undefined {
  const { scheduledAt, endsAt, onClash = "refuse", pastNeedsReason, reason } = asked
  if (!scheduledAt && !endsAt) {
    throw invalidRequest({ violations: [{ path: "scheduledAt", message: "Say when it starts or when it ends." }] })
  }
  requireMovable(dispatch)
  const start = scheduledAt ?? dispatch.scheduledAt
  const delta = start.getTime() - dispatch.scheduledAt.getTime()
  const end = endsAt ?? new Date(dispatch.endsAt.getTime() + delta)
  const to: Move = { scheduledAt: start, endsAt: end, endsGiven: endsAt !== undefined, onClash, as: "rescheduled", at }
  requireRange(to)
  if (delta !== 0) requireAhead(start, { pastNeedsReason, reason, now: at })
  return delta === 0 && end.getTime() === dispatch.endsAt.getTime() ? undefined : { dispatch, to }
}

async function run(tx: OperationsDb, given: Input, context: WriteContext): Promise<MovedDispatch> {
  const dispatch = await lockDispatch(tx, given.dispatchId, given.expectedRevision)
  const at = await readClock(tx, context.now)
  // a rehearsal says that it would be in the past; doing it says why
  const moving = rescheduleTo(dispatch, { ...given, pastNeedsReason: given.pastNeedsReason && !given.dryRun }, at)
  const conflicts = moving ? await moveDispatch(tx, moving.dispatch, moving.to, context) : []
  const detail = await readDetail(tx, given.dispatchId, at)
  const moved = moving ? moving.to.scheduledAt.getTime() - moving.dispatch.scheduledAt.getTime() : 0
  return {
    dispatch: detail,
    ...{ changed: moving !== undefined, movedMinutes: Math.round(moved / 60_000) },
    findings: [...detail.findings, ...movedToPast(moving ? [moving] : [])],
    conflicts: [...conflicts, ...(await arrivalConflicts(tx, [detail]))],
  }
}

/**
 * Moves a dispatch to another time: a decision, so a clash is refused unless `onClash` says to tell it (`flag`) or to give the asset up
 * (`unassign`). Pickup, end, stops, pending checkpoints and the time of its assets move by one delta; the first plan is kept. Whoever
 * serves it is asked anew. A start in the past is a finding; over HTTP it says why (`reason`). Throws `dispatch_not_found`, `revision_conflict`, `dispatch_closed`, `dispatch_in_progress`, `dispatch_is_draft`,
 * `resource_double_booked`, `resource_closed`, `invalid_range`, `invalid_request`.
 */
export async function rescheduleDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<MovedDispatch> {
  const given = parseInput(input, raw)
  const { now, actor, reason, correlationId, dryRun = false } = given
  return rehearse(db, dryRun, (tx) => run(tx, given, { now, actor, reason, correlationId }))
}
