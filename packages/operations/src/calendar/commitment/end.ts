import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput, text } from "../../kernel/values.js"
import { assetIdSchema, commitmentEndings, commitmentSources } from "../contract.js"
import { liveRowsOf, lockAssetsOf } from "./lock.js"

const input = z.object({
  sourceType: z.enum(commitmentSources),
  sourceIds: z.array(text(200)).max(5_000),
  assetIds: z.array(assetIdSchema).optional(),
  reason: z.enum(commitmentEndings),
  now: instantInput.optional(),
})

const pair = z.object({ sourceId: text(200), assetId: assetIdSchema, reason: z.enum(commitmentEndings) })
const pairsInput = z.object({ sourceType: z.enum(commitmentSources), pairs: z.array(pair).max(5_000), now: instantInput.optional() })

/** Ends the live commitments of some assets for some sources, each with its own reason. The caller holds the locks of the assets. One statement. */
export async function endCommitmentPairs(db: OperationsDb, raw: z.input<typeof pairsInput>): Promise<void> {
  const { sourceType, pairs, now } = parseInput(pairsInput, raw)
  if (pairs.length === 0) return
  const rows = pairs.map(({ sourceId, assetId, reason }) => ({ source_id: sourceId, asset_id: assetId, reason }))
  await db.execute(sql`update asset_commitments c set live = false, ended_at = ${clock(now)}, ended_reason = e.reason, updated_at = ${clock(now)}
    from jsonb_to_recordset(${jsonParam(rows)}) as e(source_id text, asset_id text, reason text)
    where c.live and c.source_type = ${sourceType} and c.source_id = e.source_id and c.asset_id = e.asset_id`)
}

/** Ends the live commitments of sources and answers how many there were; what has ended stays as it was. The caller writes the event. */
export async function endCommitments(db: OperationsDb, raw: z.input<typeof input>): Promise<number> {
  const { reason, now, ...source } = parseInput(input, raw)
  if (source.sourceIds.length === 0) return 0
  const rows = liveRowsOf(source)
  return db.transaction(async (tx) => {
    await lockAssetsOf(tx, rows)
    const ended = await rowsOf(
      tx,
      sql`update asset_commitments c set live = false, ended_at = ${clock(now)}, ended_reason = ${reason}, updated_at = ${clock(now)}
        where ${rows} returning c.id`,
    )
    return ended.length
  })
}
