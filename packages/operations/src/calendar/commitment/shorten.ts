import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput, text } from "../../kernel/values.js"
import { commitmentSources } from "../contract.js"
import { liveRowsOf, lockAssetsOf } from "./lock.js"

const input = z.object({
  sourceType: z.enum(commitmentSources),
  ends: z.array(z.object({ sourceId: text(200), endedAt: instantInput })).max(5_000),
  now: instantInput.optional(),
})

/**
 * Lets the live commitments of sources end earlier, each source at its own time; the buffer after the job stays, one that had not begun by
 * then is released. What ends by then already stays as it is, so nothing is ever refused. Answers the assets whose time became free. Two statements.
 */
export async function shortenCommitments(db: OperationsDb, raw: z.input<typeof input>): Promise<string[]> {
  const { sourceType, ends, now } = parseInput(input, raw)
  if (ends.length === 0) return []
  const rows = liveRowsOf({ sourceType, sourceIds: ends.map(({ sourceId }) => sourceId) })
  await lockAssetsOf(db, rows)
  const given = ends.map(({ sourceId, endedAt }) => ({ source_id: sourceId, at: endedAt }))
  const begun = sql`lower(c.core) < e.at`
  const freed = await rowsOf<{ asset_id: string }>(
    db,
    sql`update asset_commitments c set live = ${begun}, updated_at = ${clock(now)},
        ended_at = case when ${begun} then c.ended_at else ${clock(now)} end, ended_reason = case when ${begun} then c.ended_reason else 'released' end,
        core = case when ${begun} then tstzrange(lower(c.core), e.at) else c.core end,
        during = case when ${begun} then tstzrange(lower(c.during), e.at + coalesce(upper(c.during) - upper(c.core), interval '0')) else c.during end
      from jsonb_to_recordset(${jsonParam(given)}) as e(source_id text, at timestamptz)
      where ${rows} and c.source_id = e.source_id and (upper(c.core) is null or upper(c.core) > e.at) returning c.asset_id`,
  )
  return freed.map(({ asset_id }) => asset_id)
}
