import { type SQL, sql } from "drizzle-orm"
import { resourceKinds } from "../../words.js"

const order = sql.raw(`array_position(array[${resourceKinds.map((kind) => `'${kind}'`).join(", ")}], crew.kind)`)

/** Who and what is on a departure, as JSON: guides first, whoever was assigned first before the others. */
export const crewOf = (
  slotId: SQL,
): SQL => sql`(select coalesce(jsonb_agg(jsonb_build_object('resourceId', crew.id, 'name', crew.name, 'kind', crew.kind,
    'role', coalesce(demand.role, crew.kind), 'status', work.status) order by ${order}, work.assigned_at, work.id), '[]'::jsonb)
  from resource_slot_assignments work join resources crew on crew.id = work.resource_id left join resource_allocations demand on demand.id = work.allocation_id
  where work.slot_id = ${slotId} and work.status in ('reserved', 'assigned', 'completed'))`

/** Whether a departure has who and what it needs, by the same rule as `getSlotReadiness`. */
export const readinessOf = (slotId: SQL): SQL => sql`(select case when count(*) = 0 then 'no_demand'
    when bool_or(demand.status = 'open' and demand.state <> 'met' and demand.enforcement = 'blocking') then 'blocked'
    when bool_or(demand.status = 'open' and demand.state <> 'met') then 'advisory' else 'ready' end
  from resource_allocations demand where demand.slot_id = ${slotId} and demand.status <> 'cancelled')`
