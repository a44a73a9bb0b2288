import { type SQL, sql } from "drizzle-orm"
import { availabilitySlots as slot } from "./schema.js"
import type { SellabilityReason } from "./words.js"

/*
 * The one place that counts. Lists, checks, calendars and takes build their SQL from these fragments, over the columns of
 * `availability_slots` under its own name, so that what a screen calls sellable is what the write accepts.
 */

/** That ledger row `row` (an alias of `slot_allocations`) is a hold whose time is over. */
export const isLapsed = (row: SQL, at: SQL): SQL => sql`(${row}.status = 'held' and ${row}.expires_at <= ${at})`

const lapsed = sql.raw("lapsed")

/** Pax of holds that have lapsed by `at` but still stand in `held_pax`: the next taker gets them. */
export const lapsedPax = (at: SQL): SQL<number> =>
  sql<number>`(select coalesce(sum(lapsed.pax), 0)::int from slot_allocations lapsed where lapsed.slot_id = ${slot.id} and ${isLapsed(lapsed, at)})`

/**
 * The same for a statement that waited for the slot's lock: a lapsed hold that somebody reclaimed meanwhile must not count again,
 * so each row is looked at as it stands now, not as it stood when the statement began.
 */
export const lapsedPaxNow = ({
  slotId,
  at,
}: {
  slotId: SQL
  at: SQL
}): SQL<number> => sql<number>`(select coalesce(sum(standing.pax), 0)::int from (
  select lapsed.pax from slot_allocations lapsed where lapsed.slot_id = ${slotId} and lapsed.status = 'held' and lapsed.expires_at <= ${at} for share) standing)`

/** Free places for the next taker, lapsed holds included; null = unlimited. */
export const availablePax = (at: SQL): SQL<number | null> => sql<number | null>`(${slot.remainingPax} + ${lapsedPax(at)})`

/** That every scope which closeout row `closeout` (an alias of `availability_closeouts`) names is the slot's. Its dates are another question. */
export const closeoutNamesSlot = (closeout: SQL): SQL => sql`(
  (${closeout}.product_id is null or ${closeout}.product_id = ${slot.productId})
  and (${closeout}.option_id is null or ${closeout}.option_id = ${slot.optionId})
  and (${closeout}.slot_id is null or ${closeout}.slot_id = ${slot.id})
  and (${closeout}.facility_id is null or ${closeout}.facility_id = ${slot.placeId})
  and (${closeout}.rule_id is null or (
    select closed_rule.series_id from availability_rules closed_rule where closed_rule.id = ${closeout}.rule_id) = (
    select slot_rule.series_id from availability_rules slot_rule where slot_rule.id = ${slot.ruleId}))
)`

/** That closeout row `closeout` (an alias of `availability_closeouts`) is in force and meets the slot. */
export const closeoutMeetsSlot = (closeout: SQL): SQL => sql`(
  ${closeout}.reopened_at is null
  and ${closeout}.during && daterange(${slot.dateLocal}, ${slot.endDateLocal}, '[]')
  and (${closeout}.match = 'overlap' or ${closeout}.during @> ${slot.dateLocal})
  and ${closeoutNamesSlot(closeout)}
)`

const stop = sql.raw("stop")

export const isClosedOut: SQL<boolean> = sql<boolean>`exists (select 1 from availability_closeouts stop where ${closeoutMeetsSlot(stop)})`

/** Ids of the closeouts that stop the slot, with commas between; null = none. */
export const closeoutList: SQL<string | null> = sql<
  string | null
>`(select string_agg(stop.id, ',' order by stop.id) from availability_closeouts stop where ${closeoutMeetsSlot(stop)})`

/** The same as JSON. */
export const closeoutIds: SQL<string[]> = sql<string[]>`to_jsonb(string_to_array(coalesce(${closeoutList}, ''), ','))`

export interface Facts {
  at: SQL
  pax: SQL | number
  /** Free places as the caller counts them: lapsed holds included for readers, `remaining_pax` for a take that reclaims apart. */
  available: SQL
  closedOut: SQL
}

/** Every reason with its condition, in the order in which they are reported. A null condition means false. */
export const sellabilityConditions = ({ at, pax, available, closedOut }: Facts): [SellabilityReason, SQL][] => [
  ["slot_cancelled", sql`${slot.status} = 'cancelled'`],
  ["slot_closed", sql`${slot.status} = 'closed'`],
  ["closed_out", closedOut],
  ["departed", sql`${at} >= case when ${slot.allDay} then ${slot.endsAt} else ${slot.startsAt} end`],
  ["past_cutoff", sql`${at} >= ${slot.cutoffAt}`],
  ["too_early", sql`${at} < ${slot.opensAt}`],
  ["sold_out", sql`${available} <= 0`],
  ["insufficient_capacity", sql`${available} > 0 and ${available} < ${pax}`],
]

/** The reason that a board shows, null = sellable. */
export const firstReasonSql = (facts: Facts): SQL<SellabilityReason | null> => {
  const cases = sellabilityConditions(facts).map(([reason, condition]) => sql`when ${condition} then ${sql.raw(`'${reason}'`)}`)
  return sql<SellabilityReason | null>`case ${sql.join(cases, sql` `)} end`
}

/** All reasons why `pax` places cannot be sold, with commas between; empty = sellable. */
export const sellabilityReasonList = (facts: Facts): SQL<string> => {
  const cases = sellabilityConditions(facts).map(([reason, condition]) => sql`case when ${condition} then ${sql.raw(`'${reason}'`)} end`)
  return sql<string>`concat_ws(',', ${sql.join(cases, sql`, `)})`
}

/** The same as JSON. */
export const sellabilityReasonsSql = (facts: Facts): SQL<SellabilityReason[]> =>
  sql<SellabilityReason[]>`to_jsonb(string_to_array(${sellabilityReasonList(facts)}, ','))`

/** That no reason speaks against selling: the `WHERE` of a take under `enforce: "sellable"`. */
export const isSellable = (facts: Facts): SQL<boolean> => {
  const conditions = sellabilityConditions(facts).map(([, condition]) => sql`coalesce(${condition}, false)`)
  return sql<boolean>`not (${sql.join(conditions, sql` or `)})`
}

/** That `pax` places fit and the slot is not cancelled: the `WHERE` of a take under `enforce: "capacity"`. */
export const hasCapacity = (pax: SQL | number): SQL<boolean> =>
  sql<boolean>`(${slot.status} <> 'cancelled' and (${slot.capacityPax} is null or ${slot.remainingPax} >= ${pax}))`

/** Where the slot stands against its minimum. Held pax do not count; nothing is cancelled by itself. */
export const minimumStateSql = (at: SQL): SQL<string> => sql<string>`case
  when ${slot.minPax} is null then 'none'
  when ${slot.minDecision} = 'no_go' then 'no_go'
  when ${slot.minDecision} = 'go' or ${slot.bookedPax} >= ${slot.minPax} then 'guaranteed'
  when ${at} >= coalesce(${slot.decideAt}, ${slot.startsAt}) then 'due'
  else 'pending' end`
