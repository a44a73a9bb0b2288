import { isOperationsError } from "@voyant-travel/operations"
import {
  boardPassenger,
  createDispatch,
  type DispatchDetail,
  markPassengerNoShow,
  recordExecutionEvent,
  respondToAssignment,
} from "@voyant-travel/operations/ground"
import type { demoBookings } from "../../database/tables.js"
import { type Seeding, seeder } from "../context.js"
import { type DriverId, fleetOf, type VehicleId } from "./fleet.js"

export type Booking = typeof demoBookings.$inferSelect
type Pick2 = readonly [string, number]

/** How far a run has come. */
export type Progress = "en_route" | "picked_up" | "completed" | "no_show"

export interface Run {
  from: string
  to: string
  at: Date
  party: number
  booking: Booking | undefined
  vehicle?: Pick2 | undefined
  driver?: Pick2 | undefined
  flight?: { number: string; direction: "arrival" | "departure"; at: Date } | undefined
  sign?: boolean | undefined
  vehicleClass?: "premium" | undefined
  level?: "vip" | undefined
  need?: string | undefined
  notes?: string | undefined
  accepted?: boolean | undefined
  ends?: Progress | undefined
}

const minute = 60_000
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute)

export const vehicleAt = (seeding: Seeding, pick: Pick2 | undefined): VehicleId | undefined =>
  pick && fleetOf(seeding).vehicles.get(pick[0])?.[pick[1] - 1]
export const driverAt = (seeding: Seeding, pick: Pick2 | undefined): DriverId | undefined =>
  pick && fleetOf(seeding).drivers.get(pick[0])?.[pick[1] - 1]

/** The people of a party: named as far as they are known, with their bags. */
export function partyOf({ chance }: Seeding, { booking, party, need }: Pick<Run, "booking" | "party" | "need">) {
  const lead = booking ?? { leadName: chance.lead().leadName, language: "en" }
  return chance.companions(lead, party).map(({ firstName, lastName, category }, index) => ({
    ...(booking && { bookingId: booking.id }),
    displayName: [firstName, lastName].filter(Boolean).join(" ").slice(0, 200),
    ...(index === 0 && booking?.phone && { phone: booking.phone }),
    checkedBags: category === "infant" ? 0 : 1,
    carryOnBags: index % 2,
    ...(index === 0 && need && { accessNeeds: [need], wheelchair: true }),
  }))
}

/** What a run is made from, by the ids of the seed. */
function inputOf(seeding: Seeding, run: Run) {
  const { ids } = seeding
  return {
    ...(run.booking && { bookingId: run.booking.id }),
    pickupPlaceId: ids.places.get(run.from),
    dropoffPlaceId: ids.places.get(run.to),
    scheduledAt: run.at,
    passengers: partyOf(seeding, run),
    ...(run.flight && {
      transport: { mode: "flight" as const, number: run.flight.number, direction: run.flight.direction, scheduledAt: run.flight.at },
    }),
    ...(run.sign && { meetAndGreet: true, greetingSign: run.booking?.leadName ?? "Lotus & Carpathia" }),
    ...(run.vehicleClass && { requestedClass: run.vehicleClass }),
    ...(run.level && { serviceLevel: run.level }),
    ...(run.notes && { notes: run.notes }),
  }
}

/** Makes a run with its vehicle and driver, the day before. Where one of them has other work, nobody is named: dispatchers see that every day. */
export async function makeRun(seeding: Seeding, run: Run): Promise<DispatchDetail> {
  const { db } = seeding
  const by = { now: later(run.at, -1440), actor: seeder }
  const vehicleId = vehicleAt(seeding, run.vehicle)
  const driverId = driverAt(seeding, run.driver)
  const input = inputOf(seeding, run)
  const named = async () => {
    try {
      return await createDispatch(db, { ...input, ...(vehicleId && { vehicleId }), ...(driverId && { driverId }), ...by })
    } catch (error) {
      if (!isOperationsError(error) || error.kind !== "conflict") throw error
      return createDispatch(db, { ...input, ...by })
    }
  }
  const dispatch = await named()
  if (run.accepted) {
    const own = dispatch.assignments.find(({ role }) => role === "driver")
    if (own) await respondToAssignment(db, { assignmentId: own.id, response: "accept", ...by })
  }
  if (run.ends && dispatch.driverId) await drive(seeding, dispatch, { at: run.at, driverId: dispatch.driverId, ends: run.ends })
  return dispatch
}

const steps = [
  ["driver_en_route", -24],
  ["driver_arrived", -4],
  ["pickup_completed", 6],
  ["dropoff_completed", 44],
] as const
const reached: Record<Progress, number> = { en_route: 1, no_show: 2, picked_up: 3, completed: 4 }

/** What happened on the road, told by the driver as it happened. */
async function drive(seeding: Seeding, dispatch: DispatchDetail, run: { at: Date; driverId: DriverId; ends: Progress }): Promise<void> {
  const { db, season } = seeding
  const { at, driverId, ends } = run
  const by = { dispatchId: dispatch.id, actorKind: "driver" as const, driverId, now: season.now, actor: seeder }
  for (const [type, offset] of steps.slice(0, reached[ends])) {
    if (type === "pickup_completed") {
      for (const { id } of dispatch.passengers) await boardPassenger(db, { ...by, passengerId: id, at: later(at, 3) })
    }
    await recordExecutionEvent(db, { ...by, type, occurredAt: later(at, offset) })
  }
  if (ends !== "no_show") return
  const evidence = [
    { kind: "call", reference: "Two calls, no answer", at: later(at, 15) },
    { kind: "photo", reference: "Board at the clock tower", at: later(at, 25) },
  ]
  for (const { id } of dispatch.passengers) await markPassengerNoShow(db, { ...by, passengerId: id, at: later(at, 28), evidence })
  await recordExecutionEvent(db, { ...by, type: "no_show", occurredAt: later(at, 30), evidence })
}
