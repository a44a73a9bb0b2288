import { type SQL, sql } from "drizzle-orm"

/** The most specific active requirement of each role of each departure: start time, rule, option, product; then priority, then id. */
export const wantedOf = (slots: SQL): SQL => sql`
  select distinct on (s.slot_id, r.role) s.slot_id, s.starts_at, r.*
  from slot_facts s join resource_requirements r on r.active and r.product_id = s.product_id
    and (r.option_id is null or r.option_id = s.option_id) and (r.rule_series_id is null or r.rule_series_id = s.rule_series_id)
    and (r.start_time_id is null or r.start_time_id = s.start_time_id)
  where s.status <> 'cancelled' and ${slots}
  order by s.slot_id, r.role, (r.start_time_id is not null) desc, (r.rule_series_id is not null) desc, (r.option_id is not null) desc, r.priority, r.id`

/** Whether departures of a product need anything at all: what is asked for in the statement that makes them spares the one that looks closer. */
export const hasRequirements = (productId: string): SQL =>
  sql`exists (select from resource_requirements r where r.active and r.product_id = ${productId}::text)`

export const demandColumnNames = sql.raw(
  "role, pool_id, kind, quantity, mode, share_scope, units, required_qualifications, min_capacity, enforcement, buffer_before_min, buffer_after_min",
)

export const generatedAllocationId = sql.raw("'reqa_' || replace(gen_random_uuid()::text, '-', '')")
