import { and, type SQL, sql } from "drizzle-orm"
import { metSlots } from "./met.js"
import { availabilitySlots as slot } from "./schema.js"
import { type Facts, isLapsed } from "./sellability.js"

/*
 * The fragments of `sellability.ts` for many departures at once: lapsed holds and closeouts are read once and joined, instead of
 * being looked up for each row. What a row answers is the same either way.
 */

const lapsed = sql.raw("lapsed")

/** That the departure covers at least one day of from … to, both inclusive; made so that both halves find an index. */
export const coversDays = (from: SQL, to: SQL): SQL => sql`(
  ${slot.dateLocal} between ${from} and ${to}
  or (${slot.endDateLocal} > ${slot.dateLocal} and daterange(${slot.dateLocal}, ${slot.endDateLocal}, '[]') && daterange(${from}, ${to}, '[]'))
)`

const lapsedBySlot = (at: SQL): SQL =>
  sql`select lapsed.slot_id, sum(lapsed.pax)::int as pax from slot_allocations lapsed where ${isLapsed(lapsed, at)} group by lapsed.slot_id`

/** Departures to judge: their `WHERE`, and where it is known the first and the last day on which they start. */
export interface CountedSlots {
  where: SQL
  from?: SQL
  to?: SQL
}

/** The closeouts of each departure: `slot_id`, `list` (ids, with commas between). */
const stopsBySlot = ({ where, from, to }: CountedSlots): SQL => sql`
  with stops as materialized (
    select * from availability_closeouts stop where ${and(
      sql`stop.reopened_at is null`,
      from && sql`stop.date_to >= ${from}`,
      // a departure that starts before the last day may run into a later closeout
      to && sql`(stop.date_from <= ${to} or stop.match = 'overlap')`,
    )}
  )
  select slot_id, string_agg(closeout_id, ',' order by closeout_id) as list from (${metSlots(sql.raw("stops"), where)}) met group by slot_id`

/** Joins to `availability_slots` what `countedAvailable` reads. */
export const lapsedJoin = (at: SQL): SQL => sql`left join (${lapsedBySlot(at)}) lapsed on lapsed.slot_id = ${slot.id}`

/** Joins to `availability_slots` what its sellability is judged from. */
export const countedJoins = (at: SQL, of: CountedSlots): SQL => sql`
  ${lapsedJoin(at)}
  left join (${stopsBySlot(of)}) stopped on stopped.slot_id = ${slot.id}`

/** Free places of a row joined by `lapsedJoin` or `countedJoins`; null = unlimited. */
export const countedAvailable: SQL<number | null> = sql<number | null>`(${slot.remainingPax} + coalesce(lapsed.pax, 0))`

/** What `sellabilityConditions` asks, for a row joined by `countedJoins`. */
export const countedFacts = (at: SQL, pax: number): Facts => ({
  at,
  pax,
  available: countedAvailable,
  closedOut: sql`stopped.slot_id is not null`,
})
