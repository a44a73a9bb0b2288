import { sql } from "drizzle-orm"
import * as z from "zod"
import { clock, type OperationsDb, rowsOf } from "../database.js"
import { parseInput } from "../input.js"
import { instantInput } from "../values.js"

const pruneInput = z.strictObject({
  olderThanHours: z.int().min(1).max(87_600).default(48),
  limit: z.int().min(1).max(100_000).default(10_000),
  now: instantInput.optional(),
})
export type PruneIdempotencyKeys = z.input<typeof pruneInput>

/**
 * Forgets keys that no client will repeat any more: those older than `olderThanHours` (48 unless given), at most `limit` per call
 * (10,000), oldest first. Run it from the host's scheduler, hourly or daily, until it answers fewer than `limit`; several processes may
 * run it at once. A forgotten key that comes again runs its command again.
 */
export async function pruneIdempotencyKeys(db: OperationsDb, input: PruneIdempotencyKeys = {}): Promise<{ pruned: number }> {
  const { olderThanHours, limit, now } = parseInput(pruneInput, input)
  const rows = await rowsOf(
    db,
    sql`delete from operations_idempotency where (scope, key) in (
      select scope, key from operations_idempotency where created_at < ${clock(now)} - ${olderThanHours * 60}::int * interval '1 minute'
      order by created_at limit ${limit} for update skip locked
    ) returning 1 as pruned`,
  )
  return { pruned: rows.length }
}
