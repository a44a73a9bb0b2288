import { sql } from "drizzle-orm"
import type * as z from "zod"
import { endCommitments } from "../../../calendar/index.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { arrayParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { isOperationsError } from "../../../kernel/errors.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { batchRefused } from "../../errors.js"
import {
  type AssignmentBatch,
  type AssignmentOperation,
  applyAssignmentBatchBody,
  type assignmentOperation,
  type ResourceAssignment,
} from "../contract.js"
import { lockSlots, readAssignment } from "../row.js"
import { runAction } from "../settle/transition.js"
import { assignLocked } from "./assign.js"
import { moveLocked } from "./move.js"

const input = applyAssignmentBatchBody.extend({ ...writeContext, reason: applyAssignmentBatchBody.shape.reason })
type Operation = z.output<typeof assignmentOperation>
type Violation = { index: number; code: string; message: string } & Record<string, unknown>

const assignmentIdOf = (operation: Operation) => (operation.op === "assign" ? [] : [operation.assignmentId])

/** Every departure that the batch touches is locked first, in id order. */
async function lockAll(tx: OperationsDb, operations: readonly Operation[]): Promise<void> {
  const ids = operations.flatMap(assignmentIdOf)
  const rows = await rowsOf<{ slot_id: string }>(
    tx,
    sql`select distinct slot_id from resource_slot_assignments where id = any(${arrayParam(ids, "text")})`,
  )
  const named = operations.flatMap((operation) => ("slotId" in operation && operation.slotId ? [operation.slotId] : []))
  await lockSlots(tx, [...rows.map(({ slot_id }) => slot_id), ...named])
}

/** What undoes an operation, from how the assignment stood before it. */
function inverseOf(operation: Operation, before: ResourceAssignment | undefined, after: ResourceAssignment): AssignmentOperation[] {
  if (operation.op === "assign") return [{ op: "cancel", assignmentId: after.id }]
  if (!before) return []
  const { slotId, resourceId, allocationId, core, followsSlot, bookingId, units, shareScope } = before
  const own = followsSlot || !core?.to ? {} : { from: core.from, to: core.to }
  if (operation.op === "move")
    return [
      { op: "move", assignmentId: after.id, slotId, resourceId, allocationId, ...(followsSlot ? { followsSlot: true as const } : own) },
    ]
  if (operation.op === "confirm") return before.status === "reserved" ? [{ op: "unconfirm", assignmentId: after.id }] : []
  if (operation.op === "unconfirm") return before.status === "assigned" ? [{ op: "confirm", assignmentId: after.id }] : []
  if (before.status !== "reserved" && before.status !== "assigned") return []
  const terms = { ...(bookingId && { bookingId }), ...(units && { units }), ...(shareScope && { shareScope }), ...own }
  return [{ op: "assign", slotId, resourceId, allocationId, status: before.status, ...terms }]
}

class Batch {
  readonly violations: Violation[] = []
  readonly results = new Map<number, ResourceAssignment>()

  constructor(
    private readonly tx: OperationsDb,
    private readonly context: WriteContext,
  ) {}

  /** One operation in a savepoint of its own, so that the others are judged as well. */
  async attempt(index: number, run: (tx: OperationsDb) => Promise<ResourceAssignment>): Promise<void> {
    try {
      this.results.set(index, await this.tx.transaction(run))
    } catch (error) {
      if (!isOperationsError(error)) throw error
      const all = Array.isArray(error.details.violations) ? error.details.violations : [error.details]
      const at = error.field === undefined ? {} : { path: `operations.${index}.${error.field}` }
      this.violations.push(...all.map((details) => ({ code: error.code, message: error.message, ...at, ...details, index })))
    }
  }

  take(index: number, operation: Operation, before: ResourceAssignment | undefined): Promise<void> {
    return this.attempt(index, async (tx) => {
      if (operation.op === "assign") return (await assignLocked(tx, operation, this.context)).assignment
      if (operation.op === "move") return (await moveLocked(tx, before as ResourceAssignment, operation, this.context)).assignment
      return runAction(tx, before as ResourceAssignment, operation.op, this.context)
    })
  }
}

const ends = ({ op }: Operation) => op === "release" || op === "cancel"

/** What moves lets go of its time first, so that two guides can swap. */
async function lift(tx: OperationsDb, moving: readonly string[], context: WriteContext): Promise<void> {
  if (moving.length === 0) return
  await endCommitments(tx, { sourceType: "slot_assignment", sourceIds: [...moving], reason: "moved", now: context.now })
  // a row that does not follow its departure stands outside the key that keeps one resource once on it, until it has moved
  await tx.execute(
    sql`update resource_slot_assignments set follows_slot = false where id = any(${arrayParam(moving, "text")}) and status in ('reserved', 'assigned')`,
  )
}

/**
 * Does many things at once or none: first everything ends or lets go, then everything is taken, so two guides swap in one batch. Answers
 * each result and `inverse`, the operations that undo it. Throws `batch_refused` with the refusals of all operations and their `index`.
 */
export async function applyAssignmentBatch(db: OperationsDb, raw: z.input<typeof input>): Promise<AssignmentBatch> {
  const { operations, dryRun = false, ...context } = parseInput(input, raw)
  return rehearse(db, dryRun, async (tx) => {
    await lockAll(tx, operations)
    const before = new Map<string, ResourceAssignment>()
    for (const id of [...new Set(operations.flatMap(assignmentIdOf))].sort()) before.set(id, await readAssignment(tx, id))
    const stood = (operation: Operation) => (operation.op === "assign" ? undefined : before.get(operation.assignmentId))
    const batch = new Batch(tx, context)
    const numbered = operations.map((operation, index) => ({ operation, index }))
    for (const { operation, index } of numbered.filter(({ operation }) => ends(operation)))
      await batch.take(index, operation, stood(operation))
    await lift(
      tx,
      operations.flatMap((operation) => (operation.op === "move" ? [operation.assignmentId] : [])),
      context,
    )
    for (const { operation, index } of numbered.filter(({ operation }) => !ends(operation)))
      await batch.take(index, operation, stood(operation))
    if (batch.violations.length > 0) throw batchRefused({ violations: batch.violations.sort((a, b) => a.index - b.index) })
    const results = numbered.map(({ operation, index }) => ({
      index,
      op: operation.op,
      assignment: batch.results.get(index) as ResourceAssignment,
    }))
    const inverse = results
      .toReversed()
      .flatMap(({ index, assignment }) => inverseOf(operations[index] as Operation, stood(operations[index] as Operation), assignment))
    return { dryRun, results, inverse: JSON.parse(JSON.stringify(inverse)) }
  })
}
