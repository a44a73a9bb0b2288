import { expect, it } from "vitest"
import { usePglite } from "../../../../test/support/pglite.js"
import { createRule, createStartTime, editSlots, generateAvailabilitySlots, getRule } from "../../index.js"

const pglite = usePglite()
const now = new Date("2026-05-01T04:00:00Z")

it("refuses a new duration for all where the start time has one of its own, and changes nothing", async () => {
  const { db } = pglite
  const startTime = await createStartTime(db, { productId: "prod_1", startTimeLocal: "09:00", durationMinutes: 90 })
  const rule = await createRule(db, {
    productId: "prod_1",
    timezone: "Africa/Cairo",
    recurrence: "FREQ=DAILY",
    anchorDate: "2026-05-01",
    startTimeIds: [startTime.id],
  })
  const { slotIds } = await generateAvailabilitySlots(db, { ruleId: rule.id, from: "2026-05-02", to: "2026-05-04", now })
  const [slotId] = slotIds
  if (!slotId) throw new Error("Nothing was generated.")
  const before = await getRule(db, { ruleId: rule.id, now })
  await expect(editSlots(db, { slotId, scope: "all", patch: { durationMinutes: 120 }, now })).rejects.toMatchObject({
    code: "start_time_duration_fixed",
    details: { startTimeId: startTime.id, durationMinutes: 90 },
  })
  expect(await getRule(db, { ruleId: rule.id, now })).toEqual(before)
})
