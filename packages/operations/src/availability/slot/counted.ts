import { type SQL, sql } from "drizzle-orm"
import { availabilitySlots as slot } from "./schema.js"
import { closeoutMeetsSlot, type Facts, isLapsed } from "./sellability.js"

/*
 * The fragments of `sellability.ts` for many departures at once: lapsed holds and closeouts are read once and joined, instead of
 * being looked up for each row. What a row answers is the same either way.
 */

const lapsed = sql.raw("lapsed")
const stop = sql.raw("stop")

/** That the departure covers at least one day of from … to, both inclusive; made so that both halves find an index. */
export const coversDays = (from: SQL, to: SQL): SQL => sql`(
  ${slot.dateLocal} between ${from} and ${to}
  or (${slot.endDateLocal} > ${slot.dateLocal} and daterange(${slot.dateLocal}, ${slot.endDateLocal}, '[]') && daterange(${from}, ${to}, '[]'))
)`

const lapsedBySlot = (at: SQL): SQL =>
  sql`select lapsed.slot_id, sum(lapsed.pax)::int as pax from slot_allocations lapsed where ${isLapsed(lapsed, at)} group by lapsed.slot_id`

/** Departures to judge: a table, CTE or subquery with the columns of `availability_slots`, and bounds of their first days. */
export interface CountedSlots {
  slots: SQL
  from: SQL
  to: SQL
}

/**
 * The closeouts of each departure: `slot_id`, `ids` (JSON). Each closeout meets the departures that start on one of its days; those
 * that started before it are met by `match = 'overlap'` alone. Days beyond the bounds are not unfolded: a closeout may last for ever.
 */
const stopsBySlot = ({ slots, from, to }: CountedSlots): SQL => sql`
  select slot_id, jsonb_agg(closeout_id order by closeout_id) as ids from (
    select ${slot.id} as slot_id, stop.id as closeout_id
    from (
      select closeout.*, day::date as day from availability_closeouts closeout,
        generate_series(greatest(closeout.date_from, ${from})::timestamp, least(closeout.date_to, coalesce(${to}, closeout.date_from))::timestamp, interval '1 day') as day
      where closeout.reopened_at is null
    ) stop
    join ${slots} availability_slots on ${slot.dateLocal} = stop.day and ${closeoutMeetsSlot(stop)}
    union all
    select ${slot.id}, stop.id
    from availability_closeouts stop
    join ${slots} availability_slots on stop.match = 'overlap' and ${slot.dateLocal} < stop.date_from and ${slot.endDateLocal} > ${slot.dateLocal}
      and daterange(${slot.dateLocal}, ${slot.endDateLocal}, '[]') && stop.during and ${closeoutMeetsSlot(stop)}
    where stop.reopened_at is null
  ) met group by slot_id`

/** Joins to `availability_slots` what its sellability is judged from. */
export const countedJoins = (at: SQL, of: CountedSlots): SQL => sql`
  left join (${lapsedBySlot(at)}) lapsed on lapsed.slot_id = ${slot.id}
  left join (${stopsBySlot(of)}) stopped on stopped.slot_id = ${slot.id}`

/** Free places of a row joined by `countedJoins`; null = unlimited. */
export const countedAvailable: SQL<number | null> = sql<number | null>`(${slot.remainingPax} + coalesce(lapsed.pax, 0))`

/** What `sellabilityConditions` asks, for a row joined by `countedJoins`. */
export const countedFacts = (at: SQL, pax: number): Facts => ({
  at,
  pax,
  available: countedAvailable,
  closedOut: sql`stopped.slot_id is not null`,
})
