import { sql } from "drizzle-orm"
import { arrayParam, clock, jsonParam, type OperationsDb } from "../kernel/database.js"
import { commitmentJson, commitmentsOf } from "./commitment/row.js"
import type { AssetCommitment } from "./contract.js"

interface Ranges {
  assetIds: readonly string[]
  /** An open end is null. */
  ranges: readonly { from: Date; to: Date | null }[]
  now?: Date
}

/** Live work of assets that overlaps any of the ranges, buffers included, by start: what a closeout meets. */
export const workWithin = (db: OperationsDb, { assetIds, ranges, now }: Ranges): Promise<AssetCommitment[]> =>
  commitmentsOf(
    db,
    sql`select ${commitmentJson} as result from asset_commitments c where c.live and c.asset_id = any(${arrayParam(assetIds, "text")}) and c.side = 'work'
      and (c.expires_at is null or c.expires_at > ${clock(now)})
      and exists (select from jsonb_to_recordset(${jsonParam(ranges)}) as r("from" timestamptz, "to" timestamptz) where c.during && tstzrange(r."from", r."to"))
      order by lower(c.core), c.id`,
  )

/** Lets work stay although its asset is about to be closed. */
export async function keepWorkThroughCloseouts(tx: OperationsDb, commitmentIds: readonly string[]): Promise<void> {
  if (commitmentIds.length === 0) return
  await tx.execute(sql`update asset_commitments set over_closeout = true, updated_at = now()
    where id = any(${arrayParam(commitmentIds, "text")}) and live and side = 'work'`)
}

/** Work that no closeout meets any more no longer needs leave to stay. */
export async function forgetEndedCloseouts(tx: OperationsDb, assetIds: readonly string[]): Promise<void> {
  await tx.execute(sql`update asset_commitments c set over_closeout = false, updated_at = now()
    where c.live and c.over_closeout and c.asset_id = any(${arrayParam(assetIds, "text")})
      and not exists (select from asset_commitments k where k.live and k.asset_id = c.asset_id and k.side = 'closeout' and k.during && c.during)`)
}
