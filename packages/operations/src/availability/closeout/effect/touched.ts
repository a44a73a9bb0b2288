import { type SQL, sql } from "drizzle-orm"
import { jsonOf, jsonParam, type OperationsDb } from "../../../kernel/database.js"
import { metSlots } from "../../slot/met.js"
import { availabilitySlots as slot } from "../../slot/schema.js"
import type { CloseoutPreview, CloseoutTotals } from "../contract.js"
import type { CloseoutTarget } from "../target.js"

/** Closeouts that may not be stored yet, with the columns of those that are. */
const stops = (targets: readonly CloseoutTarget[]): SQL => sql`
  select asked.*, daterange(asked.date_from, asked.date_to, '[]') as during, null::timestamptz as reopened_at
  from jsonb_to_recordset(${jsonParam(
    targets.map(({ id, productId, optionId, slotId, ruleId, placeId, dateFrom, dateTo, match }) => ({
      ...{ id, product_id: productId, option_id: optionId, slot_id: slotId, rule_id: ruleId, facility_id: placeId },
      ...{ date_from: dateFrom, date_to: dateTo, match },
    })),
  )}) as asked(id text, product_id text, option_id text, slot_id text, rule_id text, facility_id text, date_from date, date_to date, match text)`

const met = (targets: readonly CloseoutTarget[]): SQL => sql`
  with asked as materialized (${stops(targets)}), met as materialized (
    select found.closeout_id, ${slot.id} as slot_id, ${slot.dateLocal} as date_local, ${slot.startsAt} as starts_at, ${slot.status} as status,
      ${slot.heldPax} as held, ${slot.bookedPax} as booked
    from (${metSlots(sql.raw("asked"), sql`true`)}) found join ${slot} on ${slot.id} = found.slot_id
  )`

const live = sql`select distinct booking_id from slot_allocations live
  where live.slot_id = met.slot_id and live.status in ('held', 'confirmed', 'fulfilled') and booking_id is not null`

const none: CloseoutTotals = { slots: 0, heldPax: 0, bookedPax: 0, bookings: 0 }

/** What each closeout meets, by its id. One statement for any number of them. */
export async function touchedTotals(db: OperationsDb, targets: readonly CloseoutTarget[]): Promise<(id: string) => CloseoutTotals> {
  const rows = await jsonOf<CloseoutTotals & { id: string }>(
    db,
    sql`${met(targets)},
      bookings as (select met.closeout_id, count(distinct booking.booking_id) as n from met cross join lateral (${live}) booking group by 1)
      select jsonb_build_object('id', closeout_id, 'slots', count(*), 'heldPax', sum(held), 'bookedPax', sum(booked),
        'bookings', coalesce((select n from bookings where bookings.closeout_id = met.closeout_id), 0)) as result
      from met group by closeout_id`,
  )
  const found = new Map(rows.map(({ id, ...totals }) => [id, totals]))
  return (id) => found.get(id) ?? none
}

/** The first thousand departures that a closeout meets, by start. One statement. */
export const touchedSlots = (db: OperationsDb, target: CloseoutTarget): Promise<CloseoutPreview["slots"]> =>
  jsonOf(
    db,
    sql`${met([target])}
      select jsonb_build_object('slotId', slot_id, 'dateLocal', date_local, 'status', status, 'heldPax', held, 'bookedPax', booked,
        'bookingIds', coalesce((select jsonb_agg(booking_id order by booking_id) from (${live} limit 100) booking), '[]'::jsonb)) as result
      from met order by starts_at, slot_id limit 1000`,
  )
