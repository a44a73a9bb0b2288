import { afterAll, beforeAll, expect, it } from "vitest"
import { departure, numbersOf } from "../../../../test/support/departure.js"
import { createTestDatabase, type TestDatabase } from "../../../../test/support/postgres.js"
import { auditCapacity } from "../../../audit.js"
import { isOperationsError } from "../../../kernel/errors.js"
import { allocateSlot } from "../../index.js"
import { getSlot } from "../get.js"
import { setSlotStatus } from "./set.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.close())

const settled = async (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (isOperationsError(error)) return error.code
      throw error
    },
  )

it("never cancels under a booking that it did not see: one of the two is refused", async () => {
  const { nodePostgres, postgresJs } = database
  for (let round = 0; round < 25; round++) {
    const slotId = await departure(nodePostgres)
    const now = new Date("2026-06-01T12:00:00Z")
    const [booking, cancelling] = await Promise.all([
      settled(allocateSlot(nodePostgres, { slotId, bookingId: `bkng_${round}`, pax: 2, now })),
      settled(setSlotStatus(postgresJs, { slotId, status: "cancelled", reason: "Storm", now })),
    ])
    expect([booking, cancelling]).toSatisfy(
      ([a, b]) => (a === "done" && b === "slot_has_commitments") || (a === "slot_not_sellable" && b === "done"),
    )
    const { status } = await getSlot(nodePostgres, { slotId, now })
    expect((await numbersOf(nodePostgres, slotId)).booked_pax).toBe(status === "cancelled" ? 0 : 2)
  }
  expect(await auditCapacity(nodePostgres)).toEqual([])
})
