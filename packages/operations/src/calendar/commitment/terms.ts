import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, instantParam, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput, text } from "../../kernel/values.js"
import { assetIdSchema, commitmentRefs, commitmentSources } from "../contract.js"
import { liveRowsOf, lockAssetsOf } from "./lock.js"

const input = z.object({
  sourceType: z.enum(commitmentSources),
  sourceIds: z.array(text(200)).max(5_000),
  assetIds: z.array(assetIdSchema).optional(),
  /** Null = no longer expires. */
  expiresAt: instantInput.nullable().optional(),
  tentative: z.boolean().optional(),
  title: z.string().trim().max(300).optional(),
  refs: commitmentRefs.optional(),
  now: instantInput.optional(),
})

/** Changes what boards show of live commitments and when they lapse, never their time; answers how many there are. */
export async function setCommitmentTerms(db: OperationsDb, raw: z.input<typeof input>): Promise<number> {
  const { expiresAt, tentative, title, refs, now, ...source } = parseInput(input, raw)
  if (source.sourceIds.length === 0) return 0
  const rows = liveRowsOf(source)
  const set = [
    sql`updated_at = ${clock(now)}`,
    ...(expiresAt === undefined ? [] : [sql`expires_at = ${instantParam(expiresAt)}`]),
    ...(tentative === undefined ? [] : [sql`tentative = ${tentative}`]),
    ...(title === undefined ? [] : [sql`title = ${title}`]),
    ...(refs === undefined ? [] : [sql`refs = ${jsonParam(refs)}`]),
  ]
  return db.transaction(async (tx) => {
    await lockAssetsOf(tx, rows)
    const changed = await rowsOf(tx, sql`update asset_commitments c set ${sql.join(set, sql`, `)} where ${rows} returning c.id`)
    return changed.length
  })
}
