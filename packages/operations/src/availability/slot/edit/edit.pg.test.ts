import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestDatabase, type TestDatabase } from "../../../../test/support/postgres.js"
import { ruleAt } from "../../../../test/support/rules.js"
import { auditCapacity } from "../../../audit.js"
import { allocateSlot, createSlot, editSlots, generateAvailabilitySlots, getSlot, listSlots, updateSlot } from "../../index.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ connections: 20 })
})
afterAll(() => database?.close())

const now = new Date("2026-05-01T04:00:00Z")
const slotOf = (productId: string) =>
  createSlot(database.nodePostgres, {
    productId,
    timezone: "Africa/Cairo",
    dateLocal: "2026-05-20",
    startTimeLocal: "09:00",
    capacityPax: 10,
    now,
  })

describe("editors at the same time", () => {
  it("takes one after the other: the second judges what the first left", async () => {
    const slot = await slotOf("prod_edit")
    const attempts = Array.from({ length: 16 }, (_, index) => {
      const patch = { startLocal: { time: `${String(8 + (index % 8)).padStart(2, "0")}:30` } }
      return updateSlot(database.nodePostgres, { slotId: slot.id, patch, expectedRevision: slot.revision, now })
    })
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const codes = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []))
    expect(new Set(codes)).toEqual(new Set(["revision_conflict"]))
    const after = await getSlot(database.nodePostgres, { slotId: slot.id, now })
    expect(after.revision).toBe(slot.revision + 1)
    expect(after.cutoffAt).toEqual(after.startsAt)
  })

  it("never ends below what takers got while capacity shrinks", async () => {
    for (let round = 0; round < 10; round++) {
      const slot = await slotOf(`prod_shrink_${round}`)
      const takers = Array.from({ length: 8 }, (_, index) =>
        allocateSlot(database.postgresJs, { slotId: slot.id, bookingId: `bkng_${index}`, pax: 1, now }),
      )
      const shrinks = [6, 4, 2].map((capacityPax) => updateSlot(database.nodePostgres, { slotId: slot.id, patch: { capacityPax }, now }))
      const outcomes = await Promise.allSettled([...takers, ...shrinks])
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") {
          expect(["slot_capacity_below_taken", "slot_capacity_exceeded", "slot_not_sellable"]).toContain(outcome.reason.code)
        }
      }
      const after = await getSlot(database.nodePostgres, { slotId: slot.id, now })
      expect(after.bookedPax).toBeLessThanOrEqual(after.capacityPax ?? 0)
    }
    expect(await auditCapacity(database.nodePostgres)).toEqual([])
  })

  it("splits a series once per editor and loses no departure", async () => {
    const rule = await ruleAt(database.nodePostgres, ["09:00"], { productId: "prod_series", capacityPax: 10 })
    const window = { from: "2026-05-01", to: "2026-05-30", now }
    await generateAvailabilitySlots(database.nodePostgres, { ruleId: rule.id, ...window })
    const { data: slots } = await listSlots(database.nodePostgres, { productId: ["prod_series"], limit: 200, now } as never)
    const edits = [5, 10, 15, 20].map((index) =>
      editSlots(database.nodePostgres, { slotId: slots[index]?.id as never, scope: "following", patch: { capacityPax: 10 + index }, now }),
    )
    await Promise.all(edits)
    const after = await listSlots(database.nodePostgres, { seriesId: rule.seriesId, limit: 200 } as never)
    expect(after.total).toBe(slots.length)
    for (const { ruleId } of after.data) {
      expect((await generateAvailabilitySlots(database.nodePostgres, { ruleId: ruleId as never, ...window })).slotsCreated).toBe(0)
    }
  })
})
