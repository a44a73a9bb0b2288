import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import type { AssetCommitment } from "../../calendar/contract.js"
import { listComing, updateAsset } from "../../calendar/index.js"
import { codeTaken } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { arrayParam, clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { withPlaceId } from "../../places/contract.js"
import { requireFacilities } from "../../places/index.js"
import { resourceWrongKind } from "../errors.js"
import { type Resource, type UpdatedResource, updateResourceInput } from "./contract.js"
import { codeOwner, lockResource, toResource } from "./row.js"
import { resources } from "./schema.js"

const input = updateResourceInput.extend({ resourceId: idSchema("res"), ...writeContext })

/** Pools and coming assignments that want a kind which the resource would no longer be. */
async function requireKinds(tx: OperationsDb, resourceId: string, kinds: string[]): Promise<void> {
  const list = arrayParam(kinds, "text")
  const rows = await rowsOf<{ id: string; wanted: string; pool: boolean }>(
    tx,
    sql`select p.id, p.kind as wanted, true as pool from resource_pool_members m join resource_pools p on p.id = m.pool_id
        where m.resource_id = ${resourceId} and p.kind is not null and p.kind <> all(${list})
      union all
      select a.id, d.kind, false from resource_slot_assignments a join resource_allocations d on d.id = a.allocation_id
        where a.resource_id = ${resourceId} and a.status in ('reserved', 'assigned') and d.kind is not null and d.kind <> all(${list})
      order by id`,
  )
  const [first] = rows
  if (!first) return
  const ids = (pool: boolean) => rows.filter((row) => row.pool === pool).map(({ id }) => id)
  throw resourceWrongKind({ resourceId, kinds, wanted: first.wanted, poolIds: ids(true), assignmentIds: ids(false) })
}

const changed = (before: Resource, after: Resource, fields: string[]) => {
  // a name and notes may be a person's, so the story names the fields only
  const told = fields.filter((field) => !["name", "notes", "metadata"].includes(field))
  const pick = (row: Resource) => Object.fromEntries(told.map((field) => [field, row[field as keyof Resource]]))
  return { before: pick(before), after: pick(after), fields }
}

/**
 * Changes a resource. Deactivating it refuses new work and answers what still lies ahead in `affected`; that stays.
 * Throws `resource_not_found`, `revision_conflict`, `code_taken`, `place_not_found`, `resource_wrong_kind`, `share_capacity_below_usage`.
 */
export async function updateResource(db: OperationsDb, raw: z.input<typeof input>): Promise<UpdatedResource> {
  const { resourceId, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(input, raw)
  const patch = patchOf(withPlaceId(given))
  const taken = async () => codeTaken({ code: String(patch.code), owner: await codeOwner(db, String(patch.code)) })
  return translating({ resources_code_key: taken }, () =>
    db.transaction(async (tx) => {
      const before = await lockResource(tx, resourceId, expectedRevision)
      const placeId = patch.placeId ? (await requireFacilities(tx, [patch.placeId])).get(patch.placeId)?.id : patch.placeId
      if (patch.kind || patch.alsoKinds) {
        await requireKinds(tx, resourceId, [patch.kind ?? before.kind, ...(patch.alsoKinds ?? before.alsoKinds)])
      }
      if (patch.capacity !== undefined || patch.active !== undefined) {
        await updateAsset(tx, { assetId: resourceId, shareCapacity: patch.capacity, committable: patch.active, now })
      }
      const set = { ...patch, ...(placeId !== undefined && { placeId }), revision: sql`${resources.revision} + 1`, updatedAt: clock(now) }
      const [row] = await tx
        .update(resources)
        .set(set as never)
        .where(eq(resources.id, resourceId))
        .returning()
      const after = toResource(row as typeof resources.$inferSelect)
      const { fields, ...values } = changed(before, after, Object.keys(patch))
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        { type: "resources.resource.updated", subject: resourceId, touches: [after.placeId], ...values, data: { resourceId, fields } },
      ])
      const affected: AssetCommitment[] = before.active && !after.active ? await listComing(tx, { assetId: resourceId, now }) : []
      return { ...after, affected }
    }),
  )
}
