import { sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { placeHierarchyCycle, placeHierarchyTooDeep } from "../errors.js"
import { maxFacilityLevels } from "../words.js"

/** Recursions stop here, whatever raw SQL may have written. */
export const recursionLimit = 32

/** One writer of the tree at a time, so that two crossing moves cannot make a circle. Taken before any row of a place. */
export const lockFacilityTree = (tx: OperationsDb) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' facility tree', 0))`)

/**
 * Checks that `id` may stand below `parentId`; the caller holds the lock of the tree. `id` may be new. One statement.
 * Throws `place_hierarchy_cycle`, `place_hierarchy_too_deep`.
 */
export async function checkParent(tx: OperationsDb, id: Id<"plac">, parentId: Id<"plac">): Promise<void> {
  const rows = await rowsOf<{ id: string; level: number }>(
    tx,
    sql`with recursive up (id, parent, level) as (
        select id, parent_facility_id, 1 from facilities where id = ${parentId}
        union all select place.id, place.parent_facility_id, up.level + 1 from facilities place join up on place.id = up.parent
          where up.level < ${recursionLimit}::int and up.id <> ${id}
      ), down (id, level) as (
        select ${id}::text, 1
        union all select place.id, down.level + 1 from facilities place join down on place.parent_facility_id = down.id
          where down.level < ${recursionLimit}::int
      )
      select id, level from up union all select null, max(level) from down`,
  )
  const chain = rows.flatMap((row) => (row.id === null ? [] : [row.id]))
  if (chain.includes(id)) throw placeHierarchyCycle({ id, parentId, chain })
  const levels = chain.length + Number(rows.find((row) => row.id === null)?.level ?? 1)
  if (levels > maxFacilityLevels) throw placeHierarchyTooDeep({ id, levels, limit: maxFacilityLevels, chain })
}
