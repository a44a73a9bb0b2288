import { and, type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clockOnce, dateParam, jsonParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { daysBetween } from "../../kernel/time.js"
import { placeIdsOf } from "../../places/contract.js"
import { countedAvailable, countedFacts, countedJoins } from "../slot/counted.js"
import { isOneOf } from "../slot/list/filter.js"
import { availabilitySlots as slot } from "../slot/schema.js"
import { firstReasonSql } from "../slot/sellability.js"
import { type CalendarDay, calendarQuery } from "./contract.js"
import { type CalendarState, maxCalendarDays } from "./words.js"

const input = calendarQuery.extend({ now: writeContext.now })
type Query = z.output<typeof input>

/** A day as the database answers it: numbers, and lists with commas between. */
interface Counted extends Record<string, unknown> {
  date: string
  product: string | null
  variant: string | null
  slots: number
  open: number
  sellable: number
  /** Null when a sellable departure is unlimited, like the next two. */
  capacity: number | null
  available: number | null
  /** Places of the sellable departures, which `available` is a part of. */
  sellable_pax: number | null
  held: number
  booked: number
  /** Milliseconds. */
  first: number | null
  times: string | null
  /** A departure is not sold for want of places alone. */
  sold_out: boolean
  closeouts: string | null
}

function stateOf({ slots, sellable, sellable_pax, available, sold_out }: Counted): CalendarState {
  if (slots === 0) return "none"
  if (sellable === 0) return sold_out ? "sold_out" : "closed"
  if (sellable_pax === null || available === null) return "freesale"
  return available * 2 < sellable_pax ? "limited" : "available"
}

const words = (list: string | null) => (list ? list.split(",") : [])

const toDay = (row: Counted): CalendarDay => ({
  date: row.date,
  productId: row.product,
  optionId: row.variant,
  slots: row.slots,
  open: row.open,
  sellable: row.sellable,
  capacityPax: row.capacity,
  availablePax: row.available,
  heldPax: row.held,
  bookedPax: row.booked,
  firstStartsAt: row.first === null ? null : new Date(row.first),
  startTimesLocal: words(row.times),
  state: stateOf(row),
  closeoutIds: words(row.closeouts) as CalendarDay["closeoutIds"],
})

/** Wall time of a timed departure that may still run. */
const localStart = sql`case when not ${slot.allDay} and ${slot.status} <> 'cancelled' then to_char(${slot.startsAt} at time zone ${slot.timezone}, 'HH24:MI') end`

/** What rows are told apart by beside the date; empty where they are not, so that joins find a value. */
const keysOf = ({ groupBy }: Query, product: SQL, option: SQL) => sql`
  ${groupBy ? product : sql`''::text`} as product, ${groupBy === "option" ? option : sql`''::text`} as variant`

/** Every departure of the range, judged once. */
const judged = (query: Query, at: SQL): SQL => {
  const [from, to] = [dateParam(query.from), dateParam(query.to)]
  const mine = and(
    sql`${slot.dateLocal} between ${from} and ${to}`,
    isOneOf(slot.productId, query.productIds),
    query.optionId ? sql`${slot.optionId} = ${query.optionId}` : undefined,
    isOneOf(slot.placeId, placeIdsOf(query)),
  )
  const keys = keysOf(query, sql`${slot.productId}`, sql`coalesce(${slot.optionId}, '')`)
  return sql`
    select ${slot.dateLocal} as date, ${slot.status} as status, ${slot.startsAt} as starts_at, ${slot.capacityPax} as capacity,
      ${slot.heldPax} as held, ${slot.bookedPax} as booked, ${countedAvailable} as available, stopped.list as stops,
      ${firstReasonSql(countedFacts(at, query.pax ?? 1))} as reason, ${keys}, ${query.groupBy ? localStart : sql`null::text`} as local_start
    from ${slot} ${countedJoins(at, { where: mine ?? sql`true`, from, to })} where ${mine}`
}

/** Closeouts of the asked products on each day, so that a date on which nothing was generated says why. */
const closedDays = (query: Query): SQL => {
  const product = sql`coalesce(closeout.product_id, rule.product_id)`
  const placeIds = placeIdsOf(query)
  const mine = and(
    sql`closeout.reopened_at is null and closeout.slot_id is null and ${product} is not null`,
    sql`closeout.during && daterange(${dateParam(query.from)}, ${dateParam(query.to)}, '[]')`,
    isOneOf(product, query.productIds),
    query.optionId ? sql`(closeout.option_id is null or closeout.option_id = ${query.optionId})` : undefined,
    placeIds ? sql`(closeout.facility_id is null or ${isOneOf(sql`closeout.facility_id`, placeIds)})` : undefined,
  )
  const keys = keysOf(query, product, sql`coalesce(closeout.option_id, rule.option_id)`)
  return sql`select day::date as date, ${keys}, closeout.id
    from availability_closeouts closeout left join availability_rules rule on rule.id = closeout.rule_id,
      generate_series(greatest(closeout.date_from, ${dateParam(query.from)})::timestamp, least(closeout.date_to, ${dateParam(query.to)})::timestamp, interval '1 day') as day
    where ${mine}`
}

/** What has rows: one line when not grouped, else every product (and option) with departures, and asked-for products without any. */
const lines = ({ groupBy, productIds, optionId }: Query): SQL => {
  if (!groupBy) return sql`select ''::text as product, ''::text as variant`
  return sql`select product, variant from judged
    union select asked.id, ${groupBy === "option" ? (optionId ?? "") : ""}::text from jsonb_array_elements_text(${jsonParam(productIds ?? [])}) as asked(id)
    where not exists (select from judged where judged.product = asked.id)`
}

const calendar = (query: Query, at: SQL): SQL => {
  const [from, to] = [dateParam(query.from), dateParam(query.to)]
  const by = sql`date, product, variant`
  const unlessUnlimited = (pax: SQL) =>
    sql`case when not coalesce(bool_or(reason is null and capacity is null), false) then coalesce(${pax}, 0)::float8 end`
  return sql`
    with judged as materialized (${judged(query, at)}),
    lines as (${lines(query)}),
    counted as (
      select ${by}, count(*)::int as slots, count(*) filter (where status = 'open')::int as open, count(*) filter (where reason is null)::int as sellable,
        ${unlessUnlimited(sql`sum(capacity) filter (where status <> 'cancelled')`)} as capacity,
        ${unlessUnlimited(sql`sum(capacity) filter (where reason is null)`)} as sellable_pax,
        ${unlessUnlimited(sql`sum(available) filter (where reason is null)`)} as available,
        sum(held)::float8 as held, sum(booked)::float8 as booked, min(starts_at) filter (where status <> 'cancelled') as first,
        string_agg(distinct local_start, ',' order by local_start) as times,
        bool_or(reason in ('sold_out', 'insufficient_capacity')) as sold_out
      from judged group by ${by}
    ),
    stops as (
      select ${by}, string_agg(distinct id, ',' order by id) as closeouts from (
        select ${by}, unnest(string_to_array(stops, ',')) as id from judged where stops is not null
        union all select closed.date, lines.product, lines.variant, closed.id from (${closedDays(query)}) closed
          join lines on lines.product = closed.product and lines.variant = coalesce(closed.variant, lines.variant)
      ) stop group by ${by}
    )
    select wanted.date::text as date, nullif(wanted.product, '') as product, nullif(wanted.variant, '') as variant,
      coalesce(slots, 0) as slots, coalesce(open, 0) as open, coalesce(sellable, 0) as sellable,
      case when slots is null then 0 else capacity end as capacity, case when slots is null then 0 else available end as available,
      sellable_pax, coalesce(held, 0) as held, coalesce(booked, 0) as booked, (extract(epoch from first) * 1000)::float8 as first, times,
      coalesce(sold_out, false) as sold_out, closeouts
    from (select day::date as date, product, variant from generate_series(${from}::timestamp, ${to}::timestamp, interval '1 day') as day cross join lines) wanted
    left join counted using (date, product, variant)
    left join stops using (date, product, variant)
    order by wanted.product, wanted.variant, wanted.date`
}

/**
 * One row for every local date of the range, empty ones included; with `groupBy` one for every product (and option) and date, by product.
 * One statement, whatever the range. Throws `invalid_range` for a range that is reversed or longer than 731 days.
 */
export async function getCalendar(db: OperationsDb, raw: z.input<typeof input>): Promise<CalendarDay[]> {
  const query = parseInput(input, raw)
  const { from, to } = query
  if (to < from || daysBetween(from, to) >= maxCalendarDays) throw invalidRange({ from, to, limitDays: maxCalendarDays })
  const rows = await rowsOf<Counted>(db, calendar(query, clockOnce(query.now)))
  return rows.map(toDay)
}
