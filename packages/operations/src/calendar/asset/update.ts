import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput } from "../../kernel/values.js"
import { lockAssets } from "../commitment/lock.js"
import { assetIdSchema, type CalendarAsset } from "../contract.js"
import { shareCapacityBelowUsage } from "../errors.js"
import { assetJson } from "./row.js"
import { peakUsage } from "./usage.js"

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
  const { assetId, shareCapacity, committable, now } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    await lockAssets(tx, [assetId])
    if (shareCapacity) {
      const used = await peakUsage(tx, assetId, now)
      if (used && used.peak > shareCapacity) throw shareCapacityBelowUsage({ id: assetId, capacity: shareCapacity, ...used })
    }
    const [asset] = await jsonOf<CalendarAsset>(
      tx,
      sql`update calendar_assets a set updated_at = ${clock(now)}
        ${shareCapacity === undefined ? sql`` : sql`, share_capacity = ${shareCapacity}::int`}
        ${committable === undefined ? sql`` : sql`, committable = ${committable}`}
        where a.id = ${assetId} returning ${assetJson} as result`,
    )
    return asset as CalendarAsset
  })
}
