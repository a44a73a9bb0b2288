import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, type OperationsDb, rowsOf } from "../../kernel/database.js"
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
