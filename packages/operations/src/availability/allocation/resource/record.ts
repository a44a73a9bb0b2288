import { eq } from "drizzle-orm"
import { revisionConflict } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import type { NewEvent } from "../../../kernel/outbox/record.js"
import { availabilitySlots } from "../../slot/schema.js"
import { allocationResourceNotFound } from "../errors.js"
import type { AllocationResource } from "./contract.js"
import { allocationResources } from "./schema.js"

export type ResourceRow = typeof allocationResources.$inferSelect

export const toResource = (row: ResourceRow): AllocationResource => row

/** What events about a room or seat carry besides its fields. */
export const resourceEvent = (verb: "created" | "updated" | "deleted", resource: AllocationResource): NewEvent => ({
  type: `availability.allocation_resource.${verb}`,
  subject: resource.id,
  touches: [resource.slotId, resource.parentId, resource.templateId],
  data: { slotId: resource.slotId, kind: resource.kind, segment: resource.segment },
})

/** Locks a room or seat for a change, its departure first. Throws `allocation_resource_not_found`, `revision_conflict`. */
export async function lockResource(tx: OperationsDb, resourceId: Id<"alrs">, expectedRevision?: number): Promise<ResourceRow> {
  const [of] = await tx
    .select({ slotId: allocationResources.slotId })
    .from(allocationResources)
    .where(eq(allocationResources.id, resourceId))
  if (!of) throw allocationResourceNotFound({ id: resourceId })
  await tx.select({ id: availabilitySlots.id }).from(availabilitySlots).where(eq(availabilitySlots.id, of.slotId)).for("no key update")
  const [row] = await tx.select().from(allocationResources).where(eq(allocationResources.id, resourceId)).for("update")
  if (!row) throw allocationResourceNotFound({ id: resourceId })
  if (expectedRevision !== undefined && expectedRevision !== row.revision)
    throw revisionConflict({ expected: expectedRevision, current: toResource(row) })
  return row
}
