import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput, text } from "../../kernel/values.js"
import { type AssetCommitment, commitmentItem, commitmentSources, maxCommitmentItems } from "../contract.js"
import { askedJson } from "./asked.js"
import { takeLocked, takenRows } from "./commit.js"
import { liveRowsOf, lockAssets, lockAssetsOf } from "./lock.js"
import { refusing } from "./refusing.js"

const items = z.array(commitmentItem.omit({ sourceType: true, sourceId: true }).extend({ sourceId: text(200).optional() }))

const input = z.object({
  sourceType: z.enum(commitmentSources),
  sourceId: text(200),
  items: items.max(maxCommitmentItems),
  now: instantInput.optional(),
})

const manyInput = input.omit({ sourceId: true }).extend({ sourceIds: z.array(text(200)).min(1).max(maxCommitmentItems) })
type Many = z.output<typeof manyInput>

function replace(db: OperationsDb, { sourceType, sourceIds, items: wanted, now }: Many): Promise<AssetCommitment[]> {
  const [only] = sourceIds
  const full = wanted.map((item) => ({ ...item, sourceType, sourceId: item.sourceId ?? (only as string) }))
  const json = askedJson(full)
  const rows = liveRowsOf({ sourceType, sourceIds })
  const assets = full.map(({ assetId }) => assetId)
  const past = sourceIds.map((sourceId) => ({ sourceType, sourceId }))
  return refusing(
    db,
    () => ({ json, past, now }),
    async (tx) => {
      await lockAssetsOf(tx, rows, assets)
      await tx.execute(sql`update asset_commitments c set live = false, ended_at = ${clock(now)}, ended_reason = 'moved',
        updated_at = ${clock(now)} where ${rows}`)
      if (full.length === 0) return []
      await lockAssets(tx, assets)
      await takeLocked(tx, json, now)
      return takenRows(tx, json)
    },
  )
}

/**
 * Ends the live commitments of one source as `moved` and commits others in their place, in one transaction, so that a job never clashes
 * with itself. That work stays although its asset is closed (`overCloseout`) is not carried over. Throws as `commitAssets`.
 */
export async function moveCommitments(db: OperationsDb, raw: z.input<typeof input>): Promise<AssetCommitment[]> {
  const { sourceId, ...rest } = parseInput(input, raw)
  return replace(db, { ...rest, sourceIds: [sourceId] })
}

/** `moveCommitments` for several sources of one kind at once; each item names its source. */
export const moveManyCommitments = async (db: OperationsDb, raw: z.input<typeof manyInput>): Promise<AssetCommitment[]> =>
  replace(db, parseInput(manyInput, raw))
