import { afterAll, beforeAll, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { pointNamed, travelersOn } from "../../../../test/support/pickups.js"
import { createTestDatabase, type TestDatabase } from "../../../../test/support/postgres.js"
import { slotTravelers } from "../../allocation/traveler/schema.js"
import { auditAvailability } from "../../audit.js"
import { createSlotPickup } from "../slot/create.js"
import { listSlotPickups } from "../slot/list.js"
import { setTravelerPickups } from "./set.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

it("a stop with ten places gives forty travelers who ask at once exactly ten, while others leave", async () => {
  const { nodePostgres: db } = database
  const slotId = await departure(db, { capacityPax: 60 })
  const { id: pointId } = await pointNamed(db, "Hotel")
  const time = { timing: "offset", offsetMinutes: -45 } as const
  const { id: slotPickupId } = await createSlotPickup(db, { slotId, pointId, kind: "pickup", time, capacity: 10 })
  const people = await travelersOn(
    db,
    slotId,
    Array.from({ length: 40 }, (_, index) => `T${index}`),
  )
  const now = "2026-06-01T00:00:00Z"
  const asked = await Promise.allSettled(
    people.map((id) => setTravelerPickups(db, { slotId, kind: "pickup", travelerIds: [id], choice: { slotPickupId }, now })),
  )
  const refused = asked.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []))
  expect(refused).toEqual(Array.from({ length: 30 }, () => "pickup_capacity_exceeded"))
  await db.update(slotTravelers).set({ status: "removed", removedAt: new Date(now) })
  expect((await listSlotPickups(db, { slotId })).data[0]).toMatchObject({ taken: 0, available: 10 })
  expect(await auditAvailability(db)).toEqual([])
})
