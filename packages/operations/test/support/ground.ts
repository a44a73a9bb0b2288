import {
  type CreateDispatch,
  type CreateDriver,
  type CreateVehicle,
  createDispatch,
  createDriver,
  createVehicle,
} from "../../src/ground/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { createPlace } from "../../src/places/index.js"

/** The clock of these tests: the evening before the day of the dispatches. */
export const now = new Date("2026-05-27T18:00:00Z")
/** An instant of 2026-05-28, `07:30` UTC. */
export const at = (time: string) => new Date(time.includes("T") ? time : `2026-05-28T${time}:00Z`)

let made = 0
const next = () => ++made

export const vehicle = (db: OperationsDb, more: Partial<CreateVehicle> = {}) =>
  createVehicle(db, { name: `Vehicle ${next()}`, now, ...more })
export const driver = (db: OperationsDb, more: Partial<CreateDriver> = {}) => createDriver(db, { name: `Driver ${next()}`, now, ...more })

export const airport = (db: OperationsDb) =>
  createPlace(db, { kind: "airport", name: "Henri Coandă", latitude: 44.5712, longitude: 26.0771, timezone: "Europe/Bucharest" })
export const hotel = (db: OperationsDb) =>
  createPlace(db, { kind: "hotel", name: "Hotel Universitate", latitude: 44.4355, longitude: 26.1025, timezone: "Europe/Bucharest" })

/** A transfer at 07:30 UTC for four, without assets unless they are named. */
export const transfer = (db: OperationsDb, more: Partial<CreateDispatch> = {}) =>
  createDispatch(db, {
    bookingId: `bkng_${next()}`,
    pickupText: "Gate",
    scheduledAt: at("07:30"),
    durationMinutes: 60,
    passengerCount: 4,
    now,
    ...more,
  })
