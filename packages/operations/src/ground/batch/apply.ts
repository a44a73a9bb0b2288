import type * as z from "zod"
import { calendarRefusal } from "../../calendar/index.js"
import { batchRefused } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { rehearse } from "../../kernel/rehearse.js"
import type { Resolved, Taker } from "../assignment/claim/resolve.js"
import { offerFreedTime } from "../assignment/claim/retry.js"
import { meet, settleClaims } from "../assignment/claim/together.js"
import { takerOf } from "../assignment/serve/judge.js"
import { freedBy } from "../assignment/serve/run.js"
import { writeAssignments } from "../assignment/serve/write.js"
import type { GroundConflict } from "../board/contract.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { arrivalConflicts } from "../dispatch/move/arrival.js"
import { movesOutcome, writeMoves } from "../dispatch/move/move.js"
import { movedToPast } from "../dispatch/move/reschedule.js"
import { pastField } from "../dispatch/plan/ahead.js"
import { readDetails } from "../dispatch/read/detail.js"
import type { GroundFinding } from "../finding/contract.js"
import { applyDispatchBatchBody, type DispatchBatch } from "./contract.js"
import { inverseOf } from "./inverse.js"
import { type BatchContext, type BatchPlan, type Operation, planBatch } from "./plan.js"
import { takeSteps } from "./steps.js"

const input = applyDispatchBatchBody.extend({ ...writeContext, reason: applyDispatchBatchBody.shape.reason, ...pastField })
type Result = DispatchBatch["results"][number]

/** What of the batch was done. */
interface Done {
  plan: BatchPlan
  changed: ReadonlySet<string>
  conflicts: readonly GroundConflict[]
  /** What of the moves is told besides. */
  past: readonly GroundFinding[]
  details: ReadonlyMap<string, DispatchDetail>
}

/** Everything that wants the calendar, in the order of the operations: of two who want the same the earlier has it. */
const takersOf = ({ assigning, moves }: BatchPlan, operations: readonly Operation[]): Taker[] => {
  const rank = new Map<string, number>(operations.map(({ dispatchId }, index) => [dispatchId, index]))
  return [...assigning.map(takerOf), ...moves.takers].sort((a, b) => (rank.get(a.dispatchId) ?? 0) - (rank.get(b.dispatchId) ?? 0))
}

/** Refuses what the calendar refuses; answers what is left to do. */
function refuse(plan: BatchPlan, takers: readonly Taker[], { granted, against }: Resolved): void {
  for (const { dispatchId } of takers) {
    if (!granted.has(dispatchId)) plan.refused.set(dispatchId, calendarRefusal(against.get(dispatchId) ?? []))
  }
}

function requireNone({ refused }: BatchPlan, operations: readonly Operation[]): void {
  const violations = operations.flatMap(({ dispatchId }, index) => {
    const error = refused.get(dispatchId)
    return error ? [{ ...error.details, index, code: error.code, message: error.message }] : []
  })
  if (violations.length > 0) throw batchRefused({ violations })
}

async function write(tx: OperationsDb, plan: BatchPlan, resolved: Resolved, at: Date, context: WriteContext): Promise<ReadonlySet<string>> {
  const { live, moves, steps } = plan
  const assigned = plan.assigning.filter(({ dispatch }) => resolved.granted.has(dispatch.id))
  await writeAssignments(tx, assigned, at, context)
  await writeMoves(tx, moves, resolved, context)
  await takeSteps(tx, steps, context)
  const moved = new Set<string>(moves.moving.map(({ dispatch }) => dispatch.id).filter((id) => resolved.granted.has(id)))
  const left = live.filter(({ dispatchId }) => moved.has(dispatchId)).map(({ resourceId }) => resourceId)
  await offerFreedTime(tx, [...freedBy(assigned), ...left], context)
  return new Set([...assigned.map(({ dispatch }) => dispatch.id), ...moved, ...steps.map(({ dispatch }) => dispatch.id)])
}

async function run(tx: OperationsDb, operations: readonly Operation[], atomic: boolean, context: BatchContext): Promise<Done> {
  const at = await readClock(tx, context.now)
  const plan = await planBatch(tx, operations, at, context)
  const takers = takersOf(plan, operations)
  const resolved = await meet(tx, takers, context.now)
  refuse(plan, takers, resolved)
  if (atomic) requireNone(plan, operations)
  await settleClaims(tx, takers, resolved, context.now)
  const changed = await write(tx, plan, resolved, at, context)
  const details = await readDetails(
    tx,
    operations.map(({ dispatchId }) => dispatchId),
    at,
  )
  const moving = plan.moves.moving.filter(({ dispatch }) => changed.has(dispatch.id))
  const moved = moving.flatMap(({ dispatch: { id } }) => details.get(id) ?? [])
  const clashes = movesOutcome({ ...plan.moves, moving }, resolved)
  const conflicts = [...clashes.flatMap((one) => ("value" in one ? one.value : [])), ...(await arrivalConflicts(tx, moved))]
  return { plan, changed, conflicts, past: movedToPast(moving), details }
}

function resultOf({ op, dispatchId }: Operation, index: number, { plan, changed, conflicts, past, details }: Done): Result {
  const error = plan.refused.get(dispatchId)
  const detail = details.get(dispatchId)
  const base = { index, op, dispatchId, ok: error === undefined, changed: changed.has(dispatchId) }
  if (error || !detail) {
    const told = error ? { code: error.code, message: error.message, details: error.details } : null
    return { ...base, status: null, revision: null, conflicts: [], findings: [], error: told }
  }
  const own = conflicts.filter((one) => one.dispatchId === dispatchId)
  const findings = [...detail.findings, ...past.filter(({ subjectId }) => subjectId === dispatchId)]
  return { ...base, status: detail.status, revision: detail.revision, conflicts: own, findings, error: null }
}

function undoing(operations: readonly Operation[], { plan: { before, live }, changed }: Done): DispatchBatch["inverse"] {
  return operations.toReversed().flatMap(({ op, dispatchId }) => {
    const stood = before.get(dispatchId)
    if (!stood || !changed.has(dispatchId)) return []
    const serving = live.filter((row) => row.dispatchId === dispatchId)
    return inverseOf(op, { dispatchId, scheduledAt: stood.scheduledAt, endsAt: stood.endsAt, serving }) as DispatchBatch["inverse"]
  })
}

/**
 * Does many things to many dispatches at once, each for itself unless `atomic`. Everything ends before anything is taken, so two drivers swap
 * in one batch; of two who want the same asset the earlier has it, and whoever is refused gives nothing up. Answers one result for each
 * operation and `inverse`, the operations that undo them. Statements do not grow with the operations. Throws `batch_refused` (atomic) with
 * every refusal and its `index`, `invalid_request`.
 */
export async function applyDispatchBatch(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchBatch> {
  const { operations, atomic = false, dryRun = false, pastNeedsReason, ...context } = parseInput(input, raw)
  return rehearse(db, dryRun, async (tx) => {
    const done = await run(tx, operations, atomic, { ...context, pastNeedsReason: pastNeedsReason && !dryRun })
    const results = operations.map((operation, index) => resultOf(operation, index, done))
    const failed = results.filter(({ ok }) => !ok).length
    return { dryRun, succeeded: results.length - failed, failed, results, inverse: undoing(operations, done) }
  })
}
