import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { createTestOperations, type TestOperations } from "../../src/testing.js"

let operations: TestOperations
beforeAll(async () => {
  operations = await createTestOperations({ now: () => new Date("2026-05-28T04:00:00Z") })
})
beforeEach(() => operations.reset())
afterAll(() => operations.close())

const get = async (path: string) => (await operations.fetch(`http://localhost/v1/admin/operations${path}`)).json()

test("a host's test has a place, a rule, its departures and one made by hand", async () => {
  const { fixtures, db } = operations
  const place = await fixtures.place({ name: "Nile quay" })
  const { rule, slots } = await fixtures.departures({
    placeId: place.id,
    startTimes: ["09:00", "14:00"],
    anchorDate: "2026-06-01",
    days: 3,
  })
  expect(rule).toMatchObject({ placeId: place.id, recurrence: "FREQ=DAILY" })
  expect(slots.map(({ dateLocal, startTimeLocal, capacityPax }) => [dateLocal, startTimeLocal, capacityPax])).toEqual([
    ["2026-06-01", "09:00", 10],
    ["2026-06-01", "14:00", 10],
    ["2026-06-02", "09:00", 10],
    ["2026-06-02", "14:00", 10],
    ["2026-06-03", "09:00", 10],
    ["2026-06-03", "14:00", 10],
  ])
  const slot = await fixtures.slot({ capacityPax: 3 })
  expect(slot.dateLocal).toBe("2026-06-27")
  expect(slot).toMatchObject({ ruleId: null, availablePax: 3, sellability: { sellable: true } })
  expect(await fixtures.slot({ startTimeLocal: null, days: 2 })).toMatchObject({ allDay: true, days: 2 })
  expect(await get("/availability/slots?limit=1")).toMatchObject({ total: 8 })
  expect(await auditCapacity(db)).toEqual([])
})

test("reset leaves nothing, and everybody may everything", async () => {
  expect(await get("/places")).toMatchObject({ total: 0 })
  const { app } = operations
  const created = await app.request("/v1/admin/operations/places", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "port", name: "Esna" }),
  })
  expect(created.status).toBe(201)
})

test("a second one in the same process knows nothing of the first", async () => {
  await operations.fixtures.place()
  const other = await createTestOperations({ authorize: () => false })
  expect((await other.app.request("/v1/admin/operations/places")).status).toBe(403)
  expect(await other.fixtures.place()).toMatchObject({ name: "Meeting point 1" })
  expect((await other.fixtures.slot()).sellability.sellable).toBe(true)
  await other.close()
})
