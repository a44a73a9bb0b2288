import {
  advanceDispatch,
  createDispatch,
  createDriver,
  createDriverShift,
  createOperator,
  createTransferPreference,
  createVehicle,
} from "../../../src/ground/index.js"
import type { OperationsDb } from "../../../src/kernel/database.js"
import type { Id } from "../../../src/kernel/ids.js"

/** Vehicles, drivers and dispatches on the days of the departures: open, served, on the road and drafts. */
export async function drive(db: OperationsDb, now: Date, placeId: Id<"plac">, slotId: Id<"avsl">) {
  const operator = await createOperator(db, { name: "Lotus", placeId, now })
  const vans = [await createVehicle(db, { name: "Van", passengerCapacity: 8, now }), await createVehicle(db, { name: "Coach", now })]
  const drivers = [await createDriver(db, { name: "Hassan", now }), await createDriver(db, { name: "Mona", operatorId: operator.id, now })]
  const preference = await createTransferPreference(db, { bookingId: "bkng_1", pickupText: "Gate", now })
  const shift = await createDriverShift(db, {
    driverId: drivers[0]?.id as Id<"gdrv">,
    startsAt: "2026-06-01T05:00:00Z",
    endsAt: "2026-06-01T15:00:00Z",
    now,
  })
  const run = (hour: string, more: object = {}) =>
    createDispatch(db, {
      bookingId: "bkng_1",
      pickupPlaceId: placeId,
      scheduledAt: `2026-06-01T${hour}:00:00Z`,
      passengerCount: 2,
      now,
      ...more,
    })
  const runs = [
    await run("06", { vehicleId: vans[0]?.id, driverId: drivers[0]?.id }),
    await run("08", { slotId }),
    await run("10", { driverId: drivers[1]?.id, requiredRoles: ["driver"] }),
    await createDispatch(db, { bookingId: "bkng_2", draft: true, serviceDate: "2026-06-01", now }),
  ]
  await advanceDispatch(db, { dispatchId: runs[2]?.id as Id<"gdsp">, now })
  return [operator, vans, drivers, preference, shift, runs]
}
