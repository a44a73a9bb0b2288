import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { clock, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { readRollUps } from "../allocation/manifest/roll-up.js"
import { getSlot } from "../slot/get.js"
import { availabilitySlots as slot } from "../slot/schema.js"
import { isLapsed } from "../slot/sellability.js"
import { allocationStatuses } from "../slot-allocation/words.js"
import type { DepartureSummary } from "./contract.js"
import { findIssues } from "./find-issues.js"
import { withoutPickup } from "./people.js"

const input = z.strictObject({ slotId: idSchema("avsl"), now: writeContext.now })

const row = sql.raw("row")

interface Ledger extends Pick<DepartureSummary, "pickups" | "requirements"> {
  ledger: { status: string; count: number; pax: number }[]
  lapsed: { count: number; pax: number }
  nextHoldExpiresAt: string | null
  bookings: number
}

/** Stops, choices of those who are on the departure, and those who still have to choose. */
const pickupsOf = (slotId: string): SQL => sql`jsonb_build_object(
  'stops', (select count(*) from slot_pickups stop where stop.slot_id = ${slotId}),
  'chosen', (select count(*) from slot_traveler_pickups chosen join slot_travelers person on person.id = chosen.slot_traveler_id
    where person.slot_id = ${slotId} and person.status = 'live'),
  'missing', (select count(*) from ${slot} cross join lateral (${withoutPickup}) waiting where ${slot.id} = ${slotId}))`

const requirementsOf = (slotId: string): SQL => sql`(select jsonb_build_object(
    'needed', coalesce(sum(demand.quantity) filter (where demand.status = 'open'), 0),
    'filled', coalesce(sum(least(demand.filled, demand.quantity)) filter (where demand.status = 'open'), 0),
    'waived', count(*) filter (where demand.status = 'waived'))
  from resource_allocations demand where demand.slot_id = ${slotId})`

const ledgerOf = (slotId: string, at: SQL): SQL => sql`
  with rows as (select * from slot_allocations row where row.slot_id = ${slotId}),
    by_status as (select status, count(*) as count, sum(pax) as pax from rows group by status)
  select jsonb_build_object(
    'ledger', (select coalesce(jsonb_agg(to_jsonb(by_status)), '[]'::jsonb) from by_status),
    'lapsed', jsonb_build_object('count', count(*) filter (where ${isLapsed(row, at)}), 'pax', coalesce(sum(row.pax) filter (where ${isLapsed(row, at)}), 0)),
    'nextHoldExpiresAt', min(row.expires_at) filter (where row.status = 'held' and not ${isLapsed(row, at)}),
    'bookings', count(distinct row.booking_id) filter (where row.status in ('confirmed', 'fulfilled')),
    'pickups', ${pickupsOf(slotId)}, 'requirements', ${requirementsOf(slotId)}) as result
  from rows row`

/** The overview of one departure: its numbers, its ledger by status, its people, stops and crew, and how much needs a look. Four statements. Throws `slot_not_found`. */
export async function getDepartureSummary(db: OperationsDb, raw: z.input<typeof input>): Promise<DepartureSummary> {
  const { slotId, now } = parseInput(input, raw)
  const header = await getSlot(db, { slotId, now })
  const [counted] = await jsonOf<Ledger>(db, ledgerOf(slotId, clock(now)))
  const found = (await findIssues(db, [slotId], now)).get(slotId) ?? []
  const { kinds, named, unassigned, crew, readiness } = (await readRollUps(db, [slotId], now))(slotId)
  const livePax = (counted?.ledger ?? [])
    .filter(({ status }) => ["held", "confirmed", "fulfilled"].includes(status))
    .reduce((sum, { pax }) => sum + pax, 0)
  const of = (severity: string) => found.filter((issue) => issue.severity === severity).length
  return {
    slot: header,
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
    pickups: counted?.pickups ?? { stops: 0, chosen: 0, missing: 0 },
    crew,
    requirements: counted?.requirements ?? { needed: 0, filled: 0, waived: 0 },
    readiness,
    issues: { critical: of("critical"), warning: of("warning") },
  }
}
