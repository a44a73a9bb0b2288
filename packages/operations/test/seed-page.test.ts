import { expect, it } from "vitest"
import {
  generateAvailabilitySlots,
  getSlotResourceAvailability,
  listSlots,
  validateSlotAllocationCapacity,
} from "../src/availability/index.js"
import { groundService } from "../src/ground/index.js"
import { createOperationsApp, operationsHonoModule } from "../src/index.js"
import { createPlace } from "../src/places/index.js"
import { departure } from "./support/departure.js"
import { now, party, rooms } from "./support/people.js"
import { usePglite } from "./support/pglite.js"
import { ruleAt } from "./support/rules.js"

const pglite = usePglite()

it("generates concrete slots from a rule as the product page shows it, whenever it is run", async () => {
  const db = pglite.db
  const { id } = await ruleAt(db, ["09:00"], { recurrence: "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR", anchorDate: "2026-01-01" })

  const result = await generateAvailabilitySlots(db, {
    ruleId: id,
    from: "2026-05-01",
    to: "2026-09-30",
  })

  expect(result).toMatchObject({ rulesProcessed: 1, slotsCreated: 66, slotsExisting: 0, slotsSkipped: 0 })
  const { data } = await listSlots(db, { limit: 200 })
  expect([data[0]?.dateLocal, data.at(-1)?.dateLocal]).toEqual(["2026-05-01", "2026-09-30"])
})

it("reads the resource manifest before assigning travelers, and refuses what oversells one resource although the departure has places", async () => {
  const db = pglite.db
  const slotId = await departure(db, { capacityPax: 60 })
  const doubles = await rooms(db, slotId, { count: 20 })
  for (const [n, room] of doubles.slice(0, 3).entries())
    await party(db, slotId, { bookingId: `bkng_${n}`, people: 2, allocations: { room_dbl: room } })

  const manifest = await getSlotResourceAvailability(db, { slotId, now })
  expect(manifest.kinds).toEqual([{ kind: "room_dbl", capacity: 40, assigned: 6, available: 34 }])

  const check = validateSlotAllocationCapacity(manifest, {
    allocations: { room_dbl: doubles[0] as (typeof doubles)[number] },
  })
  expect(check.ok).toBe(false)
  expect(check.violations).toMatchObject([
    { code: "resource_capacity_exhausted", kind: "room_dbl", resourceId: doubles[0], capacity: 2, existingAssigned: 2 },
  ])
  expect(validateSlotAllocationCapacity(manifest, { allocations: { room_dbl: doubles[3] as (typeof doubles)[number] } }).ok).toBe(true)
})

it("registers as a module whose routes answer", async () => {
  expect(operationsHonoModule.module.name).toBe("operations")
  const app = createOperationsApp({ db: pglite.db, authorize: () => true })
  expect((await app.request("/v1/admin/operations/availability/slots")).status).toBe(200)
})

it("creates a ground dispatch with a vehicle and driver for a transfer", async () => {
  const db = pglite.db
  const [vehicle, driver] = [
    await groundService.createVehicle(db, { name: "Van" }),
    await groundService.createDriver(db, { name: "Hassan" }),
  ]
  const place = await createPlace(db, { kind: "hotel", name: "Hotel Nile" })

  const dispatch = await groundService.createDispatch(db, {
    bookingId: "bkng_1",
    vehicleId: vehicle.id,
    driverId: driver.id,
    pickupPlaceId: place.id,
    scheduledAt: "2026-05-28T07:30:00.000Z",
  })

  expect(dispatch).toMatchObject({ status: "assigned", vehicleId: vehicle.id, driverId: driver.id })
})
