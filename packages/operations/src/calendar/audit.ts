import { sql } from "drizzle-orm"
import type { CounterDrift } from "../kernel/counter-drift.js"
import { type OperationsDb, rowsOf } from "../kernel/database.js"

/** Shared assets that are taken beyond what they have, at their worst instant; empty = none. */
export async function auditCalendar(db: OperationsDb): Promise<CounterDrift[]> {
  const rows = await rowsOf<{ id: string; capacity: unknown; peak: unknown }>(
    db,
    sql`with shared as (select asset_id, during, units from asset_commitments where live and side = 'work' and not exclusive),
      steps as (select asset_id, lower(during) as at, units as delta from shared union all select asset_id, upper(during), -units from shared),
      sums as (select asset_id, sum(delta) over (partition by asset_id order by at, delta) as running from steps)
    select a.id, a.share_capacity as capacity, max(s.running) as peak from sums s join calendar_assets a on a.id = s.asset_id
    group by a.id, a.share_capacity having max(s.running) > a.share_capacity order by a.id`,
  )
  return rows.map(({ id, capacity, peak }) => ({
    table: "calendar_assets",
    id,
    counter: "share_capacity",
    stored: Number(capacity),
    counted: Number(peak),
  }))
}
