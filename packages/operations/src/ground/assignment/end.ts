import { sql } from "drizzle-orm"
import { endCommitments } from "../../calendar/index.js"
import type { WriteContext } from "../../kernel/context.js"
import { arrayParam, clock, jsonOf, type OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import type { DispatchRow } from "../dispatch/lock.js"
import type { AssignmentRole } from "../words.js"

export interface LiveAssignment {
  id: Id<"gdas">
  role: AssignmentRole
  resourceId: Id<"res">
  vehicleId: Id<"gveh"> | null
  driverId: Id<"gdrv"> | null
}

/** Who serves a dispatch now. */
export const liveAssignments = (tx: OperationsDb, dispatchId: string): Promise<LiveAssignment[]> =>
  jsonOf(
    tx,
    sql`select jsonb_build_object('id', a.id, 'role', a.role, 'resourceId', a.resource_id, 'vehicleId', a.vehicle_id, 'driverId', a.driver_id) as result
      from ground_dispatch_assignments a where a.dispatch_id = ${dispatchId} and a.status in ('assigned', 'accepted') order by a.id`,
  )

/** Ends assignments of a dispatch and gives their time back; the rows stay as history. */
export async function endAssignments(
  tx: OperationsDb,
  dispatch: DispatchRow,
  ending: readonly LiveAssignment[],
  {
    as = "ended",
    reason,
    calendar = "released",
  }: { as?: "ended" | "declined"; reason: string; calendar?: "released" | "cancelled" | "replaced" },
  context: WriteContext,
): Promise<void> {
  if (ending.length === 0) return
  await endCommitments(tx, {
    sourceType: "dispatch",
    sourceIds: [dispatch.id],
    assetIds: ending.map(({ resourceId }) => resourceId),
    reason: calendar,
    now: context.now,
  })
  await tx.execute(sql`update ground_dispatch_assignments set status = ${as}, ended_at = ${clock(context.now)}, end_reason = ${reason}
    where id = any(${arrayParam(
      ending.map(({ id }) => id),
      "text",
    )})`)
  await recordEvents(
    tx,
    context,
    ending.map(({ role, resourceId, vehicleId, driverId }) => ({
      ...{
        type: `ground.dispatch_assignment.${as}`,
        subject: dispatch.id,
        touches: [resourceId, vehicleId, driverId, dispatch.slotId, dispatch.bookingId],
      },
      data: { role, resourceId, why: reason },
    })),
  )
}
