import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
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

type NewAsset = Omit<z.output<typeof input>, "now">

/** Gives many assets their calendars in one statement. */
export async function registerAssets(tx: OperationsDb, wanted: readonly NewAsset[], now?: Date): Promise<void> {
  const rows = wanted.map(({ assetId: id, kind, shareCapacity: capacity = null, committable = true }) => ({
    id,
    kind,
    capacity,
    committable,
  }))
  await tx.execute(sql`insert into calendar_assets (id, kind, share_capacity, committable, created_at, updated_at)
    select w.id, w.kind, w.capacity, w.committable, ${clock(now)}, ${clock(now)}
    from jsonb_to_recordset(${jsonParam(rows)}) as w(id text, kind text, capacity integer, committable boolean) on conflict (id) do nothing`)
}

/** Gives an asset its calendar; registering it again changes nothing. Its owner calls this in the transaction that makes the owner. */
export async function registerAsset(tx: OperationsDb, raw: z.input<typeof input>): Promise<CalendarAsset> {
  const { now, ...wanted } = parseInput(input, raw)
  const { assetId } = wanted
  await registerAssets(tx, [wanted], now)
  const [asset] = await jsonOf<CalendarAsset>(tx, sql`select ${assetJson} as result from calendar_assets a where a.id = ${assetId}`)
  return asset as CalendarAsset
}
