import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { instantText, jsonOf, type OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { statement } from "../../../kernel/statement.js"
import { instant } from "../../../kernel/values.js"
import { hoursRules } from "../words.js"

const range = z.object({ from: instant, to: instant })
const workSchema = z.object({
  driverId: idSchema("gdrv"),
  rules: z.enum(hoursRules),
  /** Seats of every vehicle driven, the driver's included; null where one is not known. */
  seats: z.array(z.int().nullable()),
  jobs: z.array(
    z.object({
      role: z.enum(["driver", "second_driver", "guide"]),
      ...{ scheduledAt: instant, endsAt: instant, beforeMinutes: z.int(), afterMinutes: z.int() },
      ...{ actualEnRouteAt: instant.nullable(), actualArrivedAt: instant.nullable() },
      ...{ actualPickupAt: instant.nullable(), actualDropoffAt: instant.nullable() },
      stops: z.array(z.object({ at: instant, minutes: z.int() })),
    }),
  ),
  guided: z.array(range),
  shifts: z.array(range),
})
export type StoredWork = z.output<typeof workSchema>

const at = (expression: string): SQL => instantText(sql.raw(expression))
const served = sql.raw(
  "ground_dispatch_assignments s join ground_dispatches d on d.id = s.dispatch_id where s.resource_id = g.resource_id and s.status in ('assigned', 'accepted') and s.role <> 'vehicle' and d.status <> 'cancelled'",
)

const inRange = sql.raw("d.scheduled_at < asked.to_at and coalesce(d.actual_dropoff_at, d.ends_at) > asked.from_at")

/** What is stored of the time of driver `g` in the range of `asked`, as JSON. */
const workJson: SQL = sql`jsonb_build_object('driverId', g.id, 'rules', g.hours_rules,
      'seats', (select coalesce(jsonb_agg((select r.capacity + 1 from ground_vehicles v join resources r on r.id = v.resource_id where v.id = d.vehicle_id)), '[]'::jsonb)
        from ${served} and s.role <> 'guide' and ${inRange}),
      'jobs', (select coalesce(jsonb_agg(jsonb_build_object('role', s.role, 'scheduledAt', ${at("d.scheduled_at")}, 'endsAt', ${at("d.ends_at")},
          'beforeMinutes', d.before_minutes, 'afterMinutes', d.after_minutes,
          'actualEnRouteAt', ${at("d.actual_en_route_at")}, 'actualArrivedAt', ${at("d.actual_arrived_at")},
          'actualPickupAt', ${at("d.actual_pickup_at")}, 'actualDropoffAt', ${at("d.actual_dropoff_at")},
          'stops', (select coalesce(jsonb_agg(jsonb_build_object('at', ${at("coalesce(leg.actual_arrived_at, leg.scheduled_at)")}, 'minutes', leg.service_minutes)), '[]'::jsonb)
            from ground_dispatch_legs leg where leg.dispatch_id = d.id and leg.service_minutes > 0 and coalesce(leg.actual_arrived_at, leg.scheduled_at) is not null))
        order by d.scheduled_at), '[]'::jsonb) from ${served} and ${inRange}),
      'guided', (select coalesce(jsonb_agg(jsonb_build_object('from', ${at("lower(c.core)")}, 'to', ${at("upper(c.core)")})), '[]'::jsonb) from asset_commitments c
        where c.live and c.asset_id = g.resource_id and c.source_type = 'slot_assignment' and c.core && tstzrange(asked.from_at, asked.to_at)),
      'shifts', (select coalesce(jsonb_agg(jsonb_build_object('from', ${at("s.starts_at")}, 'to', ${at("s.ends_at")})), '[]'::jsonb) from ground_driver_shifts s
        where s.driver_id = g.id and s.status <> 'cancelled' and s.starts_at < asked.to_at and s.ends_at > asked.from_at))`

const read = statement<"asked">(
  (value) => sql`select jsonb_build_object('idx', asked.idx, 'work', ${workJson}) as result
    from jsonb_to_recordset(${value("asked")}::text::jsonb) as asked(idx int, driver text, from_at timestamptz, to_at timestamptz)
    join ground_drivers g on g.id = asked.driver`,
)

/** What is stored of the time of drivers, each in a range of its own, in one statement. Undefined where there is no such driver. */
export async function readWorkInRanges(
  db: OperationsDb,
  asked: readonly { driverId: string; from: Date; to: Date }[],
): Promise<(StoredWork | undefined)[]> {
  if (asked.length === 0) return []
  const rows = asked.map(({ driverId, from, to }, idx) => ({ idx, driver: driverId, from_at: from, to_at: to }))
  const found = await jsonOf<{ idx: number; work: z.input<typeof workSchema> }>(db, read({ asked: JSON.stringify(rows) }))
  const byIdx = new Map(found.map(({ idx, work }) => [idx, workSchema.parse(work)]))
  return asked.map((_, idx) => byIdx.get(idx))
}

/** What is stored of the time of these drivers, in one statement. */
export async function readWork(db: OperationsDb, driverIds: readonly string[], from: Date, to: Date): Promise<StoredWork[]> {
  const works = await readWorkInRanges(
    db,
    driverIds.map((driverId) => ({ driverId, from, to })),
  )
  return works.filter((work) => work !== undefined)
}
