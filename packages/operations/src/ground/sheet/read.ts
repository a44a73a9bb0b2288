import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { invalidRange, invalidRequest } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clock, dateParam, instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { daysBetween, localDateTimeOf } from "../../kernel/time.js"
import { instant } from "../../kernel/values.js"
import { checkpointSchema } from "../checkpoint/contract.js"
import { latenessOf, withLateness } from "../dispatch/read/detail.js"
import { partsJson, rowJson } from "../dispatch/read/json.js"
import { groundDispatches } from "../dispatch/schema.js"
import { transitionsOf } from "../dispatch/state.js"
import { driverNotFound } from "../errors.js"
import { groundDispatchLegs } from "../leg/schema.js"
import { type DriverSheet, driverSheetQuery, sheetLegSchema, sheetRunSchema } from "./contract.js"

const input = driverSheetQuery.extend({ driverId: idSchema("gdrv"), now: writeContext.now })
const limitDays = 31

const storedRun = sheetRunSchema.omit({ scheduledLocal: true, endsLocal: true, transitions: true, lateness: true }).extend({
  checkpoints: z.array(checkpointSchema.omit({ lateness: true })),
  legs: z.array(
    sheetLegSchema
      .omit({ geo: true })
      .extend({ place: z.object({ latitude: z.number().nullable(), longitude: z.number().nullable() }).nullable() }),
  ),
})
const storedSchema = z.object({ resourceId: idSchema("res"), name: z.string(), now: instant, runs: z.array(storedRun) })
type StoredRun = z.output<typeof storedRun>

const dispatchJson = rowJson(groundDispatches, "d", ["internalNotes", "metadata"])

const legsJson: SQL = sql`(select coalesce(jsonb_agg(${rowJson(groundDispatchLegs, "leg", ["createdAt", "updatedAt"])} || jsonb_build_object(
    'name', coalesce(f.name, leg.location_text), 'address', nullif(concat_ws(', ', f.address_line1, f.postal_code, f.city), ''), 'instructions', coalesce(f.instructions, '{}'::jsonb),
    'place', case when f.id is null then null else jsonb_build_object('latitude', f.latitude, 'longitude', f.longitude) end) order by leg.sequence), '[]'::jsonb)
  from ground_dispatch_legs leg left join facilities f on f.id = leg.facility_id where leg.dispatch_id = d.id)`

/** The service dates that are asked for. Throws `invalid_request`, `invalid_range`. */
export function datesOf({ date, from, to }: { date?: string; from?: string; to?: string }): { from: string; to: string } {
  if (date !== undefined && (from !== undefined || to !== undefined)) {
    throw invalidRequest({ violations: [{ path: "date", message: "Give a date, or from and to." }] })
  }
  const range = { from: date ?? from, to: date ?? to }
  if (range.from === undefined || range.to === undefined) {
    throw invalidRequest({ violations: [{ path: "date", message: "Say for which date, or from when to when." }] })
  }
  const days = daysBetween(range.from, range.to)
  if (days < 0 || days >= limitDays) throw invalidRange({ from: range.from, to: range.to, limitDays })
  return { from: range.from, to: range.to }
}

function toRun({ checkpoints, legs, ...run }: StoredRun, now: Date, contacts: boolean): DriverSheet["runs"][number] {
  const localOf = (at: Date | null) => (at ? localDateTimeOf(at, run.timezone).slice(0, 16) : "")
  return {
    ...run,
    ...{ scheduledLocal: localOf(run.scheduledAt), endsLocal: localOf(run.endsAt) },
    legs: legs.map(({ place, ...leg }) => ({
      ...leg,
      geo: place && place.latitude !== null && place.longitude !== null ? `geo:${place.latitude},${place.longitude}` : null,
    })),
    passengers: run.passengers.map((passenger) => (contacts ? passenger : { ...passenger, phone: null })),
    transitions: transitionsOf(run.status).filter((event) => event !== "cancelled" && event !== "scheduled"),
    lateness: latenessOf(withLateness(checkpoints, run.status, now)),
  }
}

/**
 * The runs of one driver in order, with everything that is needed on the road and nothing of other drivers or of internal notes. One
 * statement. Throws `driver_not_found`, `invalid_request`, `invalid_range`.
 */
export async function getDriverSheet(db: OperationsDb, given: z.input<typeof input>): Promise<DriverSheet> {
  const { driverId, now, contacts = true, ...asked } = parseInput(input, given)
  const { from, to } = datesOf(asked)
  const [answer] = await jsonOf<z.input<typeof storedSchema>>(
    db,
    sql`select jsonb_build_object('resourceId', g.resource_id, 'name', r.name, 'now', ${instantText(sql`(${clock(now)})`)}, 'runs', (
        select coalesce(jsonb_agg(${dispatchJson} || (${partsJson} - 'legs') || jsonb_build_object('role', s.role, 'assignmentId', s.id, 'assignmentStatus', s.status,
            'legs', ${legsJson}, 'vehicleName', vr.name, 'plate', v.plate) order by d.scheduled_at, d.id), '[]'::jsonb)
        from ground_dispatch_assignments s join ground_dispatches d on d.id = s.dispatch_id
          left join ground_vehicles v on v.id = d.vehicle_id left join resources vr on vr.id = v.resource_id
        where s.resource_id = g.resource_id and s.status in ('assigned', 'accepted') and d.service_date between ${dateParam(from)} and ${dateParam(to)})) as result
      from ground_drivers g join resources r on r.id = g.resource_id where g.id = ${driverId}`,
  )
  if (!answer) throw driverNotFound({ id: driverId })
  const { runs, ...head } = storedSchema.parse(answer)
  return { driverId, ...head, from, to, runs: runs.map((run) => toRun(run, head.now, contacts)) }
}
