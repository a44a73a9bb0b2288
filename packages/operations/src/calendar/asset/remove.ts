import { sql } from "drizzle-orm"
import * as z from "zod"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { lockAssets } from "../commitment/lock.js"
import { type AssetId, assetIdSchema } from "../contract.js"
import { assetInUse } from "../errors.js"

const input = z.object({ assetId: assetIdSchema })

/** Removes an asset and what has ended on its calendar. Throws `asset_not_found`, `asset_in_use` while a commitment is live. */
export async function removeAsset(db: OperationsDb, raw: z.input<typeof input>): Promise<{ id: AssetId }> {
  const { assetId } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    await lockAssets(tx, [assetId])
    const [row] = await rowsOf<{ live: unknown }>(
      tx,
      sql`select count(*)::int as live from asset_commitments where asset_id = ${assetId} and live`,
    )
    const commitments = Number(row?.live)
    if (commitments > 0) throw assetInUse({ id: assetId, commitments })
    await tx.execute(sql`delete from asset_commitments where asset_id = ${assetId}`)
    await tx.execute(sql`delete from calendar_assets where id = ${assetId}`)
    return { id: assetId }
  })
}
