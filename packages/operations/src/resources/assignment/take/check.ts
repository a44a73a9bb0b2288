import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { isOperationsError } from "../../../kernel/errors.js"
import { parseInput } from "../../../kernel/input.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { type AssignmentCheck, type AssignmentFinding, assignResourceBody } from "../contract.js"
import { assignLocked } from "./assign.js"
import { findingOf } from "./fit.js"

const input = assignResourceBody.safeExtend(writeContext)

const findingsOf = (error: { code: string; message: string; details: Record<string, unknown> }): AssignmentFinding[] => {
  const all = error.details.violations
  if (!Array.isArray(all) || all.length === 0) return [findingOf(error as never)]
  return all.map(({ code, message, ...details }) => ({ code, message, details: JSON.parse(JSON.stringify(details)) }))
}

/** Whether `assignResource` would succeed, what stands in the way and what it would warn of; writes nothing and throws for no refusal. */
export async function checkResourceAssignment(db: OperationsDb, raw: z.input<typeof input>): Promise<AssignmentCheck> {
  const { now, actor, reason, correlationId, dryRun: _dryRun, ...asked } = parseInput(input, raw)
  try {
    const { warnings } = await rehearse(db, true, (tx) => assignLocked(tx, asked, { now, actor, reason, correlationId }))
    return { ok: true, violations: [], warnings }
  } catch (error) {
    if (!isOperationsError(error) || error.kind === "invalid" || error.kind === "not_found") throw error
    return { ok: false, violations: findingsOf(error), warnings: [] }
  }
}
