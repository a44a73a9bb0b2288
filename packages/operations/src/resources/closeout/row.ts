import { eq, sql } from "drizzle-orm"
import { revisionConflict, timezoneRequired } from "../../kernel/common-errors.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { resourceCloseoutNotFound } from "../errors.js"
import type { ResourceCloseout } from "./contract.js"
import { resourceCloseouts } from "./schema.js"

export const toResourceCloseout = (row: typeof resourceCloseouts.$inferSelect): ResourceCloseout => ({
  ...row,
  resourceId: row.assetId.startsWith("res_") ? (row.assetId as Id<"res">) : null,
  functionSpaceId: row.assetId.startsWith("fnsp_") ? (row.assetId as Id<"fnsp">) : null,
})

/** Locks a closeout for a change. Throws `resource_closeout_not_found`, `revision_conflict`. */
export async function lockCloseout(tx: OperationsDb, id: Id<"recl">, expectedRevision?: number): Promise<ResourceCloseout> {
  const [row] = await tx.select().from(resourceCloseouts).where(eq(resourceCloseouts.id, id)).for("update")
  if (!row) throw resourceCloseoutNotFound({ id })
  const closeout = toResourceCloseout(row)
  if (expectedRevision !== undefined && expectedRevision !== closeout.revision) {
    throw revisionConflict({ expected: expectedRevision, current: closeout })
  }
  return closeout
}

/** The zone of the resource's place. Throws `timezone_required`. */
export async function placeZone(db: OperationsDb, assetId: string): Promise<string> {
  const [row] = await rowsOf<{ timezone: string | null }>(
    db,
    sql`select f.timezone from facilities f where f.id in (select r.facility_id from resources r where r.id = ${assetId}
      union all select s.facility_id from function_spaces s where s.id = ${assetId})`,
  )
  if (!row?.timezone) throw timezoneRequired({ fields: ["timezone"] })
  return row.timezone
}
