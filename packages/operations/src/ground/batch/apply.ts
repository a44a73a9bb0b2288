import type * as z from "zod"
import { batchRefused } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import { rehearse } from "../../kernel/rehearse.js"
import { assignDispatch } from "../assignment/assign.js"
import { unassignDispatch } from "../assignment/unassign.js"
import type { GroundConflict } from "../board/contract.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { rescheduleDispatch } from "../dispatch/move/reschedule.js"
import { getDispatch } from "../dispatch/read/detail.js"
import { advanceDispatch } from "../event/record.js"
import { applyDispatchBatchBody, type DispatchBatch, type dispatchOperation } from "./contract.js"
import { inverseOf } from "./inverse.js"

const input = applyDispatchBatchBody.extend({ ...writeContext, reason: applyDispatchBatchBody.shape.reason })
type Operation = z.output<typeof dispatchOperation>
type Result = DispatchBatch["results"][number]
interface Done {
  dispatch: DispatchDetail
  changed: boolean
  conflicts?: GroundConflict[]
}

function run(tx: OperationsDb, { op: _op, ...given }: Operation, operation: Operation, context: WriteContext): Promise<Done> {
  switch (operation.op) {
    case "assign":
      return assignDispatch(tx, { ...given, ...context } as never)
    case "unassign":
      return unassignDispatch(tx, { ...given, ...context } as never)
    case "reschedule":
      return rescheduleDispatch(tx, { ...given, ...context } as never)
    case "advance":
      return advanceDispatch(tx, { ...given, ...context } as never)
  }
}

const order = ["unassign", "reschedule", "assign", "advance"]

/**
 * Does many things to many dispatches at once, each for itself unless `atomic`; everything ends before anything is taken. Answers one
 * result for each operation and `inverse`, the operations that undo them. Throws `batch_refused` (atomic) with every refusal and its `index`.
 */
export async function applyDispatchBatch(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchBatch> {
  const { operations, atomic = false, dryRun = false, ...context } = parseInput(input, raw)
  return rehearse(db, dryRun, async (tx) => {
    const results: Result[] = []
    const inverse: DispatchBatch["inverse"] = []
    const numbered = operations.map((operation, index) => ({ operation, index }))
    for (const { operation, index } of numbered.toSorted((a, b) => order.indexOf(a.operation.op) - order.indexOf(b.operation.op))) {
      const base = { index, op: operation.op, dispatchId: operation.dispatchId }
      try {
        const stood = await getDispatch(tx, { dispatchId: operation.dispatchId, now: context.now })
        const { dispatch, changed, conflicts = [] } = await tx.transaction((inner) => run(inner, operation, operation, context))
        const { status, revision, findings } = dispatch
        results.push({ ...base, ok: true, changed, status, revision, conflicts, findings, error: null })
        if (changed)
          inverse.unshift(...(inverseOf(operation.op, { ...stood, dispatchId: stood.id, serving: stood.assignments }) as never[]))
      } catch (error) {
        if (!isOperationsError(error)) throw error
        const { code, message, details } = error
        results.push({
          ...base,
          ok: false,
          changed: false,
          status: null,
          revision: null,
          conflicts: [],
          findings: [],
          error: { code, message, details },
        })
      }
    }
    results.sort((a, b) => a.index - b.index)
    const refused = results.flatMap(({ index, error }) =>
      error ? [{ ...error.details, index, code: error.code, message: error.message }] : [],
    )
    if (atomic && refused.length > 0) throw batchRefused({ violations: refused })
    return { dryRun, succeeded: results.length - refused.length, failed: refused.length, results, inverse }
  })
}
