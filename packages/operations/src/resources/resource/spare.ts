import { sql } from "drizzle-orm"
import { arrayParam, type OperationsDb, rowsOf } from "../../kernel/database.js"

/** How many valid qualifications each resource has beyond those that are needed: who is spared for harder jobs. */
export async function spareQualifications(
  db: OperationsDb,
  ids: readonly string[],
  needed: readonly string[],
): Promise<Map<string, number>> {
  const rows = await rowsOf<{ resource_id: string; spare: unknown }>(
    db,
    sql`select resource_id, count(distinct code) as spare from resource_qualifications where resource_id = any(${arrayParam(ids, "text")})
      and valid @> current_date and code <> all(${arrayParam(needed, "text")}) group by resource_id`,
  )
  return new Map(rows.map(({ resource_id, spare }) => [resource_id, Number(spare)]))
}
