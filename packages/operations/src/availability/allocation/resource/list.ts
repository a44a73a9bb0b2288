import { and, asc, eq, ilike, or } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { type Page, windowOf } from "../../../kernel/paging.js"
import { requireSlotExists } from "../slot.js"
import { type AllocationResource, type ListAllocationResources, listAllocationResourcesInput } from "./contract.js"
import { toResource } from "./record.js"
import { allocationResources as resource } from "./schema.js"

/** Rooms and seats of a departure by kind, order and age. Three statements. Throws `slot_not_found`. */
export async function listAllocationResources(db: OperationsDb, input: ListAllocationResources): Promise<Page<AllocationResource>> {
  const { slotId, kind, family, status, q, ...window } = parseInput(listAllocationResourcesInput, input)
  await requireSlotExists(db, slotId)
  const like = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const where = and(
    eq(resource.slotId, slotId),
    kind === undefined ? undefined : eq(resource.kind, kind),
    family === undefined ? undefined : eq(resource.family, family),
    status && eq(resource.status, status),
    like ? or(ilike(resource.label, like), ilike(resource.externalCode, like), ilike(resource.designation, like)) : undefined,
  )
  const { limit, offset } = windowOf(window)
  const rows = await db
    .select()
    .from(resource)
    .where(where)
    .orderBy(asc(resource.kind), asc(resource.sortOrder), asc(resource.createdAt), asc(resource.id))
    .limit(limit)
    .offset(offset)
  return { data: rows.map(toResource), total: await db.$count(resource, where), limit, offset }
}
