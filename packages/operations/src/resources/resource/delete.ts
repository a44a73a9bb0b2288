import { sql } from "drizzle-orm"
import * as z from "zod"
import { removeAsset } from "../../calendar/index.js"
import { revisionField, writeContext } from "../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { databaseRefusal, isReferenced } from "../../kernel/violations.js"
import { resourceInUse } from "../errors.js"
import { lockResource } from "./row.js"

const input = z.strictObject({ resourceId: idSchema("res"), ...revisionField, ...writeContext })

async function requireUnused(tx: OperationsDb, id: string): Promise<void> {
  const [row] = await rowsOf<{ commitments: unknown; assignments: unknown }>(
    tx,
    sql`select (select count(*) from asset_commitments where asset_id = ${id} and live) as commitments,
      (select count(*) from resource_slot_assignments where resource_id = ${id} and status in ('reserved', 'assigned', 'completed')) as assignments`,
  )
  const [commitments, assignments] = [Number(row?.commitments), Number(row?.assignments)]
  if (commitments + assignments > 0) throw resourceInUse({ id, commitments, assignments, owner: null })
}

/** A table to the right owns the resource: its foreign key refuses, and the refusal names the table. */
function ownerOf(error: unknown): string | null {
  const refusal = databaseRefusal(error)
  if (!refusal || !isReferenced(refusal)) return null
  return /table "(\w+)"\.?$/.exec(refusal.detail ?? "")?.[1] ?? refusal.constraint ?? "another area"
}

/**
 * Deletes a resource that never worked, with its calendar and the assignments that were given back. Throws `resource_not_found`,
 * `revision_conflict`, `resource_in_use`: then set it inactive instead.
 */
export async function deleteResource(db: OperationsDb, raw: z.input<typeof input>): Promise<{ id: Id<"res"> }> {
  const { resourceId, expectedRevision, ...context } = parseInput(input, raw)
  try {
    return await db.transaction(async (tx) => {
      const before = await lockResource(tx, resourceId, expectedRevision)
      await requireUnused(tx, resourceId)
      await tx.execute(sql`delete from resource_slot_assignments where resource_id = ${resourceId}`)
      await tx.execute(sql`delete from resources where id = ${resourceId}`)
      await removeAsset(tx, { assetId: resourceId })
      await recordEvents(tx, context, [
        { type: "resources.resource.deleted", subject: resourceId, touches: [before.placeId], data: { resourceId, kind: before.kind } },
      ])
      return { id: resourceId }
    })
  } catch (error) {
    const owner = ownerOf(error)
    throw owner ? resourceInUse({ id: resourceId, commitments: 0, assignments: 0, owner }) : error
  }
}
