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
  dispatchId: Id<"gdsp">
  role: AssignmentRole
  resourceId: Id<"res">
  vehicleId: Id<"gveh"> | null
  driverId: Id<"gdrv"> | null
}

/** Who serves some dispatches now. */
export const liveAssignmentsOf = (tx: OperationsDb, dispatchIds: readonly string[]): Promise<LiveAssignment[]> =>
  jsonOf(
    tx,
    sql`select jsonb_build_object('id', a.id, 'dispatchId', a.dispatch_id, 'role', a.role, 'resourceId', a.resource_id, 'vehicleId', a.vehicle_id,
        'driverId', a.driver_id) as result
      from ground_dispatch_assignments a where a.dispatch_id in (select unnest(${arrayParam(dispatchIds, "text")}))
        and a.status in ('assigned', 'accepted') order by a.id`,
  )

/** Who serves a dispatch now. */
export const liveAssignments = (tx: OperationsDb, dispatchId: string): Promise<LiveAssignment[]> => liveAssignmentsOf(tx, [dispatchId])

/** The event of an assignment that has ended. */
export const endedEvent = (
  dispatch: DispatchRow,
  { role, resourceId, vehicleId, driverId }: LiveAssignment,
  as: "ended" | "declined",
  why: string,
) => ({
  type: `ground.dispatch_assignment.${as}`,
  subject: dispatch.id as string,
  touches: [resourceId, vehicleId, driverId, dispatch.slotId, dispatch.bookingId],
  data: { role, resourceId, why },
})

/** Ends assignments; their time and events are the caller's. One statement. */
export async function closeAssignments(
  tx: OperationsDb,
  ending: readonly LiveAssignment[],
  { as = "ended", reason }: { as?: "ended" | "declined"; reason: string },
  now: Date | undefined,
): Promise<void> {
  if (ending.length === 0) return
  await tx.execute(sql`update ground_dispatch_assignments set status = ${as}, ended_at = ${clock(now)}, end_reason = ${reason}
    where id in (select unnest(${arrayParam(
      ending.map(({ id }) => id),
      "text",
    )}))`)
}

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
  await closeAssignments(tx, ending, { as, reason }, context.now)
  await recordEvents(
    tx,
    context,
    ending.map((row) => endedEvent(dispatch, row, as, reason)),
  )
}
