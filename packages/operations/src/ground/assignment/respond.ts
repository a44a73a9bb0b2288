import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, readClock } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { lockDispatch } from "../dispatch/lock.js"
import { readDetail } from "../dispatch/read/detail.js"
import { groundDispatches } from "../dispatch/schema.js"
import { actorNotAssigned, assignmentNotLive, dispatchAssignmentNotFound, statusTransitionInvalid } from "../errors.js"
import { appendEvents } from "../event/append.js"
import { requireReason } from "../event/reason.js"
import { offerFreedTime } from "./claim/retry.js"
import { respondBody } from "./contract.js"
import { endAssignments } from "./end.js"
import { groundDispatchAssignments as assignment } from "./schema.js"

const input = respondBody.extend({ assignmentId: idSchema("gdas"), ...writeContext })

type Answer = z.output<typeof input>

/** Who answers as a driver or guide is the one who was assigned. Throws `actor_not_assigned`. */
function requireOwn({ actorKind = "user", driverId, resourceId }: Answer, row: typeof assignment.$inferSelect): void {
  if (actorKind === "user" || resourceId === row.resourceId || (driverId && driverId === row.driverId)) return
  throw actorNotAssigned({ id: row.dispatchId, resourceId: resourceId ?? driverId ?? null })
}

/**
 * A driver or guide accepts, or declines with a reason: then their time is free and the dispatch looks for somebody again. Accepting
 * twice changes nothing. Throws `dispatch_assignment_not_found`, `assignment_not_live`, `status_transition_invalid` (declined on the road),
 * `actor_not_assigned` (another driver's).
 */
export async function respondToAssignment(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const given = parseInput(input, raw)
  const { assignmentId, response, now, actor, reason, correlationId } = given
  const context = { now, actor, reason, correlationId }
  return db.transaction(async (tx) => {
    const [found] = await tx.select().from(assignment).where(eq(assignment.id, assignmentId))
    if (!found) throw dispatchAssignmentNotFound({ id: assignmentId })
    const dispatch = await lockDispatch(tx, found.dispatchId)
    const [row] = await tx.select().from(assignment).where(eq(assignment.id, assignmentId)).for("update")
    if (row) requireOwn(given, row)
    if (!row || (row.status !== "assigned" && row.status !== "accepted"))
      throw assignmentNotLive({ id: assignmentId, status: row?.status ?? "ended" })
    const at = await readClock(tx, now)
    if (response === "accept") {
      if (row.status === "accepted") return readDetail(tx, dispatch.id, at)
      await tx
        .update(assignment)
        .set({ status: "accepted", respondedAt: clock(now) as never })
        .where(eq(assignment.id, assignmentId))
      await appendEvents(tx, dispatch, [{ eventType: "accepted", occurredAt: at, actorResourceId: row.resourceId }], context)
      await recordEvents(tx, context, [
        { type: "ground.dispatch_assignment.accepted", subject: dispatch.id, touches: [row.resourceId, row.vehicleId, row.driverId] },
      ])
      return readDetail(tx, dispatch.id, at)
    }
    if (dispatch.status !== "scheduled" && dispatch.status !== "assigned") {
      throw statusTransitionInvalid({ id: dispatch.id, status: dispatch.status, wanted: "declined", allowed: [] })
    }
    const why = requireReason(reason)
    await endAssignments(tx, dispatch, [row], { as: "declined", reason: why }, context)
    await tx
      .update(assignment)
      .set({ respondedAt: clock(now) as never })
      .where(eq(assignment.id, assignmentId))
    const mirrors = {
      ...(row.role === "vehicle" && { vehicleId: null, seatLimit: null }),
      ...(row.role === "driver" && { driverId: null }),
    }
    await tx
      .update(groundDispatches)
      .set({ ...mirrors, updatedAt: clock(now) as never, revision: sql`${groundDispatches.revision} + 1` })
      .where(eq(groundDispatches.id, dispatch.id))
    const lost = dispatch.status === "assigned" && (dispatch.requiredRoles as string[]).includes(row.role)
    const unassigned = lost
      ? [{ eventType: "unassigned" as const, occurredAt: at, actorKind: "system" as const, toStatus: "scheduled" as const }]
      : []
    await appendEvents(
      tx,
      dispatch,
      [{ eventType: "declined", occurredAt: at, actorResourceId: row.resourceId, reason: why }, ...unassigned],
      context,
    )
    await offerFreedTime(tx, [row.resourceId], context)
    return readDetail(tx, dispatch.id, at)
  })
}
