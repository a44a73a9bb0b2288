import { sql } from "drizzle-orm"
import * as z from "zod"
import { setCommitmentTerms } from "../../../calendar/index.js"
import { revisionField, type WriteContext, writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb, readClock } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { assignmentNotStarted, assignmentStatusConflict } from "../../errors.js"
import type { ResourceAssignmentStatus } from "../../words.js"
import type { ResourceAssignment } from "../contract.js"
import { dataOf, lockAssignment, readAssignment, touchesOf } from "../row.js"
import { endAssignments } from "./end.js"

export const assignmentActions = ["confirm", "unconfirm", "complete", "reopen", "release", "cancel"] as const
export type AssignmentAction = (typeof assignmentActions)[number]

/** The state machine: what each action makes of each status; an absent one is refused, the same one is done already. */
const table: Record<ResourceAssignmentStatus, Partial<Record<AssignmentAction, ResourceAssignmentStatus>>> = {
  reserved: { confirm: "assigned", unconfirm: "reserved", release: "released", cancel: "cancelled" },
  assigned: { confirm: "assigned", unconfirm: "reserved", complete: "completed", release: "released", cancel: "cancelled" },
  completed: { complete: "completed", reopen: "assigned" },
  released: { release: "released" },
  cancelled: { cancel: "cancelled" },
}

/** The action that leads to a status, for a patch that names the status. */
export const actionTo = (from: ResourceAssignmentStatus, to: ResourceAssignmentStatus): AssignmentAction => {
  if (to === "reserved") return "unconfirm"
  if (to === "assigned") return from === "completed" ? "reopen" : "confirm"
  return to === "completed" ? "complete" : to === "released" ? "release" : "cancel"
}

const done: Record<AssignmentAction, string> = {
  confirm: "confirmed",
  unconfirm: "unconfirmed",
  complete: "completed",
  reopen: "reopened",
  release: "released",
  cancel: "cancelled",
}

const eventOf: Partial<Record<AssignmentAction, string>> = {
  confirm: "assigned",
  unconfirm: "reserved",
  complete: "completed",
  reopen: "reopened",
}

/** Runs an action on a locked assignment. Throws `assignment_status_conflict`, `assignment_not_started`. */
export async function runAction(
  tx: OperationsDb,
  before: ResourceAssignment,
  action: AssignmentAction,
  context: WriteContext,
): Promise<ResourceAssignment> {
  const { id, status } = before
  const next = table[status][action]
  if (!next) {
    const allowed = assignmentActions.filter((one) => table[status][one] !== undefined && table[status][one] !== status)
    throw assignmentStatusConflict({ id, status, action: done[action], allowed })
  }
  if (next === status) return before
  if (next === "released" || next === "cancelled") {
    await endAssignments(tx, [id], next, context)
    return readAssignment(tx, id)
  }
  const at = await readClock(tx, context.now)
  if (next === "completed" && before.core && at < before.core.from) {
    throw assignmentNotStarted({ id, startsAt: before.core.from.toISOString() })
  }
  await tx.execute(sql`update resource_slot_assignments set status = ${next}, completed_at = ${next === "completed" ? clock(at) : sql`null`},
    revision = revision + 1, updated_at = ${clock(at)} where id = ${id}`)
  await setCommitmentTerms(tx, { sourceType: "slot_assignment", sourceIds: [id], tentative: next === "reserved", now: at })
  const after = await readAssignment(tx, id)
  await recordEvents(tx, context, [
    {
      type: `resources.assignment.${eventOf[action]}`,
      subject: id,
      touches: touchesOf(after),
      before: { status },
      after: { status: next },
      data: dataOf(after),
    },
  ])
  return after
}

const input = z.strictObject({ assignmentId: idSchema("resa"), ...revisionField, ...writeContext })
export type AssignmentCommand = z.input<typeof input>

async function run(db: OperationsDb, raw: AssignmentCommand, action: AssignmentAction): Promise<ResourceAssignment> {
  const { assignmentId, expectedRevision, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => runAction(tx, await lockAssignment(tx, assignmentId, expectedRevision), action, context))
}

/** Reserved becomes assigned. Repeating it changes nothing. Throws `assignment_not_found`, `assignment_status_conflict`. */
export const confirmResourceAssignment = (db: OperationsDb, raw: AssignmentCommand): Promise<ResourceAssignment> => run(db, raw, "confirm")

/** Assigned becomes reserved again. Throws `assignment_not_found`, `assignment_status_conflict`. */
export const unconfirmResourceAssignment = (db: OperationsDb, raw: AssignmentCommand): Promise<ResourceAssignment> =>
  run(db, raw, "unconfirm")

/** The job was done; its time stays in the calendar. Throws `assignment_not_started` before its start, `assignment_status_conflict`. */
export const completeResourceAssignment = (db: OperationsDb, raw: AssignmentCommand): Promise<ResourceAssignment> =>
  run(db, raw, "complete")

/** A job that was completed too early is assigned again. Throws `assignment_status_conflict`. */
export const reopenResourceAssignment = (db: OperationsDb, raw: AssignmentCommand): Promise<ResourceAssignment> => run(db, raw, "reopen")

/** Gives the resource back; the demand is open again. Final. Throws `assignment_status_conflict`. */
export const releaseResourceAssignment = (db: OperationsDb, raw: AssignmentCommand): Promise<ResourceAssignment> => run(db, raw, "release")

/** The work is gone. Final. Throws `assignment_status_conflict`. */
export const cancelResourceAssignment = (db: OperationsDb, raw: AssignmentCommand): Promise<ResourceAssignment> => run(db, raw, "cancel")
