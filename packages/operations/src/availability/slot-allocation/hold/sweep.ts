import { sql } from "drizzle-orm"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { statement } from "../../../kernel/statement.js"
import type { SettledRow } from "../settle/of-slots.js"
import { settleMany } from "../statement/changed.js"
import { transition } from "../statement/transition.js"
import { type ContextName, contextSql, contextValues } from "../statement/values.js"
import { type HoldSweep, type SweepHolds, sweepInput } from "./contract.js"

const sweep = statement<ContextName | "limit">((value) => {
  const { at, context } = contextSql(value)
  return sql`${transition({
    at,
    named: sql`select id, slot_id, status, 'expired' as next from slot_allocations
      where status = 'held' and expires_at <= ${at} order by expires_at, id limit ${value("limit")}::int`,
    still: sql`slot_allocations.expires_at <= ${at}`,
    skipLocked: true,
    endReason: sql`'expired'`,
  })} ${settleMany({ context })}`
})

/**
 * Ends up to `limit` (500 unless given) lapsed holds, the oldest first. Housekeeping only: a lapsed hold stops counting at its expiry
 * whether or not anybody sweeps. Departures that somebody is working on are left for the next run.
 */
export async function sweepExpiredSlotAllocations(db: OperationsDb, input: SweepHolds = {}): Promise<HoldSweep> {
  const { limit = 500, ...context } = parseInput(sweepInput, input)
  const ended = await rowsOf<SettledRow>(db, sweep({ ...contextValues(context), limit }))
  const [next] = await rowsOf<{ at: string | null }>(
    db,
    sql`select (extract(epoch from min(expires_at)) * 1000)::bigint::text as at from slot_allocations where status = 'held'`,
  )
  return {
    expired: ended.length,
    pax: ended.reduce((sum, { pax }) => sum + pax, 0),
    slots: new Set(ended.map(({ slot_id }) => slot_id)).size,
    nextExpiryAt: next?.at ? new Date(Number(next.at)) : null,
  }
}
