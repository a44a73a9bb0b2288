import { allocateSlot, createPickupPoint, createSlot, createSlotPickup, setTravelerPickups } from "@voyant-travel/operations/availability"
import { createTravelerWithTravelDetails } from "@voyant-travel/operations/availability/allocation"
import {
  createCalendarFeed,
  createDispatch,
  createDispatchFromPickupRun,
  createDriver,
  createDriverShift,
  createOperator,
  createTransferPreference,
  createVehicle,
  recordExecutionEvent,
  reportDelay,
  reportIncident,
} from "@voyant-travel/operations/ground"
import { cancelResourceCloseout, createResourceCloseout } from "@voyant-travel/operations/resources"
import type { TestOperations } from "@voyant-travel/operations/testing"
import { clock } from "../server.js"

/** The day of the dispatches of a ground world; the clock stands weeks before. */
export const day = "2026-05-28"
export const at = (time: string) => `${day}T${time}:00Z`

/** A vehicle whose claim a closeout has shortened that is no longer in force: its time waits to be offered. */
async function shortenedClaim(db: TestOperations["db"], run: (more: object) => Promise<{ id: `gdsp_${string}` }>) {
  const now = clock.now
  const bus = await createVehicle(db, { name: "Bus", now })
  const { id } = await run({ vehicleId: bus.id, scheduledAt: at("01:00") })
  const closed = await createResourceCloseout(db, {
    resourceId: bus.resourceId,
    startsAt: at("02:30"),
    endsAt: at("04:00"),
    timezone: "UTC",
    now,
  })
  await reportDelay(db, { dispatchId: id, delayMinutes: 60, now })
  await cancelResourceCloseout(db, { closeoutId: closed.closeout.id, now })
  return bus
}

/** Somebody of a booking who waits at a stop of a departure. */
async function waits(db: TestOperations["db"], slotId: `avsl_${string}`, slotPickupId: `slpk_${string}`, bookingId: string) {
  const now = clock.now
  await allocateSlot(db, { slotId, bookingId, pax: 1, now })
  const { traveler } = await createTravelerWithTravelDetails(db, {
    ...{ slotId, bookingId, traveler: { lastName: "Ali" }, travelDetails: {}, now },
  })
  await setTravelerPickups(db, { slotId, kind: "pickup", travelerIds: [traveler.id], choice: { slotPickupId }, now })
}

/** A departure with a stop at which somebody waits whom no run takes yet. */
async function waitedFor(db: TestOperations["db"], name = "Station") {
  const now = clock.now
  const slot = await createSlot(db, {
    ...{
      productId: "prod_test",
      timezone: "Africa/Cairo",
      dateLocal: day,
      startTimeLocal: "23:00",
      durationMinutes: 60,
      capacityPax: 5,
      now,
    },
  })
  const point = await createPickupPoint(db, { name, locationText: "Main gate", now })
  const stop = await createSlotPickup(db, {
    ...{ slotId: slot.id, pointId: point.id, kind: "pickup", time: { timing: "offset", offsetMinutes: -30 }, now },
  })
  await waits(db, slot.id, stop.id, "bkng_5")
  return { slot, stop }
}

/** A run whose stop somebody has come to since it was made. */
async function outdatedRun(db: TestOperations["db"]) {
  const { slot, stop } = await waitedFor(db, "Corniche")
  const run = await createDispatchFromPickupRun(db, { slotId: slot.id, now: clock.now })
  await waits(db, slot.id, stop.id, "bkng_6")
  return run
}

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
  await createCalendarFeed(db, { resourceId: hassan.resourceId, now })
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
  const planned = await createDispatch(db, { bookingId: "bkng_2", draft: true, pickupText: "Gate", serviceDate: day, now })
  const arrived = await run({ driverId: mona.id, requiredRoles: ["driver"], scheduledAt: at("21:00"), passengerCount: 2 })
  for (const type of ["driver_en_route", "driver_arrived"] as const) await recordExecutionEvent(db, { dispatchId: arrived.id, type, now })
  const shortened = await shortenedClaim(db, run)
  const [gone] = arrived.passengers
  const incident = await reportIncident(db, { dispatchId: served.id, incidentType: "delay", now })
  const flight = await run({
    transport: { mode: "flight", number: "MS777", direction: "arrival", scheduledAt: at("06:00") },
    scheduledAt: at("06:30"),
  })
  const shift = await createDriverShift(db, { driverId: hassan.id, startsAt: at("05:00"), endsAt: at("15:00"), now })
  const { slot: waiting } = await waitedFor(db)
  const outdated = await outdatedRun(db)
  return {
    waiting,
    outdated,
    planned,
    arrived,
    shortened,
    gone: gone?.id ?? ("gdps_none" as const),
    incident,
    flight,
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
