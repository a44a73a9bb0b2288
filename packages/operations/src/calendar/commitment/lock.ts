import { type SQL, sql } from "drizzle-orm"
import { arrayParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { assetNotFound } from "../errors.js"

/** Locks assets in id order, as every writer of the calendar does. Throws `asset_not_found`. */
export async function lockAssets(tx: OperationsDb, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)].sort()
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select id from calendar_assets where id = any(${arrayParam(wanted, "text")}) order by id for no key update`,
  )
  const found = new Set(rows.map(({ id }) => id))
  for (const id of wanted) if (!found.has(id)) throw assetNotFound({ id })
}

/** The live rows of sources, of some assets if asked for; `c` is the row. */
export function liveRowsOf(input: { sourceType: string; sourceIds: readonly string[]; assetIds?: readonly string[] }): SQL {
  const assets = input.assetIds ? sql` and c.asset_id = any(${arrayParam(input.assetIds, "text")})` : sql``
  return sql`c.live and c.source_type = ${input.sourceType} and c.source_id = any(${arrayParam(input.sourceIds, "text")})${assets}`
}

/** Locks the assets of live rows, and others that are about to be taken, in id order. */
export async function lockAssetsOf(tx: OperationsDb, rows: SQL, also: readonly string[] = []): Promise<void> {
  await tx.execute(sql`select a.id from calendar_assets a
    where a.id in (select c.asset_id from asset_commitments c where ${rows}) or a.id = any(${arrayParam([...new Set(also)], "text")})
    order by a.id for no key update`)
}
