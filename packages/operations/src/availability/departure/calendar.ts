import { and, type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clock, dateParam, jsonOf, jsonParam, type OperationsDb } from "../../kernel/database.js"
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

type Counted = Omit<CalendarDay, "state" | "firstStartsAt"> & {
  firstStartsAt: string | null
  /** A departure is not sold for want of places alone. */
  soldOut: boolean
  /** Places of the sellable departures, which `availablePax` is a part of. */
  sellablePax: number | null
}

function stateOf({ slots, sellable, sellablePax, availablePax, soldOut }: Counted): CalendarState {
  if (slots === 0) return "none"
  if (sellable === 0) return soldOut ? "sold_out" : "closed"
  if (sellablePax === null || availablePax === null) return "freesale"
  return availablePax * 2 < sellablePax ? "limited" : "available"
}

/** Wall time of a timed departure that may still run. */
const localStart = sql`case when not ${slot.allDay} and ${slot.status} <> 'cancelled' then to_char(${slot.startsAt} at time zone ${slot.timezone}, 'HH24:MI') end`

/** Every departure of the range, judged once; `product` is null unless grouped. */
const judged = (query: Query, at: SQL): SQL => {
  const [from, to] = [dateParam(query.from), dateParam(query.to)]
  const mine = and(
    sql`${slot.dateLocal} between ${from} and ${to}`,
    isOneOf(slot.productId, query.productIds),
    query.optionId ? sql`${slot.optionId} = ${query.optionId}` : undefined,
    isOneOf(slot.placeId, placeIdsOf(query)),
  )
  return sql`
    picked as materialized (
      select id, product_id, option_id, facility_id, rule_id, all_day, timezone, date_local, end_date_local, starts_at, ends_at, status,
        capacity_pax, held_pax, booked_pax, remaining_pax, cutoff_at, opens_at
      from ${slot} where ${mine}
    ),
    judged as materialized (
      select ${slot.dateLocal} as date, ${query.groupBy ? slot.productId : sql`null::text`} as product, ${slot.status} as status, ${slot.startsAt} as starts_at, ${query.groupBy ? localStart : sql`null::text`} as local_start,
        ${slot.capacityPax} as capacity, ${slot.heldPax} as held, ${slot.bookedPax} as booked, ${countedAvailable} as available, stopped.ids as stops,
        ${firstReasonSql(countedFacts(at, query.pax ?? 1))} as reason
      from picked availability_slots ${countedJoins(at, { slots: sql`picked`, from, to })}
    )`
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
  return sql`select day::date as date, ${query.groupBy ? product : sql`null::text`} as product, closeout.id
    from availability_closeouts closeout left join availability_rules rule on rule.id = closeout.rule_id,
      generate_series(greatest(closeout.date_from, ${dateParam(query.from)})::timestamp, least(closeout.date_to, ${dateParam(query.to)})::timestamp, interval '1 day') as day
    where ${mine}`
}

const products = (query: Query): SQL =>
  query.groupBy
    ? sql`select product from judged union select jsonb_array_elements_text(${jsonParam(query.productIds ?? [])})`
    : sql`select null::text as product`

const calendar = (query: Query, at: SQL): SQL => sql`
  with ${judged(query, at)},
  counted as (
    select date, coalesce(product, '') as product, count(*) as slots, count(*) filter (where status = 'open') as open, count(*) filter (where reason is null) as sellable,
      bool_or(reason is null and capacity is null) as unlimited, sum(capacity) filter (where status <> 'cancelled') as capacity,
      sum(capacity) filter (where reason is null) as sellable_pax, sum(available) filter (where reason is null) as available,
      sum(held) as held, sum(booked) as booked, min(starts_at) filter (where status <> 'cancelled') as first,
      jsonb_agg(distinct local_start) filter (where local_start is not null) as times,
      bool_or(reason in ('sold_out', 'insufficient_capacity')) as sold_out
    from judged group by 1, 2
  ),
  stops as (
    select date, coalesce(product, '') as product, jsonb_agg(distinct id order by id) as ids from (
      select date, product, jsonb_array_elements_text(stops) as id from judged where stops is not null
      union all ${closedDays(query)}
    ) stop group by 1, 2
  )
  select jsonb_build_object('date', day::date, 'productId', wanted.product, 'slots', coalesce(slots, 0), 'open', coalesce(open, 0), 'sellable', coalesce(sellable, 0),
    'capacityPax', case when not coalesce(unlimited, false) then coalesce(capacity, 0) end, 'availablePax', case when not coalesce(unlimited, false) then coalesce(available, 0) end,
    'sellablePax', case when not coalesce(unlimited, false) then coalesce(sellable_pax, 0) end, 'heldPax', coalesce(held, 0), 'bookedPax', coalesce(booked, 0),
    'firstStartsAt', first, 'startTimesLocal', coalesce(times, '[]'::jsonb), 'soldOut', coalesce(sold_out, false), 'closeoutIds', coalesce(ids, '[]'::jsonb)) as result
  from generate_series(${dateParam(query.from)}::timestamp, ${dateParam(query.to)}::timestamp, interval '1 day') as day
  cross join (${products(query)}) wanted
  left join counted on counted.date = day::date and counted.product = coalesce(wanted.product, '')
  left join stops on stops.date = day::date and stops.product = coalesce(wanted.product, '')
  order by wanted.product, day`

/**
 * One row for every local date of the range, empty ones included; with `groupBy: "product"` one for every product and date, by product.
 * One statement, whatever the range. Throws `invalid_range` for a range that is reversed or longer than 731 days.
 */
export async function getCalendar(db: OperationsDb, raw: z.input<typeof input>): Promise<CalendarDay[]> {
  const query = parseInput(input, raw)
  const { from, to } = query
  if (to < from || daysBetween(from, to) >= maxCalendarDays) throw invalidRange({ from, to, limitDays: maxCalendarDays })
  const rows = await jsonOf<Counted>(db, calendar(query, clock(query.now)))
  return rows.map((row) => {
    const { soldOut: _soldOut, sellablePax: _sellablePax, firstStartsAt, ...day } = row
    return { ...day, firstStartsAt: firstStartsAt ? new Date(firstStartsAt) : null, state: stateOf(row) }
  })
}
