import { sql } from "drizzle-orm"
import * as z from "zod"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { statement } from "../../kernel/statement.js"
import { instantInput } from "../../kernel/values.js"
import { type AssetCommitment, type commitmentItem, commitmentItems } from "../contract.js"
import { calendarRefusal } from "../errors.js"
import { askedJson, askedRows } from "./asked.js"
import { violationsOf } from "./find.js"
import { lockAssets } from "./lock.js"
import { refusing } from "./refusing.js"
import { commitmentJson, commitmentsOf } from "./row.js"

const input = z.object({ items: commitmentItems, now: instantInput.optional() })
type Item = z.output<typeof commitmentItem>

const clockText = (now: Date | undefined) => now?.toISOString() ?? null

/** Ends commitments that have lapsed and would be in the way. */
const lapse = statement<"items" | "now">(
  (value) => sql`
  with asked as (${askedRows(value("items"))}), clock as (select coalesce(${value("now")}::text::timestamptz, statement_timestamp()) as at)
  update asset_commitments c set live = false, ended_at = clock.at, ended_reason = 'expired', updated_at = clock.at
  from clock where c.live and c.expires_at <= clock.at
    and exists (select from asked where asked.asset_id = c.asset_id and asked.during && c.during)`,
)

const insert = statement<"items" | "now">(
  (value) => sql`
  with asked as (${askedRows(value("items"))}), clock as (select coalesce(${value("now")}::text::timestamptz, statement_timestamp()) as at),
  made as (
    insert into asset_commitments (id, asset_id, source_type, source_id, seq, core, during, share_key, units, over_closeout, tentative,
      expires_at, title, refs, created_at, updated_at)
    select a.id, a.asset_id, a.source_type, a.source_id, a.seq, a.core, a.during, a.share_key, a.units, a.over_closeout, a.tentative,
      a.expires_at, a.title, a.refs, clock.at, clock.at
    from asked a, clock order by a.idx returning *)
  select ${commitmentJson} as result from made c join asked a on a.id = c.id order by a.idx`,
)

/** Takes, in a transaction in which the assets are locked: lapses, asks, inserts. Throws the refusal. */
export async function takeLocked(tx: OperationsDb, json: string, now?: Date): Promise<AssetCommitment[]> {
  const values = { items: json, now: clockText(now) }
  await tx.execute(lapse(values))
  const violations = await violationsOf(tx, json, { now })
  if (violations.length > 0) throw calendarRefusal(violations)
  return commitmentsOf(tx, insert(values))
}

/** Commits items that were read already. */
export function commitItems(db: OperationsDb, items: readonly Item[], now?: Date): Promise<AssetCommitment[]> {
  const json = askedJson(items)
  return refusing(
    db,
    () => ({ json, now }),
    async (tx) => {
      await lockAssets(
        tx,
        items.map(({ assetId }) => assetId),
      )
      return takeLocked(tx, json, now)
    },
  )
}

/**
 * Commits assets for jobs or closeouts, all items or none: locks the assets in id order, ends what has lapsed, asks what clashes (also
 * the items with each other) and inserts. The number of statements does not depend on the number of items. The caller writes the event.
 * Throws `resource_double_booked`, `resource_closed`, `resource_inactive`, `resource_share_capacity_exceeded` with every finding in
 * `details.violations`, `asset_not_found`, `invalid_range`, `transaction_conflict`.
 */
export async function commitAssets(db: OperationsDb, raw: z.input<typeof input>): Promise<AssetCommitment[]> {
  const { items, now } = parseInput(input, raw)
  return commitItems(db, items, now)
}
