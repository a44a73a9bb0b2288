import { createSlot } from "@voyant-travel/operations/availability"
import {
  createDispatch,
  createDriver,
  createDriverShift,
  createOperator,
  createTransferPreference,
  createVehicle,
  recordExecutionEvent,
} from "@voyant-travel/operations/ground"
import type { TestOperations } from "@voyant-travel/operations/testing"
import { clock } from "../server.js"

/** The day of the dispatches of a ground world; the clock stands weeks before. */
export const day = "2026-05-28"
export const at = (time: string) => `${day}T${time}:00Z`

/** An operator with vehicles and drivers, and dispatches in every state that a write speaks of. */
export async function makeGround({ db, fixtures }: TestOperations) {
  const now = clock.now
  const operator = await createOperator(db, { name: "Lotus", now })
  const unusedOperator = await createOperator(db, { name: "Nobody", now })
  const airport = await fixtures.place({ kind: "airport", name: "Cairo", timezone: "Africa/Cairo" })
  const hotel = await fixtures.place({ kind: "hotel", name: "Nile", timezone: "Africa/Cairo" })
  const [van, coach, unusedVan] = [
    await createVehicle(db, { name: "Van", passengerCapacity: 8, plate: "ABC 1", now }),
    await createVehicle(db, { name: "Coach", passengerCapacity: 49, now }),
    await createVehicle(db, { name: "Old van", now }),
  ]
  const [hassan, mona, unusedDriver] = [
    await createDriver(db, { name: "Hassan", languages: ["ar"], now }),
    await createDriver(db, { name: "Mona", now }),
    await createDriver(db, { name: "Retired", now }),
  ]
  const preference = await createTransferPreference(db, { bookingId: "bkng_9", pickupText: "Gate", now })
  const slot = await createSlot(db, {
    ...{ productId: "prod_test", timezone: "Africa/Cairo", dateLocal: day, startTimeLocal: "16:00", durationMinutes: 60, now },
  })
  const run = (more: object) =>
    createDispatch(db, { bookingId: "bkng_1", pickupPlaceId: airport.id, dropoffPlaceId: hotel.id, scheduledAt: at("08:00"), now, ...more })
  const served = await run({ vehicleId: van.id, driverId: hassan.id, passengers: [{ travelerId: "trav_1", displayName: "Ann" }] })
  const later = await run({ vehicleId: coach.id, driverId: mona.id, scheduledAt: at("12:00"), passengerCount: 2, slotId: slot.id })
  const open = await run({ scheduledAt: at("10:00"), passengerCount: 3, operatorId: operator.id })
  const draft = await createDispatch(db, { bookingId: "bkng_2", draft: true, serviceDate: day, now })
  const onRoad = await run({ driverId: mona.id, requiredRoles: ["driver"], scheduledAt: at("18:00") })
  await recordExecutionEvent(db, { dispatchId: onRoad.id, type: "driver_en_route", now })
  const shift = await createDriverShift(db, { driverId: hassan.id, startsAt: at("05:00"), endsAt: at("15:00"), now })
  return {
    operator,
    unusedOperator,
    airport,
    hotel,
    van,
    coach,
    unusedVan,
    hassan,
    mona,
    unusedDriver,
    preference,
    slot,
    served,
    later,
    open,
    draft,
    onRoad,
    shift,
  }
}

export type GroundWorld = Awaited<ReturnType<typeof makeGround>>
