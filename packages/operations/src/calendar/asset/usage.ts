import { sql } from "drizzle-orm"
import { arrayParam, clock, instantText, type OperationsDb, rowsOf } from "../../kernel/database.js"

export interface PeakUsage {
  peak: number
  at: string
}

/** The most units of each shared asset in use at one instant, and the first such instant; nothing of those that nobody shares. */
export async function peakUsages(tx: OperationsDb, assetIds: readonly string[], now?: Date): Promise<Map<string, PeakUsage>> {
  if (assetIds.length === 0) return new Map()
  const rows = await rowsOf<{ id: string; peak: unknown; at: string }>(
    tx,
    sql`with shared as (select c.asset_id, c.during, c.units from asset_commitments c
        where c.live and c.asset_id in (select unnest(${arrayParam(assetIds, "text")})) and c.side = 'work' and not c.exclusive and (c.expires_at is null or c.expires_at > ${clock(now)})),
      steps as (select asset_id, lower(during) as at, units as delta from shared
        union all select asset_id, upper(during), -units from shared),
      sums as (select asset_id, at, sum(delta) over (partition by asset_id order by at, delta) as running from steps)
    select distinct on (asset_id) asset_id as id, running as peak, ${instantText(sql`at`)} as at from sums order by asset_id, running desc, sums.at`,
  )
  return new Map(rows.map(({ id, peak, at }) => [id, { peak: Number(peak), at }]))
}
