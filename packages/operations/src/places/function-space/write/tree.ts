import { eq, sql } from "drizzle-orm"
import { updateAsset } from "../../../calendar/index.js"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { clock, instantText, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { parentNotDivisible, spaceHierarchyCycle, spaceInUse } from "../../errors.js"
import { functionSpaces as space } from "../schema.js"

/** One writer of the trees of spaces at a time. Taken before any row. */
export const lockSpaceTrees = (tx: OperationsDb) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' function space tree', 0))`)

type SpaceId = Id<"fnsp">

/** The way up from a space, itself first; the rows are locked, so that nobody takes a space of them meanwhile. */
async function wayUp(tx: OperationsDb, id: SpaceId): Promise<{ id: SpaceId; facility_id: string; divisible: boolean }[]> {
  return rowsOf(
    tx,
    sql`with recursive up (id, parent, level) as (
        select id, parent_space_id, 1 from function_spaces where id = ${id}
        union all select above.id, above.parent_space_id, up.level + 1 from function_spaces above join up on above.id = up.parent where up.level < 32
      ) select space.id, space.facility_id, space.divisible from up join function_spaces space on space.id = up.id order by up.level
        for update of space`,
  )
}

/** Checks that `id` may become a part of `parentId`. Throws `invalid_request`, `parent_not_divisible`, `space_hierarchy_cycle`. */
export async function checkParentSpace(tx: OperationsDb, id: SpaceId, placeId: string, parentId: SpaceId): Promise<void> {
  const up = await wayUp(tx, parentId)
  const chain = up.map((one) => one.id)
  const [parent] = up
  if (!parent || parent.facility_id !== placeId) {
    throw invalidRequest({ violations: [{ path: "parentSpaceId", message: "The larger space must be one of the same place." }] })
  }
  if (chain.includes(id)) throw spaceHierarchyCycle({ id, parentId, chain })
  if (!parent.divisible) throw parentNotDivisible({ parentId, chain })
}

/**
 * The tree that a space stands in may change only while nothing that ends in the future is on a calendar of it. The assets are locked, so a
 * take at the same moment is either seen or refused. Throws `space_in_use`.
 */
export async function refuseTakenTree(tx: OperationsDb, id: SpaceId, now?: Date): Promise<void> {
  const up = await wayUp(tx, id)
  const root = up.at(-1)?.id ?? id
  await tx.execute(sql`with recursive down (id, level) as (
      select ${root}::text, 1 union all select part.id, down.level + 1 from function_spaces part join down on part.parent_space_id = down.id where down.level < 32
    ) select asset.id from calendar_assets asset where asset.id in (select id from down) order by asset.id for no key update`)
  const taken = await rowsOf<{ source_type: string; total: unknown; sample: string[]; ends: string | null; endless: boolean }>(
    tx,
    sql`with recursive down (id, level) as (
        select ${root}::text, 1 union all select part.id, down.level + 1 from function_spaces part join down on part.parent_space_id = down.id where down.level < 32
      ) select source_type, count(*)::int as total, (array_agg(source_id order by lower(during)))[1:20] as sample,
        ${instantText(sql`max(upper(during))`)} as ends, bool_or(upper_inf(during)) as endless
      from asset_commitments where asset_id in (select id from down) and live and (expires_at is null or expires_at > ${clock(now)})
        and (upper_inf(during) or upper(during) > ${clock(now)}) group by source_type order by source_type`,
  )
  if (taken.length === 0) return
  const sources = taken.map(({ source_type, total, sample }) => ({ sourceType: source_type, count: Number(total), sampleIds: sample }))
  const total = sources.reduce((sum, { count }) => sum + count, 0)
  const lastEndsAt = taken.some(({ endless }) => endless)
    ? null
    : (taken
        .map(({ ends }) => ends ?? "")
        .sort()
        .at(-1) ?? null)
  throw spaceInUse({ id, total, sources, lastEndsAt })
}

/** A space takes work when it is in use and has no parts; its asset says so. */
export async function settleCommittable(tx: OperationsDb, ids: (SpaceId | null)[], now?: Date): Promise<void> {
  for (const id of [...new Set(ids)].filter((one) => one !== null).sort()) {
    const [row] = await tx
      .select({ active: space.active, parts: sql<boolean>`exists (select 1 from function_spaces part where part.parent_space_id = ${id})` })
      .from(space)
      .where(eq(space.id, id))
    if (row) await updateAsset(tx, { assetId: id, committable: row.active && !row.parts, now })
  }
}
