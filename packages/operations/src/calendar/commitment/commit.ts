import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { statement } from "../../kernel/statement.js"
import { instantInput } from "../../kernel/values.js"
import { type AssetCommitment, type commitmentItem, commitmentItems } from "../contract.js"
import { calendarRefusal } from "../errors.js"
import { askedJson } from "./asked.js"
import { violationsOf } from "./find.js"
import { lockAssets } from "./lock.js"
import { refusing } from "./refusing.js"
import { commitmentJson, commitmentsOf } from "./row.js"

const input = z.object({ items: commitmentItems, now: instantInput.optional() })
type Item = z.output<typeof commitmentItem>

/** Whether the wanted commitments of locked assets were taken, all or none, as an expression; `items` comes from `askedJson`. */
const takes = (items: SQL, now: SQL): SQL => sql`operations_take(${items}::text::jsonb, ${now}::text::timestamptz)`

const take = statement<"items" | "now">((value) => sql`select ${takes(value("items"), value("now"))} as taken`)

/** The refusal of what was not taken. */
export const takingRefusal = async (tx: OperationsDb, json: string, now?: Date) => calendarRefusal(await violationsOf(tx, json, { now }))

const rows = statement<"items">(
  (value) => sql`select ${commitmentJson} as result from jsonb_to_recordset(${value("items")}::text::jsonb) as a(idx int, id text)
    join asset_commitments c on c.id = a.id order by a.idx`,
)

/**
 * Takes, in a transaction in which the assets are locked: the constraints decide, and where one refuses, the clash query says what is in
 * the way. Throws the refusal.
 */
export async function takeLocked(tx: OperationsDb, json: string, now?: Date): Promise<void> {
  const [answer] = await rowsOf<{ taken: boolean }>(tx, take({ items: json, now: now?.toISOString() ?? null }))
  if (!answer?.taken) throw await takingRefusal(tx, json, now)
}

/** The rows of what was taken, in the order of the request. */
export const takenRows = (tx: OperationsDb, json: string): Promise<AssetCommitment[]> => commitmentsOf(tx, rows({ items: json }))

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
      await takeLocked(tx, json, now)
      return takenRows(tx, json)
    },
  )
}

/**
 * Commits assets for jobs or closeouts, all items or none: locks the assets in id order, ends what has lapsed and inserts, or asks what
 * clashes (also the items with each other). The number of statements does not depend on the number of items. The caller writes the event.
 * Throws `resource_double_booked`, `resource_closed`, `resource_inactive`, `resource_share_capacity_exceeded` with every finding in
 * `details.violations`, `asset_not_found`, `invalid_range`, `transaction_conflict`.
 */
export async function commitAssets(db: OperationsDb, raw: z.input<typeof input>): Promise<AssetCommitment[]> {
  const { items, now } = parseInput(input, raw)
  return commitItems(db, items, now)
}
