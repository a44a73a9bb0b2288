import { and, eq, inArray } from "drizzle-orm"
import type * as z from "zod"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { translating } from "../../../kernel/violations.js"
import { lockSlot } from "../../slot/lock.js"
import { parentInvalid } from "../errors.js"
import { resourceConstraints } from "./constraints.js"
import {
  type AllocationResource,
  type CreateAllocationResources,
  createAllocationResourcesInput,
  type newAllocationResourceSchema,
} from "./contract.js"
import { resourceEvent, toResource } from "./record.js"
import { allocationResources } from "./schema.js"

type New = z.output<typeof newAllocationResourceSchema>

/** Parents stand on the departure, are nobody's seat and have nobody in them. */
async function requireParents(tx: OperationsDb, slotId: Id<"avsl">, resources: readonly New[]): Promise<void> {
  const ids = [...new Set(resources.flatMap(({ parentId }) => parentId ?? []))].sort()
  if (ids.length === 0) return
  const rows = await tx
    .select({ id: allocationResources.id, parentId: allocationResources.parentId, assigned: allocationResources.assigned })
    .from(allocationResources)
    .where(and(eq(allocationResources.slotId, slotId), inArray(allocationResources.id, ids)))
    .orderBy(allocationResources.id)
    .for("no key update")
  for (const parentId of ids) {
    const parent = rows.find(({ id }) => id === parentId)
    if (!parent) throw parentInvalid({ parentId, reason: "not_on_slot" })
    if (parent.parentId) throw parentInvalid({ parentId, reason: "is_child" })
    if (parent.assigned > 0) throw parentInvalid({ parentId, reason: "occupied" })
  }
}

/** Inserts rooms and seats with an event each, in two statements; the caller has locked the departure. */
export async function insertResources(
  tx: OperationsDb,
  rows: readonly (typeof allocationResources.$inferInsert)[],
  context: { now?: Date; actor?: string; reason?: string; correlationId?: string },
): Promise<AllocationResource[]> {
  if (rows.length === 0) return []
  const at = clock(context.now)
  const made = await tx
    .insert(allocationResources)
    .values(rows.map((row) => ({ ...row, createdAt: at, updatedAt: at })) as never)
    .returning()
  const byId = new Map(made.map((row) => [row.id, toResource(row)]))
  const resources = rows.flatMap(({ id }) => byId.get(id as Id<"alrs">) ?? [])
  await recordEvents(
    tx,
    context,
    resources.map((resource) => ({ ...resourceEvent("created", resource), after: { ...resource } })),
  )
  return resources
}

/**
 * Adds rooms and seats to a departure by hand, all or none. Seats of a vehicle name it as `parentId`; a vehicle with seats takes nobody
 * itself. Throws `slot_not_found`, `parent_invalid`, `resource_label_taken`, `seat_designation_taken`.
 */
export async function createAllocationResources(db: OperationsDb, input: CreateAllocationResources): Promise<AllocationResource[]> {
  const { slotId, resources, ...context } = parseInput(createAllocationResourcesInput, input)
  return translating(resourceConstraints(slotId), () =>
    db.transaction(async (tx) => {
      await lockSlot(tx, slotId)
      await requireParents(tx, slotId, resources)
      return insertResources(
        tx,
        resources.map((resource) => ({ ...resource, slotId, id: newId("alrs") })),
        context,
      )
    }),
  )
}
