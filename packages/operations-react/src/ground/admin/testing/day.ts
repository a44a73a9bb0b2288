import type { OperationsDb } from "@voyant-travel/operations"
import { createDispatch, createDriver, createOperator, createVehicle } from "@voyant-travel/operations/ground"
import { createPlace } from "@voyant-travel/operations/places"
import { clock } from "../../../../test/support/server.js"

const { now } = clock
const dayOf = (at: Date) => new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Cairo" }).format(at)

/** So many minutes from now. */
export const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** A day with a van, two drivers, and runs of which one has nobody. */
export async function dayOfRuns({ db }: { db: OperationsDb }) {
  const operator = await createOperator(db, { name: "Lotus", now })
  const airport = await createPlace(db, { kind: "airport", name: "Cairo airport", timezone: "Africa/Cairo", now })
  const hotel = await createPlace(db, { kind: "hotel", name: "Nile View", timezone: "Africa/Cairo", now })
  const van = await createVehicle(db, { name: "Van 1", passengerCapacity: 7, operatorId: operator.id, category: "van", now })
  const hassan = await createDriver(db, { name: "Hassan Ali", languages: ["ar"], licences: [{ class: "b" }], operatorId: operator.id, now })
  const fady = await createDriver(db, { name: "Fady Nassar", licences: [{ class: "b" }], now })
  const route = { pickupPlaceId: airport.id, dropoffPlaceId: hotel.id, operatorId: operator.id }
  const served = await createDispatch(db, {
    ...{ ...route, vehicleId: van.id, driverId: hassan.id, scheduledAt: after(60), passengers: [{ displayName: "Ana Pop" }] },
    ...{ transport: { mode: "flight", number: "MS778", direction: "arrival", scheduledAt: after(30) }, now },
  })
  const open = await createDispatch(db, { ...route, scheduledAt: after(70), passengerCount: 3, now })
  return { van, hassan, fady, served, open, date: dayOf(after(60)) }
}
