import type * as z from "zod"
import { getPickupList } from "../../availability/index.js"
import { writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { createDispatch } from "../dispatch/create/create.js"
import { pastField } from "../dispatch/plan/ahead.js"
import { readDetail } from "../dispatch/read/detail.js"
import { seatsExceeded } from "../passenger/counters.js"
import { boardAtStops } from "./board.js"
import { createFromPickupRunBody } from "./contract.js"
import { runDispatch, stopsOf } from "./plan.js"
import { lockScene } from "./scene.js"

const input = createFromPickupRunBody.extend({ ...writeContext, reason: createFromPickupRunBody.shape.reason, ...pastField })

/**
 * Makes a dispatch of a departure's pickup list: a leg for each stop in the order of its time, and everybody there who is on no live run of
 * this departure and kind yet, so that a second call takes only those who came since. It ends at the start of the departure. Travelers with a
 * place of their own are not on it: they have no time.
 *
 * Throws `slot_not_found`, `nothing_to_dispatch`, `vehicle_capacity_exceeded` with the bookings that fit, and as `createDispatch`.
 */
export async function createDispatchFromPickupRun(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const { now, actor, reason, correlationId, pastNeedsReason, ...asked } = parseInput(input, raw)
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
    const made = await createDispatch(tx, { ...runDispatch(stops, scene, given), ...context, pastNeedsReason })
    const boards = stops.flatMap((stop) => stop.travelers.map(({ slotTravelerId }) => ({ traveler: slotTravelerId, stop: stop.id })))
    await boardAtStops(tx, made.id, given.kind, boards)
    return readDetail(tx, made.id, await readClock(tx, now), made.findings)
  })
}
