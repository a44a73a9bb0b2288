import { sql } from "drizzle-orm"
import { type AssetCommitment, type AssetId, type CommitmentItem, maxCommitmentItems } from "../../calendar/contract.js"
import { commitAssets, keepWorkThroughCloseouts, lockAssets, workWithin } from "../../calendar/index.js"
import type { WriteContext } from "../../kernel/context.js"
import { arrayParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { lockSlots } from "../assignment/row.js"
import { endAssignments } from "../assignment/settle/end.js"
import { suggestSubstitutes } from "../assignment/take/substitutes.js"
import { resourceCloseoutConflict } from "../errors.js"
import type { OnAssigned, ResourceCloseoutCategory } from "../words.js"
import type { AffectedWork, ClosedResource } from "./contract.js"
import type { Occurrence } from "./occurrences.js"

export interface Closing {
  closeoutId: Id<"recl">
  /** The asset, or the leaves of a space that has children. */
  assetIds: readonly AssetId[]
  category: ResourceCloseoutCategory
  occurrences: Occurrence[]
  onAssigned: OnAssigned
}

const assignmentIds = (work: readonly AssetCommitment[]) =>
  work.filter(({ sourceType }) => sourceType === "slot_assignment").map(({ sourceId }) => sourceId)

/** Departures come before assets in the order of locks, so they are locked before it is known for certain what the closeout meets. */
async function lockDepartures(tx: OperationsDb, work: readonly AssetCommitment[]): Promise<void> {
  const rows = await rowsOf<{ slot_id: string }>(
    tx,
    sql`select distinct slot_id from resource_slot_assignments where id = any(${arrayParam(assignmentIds(work), "text")})`,
  )
  if (rows.length > 0)
    await lockSlots(
      tx,
      rows.map(({ slot_id }) => slot_id),
    )
}

async function describe(
  tx: OperationsDb,
  work: readonly AssetCommitment[],
  released: ReadonlySet<string>,
  now?: Date,
): Promise<AffectedWork[]> {
  const described: AffectedWork[] = []
  for (const { id, sourceType, sourceId, title, refs, core } of work) {
    const substitutes = sourceType === "slot_assignment" ? await freeFor(tx, sourceId, now) : 0
    described.push({
      commitmentId: id,
      sourceType,
      sourceId,
      title,
      refs,
      core,
      action: released.has(sourceId) ? "released" : "kept",
      substitutes,
    })
  }
  return described
}

async function freeFor(tx: OperationsDb, assignmentId: string, now?: Date): Promise<number> {
  const found = await suggestSubstitutes(tx, { assignmentId: assignmentId as Id<"resa">, limit: 100, includeMoves: false, now })
  return found.filter(({ available }) => available).length
}

/**
 * Closes an asset for the occurrences, under its lock: what it meets is listed, and kept at risk, released or refused as asked, before the
 * occurrences are written; nothing slips in between.
 */
export async function closeAsset(tx: OperationsDb, closing: Closing, context: WriteContext): Promise<Omit<ClosedResource, "closeout">> {
  const { closeoutId, assetIds, category, occurrences, onAssigned } = closing
  const { now } = context
  await lockDepartures(tx, await workWithin(tx, { assetIds, ranges: occurrences, now }))
  await lockAssets(tx, assetIds)
  const work = await workWithin(tx, { assetIds, ranges: occurrences, now })
  const released = new Set(onAssigned === "release" ? assignmentIds(work) : [])
  const affected = await describe(tx, work, released, now)
  if (onAssigned === "refuse" && work.length > 0) throw resourceCloseoutConflict({ affected: JSON.parse(JSON.stringify(affected)) })
  await endAssignments(tx, [...released], "released", context, "closeout")
  await keepWorkThroughCloseouts(
    tx,
    work.filter(({ sourceId }) => !released.has(sourceId)).map(({ id }) => id),
  )
  const sourceType = category === "maintenance" || category === "inspection" ? "maintenance" : "closeout"
  const items = assetIds.flatMap((assetId) =>
    occurrences.map(({ from, to }, seq): CommitmentItem => ({ assetId, sourceType, sourceId: closeoutId, seq, from, to, title: category })),
  )
  for (let start = 0; start < items.length; start += maxCommitmentItems) {
    await commitAssets(tx, { items: items.slice(start, start + maxCommitmentItems), now })
  }
  return { occurrences, affected, overlaps: await overlapping(tx, closeoutId) }
}

/** Other closeouts in force that share time with this one. */
async function overlapping(tx: OperationsDb, closeoutId: string): Promise<string[]> {
  const rows = await rowsOf<{ source_id: string }>(
    tx,
    sql`select distinct o.source_id from asset_commitments c join asset_commitments o on o.live and o.asset_id = c.asset_id and o.side = 'closeout'
      and o.source_id <> c.source_id and o.during && c.during
      where c.live and c.side = 'closeout' and c.source_type in ('closeout', 'maintenance') and c.source_id = ${closeoutId} order by o.source_id`,
  )
  return rows.map(({ source_id }) => source_id)
}

/** What is closed with an asset: itself, or the leaves of a space that has children. */
export async function leavesOf(tx: OperationsDb, assetId: AssetId): Promise<AssetId[]> {
  if (!assetId.startsWith("fnsp_")) return [assetId]
  const rows = await rowsOf<{ id: AssetId }>(
    tx,
    sql`with recursive tree as (select id from function_spaces where id = ${assetId}
        union all select s.id from function_spaces s join tree on s.parent_space_id = tree.id)
      select t.id from tree t where not exists (select from function_spaces s where s.parent_space_id = t.id) order by t.id`,
  )
  return rows.map(({ id }) => id)
}
