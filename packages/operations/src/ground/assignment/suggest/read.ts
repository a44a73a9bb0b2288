import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { clock, instantText, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { type FleetAsset, fleetJson } from "../../asset/fleet.js"
import { type Dispatch, dispatchSchema } from "../../dispatch/contract.js"
import { dispatchJson } from "../../dispatch/read/json.js"
import { dispatchNotFound } from "../../errors.js"
import type { AssignmentRole } from "../../words.js"

interface Place {
  latitude: number | null
  longitude: number | null
}

/** What a suggestion is made of. */
export interface Asked {
  dispatch: Dispatch
  pickup: Place | null
  dropoff: Place | null
  needs: string[]
  live: { role: AssignmentRole; resourceId: string }[]
  day: { from: string; to: string }
  fleet: FleetAsset[]
}

const placeJson = (alias: string): SQL =>
  sql.raw(
    `case when ${alias}.id is null then null else jsonb_build_object('latitude', ${alias}.latitude, 'longitude', ${alias}.longitude) end`,
  )

/** The dispatch and everybody who might serve it, with what is on file of them and their calendars around it. One statement. Throws `dispatch_not_found`. */
export async function readAsked(
  db: OperationsDb,
  dispatchId: string,
  { operatorId = null, poolId = null, now }: { operatorId?: string | null; poolId?: string | null; now?: Date },
): Promise<Asked> {
  const [answer] = await jsonOf<Omit<Asked, "dispatch"> & { dispatch: z.input<typeof dispatchSchema> }>(
    db,
    sql`select jsonb_build_object('dispatch', ${dispatchJson}, 'pickup', ${placeJson("pickup")}, 'dropoff', ${placeJson("dropoff")},
        'day', jsonb_build_object('from', ${instantText(sql.raw("day.starts"))}, 'to', ${instantText(sql.raw("day.ends"))}),
        'needs', (select coalesce(jsonb_agg(need), '[]'::jsonb) from (select unnest(p.access_needs) as need from ground_dispatch_passengers p
          where p.dispatch_id = d.id and p.status in ('expected', 'boarded', 'dropped_off')) needed),
        'live', (select coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'resourceId', a.resource_id) order by a.id), '[]'::jsonb)
          from ground_dispatch_assignments a where a.dispatch_id = d.id and a.status in ('assigned', 'accepted')),
        'fleet', case when d.scheduled_at is null then '[]'::jsonb else ${fleetJson(
          sql`select r.id from resources r left join ground_vehicles v on v.resource_id = r.id left join ground_drivers g on g.resource_id = r.id
            where coalesce(v.id, g.id) is not null and (${operatorId}::text is null or coalesce(v.operator_id, g.operator_id) = ${operatorId}::text)
              and (${poolId}::text is null or exists (select from resource_pool_members m where m.pool_id = ${poolId}::text and m.resource_id = r.id))
            union select a.resource_id from ground_dispatch_assignments a where a.dispatch_id = d.id and a.status in ('assigned', 'accepted')`,
          sql`tstzrange(least(day.starts, d.scheduled_at - interval '12 hours'), greatest(day.ends, d.ends_at + interval '12 hours'))`,
          clock(now),
        )} end) as result
      from ground_dispatches d
        left join facilities pickup on pickup.id = d.pickup_facility_id left join facilities dropoff on dropoff.id = d.dropoff_facility_id
        cross join lateral (select d.service_date::timestamp at time zone d.timezone as starts, (d.service_date + 1)::timestamp at time zone d.timezone as ends) day
      where d.id = ${dispatchId}`,
  )
  if (!answer) throw dispatchNotFound({ id: dispatchId })
  return { ...answer, dispatch: dispatchSchema.parse(answer.dispatch) }
}
