import { sql } from "drizzle-orm"
import { clock, instantText, type OperationsDb, rowsOf } from "../../kernel/database.js"

export interface PeakUsage {
  peak: number
  at: string
}

/** The most units of a shared asset in use at one instant, and the first such instant; null when nobody shares it. */
export async function peakUsage(tx: OperationsDb, assetId: string, now?: Date): Promise<PeakUsage | null> {
  const [row] = await rowsOf<{ peak: unknown; at: string }>(
    tx,
    sql`with shared as (select c.during, c.units from asset_commitments c
        where c.live and c.asset_id = ${assetId} and c.side = 'work' and not c.exclusive and (c.expires_at is null or c.expires_at > ${clock(now)})),
      steps as (select lower(during) as at, units as delta from shared union all select upper(during), -units from shared),
      sums as (select at, sum(delta) over (order by at, delta) as running from steps)
    select running as peak, ${instantText(sql`at`)} as at from sums order by running desc, at limit 1`,
  )
  return row ? { peak: Number(row.peak), at: row.at } : null
}
