import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest"
import { departure } from "../../../test/support/departure.js"
import { now } from "../../../test/support/holds.js"
import { createTestDatabase, type TestDatabase } from "../../../test/support/postgres.js"
import { auditCapacity } from "../../audit.js"
import { createAllocationResources, getSlot, holdSlot } from "../../availability/index.js"
import { isOperationsError } from "../../errors.js"
import type { OperationsDb } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { type CreateResourceHold, confirmResourceHold, createResourceHold, getResourceHold, pickUpResourceHold } from "../index.js"

let database: TestDatabase
let db: OperationsDb
beforeAll(async () => {
  database = await createTestDatabase({ connections: 24 })
  db = database.nodePostgres
})
beforeEach(() => db.execute(sql`truncate resource_holds, availability_slots, operations_events cascade`))
afterEach(async () => expect(await auditCapacity(db)).toEqual([]))
afterAll(() => database.close())

/** A departure of 40 places with beds for all of them. */
async function tour(capacityPax = 40): Promise<Id<"avsl">> {
  const slotId = await departure(db, { capacityPax })
  const resources = Array.from({ length: 20 }, (_, n) => ({ kind: "room_dbl", label: `Double ${n + 1}`, capacity: 2 }))
  await createAllocationResources(db, { slotId, resources, now })
  return slotId
}

const hold = (slotId: Id<"avsl">, over: Partial<CreateResourceHold> = {}) =>
  createResourceHold(db, { kind: "room", programId: "prog_1", quantity: 5, slotId, allocationKind: "room_dbl", now, ...over })

async function outcomes(commands: Promise<unknown>[]) {
  const settled = await Promise.allSettled(commands)
  const refusals = settled.flatMap((one) =>
    one.status === "rejected" ? [isOperationsError(one.reason) ? one.reason.code : String(one.reason)] : [],
  )
  return { done: settled.length - refusals.length, refusals: [...new Set(refusals)].sort() }
}

it("24 sessions that hold five places of a departure each, beside 16 carts, sell it exactly once, bed by bed", async () => {
  const slotId = await tour()
  const holds = Array.from({ length: 24 }, () => hold(slotId))
  const carts = Array.from({ length: 16 }, (_, n) => holdSlot(db, { slotId, pax: 5, holderRef: `cart_${n}`, now }))
  expect(await outcomes([...holds, ...carts])).toEqual({ done: 8, refusals: ["slot_capacity_exceeded"] })
  expect(await getSlot(db, { slotId, now })).toMatchObject({ heldPax: 40, remainingPax: 0 })
})

it("64 pickups of the last ten places of a block give ten to bookings, and no place is counted twice", async () => {
  const slotId = await tour()
  const { id: holdId } = await hold(slotId, { quantity: 10 })
  await confirmResourceHold(db, { holdId, now })
  const picked = Array.from({ length: 64 }, (_, n) =>
    pickUpResourceHold(db, { holdId, pickupKey: `guest-${n}`, bookingId: `bkng_${n}`, now }),
  )
  expect(await outcomes(picked)).toEqual({ done: 10, refusals: ["hold_units_unavailable"] })
  expect(await getSlot(db, { slotId, now })).toMatchObject({ heldPax: 0, bookedPax: 10 })
})

it("a confirmation at the last second and a cart just after it never both have the places", async () => {
  const due = new Date("2026-06-01T00:00:00Z")
  for (let round = 0; round < 8; round++) {
    const slotId = await tour(10)
    const { id: holdId } = await hold(slotId, { quantity: 10, optionOn: "2026-05-31" })
    const results = await Promise.allSettled([
      confirmResourceHold(db, { holdId, now: new Date(due.getTime() - 1) }),
      holdSlot(db, { slotId, pax: 10, holderRef: "cart_1", now: due }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect((await getResourceHold(db, { holdId, now: due })).effectiveStatus).toBe(
      results[0]?.status === "fulfilled" ? "confirmed" : "expired",
    )
  }
})

it("the database itself refuses a place or a bed too many", async () => {
  const slotId = await tour()
  await hold(slotId, { quantity: 40 })
  const more = (statement: ReturnType<typeof sql>) => expect(db.execute(statement)).rejects.toMatchObject({ cause: { code: "23514" } })
  await more(sql`update availability_slots set held_pax = held_pax + 1 where id = ${slotId}`)
  await more(sql`update allocation_resources set assigned = assigned + 1 where slot_id = ${slotId}`)
})
