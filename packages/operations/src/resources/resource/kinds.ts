import { sql } from "drizzle-orm"
import { jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { OperationsError } from "../../kernel/errors.js"
import { resourceWrongKind } from "../errors.js"

/** What a resource would be, its own kind and the others. */
interface Kinds {
  resourceId: string
  kinds: string[]
}

/** Why resources may not become of other kinds: a pool or coming work wants one that they would no longer be. One statement. */
export async function refusedKinds(tx: OperationsDb, resources: readonly Kinds[]): Promise<Map<string, OperationsError>> {
  if (resources.length === 0) return new Map()
  const asked = sql`jsonb_to_recordset(${jsonParam(resources)}) as asked("resourceId" text, kinds text[])`
  const rows = await rowsOf<{ owner: string; id: string; wanted: string; pool: boolean }>(
    tx,
    sql`select m.resource_id as owner, p.id, p.kind as wanted, true as pool from ${asked}
        join resource_pool_members m on m.resource_id = asked."resourceId" join resource_pools p on p.id = m.pool_id
        where p.kind is not null and p.kind <> all(asked.kinds)
      union all
      select a.resource_id, a.id, d.kind, false from ${asked}
        join resource_slot_assignments a on a.resource_id = asked."resourceId" join resource_allocations d on d.id = a.allocation_id
        where a.status in ('reserved', 'assigned') and d.kind is not null and d.kind <> all(asked.kinds)
      order by id`,
  )
  return new Map(
    resources.flatMap(({ resourceId, kinds }) => {
      const refused = rows.filter(({ owner }) => owner === resourceId)
      const [first] = refused
      if (!first) return []
      const ids = (pool: boolean) => refused.filter((row) => row.pool === pool).map(({ id }) => id)
      const details = { resourceId, kinds, wanted: first.wanted, poolIds: ids(true), assignmentIds: ids(false) }
      return [[resourceId, resourceWrongKind(details)] as const]
    }),
  )
}
