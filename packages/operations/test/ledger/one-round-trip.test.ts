import { expect, it } from "vitest"
import {
  adjustSlotCapacity,
  allocateSlot,
  confirmSlotAllocation,
  extendSlotHold,
  holdSlot,
  releaseSlotAllocation,
  resizeSlotAllocation,
} from "../../src/availability/slot-allocation/service.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { departure } from "../support/departure.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()

/** A handle that counts what it sends, and refuses to open a transaction. */
function counting() {
  let sent = 0
  const db = new Proxy(pglite.db, {
    get(target, property) {
      if (property === "transaction") throw new Error("opened a transaction")
      if (["select", "selectDistinct", "insert", "update", "delete", "with", "$count"].includes(String(property))) sent += 1
      if (property !== "execute") return Reflect.get(target, property)
      return (query: Parameters<OperationsDb["execute"]>[0]) => {
        sent += 1
        return target.execute(query)
      }
    },
  })
  return { db: db as OperationsDb, sent: () => sent }
}

async function statements<Result>(command: (db: OperationsDb) => Promise<Result>): Promise<[number, Result]> {
  const { db, sent } = counting()
  const result = await command(db)
  return [sent(), result]
}

const now = new Date("2026-06-01T12:00:00Z")

it("places, confirms and releases a hold in one statement each, and opens no transaction", async () => {
  const slotId = await departure(pglite.db)
  const place = (bookingId: string) => statements((db) => holdSlot(db, { slotId, pax: 2, bookingId, now }))
  const [placed, { allocation }] = await place("bkng_1")
  const [confirmed] = await statements((db) => confirmSlotAllocation(db, { allocationId: allocation.id, now }))
  const [, other] = await place("bkng_2")
  const [released] = await statements((db) => releaseSlotAllocation(db, { allocationId: other.allocation.id, now }))
  expect({ placed, confirmed, released }).toEqual({ placed: 1, confirmed: 1, released: 1 })
})

it("allocates, converts, extends and resizes in one statement each", async () => {
  const slotId = await departure(pglite.db)
  const [allocated] = await statements((db) => allocateSlot(db, { slotId, pax: 1, bookingId: "bkng_1", now }))
  const { allocation } = await holdSlot(pglite.db, { slotId, pax: 2, holderRef: "cart_1", holdToken: "token-of-cart-1", now })
  const [extended] = await statements((db) => extendSlotHold(db, { allocationId: allocation.id, now: new Date("2026-06-01T12:01:00Z") }))
  const hold = { holdToken: "token-of-cart-1" }
  const [converted] = await statements((db) => allocateSlot(db, { slotId, pax: 3, bookingId: "bkng_2", hold, now }))
  const [resized] = await statements((db) => resizeSlotAllocation(db, { allocationId: allocation.id, pax: 1, now }))
  expect({ allocated, extended, converted, resized }).toEqual({ allocated: 1, extended: 1, converted: 1, resized: 1 })
})

it("adjusts in two statements and refuses in three, whatever the departure has seen", async () => {
  const slotId = await departure(pglite.db, { capacityPax: 3 })
  const [taken] = await statements((db) => adjustSlotCapacity(db, { slotId, bookingId: "bkng_1", pax: 3, now }))
  const [refused] = await statements((db) => holdSlot(db, { slotId, pax: 1, holderRef: "cart_1", now }).catch(() => undefined))
  expect({ taken, refused }).toEqual({ taken: 2, refused: 3 })
})
