import { sql } from "drizzle-orm"
import fc from "fast-check"
import { expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import * as ledger from "../../src/availability/slot-allocation/service.js"
import { cancelAllocationsOfSlots, fulfilAllocationsOfSlots } from "../../src/availability/slot-allocation/settle/of-slots.js"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import { isOperationsError } from "../../src/kernel/errors.js"
import type { Id } from "../../src/kernel/ids.js"
import { departure } from "../support/departure.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const start = Date.parse("2026-06-01T12:00:00Z")

const pax = fc.integer({ min: 1, max: 5 })
const which = fc.nat({ max: 20 })
const slot = fc.nat({ max: 1 })
const who = fc.integer({ min: 1, max: 3 })
const step = fc.oneof(
  fc.record({ do: fc.constant("hold"), slot, who, pax }),
  fc.record({ do: fc.constant("hold"), slot, who, pax }),
  fc.record({ do: fc.constant("allocate"), slot, who, pax }),
  fc.record({ do: fc.constant("convert"), slot, who, pax }),
  fc.record({ do: fc.constant("adjust"), slot, who, pax: fc.integer({ min: -4, max: 4 }) }),
  fc.record({ do: fc.constant("resize"), which, pax }),
  fc.record({ do: fc.constantFrom("confirm", "release", "cancel", "fulfil", "unfulfil", "extend", "move"), which, slot }),
  fc.record({ do: fc.constantFrom("sweep", "endAll", "fulfilAll"), slot, often: fc.constant(1) }),
  fc.record({ do: fc.constant("wait"), minutes: fc.integer({ min: 1, max: 40 }) }),
)
type Step = { do: string; slot?: number; who?: number; pax?: number; which?: number; minutes?: number }

interface World {
  db: OperationsDb
  slots: Id<"avsl">[]
  now: Date
}

async function anyRow({ db }: World, which = 0): Promise<string> {
  const rows = await rowsOf<{ id: string }>(db, sql`select id from slot_allocations order by id`)
  return rows[which % Math.max(rows.length, 1)]?.id ?? "slal_nowhere"
}

async function run(world: World, { slot: n = 0, who: person = 1, pax: places = 1, ...step }: Step): Promise<unknown> {
  const { db, slots, now } = world
  const slotId = slots[n] as Id<"avsl">
  const bookingId = `bkng_${person}`
  const holdToken = `token-of-cart-${person}`
  const row = async () => ({ allocationId: (await anyRow(world, step.which)) as Id<"slal">, now })
  switch (step.do) {
    case "hold":
      return ledger.holdSlot(db, { slotId, pax: places, bookingId, holdToken, now })
    case "allocate":
      return ledger.allocateSlot(db, { slotId, pax: places, bookingId, now })
    case "convert":
      return ledger.allocateSlot(db, { slotId, pax: places, bookingId, hold: { holdToken }, onExpiredHold: "retake", now })
    case "adjust":
      return ledger.adjustSlotCapacity(db, { slotId, bookingId, pax: places, now })
    case "resize":
      return ledger.resizeSlotAllocation(db, { ...(await row()), pax: places })
    case "confirm":
      return ledger.confirmSlotAllocation(db, await row())
    case "release":
      return ledger.releaseSlotAllocation(db, await row())
    case "cancel":
      return ledger.cancelSlotAllocation(db, await row())
    case "fulfil":
      return ledger.fulfilSlotAllocation(db, await row())
    case "unfulfil":
      return ledger.unfulfilSlotAllocation(db, { ...(await row()), reason: "Wrong bus" })
    case "extend":
      return ledger.extendSlotHold(db, await row())
    case "move":
      return ledger.moveSlotAllocation(db, { ...(await row()), toSlotId: slotId })
    case "sweep":
      return ledger.sweepExpiredSlotAllocations(db, { now })
    case "endAll":
      return cancelAllocationsOfSlots(db, [slotId], { now })
    case "fulfilAll":
      return fulfilAllocationsOfSlots(db, [slotId], { now })
    default:
      return undefined
  }
}

/** Status and pax of each row, told by its events alone. */
const replayed = sql`select distinct on (subject) subject as id, after->>'status' as status, (after->>'pax')::int as pax
  from operations_events order by subject, seq desc`

it("keeps counters equal to the ledger, never loses a row and tells every change, through any sequence of commands", async () => {
  const { db } = pglite
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps: Step[]) => {
      await db.execute(sql`truncate availability_slots, slot_allocations, operations_events cascade`)
      const world: World = { db, slots: [await departure(db), await departure(db, { capacityPax: 6 })], now: new Date(start) }
      let rows = 0
      for (const each of steps) {
        if (each.minutes) world.now = new Date(world.now.getTime() + each.minutes * 60_000)
        await run(world, each).catch((error) => {
          if (!isOperationsError(error) || error.code === "concurrent_update") throw error
        })
        const [count] = await rowsOf<{ n: number }>(db, sql`select count(*)::int as n from slot_allocations`)
        expect(count?.n).toBeGreaterThanOrEqual(rows)
        rows = count?.n ?? 0
      }
      expect(await auditCapacity(db)).toEqual([])
      const stored = await rowsOf(db, sql`select id, status, pax from slot_allocations order by id`)
      expect(await rowsOf(db, replayed)).toEqual(stored)
    }),
    { numRuns: 40 },
  )
}, 180_000)
