import { sql } from "drizzle-orm"
import { expect, it } from "vitest"
import { departure, ledgerRows, numbersOf } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { auditCapacity } from "../../../audit.js"
import { rowsOf } from "../../../kernel/database.js"
import { sweepExpiredSlotAllocations } from "./sweep.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")
const later = new Date("2026-06-01T12:00:00.001Z")
const holds = (count: number, expiresAt: Date, holdToken = "same-token-") =>
  Array.from({ length: count }, (_, n) => ({
    status: "held" as const,
    pax: 1,
    holdToken: `${holdToken}${n}`,
    expiresAt,
    maxExpiresAt: expiresAt,
  }))

it("ends a thousand lapsed holds and leaves live ones under the same tokens", async () => {
  const [one, two, three] = [
    await departure(pglite.db, { capacityPax: 5000 }),
    await departure(pglite.db, { capacityPax: 5000 }),
    await departure(pglite.db),
  ]
  await ledgerRows(pglite.db, one, holds(600, now))
  await ledgerRows(pglite.db, two, holds(400, now))
  await ledgerRows(pglite.db, three, holds(5, later))
  expect(await sweepExpiredSlotAllocations(pglite.db, { now })).toEqual({
    expired: 500,
    pax: 500,
    slots: expect.any(Number),
    nextExpiryAt: now,
  })
  expect(await sweepExpiredSlotAllocations(pglite.db, { now, limit: 10_000 })).toMatchObject({ expired: 500, nextExpiryAt: later })
  expect(await sweepExpiredSlotAllocations(pglite.db, { now })).toEqual({ expired: 0, pax: 0, slots: 0, nextExpiryAt: later })
  expect(await numbersOf(pglite.db, three)).toMatchObject({ held_pax: 5 })
  expect(await auditCapacity(pglite.db)).toEqual([])
  const [events] = await rowsOf<{ n: number }>(
    pglite.db,
    sql`select count(*)::int as n from operations_events where type = 'availability.slot_allocation.expired'`,
  )
  expect(events?.n).toBe(1000)
})

it("says that nothing waits", async () => {
  expect(await sweepExpiredSlotAllocations(pglite.db)).toEqual({ expired: 0, pax: 0, slots: 0, nextExpiryAt: null })
})
