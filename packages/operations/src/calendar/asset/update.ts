import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput } from "../../kernel/values.js"
import { lockAssets } from "../commitment/lock.js"
import { assetIdSchema, type CalendarAsset } from "../contract.js"
import { shareCapacityBelowUsage } from "../errors.js"
import { assetJson } from "./row.js"
import { peakUsages } from "./usage.js"

const input = z.object({
  assetId: assetIdSchema,
  /** Null = sharing is no longer counted. */
  shareCapacity: z.int().min(1).nullable().optional(),
  /** False refuses new work; what is there stays. */
  committable: z.boolean().optional(),
  now: instantInput.optional(),
})

/** Changes what an asset may share and whether it takes work. Throws `asset_not_found`, `share_capacity_below_usage`. */
export async function updateAsset(db: OperationsDb, raw: z.input<typeof input>): Promise<CalendarAsset> {
  const { now, ...change } = parseInput(input, raw)
  const [asset] = await db.transaction((tx) => updateAssets(tx, [change], now))
  return asset as CalendarAsset
}

type AssetChange = Omit<z.output<typeof input>, "now">

/** The same for many assets at once, under their locks and in as many statements as for one. */
export async function updateAssets(tx: OperationsDb, changes: readonly AssetChange[], now?: Date): Promise<CalendarAsset[]> {
  await lockAssets(
    tx,
    changes.map(({ assetId }) => assetId),
  )
  const used = await peakUsages(
    tx,
    changes.flatMap(({ assetId, shareCapacity }) => (shareCapacity ? [assetId] : [])),
    now,
  )
  for (const { assetId: id, shareCapacity } of changes) {
    const peak = used.get(id)
    if (peak && shareCapacity && peak.peak > shareCapacity) throw shareCapacityBelowUsage({ id, capacity: shareCapacity, ...peak })
  }
  const asked = changes.map(({ assetId: id, shareCapacity, committable }) => ({
    id,
    shares: shareCapacity !== undefined,
    capacity: shareCapacity ?? null,
    committable: committable ?? null,
  }))
  return jsonOf<CalendarAsset>(
    tx,
    sql`update calendar_assets a set updated_at = ${clock(now)}, committable = coalesce(w.committable, a.committable),
        share_capacity = case when w.shares then w.capacity else a.share_capacity end
      from jsonb_to_recordset(${jsonParam(asked)}) as w(id text, shares boolean, capacity integer, committable boolean)
      where a.id = w.id returning ${assetJson} as result`,
  )
}
