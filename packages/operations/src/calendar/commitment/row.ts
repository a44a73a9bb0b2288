import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { type AssetCommitment, assetCommitmentSchema } from "../contract.js"

const raw = (text: string) => sql.raw(text)

const range = (value: string): SQL =>
  sql`jsonb_build_object('from', ${instantText(raw(`lower(${value})`))}, 'to', ${instantText(raw(`upper(${value})`))})`

/** A stored commitment as JSON; `c` is the row. */
export const commitmentJson: SQL = sql`jsonb_build_object('id', c.id, 'assetId', c.asset_id, 'sourceType', c.source_type, 'sourceId', c.source_id,
  'seq', c.seq, 'side', c.side, 'core', ${range("c.core")}, 'during', ${range("c.during")}, 'shareKey', c.share_key, 'units', c.units,
  'overCloseout', c.over_closeout, 'tentative', c.tentative, 'live', c.live, 'endedAt', ${instantText(raw("c.ended_at"))},
  'endedReason', c.ended_reason, 'expiresAt', ${instantText(raw("c.expires_at"))}, 'title', c.title, 'refs', c.refs)`

/** Runs a query whose rows are commitments as JSON. */
export async function commitmentsOf(db: OperationsDb, query: SQL): Promise<AssetCommitment[]> {
  const rows = await jsonOf<z.input<typeof assetCommitmentSchema>>(db, query)
  return rows.map((row) => assetCommitmentSchema.parse(row))
}
