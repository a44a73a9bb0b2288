import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { appendManyEvents, type Happened } from "../../event/append.js"
import { insertRows } from "../../row.js"
import type { DispatchAssignment } from "../contract.js"
import { closeAssignments, endedEvent } from "../end.js"
import { groundDispatchAssignments } from "../schema.js"
import { assignmentRow, newAssignments, seatLimitOf } from "../take/take.js"
import { type Judged, underWay } from "./judge.js"

/** Vehicle, driver and seats of the dispatches, as their assignments say. One statement. */
async function mirror(tx: OperationsDb, all: readonly Judged[], now: Date | undefined): Promise<void> {
  const rows = all.map(({ dispatch, all: assets }) => {
    const of = (role: string) => assets.find((asset) => asset.role === role)
    return { id: dispatch.id, vehicle: of("vehicle")?.vehicleId, driver: of("driver")?.driverId, seats: seatLimitOf(assets) }
  })
  await tx.execute(sql`update ground_dispatches d set vehicle_id = m.vehicle, driver_id = m.driver, seat_limit = m.seats, revision = d.revision + 1,
      updated_at = ${clock(now)}
    from jsonb_to_recordset(${jsonParam(rows)}) as m(id text, vehicle text, driver text, seats int) where d.id = m.id`)
}

/** Assigned when every required role is served, scheduled when one is missing; from the road on the state stays. */
function settled({ dispatch, missing }: Judged, at: Date): Happened[] {
  const status = missing.length === 0 ? "assigned" : "scheduled"
  if (underWay.includes(dispatch.status) || status === dispatch.status) return []
  const eventType = status === "assigned" ? "assigned" : "unassigned"
  return [{ dispatch, events: [{ eventType, occurredAt: at, actorKind: "system", toStatus: status }] }]
}

const assignedEvent = ({ dispatch }: Judged, { role, resourceId, vehicleId, driverId }: DispatchAssignment) => ({
  type: "ground.dispatch_assignment.assigned",
  subject: dispatch.id as string,
  touches: [resourceId, vehicleId, driverId, dispatch.slotId, dispatch.bookingId],
  data: { role, resourceId, vehicleId, driverId },
})

/** Writes assignments whose time is taken already. Statements do not grow with their number. */
export async function writeAssignments(tx: OperationsDb, all: readonly Judged[], at: Date, context: WriteContext): Promise<void> {
  if (all.length === 0) return
  const reason = context.reason ?? "replaced"
  await closeAssignments(
    tx,
    all.flatMap(({ wanted }) => wanted.ending),
    { reason },
    context.now,
  )
  const made = all.map((judged) => {
    const { work, taking, findings, given } = judged
    const terms = { findings, source: given.source ?? "manual", reason: given.override?.reason, actor: context.actor } as const
    return { judged, rows: newAssignments(work, taking, terms, at) }
  })
  const rows = made.flatMap((one) => one.rows.map(assignmentRow))
  if (rows.length > 0) await tx.execute(insertRows(groundDispatchAssignments, rows, clock(context.now), ["assigned_at", "created_at"]))
  await mirror(tx, all, context.now)
  await recordEvents(
    tx,
    context,
    made.flatMap(({ judged, rows: fresh }) => [
      ...judged.wanted.ending.map((row) => endedEvent(judged.dispatch, row, "ended", reason)),
      ...fresh.map((row) => assignedEvent(judged, row)),
    ]),
  )
  await appendManyEvents(
    tx,
    all.flatMap((judged) => settled(judged, at)),
    context,
  )
}
