import { eq } from "drizzle-orm"
import fc from "fast-check"
import { expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { availabilityCloseouts, availabilitySlots } from "../../src/availability/schema.js"
import { checkOperationalAvailability } from "../../src/availability/slot/question/check.js"
import { explainSlot } from "../../src/availability/slot/question/explain.js"
import { allocateSlot, holdSlot } from "../../src/availability/slot-allocation/service.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { isOperationsError } from "../../src/kernel/errors.js"
import type { Id } from "../../src/kernel/ids.js"
import { departure, ledgerRows } from "../support/departure.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()

const start = Date.parse("2026-07-01T09:00:00Z")
const instant = (minutes: number) => new Date(start + minutes * 60_000)

/** Mostly for sale and often nearly full: every reason is met, and so is no reason. */
const world = fc.record({
  capacityPax: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 8 }),
  status: fc.constantFrom("open", "open", "open", "open", "open", "open", "closed", "cancelled"),
  cutoffMinutes: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 1 }),
  earlyBookingLimitMinutes: fc.option(fc.integer({ min: 3, max: 8 }), { freq: 1 }),
  allDay: fc.boolean(),
  holds: fc.array(fc.record({ pax: fc.integer({ min: 1, max: 3 }), expires: fc.integer({ min: -8, max: 0 }) }), { maxLength: 4 }),
  booked: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 2 }),
  closeout: fc.constantFrom(null, null, null, "block" as const, "stop_sell" as const),
  reopened: fc.boolean(),
  /** In minutes from the start, as is every instant here: boundaries are met often. */
  now: fc.integer({ min: -8, max: 1 }),
  pax: fc.integer({ min: 1, max: 6 }),
})
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

/** Leaves out what does not fit: a world in which the departure is not oversold to begin with. */
function fitting({ capacityPax, holds, booked }: World) {
  let left = capacityPax ?? 1_000
  const fits = (pax: number) => {
    if (pax > left) return false
    left -= pax
    return true
  }
  return { holds: holds.filter(({ pax }) => fits(pax)), booked: booked.filter(fits) }
}

async function build(db: OperationsDb, of: World): Promise<Id<"avsl">> {
  await db.delete(availabilityCloseouts)
  const cancelled = of.status === "cancelled" ? ({ cancelSource: "person", cancelledAt: instant(-60) } as const) : {}
  const endOfDay = new Date("2026-07-02T00:00:00Z")
  const noCutoff = of.allDay ? endOfDay : instant(0)
  const slotId = await departure(db, {
    startsAt: instant(0),
    allDay: of.allDay,
    endsAt: of.allDay ? endOfDay : instant(60),
    status: of.status as "open",
    ...cancelled,
    capacityPax: of.capacityPax,
    cutoffAt: of.cutoffMinutes === null ? noCutoff : instant(-of.cutoffMinutes),
    opensAt: of.earlyBookingLimitMinutes === null ? null : instant(-of.earlyBookingLimitMinutes),
  })
  const { holds, booked } = fitting(of)
  await ledgerRows(db, slotId, [
    ...holds.map(({ pax, expires }, n) => ({
      status: "held" as const,
      pax,
      holdToken: `hold-number-${n}`,
      expiresAt: instant(expires),
      maxExpiresAt: instant(60),
    })),
    ...booked.map((pax, n) => ({ status: "confirmed" as const, pax, bookingId: `bkng_${n}` })),
  ])
  if (of.closeout) {
    const reopened = of.reopened ? { reopenedAt: instant(-30) } : {}
    await db.insert(availabilityCloseouts).values({
      productId: "prod_1",
      dateFrom: "2026-07-01",
      dateTo: "2026-07-01",
      effect: of.closeout,
      reason: "Storm",
      ...reopened,
    })
  }
  return slotId
}

class Undo extends Error {}

/** Whether a command succeeds; the world is as before afterwards. */
async function accepts(db: OperationsDb, command: (tx: OperationsDb) => Promise<unknown>): Promise<boolean> {
  let done = false
  try {
    await db.transaction(async (tx) => {
      await command(tx)
      done = true
      expect(await auditCapacity(tx)).toEqual([])
      throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo) && !isOperationsError(error)) throw error
  }
  return done
}

it("calls so many places available exactly when a hold and an allocation of so many succeed", async () => {
  const { db } = pglite
  await fc.assert(
    fc.asyncProperty(world, async (of) => {
      const slotId = await build(db, of)
      const { pax } = of
      const now = instant(of.now)
      const { ok, violations } = await checkOperationalAvailability(db, { slotId, pax, now })
      expect(ok).toBe(violations.length === 0)
      expect(await accepts(db, (tx) => holdSlot(tx, { slotId, pax, holderRef: "cart_9", now }))).toBe(ok)
      expect(await accepts(db, (tx) => allocateSlot(tx, { slotId, pax, bookingId: "bkng_9", now }))).toBe(ok)
    }),
    { numRuns: 120 },
  )
}, 120_000)

it("explains every place, and what would succeed does", async () => {
  const { db } = pglite
  await fc.assert(
    fc.asyncProperty(world, async (of) => {
      const slotId = await build(db, of)
      const now = instant(of.now)
      const hold = (pax: number, at = now) => accepts(db, (tx) => holdSlot(tx, { slotId, pax, holderRef: "cart_9", now: at }))
      const { wouldSucceed: would, ...told } = await explainSlot(db, { slotId, pax: of.pax, now })
      const places = [...told.holds, ...told.bookings].reduce((sum, { pax }) => sum + pax, 0)
      expect(places).toBe(told.heldPax - told.lapsedPax + told.bookedPax)
      if (told.capacityPax !== null) expect(places + (told.availablePax ?? 0)).toBe(told.capacityPax)
      if (would.pax !== undefined) expect([await hold(would.pax), await hold(would.pax + 1)]).toEqual([true, false])
      if (would.at) expect([await hold(of.pax, would.at), await hold(of.pax, new Date(would.at.getTime() - 1))]).toEqual([true, false])
      if (would.capacityPax !== undefined) {
        const capacity = (capacityPax: number) => db.update(availabilitySlots).set({ capacityPax }).where(eq(availabilitySlots.id, slotId))
        await capacity(Math.max(would.capacityPax, told.heldPax + told.bookedPax))
        expect(await hold(of.pax)).toBe(true)
      }
      if (would.reopen) {
        await db.update(availabilityCloseouts).set({ reopenedAt: now })
        expect(await hold(of.pax)).toBe(true)
      }
    }),
    { numRuns: 120 },
  )
}, 120_000)
