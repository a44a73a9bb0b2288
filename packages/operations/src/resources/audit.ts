import { sql } from "drizzle-orm"
import type { CounterDrift } from "../kernel/counter-drift.js"
import { type OperationsDb, rowsOf } from "../kernel/database.js"

/**
 * Demand whose `filled` is not the number of its assignments, assignments without exactly the commitment that they should have, closeouts
 * likewise, and work that overlaps a closeout without leave; empty = all agree.
 */
export async function auditResources(db: OperationsDb): Promise<CounterDrift[]> {
  const rows = await rowsOf<{ table: string; id: string; counter: string; stored: unknown; counted: unknown }>(
    db,
    sql`select 'resource_allocations' as "table", d.id, 'filled' as counter, d.filled as stored, count(a.id)::int as counted
        from resource_allocations d left join resource_slot_assignments a on a.allocation_id = d.id and a.status in ('reserved', 'assigned', 'completed')
        group by d.id having d.filled <> count(a.id)
      union all
      select 'resource_slot_assignments', a.id, 'commitments', (a.status in ('reserved', 'assigned', 'completed'))::int, count(c.id)::int
        from resource_slot_assignments a left join asset_commitments c on c.live and c.source_type = 'slot_assignment' and c.source_id = a.id and c.asset_id = a.resource_id
        group by a.id having (a.status in ('reserved', 'assigned', 'completed'))::int <> count(c.id)
      union all
      select 'asset_commitments', c.id, 'owner', 1, 0 from asset_commitments c where c.live and c.source_type = 'slot_assignment' and c.source_id like 'resa\\_%'
        and not exists (select from resource_slot_assignments a where a.id = c.source_id)
      union all
      select 'resource_closeouts', k.id, 'occurrences', case when k.status = 'active' then k.occurrence_count else 0 end, count(distinct c.seq)::int
        from resource_closeouts k left join asset_commitments c on c.live and c.source_type in ('closeout', 'maintenance') and c.source_id = k.id
        group by k.id having count(distinct c.seq) <> case when k.status = 'active' then k.occurrence_count else 0 end
      union all
      select 'asset_commitments', w.id, 'while_closed', 0, 1 from asset_commitments w where w.live and w.side = 'work' and not w.over_closeout
        and exists (select from asset_commitments k where k.live and k.asset_id = w.asset_id and k.side = 'closeout' and k.during && w.during)
      order by 1, 2, 3`,
  )
  return rows.map((row) => ({ ...row, stored: Number(row.stored), counted: Number(row.counted) }))
}
