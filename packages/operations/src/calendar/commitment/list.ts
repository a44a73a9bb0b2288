import { sql } from "drizzle-orm"
import * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { arrayParam, clock, instantParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { refusingField } from "../../kernel/errors.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput } from "../../kernel/values.js"
import { type AssetCommitment, assetIdSchema, commitmentListQuery, commitmentSources, maxCommitmentItems } from "../contract.js"
import { liveRowsOf } from "./lock.js"
import { commitmentJson, commitmentsOf } from "./row.js"

const input = commitmentListQuery.extend({ assetIds: z.array(assetIdSchema).min(1).max(maxCommitmentItems), now: instantInput.optional() })

/**
 * What lies on the calendars of assets within `from` and `to`, by asset, start and id. Commitments that ended or lapsed are left out
 * unless `includeEnded`. Throws `invalid_range`.
 */
export async function listCommitments(db: OperationsDb, raw: z.input<typeof input>): Promise<AssetCommitment[]> {
  const { assetIds, from, to, includeEnded = false, now } = parseInput(input, raw)
  if (to <= from) throw refusingField(invalidRange({ from: from.toISOString(), to: to.toISOString() }), "to")
  const current = includeEnded ? sql`` : sql` and c.live and (c.expires_at is null or c.expires_at > ${clock(now)})`
  return commitmentsOf(
    db,
    sql`select ${commitmentJson} as result from asset_commitments c
      where c.asset_id = any(${arrayParam(assetIds, "text")}) and c.during && tstzrange(${instantParam(from)}, ${instantParam(to)})${current}
      order by c.asset_id, lower(c.core), c.id`,
  )
}

const comingInput = z.object({ assetId: assetIdSchema, now: instantInput.optional() })

/** Live work of an asset that is not over yet, by start; the first 200. */
export async function listComing(db: OperationsDb, raw: z.input<typeof comingInput>): Promise<AssetCommitment[]> {
  const { assetId, now } = parseInput(comingInput, raw)
  return commitmentsOf(
    db,
    sql`select ${commitmentJson} as result from asset_commitments c where c.live and c.asset_id = ${assetId} and c.side = 'work'
      and upper(c.core) > ${clock(now)} and (c.expires_at is null or c.expires_at > ${clock(now)}) order by lower(c.core), c.id limit 200`,
  )
}

/** How much live work of each asset is not over yet; nothing of those that have none. */
export async function countComing(db: OperationsDb, assetIds: readonly string[], now?: Date): Promise<Map<string, number>> {
  if (assetIds.length === 0) return new Map()
  const rows = await rowsOf<{ id: string; jobs: unknown }>(
    db,
    sql`select c.asset_id as id, count(*) as jobs from asset_commitments c
      where c.live and c.side = 'work' and c.asset_id in (select unnest(${arrayParam(assetIds, "text")}))
      and upper(c.core) > ${clock(now)} and (c.expires_at is null or c.expires_at > ${clock(now)}) group by c.asset_id`,
  )
  return new Map(rows.map(({ id, jobs }) => [id, Number(jobs)]))
}

const sourceInput = z.object({ sourceType: z.enum(commitmentSources), sourceIds: z.array(z.string()).max(5_000) })

/** The live commitments of sources, by source and number. */
export async function listSourceCommitments(db: OperationsDb, raw: z.input<typeof sourceInput>): Promise<AssetCommitment[]> {
  const source = parseInput(sourceInput, raw)
  return commitmentsOf(
    db,
    sql`select ${commitmentJson} as result from asset_commitments c where ${liveRowsOf(source)} order by c.source_id, c.asset_id, c.seq`,
  )
}

const nextInput = z.object({ assetIds: z.array(assetIdSchema).max(maxCommitmentItems), now: instantInput.optional() })

/** What comes next on each calendar, one of work and one of closeouts; what is under way counts. */
export async function nextOnCalendars(db: OperationsDb, raw: z.input<typeof nextInput>): Promise<AssetCommitment[]> {
  const { assetIds, now } = parseInput(nextInput, raw)
  return commitmentsOf(
    db,
    sql`select ${commitmentJson} as result from unnest(${arrayParam(assetIds, "text")}) as asked(id)
      cross join (values ('work'), ('closeout')) as sides(side)
      cross join lateral (select k.* from asset_commitments k where k.live and k.asset_id = asked.id and k.side = sides.side
        and k.during && tstzrange(${clock(now)}, null) and (k.expires_at is null or k.expires_at > ${clock(now)}) order by lower(k.core), k.id limit 1) c
      order by c.asset_id, c.side`,
  )
}
