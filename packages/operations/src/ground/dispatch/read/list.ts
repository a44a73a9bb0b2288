import { type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { invalidRange } from "../../../kernel/common-errors.js"
import { arrayParam, dateParam, instantParam, jsonOf, type OperationsDb, readClock } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { type Page, parseSort, windowOf } from "../../../kernel/paging.js"
import { instantInput } from "../../../kernel/values.js"
import { checkpointSchema } from "../../checkpoint/contract.js"
import { likeText } from "../../like.js"
import { endStatuses } from "../../words.js"
import {
  type DispatchListQuery,
  dispatchListQuery,
  type ListedDispatch,
  listedDispatchSchema,
  type SearchDispatches,
  searchDispatchesBody,
} from "../contract.js"
import { transitionsOf } from "../state.js"
import { latenessOf, withLateness } from "./detail.js"
import { dispatchJson, partsJson } from "./json.js"

const clocked = { now: instantInput.optional() }
const searchInput = searchDispatchesBody.extend(clocked)
const listInput = dispatchListQuery.extend(clocked)
type Query = z.output<typeof searchInput>

const isIn = (column: string, values: readonly string[] | undefined) =>
  values && sql`${sql.raw(column)} = any(${arrayParam(values, "text")})`
const is = (column: string, value: string | undefined) => (value === undefined ? undefined : sql`${sql.raw(column)} = ${value}`)

const ofBooking = (id: string) =>
  sql`(d.booking_id = ${id} or exists (select from ground_dispatch_passengers p where p.dispatch_id = d.id and p.booking_id = ${id} and p.status <> 'removed'))`
const ofResource = (id: string) =>
  sql`exists (select from ground_dispatch_assignments a where a.dispatch_id = d.id and a.resource_id = ${id} and a.status in ('assigned', 'accepted'))`
const lacksRole = sql`exists (select from unnest(d.required_roles) as wanted(role) where not exists (select from ground_dispatch_assignments a
  where a.dispatch_id = d.id and a.role = wanted.role and a.status in ('assigned', 'accepted')))`
const named = (
  q: string,
) => sql`(d.greeting_sign ilike ${likeText(q)} or d.transport_number ilike ${likeText(q)} or d.booking_id ilike ${likeText(q)}
  or exists (select from ground_dispatch_passengers p where p.dispatch_id = d.id and p.status <> 'removed' and p.display_name ilike ${likeText(q)}))`

function conditions(query: Query): SQL[] {
  const { serviceDateFrom: from, serviceDateTo: to } = query
  if (from && to && to < from) throw invalidRange({ from, to })
  const ends = arrayParam(endStatuses, "text")
  return [
    isIn("d.id", query.ids),
    isIn("d.status", query.status),
    isIn("d.operator_id", query.operatorId),
    isIn("d.service_level", query.serviceLevel),
    is("d.slot_id", query.slotId),
    is("d.vehicle_id", query.vehicleId),
    is("d.driver_id", query.driverId),
    is("d.pickup_facility_id", query.pickupPlaceId),
    is("d.dropoff_facility_id", query.dropoffPlaceId),
    is("d.transport_number", query.transportNumber),
    query.bookingId === undefined ? undefined : ofBooking(query.bookingId),
    query.resourceId === undefined ? undefined : ofResource(query.resourceId),
    from && sql`d.service_date >= ${dateParam(from)}`,
    to && sql`d.service_date <= ${dateParam(to)}`,
    query.scheduledFrom && sql`d.scheduled_at >= ${instantParam(query.scheduledFrom)}`,
    query.scheduledTo && sql`d.scheduled_at < ${instantParam(query.scheduledTo)}`,
    query.unassigned === undefined ? undefined : sql`(d.status <> all(${ends}) and ${lacksRole}) = ${query.unassigned}`,
    query.q === undefined ? undefined : named(query.q),
  ]
    .filter((condition) => condition !== undefined && condition !== "")
    .map((condition) => condition as SQL)
}

const columns = { scheduledAt: "d.scheduled_at", serviceDate: "d.service_date", status: "d.status", updatedAt: "d.updated_at" } as const

const rowSchema = listedDispatchSchema
  .omit({ transitions: true, lateness: true })
  .extend({ checkpoints: z.array(checkpointSchema.omit({ lateness: true })) })

/** Dispatches by filters and `q`, which may be a person's name: over HTTP it is a POST. One statement, and one for the clock. */
export async function searchDispatches(db: OperationsDb, raw: SearchDispatches & { now?: Date } = {}): Promise<Page<ListedDispatch>> {
  const query = parseInput(searchInput, raw)
  const { limit, offset } = windowOf(query)
  const order = parseSort(query.sort, [{ field: "scheduledAt" as keyof typeof columns, descending: false }])
  const by = order.map(({ field, descending }) => `${columns[field]} ${descending ? "desc nulls last" : "asc nulls last"}`).join(", ")
  const where = sql.join([sql`true`, ...conditions(query)], sql` and `)
  const [answer] = await jsonOf<{ total: number; data: z.input<typeof rowSchema>[] }>(
    db,
    sql`select jsonb_build_object('total', (select count(*) from ground_dispatches d where ${where}), 'data', coalesce((
      select jsonb_agg(${dispatchJson} || jsonb_build_object('checkpoints', ${partsJson}->'checkpoints',
        'vehicleName', (select r.name from ground_vehicles v join resources r on r.id = v.resource_id where v.id = d.vehicle_id),
        'driverName', (select r.name from ground_drivers g join resources r on r.id = g.resource_id where g.id = d.driver_id)) order by d.rank)
      from (select d.*, row_number() over (order by ${sql.raw(by)}, d.id) as rank from ground_dispatches d where ${where}
        order by rank limit ${limit} offset ${offset}) d), '[]'::jsonb)) as result`,
  )
  const now = await readClock(db, query.now)
  const data = z
    .array(rowSchema)
    .parse(answer?.data ?? [])
    .map(({ checkpoints, ...row }) => ({
      ...row,
      transitions: transitionsOf(row.status),
      lateness: latenessOf(withLateness(checkpoints, row.status, now)),
    }))
  return { data, total: answer?.total ?? 0, limit, offset }
}

/** Dispatches within a filter. */
export const listDispatches = async (db: OperationsDb, raw: DispatchListQuery & { now?: Date } = {}): Promise<Page<ListedDispatch>> =>
  searchDispatches(db, parseInput(listInput, raw))
