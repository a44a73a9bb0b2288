import { eq, sql } from "drizzle-orm"
import * as z from "zod"
import { slotNotFound } from "../../kernel/common-errors.js"
import { revisionField, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, idSchema, newId } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { allocationQuantityBelowFilled, poolNotFound, resourceAllocationInUse, resourceAllocationStatusConflict } from "../errors.js"
import { requireCoherent } from "../requirement/coherent.js"
import {
  createResourceAllocationInput,
  type ResourceAllocation,
  updateResourceAllocationInput,
  waiveResourceAllocationBody,
} from "./contract.js"
import { lockAllocation, readAllocation, touchesOf } from "./row.js"
import { resourceAllocations } from "./schema.js"

const createInput = createResourceAllocationInput.extend(writeContext)

/** Adds a demand to one departure by hand. Throws `slot_not_found`, `pool_not_found`. */
export async function createResourceAllocation(db: OperationsDb, raw: z.input<typeof createInput>): Promise<ResourceAllocation> {
  const { now, actor, reason, correlationId, ...given } = parseInput(createInput, raw)
  requireCoherent(given)
  const refused = { resource_allocations_pool_id_fkey: () => poolNotFound({ id: String(given.poolId) }) }
  return translating(refused, () =>
    db.transaction(async (tx) => {
      const [slot] = await rowsOf(tx, sql`select slot_id from slot_facts where slot_id = ${given.slotId} for key share`)
      if (!slot) throw slotNotFound({ id: given.slotId })
      const id = newId("reqa")
      await tx.insert(resourceAllocations).values({ ...given, id, customised: true, createdAt: clock(now), updatedAt: clock(now) } as never)
      const row = await readAllocation(tx, id)
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        { type: "resources.allocation.created", subject: id, touches: touchesOf(row), data: { slotId: row.slotId, role: row.role } },
      ])
      return row
    }),
  )
}

const updateInput = updateResourceAllocationInput.extend({ allocationId: idSchema("reqa"), ...writeContext })

/**
 * Changes what one departure needs; from then on requirements leave it alone. Throws `resource_allocation_not_found`,
 * `allocation_quantity_below_filled`, `pool_not_found`, `revision_conflict`.
 */
export async function updateResourceAllocation(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<ResourceAllocation> {
  const { allocationId, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(updateInput, raw)
  const patch = patchOf(given)
  const refused = { resource_allocations_pool_id_fkey: () => poolNotFound({ id: String(patch.poolId) }) }
  return translating(refused, () =>
    db.transaction(async (tx) => {
      const before = await lockAllocation(tx, allocationId, expectedRevision)
      requireCoherent({ ...before, ...patch })
      const { quantity } = patch
      if (quantity !== undefined && quantity < before.filled) {
        throw allocationQuantityBelowFilled({ id: allocationId, filled: before.filled, wanted: quantity })
      }
      await tx
        .update(resourceAllocations)
        .set({ ...patch, customised: true, revision: sql`${resourceAllocations.revision} + 1`, updatedAt: clock(now) } as never)
        .where(eq(resourceAllocations.id, allocationId))
      const after = await readAllocation(tx, allocationId)
      const pick = (row: ResourceAllocation) =>
        Object.fromEntries(Object.keys(patch).map((field) => [field, row[field as keyof typeof row]]))
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        {
          type: "resources.allocation.updated",
          subject: allocationId,
          touches: touchesOf(after),
          before: pick(before),
          after: pick(after),
          data: { slotId: after.slotId },
        },
      ])
      return after
    }),
  )
}

const deleteInput = z.strictObject({ allocationId: idSchema("reqa"), ...revisionField, ...writeContext })

/** Deletes a demand that nobody fills. Throws `resource_allocation_not_found`, `resource_allocation_in_use`, `revision_conflict`. */
export async function deleteResourceAllocation(db: OperationsDb, raw: z.input<typeof deleteInput>): Promise<{ id: Id<"reqa"> }> {
  const { allocationId, expectedRevision, ...context } = parseInput(deleteInput, raw)
  return db.transaction(async (tx) => {
    const before = await lockAllocation(tx, allocationId, expectedRevision)
    if (before.filled > 0) throw resourceAllocationInUse({ id: allocationId, filled: before.filled })
    await tx.execute(sql`delete from resource_allocations where id = ${allocationId}`)
    await recordEvents(tx, context, [
      {
        type: "resources.allocation.cancelled",
        subject: allocationId,
        touches: touchesOf(before),
        data: { slotId: before.slotId, deleted: true },
      },
    ])
    return { id: allocationId }
  })
}

async function turn(
  db: OperationsDb,
  allocationId: Id<"reqa">,
  context: z.output<z.ZodObject<typeof writeContext>>,
  to: { from: "open" | "waived"; status: "open" | "waived"; type: string },
): Promise<ResourceAllocation> {
  return db.transaction(async (tx) => {
    const before = await lockAllocation(tx, allocationId)
    if (before.status === to.status) return before
    if (before.status !== to.from) throw resourceAllocationStatusConflict({ id: allocationId, status: before.status, allowed: [] })
    const waiveReason = to.status === "waived" ? (context.reason ?? null) : null
    await tx.execute(sql`update resource_allocations set status = ${to.status}, waive_reason = ${waiveReason}::text, revision = revision + 1,
      updated_at = ${clock(context.now)} where id = ${allocationId}`)
    const after = await readAllocation(tx, allocationId)
    await recordEvents(tx, context, [
      { type: `resources.allocation.${to.type}`, subject: allocationId, touches: touchesOf(after), data: { slotId: after.slotId } },
    ])
    return after
  })
}

const waiveInput = waiveResourceAllocationBody.extend({
  allocationId: idSchema("reqa"),
  ...writeContext,
  reason: waiveResourceAllocationBody.shape.reason,
})

/** Does without: the demand counts as met and takes nobody new. Throws `resource_allocation_not_found`, `resource_allocation_status_conflict`. */
export const waiveResourceAllocation = async (db: OperationsDb, raw: z.input<typeof waiveInput>): Promise<ResourceAllocation> => {
  const { allocationId, ...context } = parseInput(waiveInput, raw)
  return turn(db, allocationId, context, { from: "open", status: "waived", type: "waived" })
}

const reopenInput = z.strictObject({ allocationId: idSchema("reqa"), ...writeContext })

/** Wants it again. Throws `resource_allocation_not_found`, `resource_allocation_status_conflict`. */
export const reopenResourceAllocation = async (db: OperationsDb, raw: z.input<typeof reopenInput>): Promise<ResourceAllocation> => {
  const { allocationId, ...context } = parseInput(reopenInput, raw)
  return turn(db, allocationId, context, { from: "waived", status: "open", type: "reopened" })
}
