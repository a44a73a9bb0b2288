import { asc, eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { usePglite } from "../../../../test/support/pglite.js"
import { ruleAt } from "../../../../test/support/rules.js"
import { auditCapacity } from "../../../audit.js"
import {
  allocateSlot,
  createCloseout,
  generateAvailabilitySlots,
  reconcileRule,
  setSlotStatus,
  updateRule,
  updateSlot,
} from "../../index.js"
import { availabilitySlots } from "../../slot/schema.js"

const pglite = usePglite()
const now = new Date("2026-05-01T04:00:00Z")
const span = { from: "2026-05-01", to: "2026-05-31", now }

const slotsOf = (ruleId: string) =>
  pglite.db
    .select()
    .from(availabilitySlots)
    .where(eq(availabilitySlots.ruleId, ruleId as never))
    .orderBy(asc(availabilitySlots.originalStart))

async function mondaysAndWednesdays() {
  const rule = await ruleAt(pglite.db, ["09:00"], { recurrence: "FREQ=WEEKLY;BYDAY=MO,WE", capacityPax: 10 })
  await generateAvailabilitySlots(pglite.db, { ruleId: rule.id, ...span })
  const slots = await slotsOf(rule.id)
  const on = (date: string) => {
    const slot = slots.find(({ dateLocal }) => dateLocal === date)
    if (!slot) throw new Error(`Nothing departs on ${date}.`)
    return slot
  }
  return { rule, slots, on }
}

describe("bringing departures in line with a changed rule", () => {
  it("cancels unsold departures that the rule lost, keeps the others, and revives only what it cancelled", async () => {
    const { rule, on } = await mondaysAndWednesdays()
    await allocateSlot(pglite.db, { slotId: on("2026-05-06").id, bookingId: "bkng_1", pax: 2, now })
    await updateSlot(pglite.db, { slotId: on("2026-05-13").id, patch: { notes: "Press trip" }, now })
    await setSlotStatus(pglite.db, { slotId: on("2026-05-27").id, status: "cancelled", reason: "Holiday", now })
    await updateRule(pglite.db, { ruleId: rule.id, patch: { recurrence: "FREQ=WEEKLY;BYDAY=MO" }, now })
    const lost = await reconcileRule(pglite.db, { ruleId: rule.id, now })
    expect(lost).toMatchObject({ cancelled: [on("2026-05-20").id], created: [], revived: [], updated: [] })
    expect(lost.kept).toEqual([
      { slotId: on("2026-05-13").id, field: null, reason: "customised" },
      { slotId: on("2026-05-06").id, field: null, reason: "committed" },
    ])
    await updateRule(pglite.db, { ruleId: rule.id, patch: { recurrence: "FREQ=WEEKLY;BYDAY=MO,WE" }, now })
    const back = await reconcileRule(pglite.db, { ruleId: rule.id, now })
    expect(back).toMatchObject({ revived: [on("2026-05-20").id], created: [], cancelled: [] })
    expect(back.kept).toEqual([{ slotId: on("2026-05-27").id, field: null, reason: "cancelled" }])
    expect((await slotsOf(rule.id)).find(({ dateLocal }) => dateLocal === "2026-05-20")).toMatchObject({
      status: "open",
      cancelSource: null,
      cancelledAt: null,
    })
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  it("makes the departures that the rule gained, except on closed days, and says the same in a dry run", async () => {
    const { rule } = await mondaysAndWednesdays()
    await createCloseout(pglite.db, { productId: rule.productId, dateFrom: "2026-05-08", reason: "Strike", now })
    await updateRule(pglite.db, { ruleId: rule.id, patch: { recurrence: "FREQ=WEEKLY;BYDAY=MO,WE,FR", capacityPax: 12 }, now })
    const rehearsal = await reconcileRule(pglite.db, { ruleId: rule.id, to: "2026-05-31", dryRun: true, now })
    const before = await slotsOf(rule.id)
    const report = await reconcileRule(pglite.db, { ruleId: rule.id, to: "2026-05-31", now })
    expect(report.created).toHaveLength(rehearsal.created.length)
    expect({ ...report, created: [], dryRun: true }).toEqual({ ...rehearsal, created: [] })
    const after = await slotsOf(rule.id)
    expect(after.length - before.length).toBe(report.created.length)
    expect(after.filter(({ dateLocal }) => ["2026-05-01", "2026-05-15", "2026-05-22", "2026-05-29"].includes(dateLocal))).toHaveLength(4)
    expect(after.some(({ dateLocal }) => dateLocal === "2026-05-08")).toBe(false)
    expect(new Set(after.map(({ capacityPax }) => capacityPax))).toEqual(new Set([12]))
  })

  it("takes only the fields asked for", async () => {
    const { rule } = await mondaysAndWednesdays()
    await updateRule(pglite.db, { ruleId: rule.id, patch: { capacityPax: 20, cutoffMinutes: 60 }, now })
    await reconcileRule(pglite.db, { ruleId: rule.id, fields: ["cutoffMinutes"], now })
    expect((await slotsOf(rule.id)).every(({ capacityPax, cutoffMinutes }) => capacityPax === 10 && cutoffMinutes === 60)).toBe(true)
  })

  it("refuses as a whole when told to and people are booked", async () => {
    const { rule, on, slots } = await mondaysAndWednesdays()
    await allocateSlot(pglite.db, { slotId: on("2026-05-06").id, bookingId: "bkng_1", pax: 2, now })
    const booked = await slotsOf(rule.id)
    await updateRule(pglite.db, { ruleId: rule.id, patch: { recurrence: "FREQ=WEEKLY;BYDAY=MO" }, now })
    await expect(reconcileRule(pglite.db, { ruleId: rule.id, onCommitted: "refuse", now })).rejects.toMatchObject({
      code: "slot_has_commitments",
      details: { slotIds: [on("2026-05-06").id], bookedPax: 2 },
    })
    expect(await slotsOf(rule.id)).toEqual(booked)
    expect(slots).toHaveLength(booked.length)
  })
})
