import { sql } from "drizzle-orm"
import type * as z from "zod"
import { getPickupList } from "../../availability/index.js"
import { slotNotFound } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { arrayParam, instantText, jsonOf, jsonParam, type OperationsDb, readClock } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { createDispatch } from "../dispatch/create/create.js"
import { readDetail } from "../dispatch/read/detail.js"
import { seatsExceeded } from "../passenger/counters.js"
import { createFromPickupRunBody } from "./contract.js"
import { type RunScene, runDispatch, stopsOf } from "./plan.js"

const input = createFromPickupRunBody.extend({ ...writeContext, reason: createFromPickupRunBody.shape.reason })

interface StoredScene {
  startsAt: string
  endsAt: string | null
  placeId: string | null
  timezone: string
  label: string | null
  served: string[]
  needs: Record<string, string[]>
  seats: number | null
}

/** The departure, locked so that two who make its runs take nobody twice, with whom other runs have already. */
async function lockScene(
  tx: OperationsDb,
  slotId: string,
  kind: string,
  vehicleId: string | undefined,
): Promise<RunScene & { seats: number | null }> {
  const at = (column: string) => instantText(sql.raw(column))
  await tx.execute(sql`select from availability_slots where id = ${slotId} for no key update`)
  const [stored] = await jsonOf<StoredScene>(
    tx,
    sql`select jsonb_build_object('startsAt', ${at("s.starts_at")}, 'endsAt', ${at("s.ends_at")}, 'placeId', s.facility_id, 'timezone', s.timezone, 'label', s.label,
        'served', (select coalesce(jsonb_agg(distinct p.slot_traveler_id), '[]'::jsonb) from ground_dispatch_passengers p join ground_dispatches d on d.id = p.dispatch_id
          where d.slot_id = s.id and d.status not in ('cancelled', 'no_show') and p.status <> 'removed' and p.slot_traveler_id is not null
            and exists (select from ground_dispatch_legs leg join slot_pickups k on k.id = leg.slot_pickup_id where leg.dispatch_id = d.id and k.kind = ${kind})),
        'needs', (select coalesce(jsonb_object_agg(t.id, t.access_needs), '{}'::jsonb) from slot_travelers t where t.slot_id = s.id and t.access_needs <> '{}'),
        'seats', (select r.capacity from ground_vehicles v join resources r on r.id = v.resource_id where v.id = ${vehicleId ?? null}::text)) as result
      from availability_slots s where s.id = ${slotId}`,
  )
  if (!stored) throw slotNotFound({ id: slotId })
  const { startsAt, endsAt, served, needs, ...rest } = stored
  return {
    ...rest,
    ...{ startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) },
    ...{ served: new Set(served), needs: new Map(Object.entries(needs)) },
  }
}

/**
 * Makes a dispatch of a departure's pickup list: a leg for each stop in the order of its time, and everybody there who is on no live run of
 * this departure and kind yet, so that a second call takes only those who came since. It ends at the start of the departure. Travelers with a
 * place of their own are not on it: they have no time.
 *
 * Throws `slot_not_found`, `nothing_to_dispatch`, `vehicle_capacity_exceeded` with the bookings that fit, and as `createDispatch`.
 */
export async function createDispatchFromPickupRun(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const { now, actor, reason, correlationId, ...asked } = parseInput(input, raw)
  const context = { now, actor, reason, correlationId }
  const given = { ...asked, kind: asked.kind ?? ("pickup" as const) }
  return db.transaction(async (tx) => {
    const scene = await lockScene(tx, given.slotId, given.kind, given.vehicleId)
    const stops = stopsOf(await getPickupList(tx, { slotId: given.slotId, kind: given.kind, now }), scene, given)
    const travelers = stops.flatMap((stop) => stop.travelers)
    if (scene.seats !== null && travelers.length > scene.seats) {
      const vehicle = { id: String(given.vehicleId), seatLimit: scene.seats, passengerCount: 0 }
      throw seatsExceeded(
        vehicle,
        travelers.length,
        travelers.map(({ bookingId }) => bookingId),
      )
    }
    const made = await createDispatch(tx, { ...runDispatch(stops, scene, given), ...context })
    const boards = stops.flatMap((stop) => stop.travelers.map(({ slotTravelerId }) => ({ traveler: slotTravelerId, stop: stop.id })))
    const side = sql.raw(given.kind === "dropoff" ? "dropoff_leg_id" : "pickup_leg_id")
    await tx.execute(sql`update ground_dispatch_passengers p set ${side} = leg.id
      from jsonb_to_recordset(${jsonParam(boards)}) as b(traveler text, stop text), ground_dispatch_legs leg
      where p.dispatch_id = ${made.id} and p.slot_traveler_id = b.traveler and leg.dispatch_id = p.dispatch_id and leg.slot_pickup_id = b.stop
        and p.id in (select unnest(${arrayParam(
          made.passengers.map(({ id }) => id),
          "text",
        )}))`)
    return readDetail(tx, made.id, await readClock(tx, now), made.findings)
  })
}
