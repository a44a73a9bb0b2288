import { sql } from "drizzle-orm"
import { endCommitments } from "../../../calendar/index.js"
import type { WriteContext } from "../../../kernel/context.js"
import { arrayParam, clock, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"

interface Ended {
  id: string
  slotId: string
  resourceId: string
  productId: string
  bookingId: string | null
  poolId: string | null
  allocationId: string | null
  state: string | null
}

/**
 * Ends live assignments as released or cancelled: rows and the counts of their demands in one statement, then their commitments.
 * The caller has locked their departures. Two statements and the events for any number.
 */
export async function endAssignments(
  tx: OperationsDb,
  ids: readonly string[],
  status: "released" | "cancelled",
  context: WriteContext,
  endedReason?: string,
): Promise<Ended[]> {
  if (ids.length === 0) return []
  const at = clock(context.now)
  const why = endedReason ?? context.reason ?? null
  const ended = await jsonOf<Ended>(
    tx,
    sql`with ended as (
        update resource_slot_assignments set status = ${status}, ended_reason = ${why}::text, released_at = ${status === "released" ? sql`greatest(${at}, assigned_at)` : sql`null`},
          revision = revision + 1, updated_at = ${at}
        where id = any(${arrayParam(ids, "text")}) and status in ('reserved', 'assigned') returning *),
      given as (
        update resource_allocations d set filled = d.filled - e.number, updated_at = ${at}
        from (select allocation_id, count(*)::int as number from ended where allocation_id is not null group by allocation_id) e
        where d.id = e.allocation_id returning d.id, d.state)
      select jsonb_build_object('id', e.id, 'slotId', e.slot_id, 'resourceId', e.resource_id, 'productId', s.product_id, 'bookingId', e.booking_id,
        'poolId', e.pool_id, 'allocationId', e.allocation_id, 'state', g.state) as result
      from ended e join slot_facts s on s.slot_id = e.slot_id left join given g on g.id = e.allocation_id order by e.id`,
  )
  const done = ended.map(({ id }) => id)
  await endCommitments(tx, { sourceType: "slot_assignment", sourceIds: done, reason: status, now: context.now })
  const about = ({ slotId, resourceId, productId, bookingId, poolId, allocationId }: Ended) => [
    slotId,
    resourceId,
    productId,
    bookingId,
    poolId,
    allocationId,
  ]
  const unmet = new Map(
    ended.filter(({ allocationId, state }) => allocationId && state !== "met").map((one) => [one.allocationId as string, one]),
  )
  await recordEvents(tx, context, [
    ...ended.map((one) => ({
      type: `resources.assignment.${status}`,
      subject: one.id,
      touches: about(one),
      data: { slotId: one.slotId, resourceId: one.resourceId, allocationId: one.allocationId, why },
    })),
    ...[...unmet].map(([id, { slotId, productId, state }]) => unmetEvent({ id, slotId, productId, state })),
  ])
  return ended
}

/** A demand lacks somebody whom it had. */
export const unmetEvent = ({ id, slotId, productId, state }: { id: string; slotId: string; productId: string; state: string | null }) => ({
  type: "resources.allocation.unmet",
  subject: id,
  touches: [slotId, productId],
  data: { slotId, state },
})
