import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import type { AssetCommitment } from "../../calendar/contract.js"
import { listComing, updateAsset } from "../../calendar/index.js"
import { writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { withPlaceId } from "../../places/contract.js"
import { withRequiredPlace } from "../../places/index.js"
import { type Resource, type UpdatedResource, updateResourceInput } from "./contract.js"
import { refusedKinds } from "./kinds.js"
import { getResource } from "./list.js"
import { codeRefusal, lockResource, toResource } from "./row.js"
import { resources } from "./schema.js"

const input = updateResourceInput.extend({ resourceId: idSchema("res"), ...writeContext })

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
  const taken = async () => codeRefusal(db, { ...(await getResource(db, { resourceId })), ...patch })
  return translating({ resources_code_key: taken }, () =>
    db.transaction(async (tx) => {
      const before = await lockResource(tx, resourceId, expectedRevision)
      const { placeId } = await withRequiredPlace(tx, { placeId: patch.placeId })
      if (patch.kind || patch.alsoKinds) {
        const kinds = [patch.kind ?? before.kind, ...(patch.alsoKinds ?? before.alsoKinds)]
        const refusal = (await refusedKinds(tx, [{ resourceId, kinds }])).get(resourceId)
        if (refusal) throw refusal
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
