import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, instantParam, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput, text } from "../../kernel/values.js"
import { type AssetCommitment, commitmentSources } from "../contract.js"
import { calendarRefusal } from "../errors.js"
import { askedJson } from "./asked.js"
import { violationsOf } from "./find.js"
import { liveRowsOf, lockAssetsOf } from "./lock.js"
import { refusing } from "./refusing.js"
import { commitmentJson, commitmentsOf } from "./row.js"

const input = z.object({ sourceType: z.enum(commitmentSources), sourceId: text(200), endedAt: instantInput, now: instantInput.optional() })

const minutesBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 60_000)

/** The rows as they would be with the later end: what is asked of the calendar before it is written. */
function extended(rows: readonly AssetCommitment[], endedAt: Date): string | null {
  const later = rows.filter(({ core }) => core.to !== null && core.to < endedAt)
  if (later.length === 0) return null
  return askedJson(
    later.map((row) => ({
      assetId: row.assetId,
      sourceType: row.sourceType,
      sourceId: row.sourceId,
      seq: row.seq,
      from: row.core.from,
      to: endedAt,
      bufferBeforeMinutes: minutesBetween(row.during.from, row.core.from),
      bufferAfterMinutes: row.core.to && row.during.to ? minutesBetween(row.core.to, row.during.to) : 0,
      shareKey: row.shareKey,
      units: row.units,
      overCloseout: row.overCloseout,
    })),
  )
}

/**
 * Lets the live commitments of a source end at `endedAt`; the buffer after the job stays. One that had not begun by then ends as
 * `released`. A later end than planned is an extension and is refused where it clashes. Throws as `commitAssets`.
 */
export async function trimCommitments(db: OperationsDb, raw: z.input<typeof input>): Promise<AssetCommitment[]> {
  const { sourceType, sourceId, endedAt, now } = parseInput(input, raw)
  const rows = liveRowsOf({ sourceType, sourceIds: [sourceId] })
  const past = [{ sourceType, sourceId }]
  const end = instantParam(endedAt)
  let json: string | null = null
  return refusing(
    db,
    () => ({ json: json ?? "[]", past, now }),
    async (tx) => {
      await lockAssetsOf(tx, rows)
      json = extended(await commitmentsOf(tx, sql`select ${commitmentJson} as result from asset_commitments c where ${rows}`), endedAt)
      const violations = json ? await violationsOf(tx, json, { past, now }) : []
      if (violations.length > 0) throw calendarRefusal(violations)
      await tx.execute(sql`update asset_commitments c set live = false, ended_at = ${clock(now)}, ended_reason = 'released',
        updated_at = ${clock(now)} where ${rows} and lower(c.core) >= ${end}`)
      return commitmentsOf(
        tx,
        sql`with changed as (update asset_commitments c set core = tstzrange(lower(c.core), ${end}),
            during = tstzrange(lower(c.during), ${end} + coalesce(upper(c.during) - upper(c.core), interval '0')), updated_at = ${clock(now)}
          where ${rows} returning c.*)
          select ${commitmentJson} as result from changed c order by c.asset_id, c.seq`,
      )
    },
  )
}
