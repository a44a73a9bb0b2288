import { sql } from "drizzle-orm"
import * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { arrayParam, clock, jsonOf, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { isOperationsError } from "../../../kernel/errors.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import type { AssignmentFinding, ResourceAssignment } from "../contract.js"
import { assignmentsWhere, touchesOf } from "../row.js"
import { endAssignments } from "../settle/end.js"
import { assignLocked } from "../take/assign.js"
import { findingOf } from "../take/fit.js"

const input = z.strictObject({ slotId: idSchema("avsl"), ...writeContext })
type Input = z.input<typeof input>

const slotCancelled = "slot_cancelled"

/** The departure is cancelled: its people and things are free in the same transaction, and it needs nobody. */
export async function cancelSlotAssignments(db: OperationsDb, raw: Input): Promise<{ cancelled: string[] }> {
  const { slotId, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const rows = await rowsOf<{ id: string }>(
      tx,
      sql`select id from resource_slot_assignments where slot_id = ${slotId} and status in ('reserved', 'assigned') order by id for update`,
    )
    const ended = await endAssignments(
      tx,
      rows.map(({ id }) => id),
      "cancelled",
      context,
      slotCancelled,
    )
    const demands = await rowsOf<{ id: string }>(
      tx,
      sql`update resource_allocations set status = 'cancelled', cancelled_with_slot = true, revision = revision + 1, updated_at = ${clock(context.now)}
        where slot_id = ${slotId} and status <> 'cancelled' returning id`,
    )
    await recordEvents(
      tx,
      context,
      demands.map(({ id }) => ({
        type: "resources.allocation.cancelled",
        subject: id,
        touches: [slotId],
        data: { slotId, why: slotCancelled },
      })),
    )
    return { cancelled: ended.map(({ id }) => id) }
  })
}

export interface ReopenedAssignments {
  restored: ResourceAssignment[]
  /** Who could not come back, and why. */
  lost: { former: ResourceAssignment; violations: AssignmentFinding[] }[]
}

/** The departure goes ahead after all: it needs again what it needed, and who was cancelled with it is tried again as new rows. Never refuses. */
export async function reopenSlotAssignments(db: OperationsDb, raw: Input): Promise<ReopenedAssignments> {
  const { slotId, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const demands = await rowsOf<{ id: string }>(
      tx,
      sql`update resource_allocations set status = case when waive_reason is null then 'open' else 'waived' end, cancelled_with_slot = false,
        revision = revision + 1, updated_at = ${clock(context.now)}
        where slot_id = ${slotId} and cancelled_with_slot returning id`,
    )
    await recordEvents(
      tx,
      context,
      demands.map(({ id }) => ({ type: "resources.allocation.reopened", subject: id, touches: [slotId], data: { slotId } })),
    )
    const former = await assignmentsWhere(
      tx,
      sql`where x.slot_id = ${slotId} and x.status = 'cancelled' and x.ended_reason = ${slotCancelled} order by x.assigned_at, x.id`,
    )
    const result: ReopenedAssignments = { restored: [], lost: [] }
    for (const one of latestOfEach(former)) {
      try {
        result.restored.push(await tx.transaction((inner) => again(inner, one, context)))
      } catch (error) {
        if (!isOperationsError(error)) throw error
        result.lost.push({ former: one, violations: [findingOf(error)] })
      }
    }
    await recordEvents(tx, context, result.lost.map(lostEvent))
    return result
  })
}

/** Nobody refuses the departure for whom it lost: its story and theirs say who could not come back, and what was in the way. */
const lostEvent = ({ former, violations: [finding] }: ReopenedAssignments["lost"][number]) => {
  const { slotId, resourceId, allocationId } = former
  return {
    type: "resources.assignment.lost",
    subject: former.id,
    touches: touchesOf(former),
    data: { slotId, resourceId, allocationId, ...finding },
  }
}

/** A departure may be cancelled and opened several times: each resource comes back once. */
const latestOfEach = (rows: readonly ResourceAssignment[]) => [...new Map(rows.map((row) => [row.resourceId, row])).values()]

async function again(
  tx: OperationsDb,
  one: ResourceAssignment,
  context: z.output<z.ZodObject<typeof writeContext>>,
): Promise<ResourceAssignment> {
  const { slotId, resourceId, allocationId, bookingId, core, followsSlot, overrideCodes, overrideReason, poolId, pinned } = one
  const own = followsSlot || !core?.to ? {} : { from: core.from, to: core.to }
  const override = overrideReason ? { codes: overrideCodes as never, reason: overrideReason } : undefined
  const { assignment } = await assignLocked(
    tx,
    {
      slotId,
      resourceId,
      allocationId,
      ...(bookingId && { bookingId }),
      ...(one.units && { units: one.units }),
      ...(one.shareScope && { shareScope: one.shareScope }),
      ...own,
      ...(override && { override }),
      status: one.overCloseout ? "assigned" : "reserved",
    },
    context,
  )
  if (pinned || !poolId) return assignment
  await tx.execute(sql`update resource_slot_assignments set pinned = false, pool_id = ${poolId} where id = ${assignment.id}`)
  return { ...assignment, pinned: false, poolId }
}

/** The departure is done: who was assigned has done it. */
export async function completeSlotAssignments(db: OperationsDb, raw: Input): Promise<{ completed: string[] }> {
  const { slotId, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const rows = await jsonOf<{ id: string; resourceId: string }>(
      tx,
      sql`update resource_slot_assignments set status = 'completed', completed_at = ${clock(context.now)}, revision = revision + 1, updated_at = ${clock(context.now)}
        where slot_id = ${slotId} and status = 'assigned' returning jsonb_build_object('id', id, 'resourceId', resource_id) as result`,
    )
    await recordEvents(
      tx,
      context,
      rows.map(({ id, resourceId }) => ({
        type: "resources.assignment.completed",
        subject: id,
        touches: [slotId, resourceId],
        data: { slotId, resourceId, status: "completed" },
      })),
    )
    return { completed: rows.map(({ id }) => id) }
  })
}

/** Which of the departures need or have somebody. */
export async function slotsWithResources(db: OperationsDb, slotIds: readonly string[]): Promise<Set<string>> {
  const ids = arrayParam(slotIds, "text")
  const rows = await rowsOf<{ slot_id: string }>(
    db,
    sql`select slot_id from resource_allocations where slot_id = any(${ids}) union select slot_id from resource_slot_assignments where slot_id = any(${ids})`,
  )
  return new Set(rows.map(({ slot_id }) => slot_id))
}
