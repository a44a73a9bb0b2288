import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput } from "../../kernel/values.js"
import { assetIdSchema, assetKinds, type CalendarAsset } from "../contract.js"
import { assetJson } from "./row.js"

const input = z.object({
  assetId: assetIdSchema,
  kind: z.enum(assetKinds),
  shareCapacity: z.int().min(1).nullable().optional(),
  committable: z.boolean().optional(),
  now: instantInput.optional(),
})

/** Gives an asset its calendar; registering it again changes nothing. Its owner calls this in the transaction that makes the owner. */
export async function registerAsset(tx: OperationsDb, raw: z.input<typeof input>): Promise<CalendarAsset> {
  const { assetId, kind, shareCapacity = null, committable = true, now } = parseInput(input, raw)
  await tx.execute(sql`insert into calendar_assets (id, kind, share_capacity, committable, created_at, updated_at)
    values (${assetId}, ${kind}, ${shareCapacity}::int, ${committable}, ${clock(now)}, ${clock(now)}) on conflict (id) do nothing`)
  const [asset] = await jsonOf<CalendarAsset>(tx, sql`select ${assetJson} as result from calendar_assets a where a.id = ${assetId}`)
  return asset as CalendarAsset
}
