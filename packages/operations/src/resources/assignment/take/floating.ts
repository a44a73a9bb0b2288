import { sql } from "drizzle-orm"
import type { CalendarViolation } from "../../../calendar/contract.js"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { allocationsWhere } from "../../allocation/row.js"
import { judgeResources } from "../../finder/find.js"
import { lockSlots, readAssignment } from "../row.js"
import { needOfDemand } from "./plan.js"

export interface FloatingMove {
  assignmentId: string
  toResourceId: string
}

/** The first other member of its pool that could take over a floating assignment as it is; null when it is none or nobody can. */
async function targetOf(tx: OperationsDb, assignmentId: string, now?: Date): Promise<FloatingMove | null> {
  const [floating] = await rowsOf(
    tx,
    sql`select id from resource_slot_assignments where id = ${assignmentId} and not pinned and pool_id is not null and status in ('reserved', 'assigned')`,
  )
  if (!floating) return null
  const assignment = await readAssignment(tx, assignmentId)
  if (!assignment.core?.to || !assignment.poolId) return null
  const [demand] = assignment.allocationId ? await allocationsWhere(tx, sql`where d.id = ${assignment.allocationId}`) : []
  const slot = (await lockSlots(tx, [assignment.slotId])).get(assignment.slotId)
  if (!slot) return null
  const { data } = await judgeResources(tx, {
    select: { poolId: assignment.poolId },
    need: needOfDemand(slot, demand ?? null, { bookingId: assignment.bookingId, kept: assignment, units: assignment.units ?? 1 }),
    window: { from: assignment.core.from, to: assignment.core.to, timezone: slot.timezone },
    slotId: slot.slotId,
    only: "free",
    limit: 2,
    now,
  })
  const target = data.find(({ resource }) => resource.id !== assignment.resourceId)
  return target ? { assignmentId, toResourceId: target.resource.id } : null
}

/**
 * The floating work that could make way, when that alone would clear every clash; empty when something pinned, closed or foreign is in
 * the way as well.
 */
export async function floatingMoves(tx: OperationsDb, clashes: readonly CalendarViolation[], now?: Date): Promise<FloatingMove[]> {
  const moves: FloatingMove[] = []
  for (const { code, clash } of clashes) {
    if (code !== "resource_double_booked" || clash?.sourceType !== "slot_assignment" || clash.inThisRequest) return []
    const move = await targetOf(tx, clash.sourceId, now)
    if (!move) return []
    moves.push(move)
  }
  return moves
}
