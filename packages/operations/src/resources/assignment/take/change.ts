import { sql } from "drizzle-orm"
import { moveCommitments } from "../../../calendar/index.js"
import type { WriteContext } from "../../../kernel/context.js"
import { arrayParam, clock, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { readAllocation } from "../../allocation/row.js"
import { allocationAlreadyMet } from "../../errors.js"
import type { AssignmentFinding, ResourceAssignment } from "../contract.js"
import { dataOf, readAssignment, touchesOf } from "../row.js"
import { unmetEvent } from "../settle/end.js"
import { itemOf } from "./judge.js"
import { needOfDemand, type Wanted } from "./plan.js"
import { metEvent } from "./write.js"

/** Moves the count from one demand to another in one statement. Throws `allocation_already_met`. */
async function moveCount(tx: OperationsDb, id: string, from: string | null, to: string | null, now?: Date): Promise<void> {
  if (from === to) return
  const rows = await rowsOf(
    tx,
    sql`with taken as (update resource_allocations set filled = filled + 1, updated_at = ${clock(now)}
        where id = ${to}::text and status = 'open' and filled < quantity returning id),
      given as (update resource_allocations set filled = filled - 1, updated_at = ${clock(now)}
        where id = ${from}::text and (${to}::text is null or exists (select from taken)) returning id)
      update resource_slot_assignments set allocation_id = ${to}::text where id = ${id} and (${to}::text is null or exists (select from taken)) returning id`,
  )
  if (rows.length > 0 || !to) return
  const { filled, quantity, status } = await readAllocation(tx, to)
  throw allocationAlreadyMet({ id: to, filled, quantity, status })
}

export interface Change {
  wanted: Wanted
  resource: { id: string; bufferBeforeMinutes: number; bufferAfterMinutes: number }
  override?: { codes: readonly string[]; reason: string }
  warnings: AssignmentFinding[]
  pinned: boolean
}

/** Writes where an assignment moves: row, counts, commitment and event. Answers it as it is now. */
export async function writeChange(
  tx: OperationsDb,
  before: ResourceAssignment,
  change: Change,
  context: WriteContext,
): Promise<ResourceAssignment> {
  const { wanted, resource, override, warnings, pinned } = change
  await moveCount(tx, before.id, before.allocationId, wanted.demand?.id ?? null, context.now)
  await tx.execute(sql`update resource_slot_assignments set slot_id = ${wanted.slot.slotId}, resource_id = ${resource.id}, pinned = ${pinned},
    follows_slot = ${wanted.followsSlot}, override_codes = ${arrayParam(override?.codes ?? [], "text")}, override_reason = ${override?.reason ?? null}::text,
    warnings = ${jsonParam(warnings)}, revision = revision + 1, updated_at = ${clock(context.now)} where id = ${before.id}`)
  const overCloseout = override?.codes.includes("resource_closed") ?? false
  const title = before.title || undefined
  const { sourceType, sourceId, ...item } = itemOf(wanted, resource, {
    sourceId: before.id,
    title,
    bookingId: before.bookingId,
    tentative: before.status === "reserved",
    overCloseout,
  })
  await moveCommitments(tx, { sourceType, sourceId, items: [item], now: context.now })
  const after = await readAssignment(tx, before.id)
  await recordEvents(tx, context, [
    {
      type: "resources.assignment.moved",
      subject: before.id,
      touches: [...touchesOf(before), ...touchesOf(after)],
      before: dataOf(before),
      after: dataOf(after),
      data: dataOf(after),
    },
    ...(await demandEvents(tx, before.allocationId, after.allocationId)),
  ])
  return after
}

/** What a move between demands leaves of both: the one lacks somebody now, the other may have everybody. */
async function demandEvents(tx: OperationsDb, from: string | null, to: string | null) {
  if (from === to) return []
  const left = from ? await readAllocation(tx, from) : null
  const joined = to ? await readAllocation(tx, to) : null
  return [...(left && left.state !== "met" ? [unmetEvent(left)] : []), ...(joined?.state === "met" ? [metEvent(joined)] : [])]
}

/** Hands floating work over to another member that was found for it; it stays floating and keeps its time. */
export async function changeResource(tx: OperationsDb, assignmentId: string, toResourceId: string, context: WriteContext) {
  const before = await readAssignment(tx, assignmentId)
  const [resource] = await rowsOf<{ id: string; before: unknown; after: unknown }>(
    tx,
    sql`select id, buffer_before_min as before, buffer_after_min as after from resources where id = ${toResourceId}`,
  )
  const [slot] = await rowsOf<{ product_id: string; timezone: string }>(
    tx,
    sql`select product_id, timezone from slot_facts where slot_id = ${before.slotId}`,
  )
  const demand = before.allocationId ? await readAllocation(tx, before.allocationId) : null
  const locked = {
    slotId: before.slotId,
    productId: slot?.product_id ?? before.productId,
    placeId: null,
    timezone: slot?.timezone ?? "UTC",
    dateLocal: "",
    startsAt: before.core?.from ?? new Date(0),
    endsAt: before.core?.to ?? null,
    status: "open",
  }
  const wanted: Wanted = {
    slot: locked,
    demand,
    need: needOfDemand(locked, demand, { bookingId: before.bookingId, kept: before, units: before.units ?? 1 }),
    from: before.core?.from as Date,
    to: before.core?.to as Date,
    followsSlot: before.followsSlot,
  }
  const to = { id: toResourceId, bufferBeforeMinutes: Number(resource?.before), bufferAfterMinutes: Number(resource?.after) }
  const after = await writeChange(tx, before, { wanted, resource: to, warnings: [], pinned: false }, context)
  return { assignmentId: after.id, fromResourceId: before.resourceId, toResourceId: after.resourceId }
}
