import { type SQL, sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { arrayParam, clock, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import type { ResourceAllocation } from "../../allocation/contract.js"
import { readAllocation } from "../../allocation/row.js"
import { allocationAlreadyMet } from "../../errors.js"
import type { AssignmentFinding, ResourceAssignment } from "../contract.js"
import { dataOf, readAssignment, touchesOf } from "../row.js"

export interface NewAssignment {
  slotId: string
  resourceId: string
  allocationId: string | null
  poolId: string | null
  bookingId: string | null
  status: "reserved" | "assigned"
  pinned: boolean
  followsSlot: boolean
  override?: { codes: readonly string[]; reason: string }
  warnings: AssignmentFinding[]
  notes?: string
}

const columns = sql.raw(
  "id, slot_id, resource_id, allocation_id, pool_id, booking_id, status, pinned, follows_slot, override_codes, override_reason, warnings, notes, assigned_by, assigned_at, created_at, updated_at",
)

const values = (id: string, row: NewAssignment, { actor, now }: WriteContext): SQL => sql`
  ${id}::text, ${row.slotId}::text, ${row.resourceId}::text, ${row.allocationId}::text, ${row.poolId}::text, ${row.bookingId}::text, ${row.status}::text,
  ${row.pinned}::boolean, ${row.followsSlot}::boolean, ${arrayParam(row.override?.codes ?? [], "text")}, ${row.override?.reason ?? null}::text,
  ${jsonParam(row.warnings)}, ${row.notes ?? null}::text, ${actor ?? null}::text, ${clock(now)}, ${clock(now)}, ${clock(now)}`

/** Writes an assignment; its demand counts it in the same statement. Throws `allocation_already_met`. */
export async function insertAssignment(tx: OperationsDb, row: NewAssignment, context: WriteContext): Promise<string> {
  const id = newId("resa")
  if (!row.allocationId) {
    await tx.execute(sql`insert into resource_slot_assignments (${columns}) select ${values(id, row, context)}`)
    return id
  }
  const made = await rowsOf(
    tx,
    sql`with a as (update resource_allocations set filled = filled + 1, updated_at = ${clock(context.now)}
        where id = ${row.allocationId} and status = 'open' and filled < quantity returning id)
      insert into resource_slot_assignments (${columns}) select ${values(id, row, context)} from a returning id`,
  )
  if (made.length > 0) return id
  const { filled, quantity, status } = await readAllocation(tx, row.allocationId)
  throw allocationAlreadyMet({ id: row.allocationId, filled, quantity, status })
}

/** Tells of a new assignment, of the override that it needed, and of the demand that it met. */
export async function tellAssigned(tx: OperationsDb, id: string, context: WriteContext): Promise<ResourceAssignment> {
  const assignment = await readAssignment(tx, id)
  const demand = assignment.allocationId ? await readAllocation(tx, assignment.allocationId) : null
  const about = { subject: id, touches: touchesOf(assignment) }
  await recordEvents(tx, context, [
    { type: `resources.assignment.${assignment.status}`, ...about, data: dataOf(assignment) },
    ...(assignment.overrideCodes.length > 0
      ? [{ type: "resources.assignment.overridden", ...about, data: { ...dataOf(assignment), codes: assignment.overrideCodes } }]
      : []),
    ...(demand?.state === "met" ? [metEvent(demand)] : []),
  ])
  return assignment
}

/** A demand has everybody that it wants. */
export const metEvent = ({ id, slotId, productId, filled, quantity }: ResourceAllocation) => ({
  type: "resources.allocation.met",
  subject: id,
  touches: [slotId, productId],
  data: { slotId, filled, quantity },
})
