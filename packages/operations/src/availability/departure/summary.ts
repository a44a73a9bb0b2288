import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { clock, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { readRollUps } from "../allocation/manifest/roll-up.js"
import { getSlot } from "../slot/get.js"
import { isLapsed } from "../slot/sellability.js"
import { allocationStatuses } from "../slot-allocation/words.js"
import type { DepartureSummary } from "./contract.js"
import { findIssues } from "./find-issues.js"

const input = z.strictObject({ slotId: idSchema("avsl"), now: writeContext.now })

const row = sql.raw("row")

interface Ledger {
  ledger: { status: string; count: number; pax: number }[]
  lapsed: { count: number; pax: number }
  nextHoldExpiresAt: string | null
  bookings: number
}

const ledgerOf = (slotId: string, at: SQL): SQL => sql`
  with rows as (select * from slot_allocations row where row.slot_id = ${slotId}),
    by_status as (select status, count(*) as count, sum(pax) as pax from rows group by status)
  select jsonb_build_object(
    'ledger', (select coalesce(jsonb_agg(to_jsonb(by_status)), '[]'::jsonb) from by_status),
    'lapsed', jsonb_build_object('count', count(*) filter (where ${isLapsed(row, at)}), 'pax', coalesce(sum(row.pax) filter (where ${isLapsed(row, at)}), 0)),
    'nextHoldExpiresAt', min(row.expires_at) filter (where row.status = 'held' and not ${isLapsed(row, at)}),
    'bookings', count(distinct row.booking_id) filter (where row.status in ('confirmed', 'fulfilled'))) as result
  from rows row`

/** The overview of one departure: its numbers, its ledger by status and how much needs a look. Four statements. Throws `slot_not_found`. */
export async function getDepartureSummary(db: OperationsDb, raw: z.input<typeof input>): Promise<DepartureSummary> {
  const { slotId, now } = parseInput(input, raw)
  const slot = await getSlot(db, { slotId, now })
  const [counted] = await jsonOf<Ledger>(db, ledgerOf(slotId, clock(now)))
  const found = (await findIssues(db, [slotId], now)).get(slotId) ?? []
  const { kinds, named, unassigned, crew, readiness } = (await readRollUps(db, [slotId], now))(slotId)
  const livePax = (counted?.ledger ?? [])
    .filter(({ status }) => ["held", "confirmed", "fulfilled"].includes(status))
    .reduce((sum, { pax }) => sum + pax, 0)
  const of = (severity: string) => found.filter((issue) => issue.severity === severity).length
  return {
    slot,
    ledger: allocationStatuses.map(
      (status) => counted?.ledger.find((entry) => entry.status === status) ?? { status, count: 0, pax: 0 },
    ) as DepartureSummary["ledger"],
    lapsed: counted?.lapsed ?? { count: 0, pax: 0 },
    nextHoldExpiresAt: counted?.nextHoldExpiresAt ? new Date(counted.nextHoldExpiresAt) : null,
    bookings: counted?.bookings ?? 0,
    kinds,
    named,
    missing: livePax - (counted?.lapsed.pax ?? 0) - named,
    unassigned,
    crew,
    readiness,
    issues: { critical: of("critical"), warning: of("warning") },
  }
}
