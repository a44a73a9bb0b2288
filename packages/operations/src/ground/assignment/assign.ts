import type * as z from "zod"
import type { WriteContext } from "../../kernel/context.js"
import { writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import { rehearse } from "../../kernel/rehearse.js"
import type { AssignedDispatch } from "../dispatch/contract.js"
import { readDetail } from "../dispatch/read/detail.js"
import type { GroundFinding } from "../finding/contract.js"
import { assignBody, type DispatchAssignmentCheck } from "./contract.js"
import { type Given, ofDispatch } from "./serve/ask.js"
import { runAssignments } from "./serve/run.js"

const input = assignBody.extend({ ...ofDispatch, ...writeContext })

/** Assigns one dispatch within the caller's transaction. */
async function runAssignment(tx: OperationsDb, given: Given, context: WriteContext): Promise<AssignedDispatch> {
  const at = await readClock(tx, context.now)
  const [outcome] = await runAssignments(tx, [given], at, context)
  if (!outcome || "error" in outcome) throw outcome?.error
  return { dispatch: await readDetail(tx, given.dispatchId, at), changed: outcome.value.changed }
}

/**
 * Gives a dispatch its vehicle, drivers and guides, or takes them off (null): all roles of one call or none. Whoever is replaced is free
 * again in the same transaction. Checks that need a reason yield to `override`; nothing overrides a double booking. The same asset in the
 * same role changes nothing.
 *
 * Throws `dispatch_not_found`, `dispatch_closed`, `dispatch_is_draft`, `revision_conflict`, `assignment_blocked`, `resource_double_booked`,
 * `resource_closed`, `resource_inactive`, `role_required`, `vehicle_not_found`, `driver_not_found`, `resource_not_found`.
 */
export async function assignDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<AssignedDispatch> {
  const given = parseInput(input, raw)
  const { now, actor, reason, correlationId, dryRun = false } = given
  const context = { now, actor, reason, correlationId }
  return rehearse(db, dryRun, (tx) => runAssignment(tx, given, context))
}

/** Whether an assignment would succeed, what stops it, and whatever else was found: advice, and what is not known. Nothing is written. Throws only `dispatch_not_found`. */
export async function checkDispatchAssignment(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchAssignmentCheck> {
  const given = parseInput(input, raw)
  const { now, actor, reason, correlationId } = given
  try {
    const { dispatch } = await rehearse(db, true, (tx) => runAssignment(tx, given, { now, actor, reason, correlationId }))
    return { ok: true, violations: [], findings: dispatch.findings }
  } catch (error) {
    if (!isOperationsError(error) || error.kind === "not_found" || error.kind === "invalid") throw error
    const { code, message, details } = error
    const { violations: listed, findings = [] } = details as { violations?: Record<string, unknown>[]; findings?: GroundFinding[] }
    return {
      ok: false,
      violations: listed?.length ? listed.map((one) => ({ code, message, ...one })) : [{ code, message, ...details }],
      findings,
    }
  }
}
