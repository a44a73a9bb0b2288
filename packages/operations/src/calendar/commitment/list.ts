import { sql } from "drizzle-orm"
import * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { arrayParam, clock, instantParam, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput } from "../../kernel/values.js"
import { type AssetCommitment, assetIdSchema, commitmentListQuery, maxCommitmentItems } from "../contract.js"
import { commitmentJson, commitmentsOf } from "./row.js"

const input = commitmentListQuery.extend({ assetIds: z.array(assetIdSchema).min(1).max(maxCommitmentItems), now: instantInput.optional() })

/**
 * What lies on the calendars of assets within `from` and `to`, by asset, start and id. Commitments that ended or lapsed are left out
 * unless `includeEnded`. Throws `invalid_range`.
 */
export async function listCommitments(db: OperationsDb, raw: z.input<typeof input>): Promise<AssetCommitment[]> {
  const { assetIds, from, to, includeEnded = false, now } = parseInput(input, raw)
  if (to <= from) throw invalidRange({ from: from.toISOString(), to: to.toISOString() })
  const current = includeEnded ? sql`` : sql` and c.live and (c.expires_at is null or c.expires_at > ${clock(now)})`
  return commitmentsOf(
    db,
    sql`select ${commitmentJson} as result from asset_commitments c
      where c.asset_id = any(${arrayParam(assetIds, "text")}) and c.during && tstzrange(${instantParam(from)}, ${instantParam(to)})${current}
      order by c.asset_id, lower(c.core), c.id`,
  )
}
