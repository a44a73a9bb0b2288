import { createDriver, createVehicle } from "@voyant-travel/operations/ground"
import { createPlace } from "@voyant-travel/operations/places"
import type { BenchDatabase } from "../../case.js"

export const vehicles = 60
export const drivers = 75
export const day = "2030-05-28"
export const now = new Date("2030-05-01T00:00:00Z")

export interface Fleet {
  placeId: `plac_${string}`
  vans: { id: `gveh_${string}`; resourceId: string }[]
  crew: { id: `gdrv_${string}`; resourceId: string }[]
}

export async function makeFleet({ db }: BenchDatabase): Promise<Fleet> {
  const place = await createPlace(db, { kind: "airport", name: "Airport", latitude: 44.57, longitude: 26.08, timezone: "UTC" })
  const fleet: Fleet = { placeId: place.id, vans: [], crew: [] }
  for (let n = 0; n < vehicles; n++) fleet.vans.push(await createVehicle(db, { name: `Van ${n}`, passengerCapacity: 8, now }))
  for (let n = 0; n < drivers; n++) fleet.crew.push(await createDriver(db, { name: `Driver ${n}`, languages: ["en"], now }))
  return fleet
}

const dateOf = (n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)

/** The n-th transfer: one after the other for each vehicle, so that none is in another's way. */
export const transferOf = ({ placeId, vans, crew }: Fleet, n: number, time = "07:30") => ({
  ...{
    bookingId: "bkng_1",
    vehicleId: vans[n % vehicles]?.id,
    driverId: crew[n % vehicles]?.id,
    pickupPlaceId: placeId,
    dropoffText: "Hotel",
  },
  ...{ scheduledAt: `${dateOf(Math.floor(n / vehicles))}T${time}:00.000Z`, durationMinutes: 60, passengerCount: 4 },
})
