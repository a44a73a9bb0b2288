import { sql } from "drizzle-orm"
import * as z from "zod"
import { arrayParam, clock, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { instantInput } from "../../kernel/values.js"
import { type SlotReadiness, slotReadinessSchema } from "./contract.js"

const input = z.strictObject({ slotIds: z.array(idSchema("avsl")).min(1).max(500), now: instantInput.optional() })

/**
 * Whether departures have who and what they need: `blocked` while a blocking demand is open, `advisory` while only advised ones are,
 * and whose assignment is at risk because the resource is closed, inactive or no longer qualified. One statement.
 */
export async function getSlotReadiness(db: OperationsDb, raw: z.input<typeof input>): Promise<SlotReadiness[]> {
  const { slotIds, now } = parseInput(input, raw)
  const rows = await jsonOf<z.input<typeof slotReadinessSchema>>(
    db,
    sql`with asked as (select distinct id from unnest(${arrayParam(slotIds, "text")}) as id),
      demand as (select d.slot_id, jsonb_agg(jsonb_build_object('allocationId', d.id, 'role', d.role, 'quantity', d.quantity, 'filled', d.filled,
          'state', d.state, 'status', d.status, 'enforcement', d.enforcement) order by d.role, d.id) as list,
        bool_or(d.status = 'open' and d.state <> 'met' and d.enforcement = 'blocking') as blocks,
        bool_or(d.status = 'open' and d.state <> 'met') as lacks
        from resource_allocations d where d.slot_id in (select id from asked) and d.status <> 'cancelled' group by d.slot_id),
      work as (select a.id, a.slot_id, a.resource_id, a.allocation_id, a.pool_id, c.over_closeout, c.during, c.core, r.active, s.timezone
        from resource_slot_assignments a join resources r on r.id = a.resource_id join slot_facts s on s.slot_id = a.slot_id
        join asset_commitments c on c.live and c.source_type = 'slot_assignment' and c.source_id = a.id
        where a.slot_id in (select id from asked) and a.status in ('reserved', 'assigned')),
      risks as (
        select w.slot_id, w.id, w.resource_id, 'closed' as code from work w where w.over_closeout and exists (select from asset_commitments k
          where k.live and k.asset_id = w.resource_id and k.side = 'closeout' and k.during && w.during and (k.expires_at is null or k.expires_at > ${clock(now)}))
        union all select w.slot_id, w.id, w.resource_id, 'inactive' from work w where not w.active
        union all select w.slot_id, w.id, w.resource_id, 'unqualified' from work w
          left join resource_allocations d on d.id = w.allocation_id left join resource_pools p on p.id = coalesce(w.pool_id, d.pool_id)
          where exists (select from unnest(coalesce(d.required_qualifications, '{}') || coalesce(p.required_qualifications, '{}')) as code
            where not coalesce((select range_agg(q.valid) from resource_qualifications q where q.resource_id = w.resource_id and q.code = code), '{}'::datemultirange)
              @> daterange((lower(w.core) at time zone w.timezone)::date, ((upper(w.core) - interval '1 microsecond') at time zone w.timezone)::date, '[]')))
    select jsonb_build_object('slotId', asked.id,
      'state', case when demand.list is null then 'no_demand' when demand.blocks then 'blocked' when demand.lacks then 'advisory' else 'ready' end,
      'requirements', coalesce(demand.list, '[]'::jsonb),
      'extra', (select count(*) from work w where w.slot_id = asked.id and w.allocation_id is null),
      'atRisk', coalesce((select jsonb_agg(jsonb_build_object('assignmentId', k.id, 'resourceId', k.resource_id, 'code', k.code) order by k.code, k.id)
        from risks k where k.slot_id = asked.id), '[]'::jsonb)) as result
    from asked left join demand on demand.slot_id = asked.id order by asked.id`,
  )
  return rows.map((row) => slotReadinessSchema.parse(row))
}
