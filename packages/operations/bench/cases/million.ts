import { sql } from "drizzle-orm"
import type { BenchDatabase } from "../case.js"

/**
 * A million departures of 300 products, three a day each from 2024 on, every fifth with bookings; a year of closeouts and some lapsed
 * holds. One statement, so that making them takes seconds.
 */
export async function millionDepartures({ db, pool }: BenchDatabase): Promise<void> {
  await db.execute(sql`
    insert into availability_slots (id, product_id, timezone, date_local, end_date_local, starts_at, ends_at, cutoff_at, capacity_pax, booked_pax)
    select 'avsl_' || lpad(n::text, 26, '0'), 'prod_' || n % 300, 'UTC', start::date, start::date, start, start + interval '3 hours', start, 20, n % 5
    from (select n, timestamp '2024-01-01 09:00' + n / 900 * interval '1 day' + n / 300 % 3 * interval '3 hours' as start
      from generate_series(0, 999999) n) departure`)
  await db.execute(sql`
    insert into availability_closeouts (id, product_id, date_from, date_to, reason)
    select 'avcl_' || n, 'prod_' || n % 300, date '2026-01-01' + n, date '2026-01-03' + n, 'Closed' from generate_series(0, 365) n`)
  await db.execute(sql`
    with held as (
      insert into slot_allocations (id, slot_id, status, pax, holder_ref, hold_token, expires_at, max_expires_at)
      select 'slal_' || n, 'avsl_' || lpad((n * 37)::text, 26, '0'), 'held', 1, 'cart', 'token_of_' || n, now() - interval '1 hour', now()
      from generate_series(0, 20000) n returning slot_id
    )
    update availability_slots set held_pax = 1 from held where id = held.slot_id`)
  await pool.query("vacuum analyze")
}
