import { sql } from "drizzle-orm"
import * as z from "zod"
import { dateParam, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { checkpointSchema } from "../checkpoint/contract.js"
import { dispatchDetailSchema } from "../dispatch/contract.js"
import { dispatchJson, partsJson } from "../dispatch/read/json.js"

const named = z.string().nullable()

const jobSchema = dispatchDetailSchema.omit({ transitions: true, missingRoles: true, lateness: true, findings: true }).extend({
  ...{
    pickupName: named,
    dropoffName: named,
    operatorName: named,
    vehicleName: named,
    plate: named,
    driverName: named,
    driverPhone: named,
  },
  guides: z.array(z.string()),
  checkpoints: z.array(checkpointSchema.omit({ lateness: true })),
  /** Names of its stops by the id of the leg. */
  stops: z.record(z.string(), z.string()),
})
export type Job = z.output<typeof jobSchema>

/** The dispatches of some service dates, both inclusive, with every name that a job sheet prints. One statement. */
export async function readJobs(
  db: OperationsDb,
  { from, to, operatorId = null }: { from: string; to: string; operatorId?: string | null },
) {
  const rows = await jsonOf<z.input<typeof jobSchema>>(
    db,
    sql`select ${dispatchJson} || ${partsJson} || jsonb_build_object('pickupName', coalesce(a.name, d.pickup_text), 'dropoffName', coalesce(b.name, d.dropoff_text),
        'operatorName', o.name, 'vehicleName', vr.name, 'plate', v.plate, 'driverName', gr.name, 'driverPhone', g.phone,
        'guides', (select coalesce(jsonb_agg(r.name order by r.name), '[]'::jsonb) from ground_dispatch_assignments s join resources r on r.id = s.resource_id
          where s.dispatch_id = d.id and s.role = 'guide' and s.status in ('assigned', 'accepted')),
        'stops', (select coalesce(jsonb_object_agg(leg.id, coalesce(f.name, leg.location_text, '')), '{}'::jsonb) from ground_dispatch_legs leg
          left join facilities f on f.id = leg.facility_id where leg.dispatch_id = d.id)) as result
      from ground_dispatches d left join facilities a on a.id = d.pickup_facility_id left join facilities b on b.id = d.dropoff_facility_id
        left join ground_operators o on o.id = d.operator_id
        left join ground_vehicles v on v.id = d.vehicle_id left join resources vr on vr.id = v.resource_id
        left join ground_drivers g on g.id = d.driver_id left join resources gr on gr.id = g.resource_id
      where d.service_date between ${dateParam(from)} and ${dateParam(to)} and (${operatorId}::text is null or d.operator_id = ${operatorId}::text)
      order by d.service_date, d.scheduled_at nulls last, d.id`,
  )
  return rows.map((row) => jobSchema.parse(row))
}
