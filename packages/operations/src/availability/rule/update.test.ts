import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { plannedDepartures, ruleAt } from "../../../test/support/rules.js"
import { readEvents } from "../../kernel/outbox/read.js"
import { availabilitySlots } from "../slot/schema.js"
import { updateStartTime } from "../start-time/service.js"
import { createRule } from "./create.js"
import { getRule } from "./list.js"
import { updateRule } from "./update.js"

const pglite = usePglite()
const now = new Date("2026-05-01T08:00:00Z")
const base = {
  productId: "prod_1",
  timezone: "Africa/Cairo",
  recurrence: "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR",
  anchorDate: "2026-01-01",
}

describe("a change of a rule", () => {
  it("leaves what is omitted, clears what is null, and touches no departure", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"], { capacityPax: 10, name: "Nile", now })
    await plannedDepartures(pglite.db, rule.id, { from: "2026-04-28", to: "2026-05-05" })
    const before = await pglite.db.select().from(availabilitySlots)
    const updated = await updateRule(pglite.db, { ruleId: rule.id, patch: { capacityPax: 20, name: null }, expectedRevision: 1, now })
    expect(updated).toMatchObject({ capacityPax: 20, name: null, timezone: "Africa/Cairo", revision: 2, drift: 4 })
    expect(await pglite.db.select().from(availabilitySlots)).toEqual(before)
  })

  it("counts as drift what the rule would make otherwise, hand-set and cancelled departures aside", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"], { now })
    const slots = await plannedDepartures(pglite.db, rule.id, { from: "2026-05-02", to: "2026-05-09" })
    const set = (index: number, values: Partial<typeof availabilitySlots.$inferInsert>) =>
      pglite.db
        .update(availabilitySlots)
        .set(values)
        .where(eq(availabilitySlots.id, slots[index]?.id ?? "avsl_none"))
    await set(0, { customisedFields: ["capacityPax"] })
    await set(1, { status: "cancelled", cancelSource: "person", cancelledAt: now })
    const drift = async (patch: object) => (await updateRule(pglite.db, { ruleId: rule.id, patch, now })).drift
    expect(await drift({ name: "Only a name" })).toBe(0)
    expect(await drift({ recurrence: "FREQ=DAILY;BYDAY=TU" })).toBe(5)
    expect(await drift({ recurrence: "FREQ=DAILY", cutoffMinutes: 30 })).toBe(6)
  })

  it("replaces the start times when told to", async () => {
    const rule = await ruleAt(pglite.db, ["09:00", "14:00"])
    const [nine, two] = rule.startTimes
    const updated = await updateRule(pglite.db, { ruleId: rule.id, startTimeIds: [two?.id ?? "avst_none"] })
    expect(updated.startTimes).toEqual([two])
    const event = (await readEvents(pglite.db, { types: ["availability.rule.updated"] })).data[0]
    expect(event).toMatchObject({ before: { startTimeIds: [nine?.id, two?.id] }, after: { startTimeIds: [two?.id] } })
  })

  it("says before and after of what changed, and nothing else", async () => {
    const rule = await createRule(pglite.db, base)
    await updateRule(pglite.db, { ruleId: rule.id, patch: { capacityPax: 5, timezone: "Africa/Cairo" } })
    const event = (await readEvents(pglite.db, { types: ["availability.rule.updated"] })).data[0]
    expect(event).toMatchObject({ before: { capacityPax: null }, after: { capacityPax: 5 } })
  })

  it("is checked as the whole rule", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"], { recurrence: "FREQ=DAILY;BYHOUR=9,14" })
    const change = (input: object) => updateRule(pglite.db, { ruleId: rule.id, ...input })
    await expect(change({ startTimeIds: [] })).rejects.toMatchObject({ code: "recurrence_needs_start_time" })
    await expect(change({ patch: { endTimeLocal: "08:00" } })).rejects.toMatchObject({ code: "slot_times_inconsistent" })
    await expect(change({ patch: { validFrom: "2026-02-01", validTo: "2026-01-01" } })).rejects.toMatchObject({ code: "invalid_range" })
    await expect(change({})).rejects.toMatchObject({ code: "empty_patch" })
    await expect(change({ patch: {} })).rejects.toMatchObject({ code: "empty_patch" })
    await expect(change({ patch: { productId: "prod_2" } })).rejects.toMatchObject({ code: "invalid_request" })
    await expect(updateRule(pglite.db, { ruleId: "avrl_gone", patch: { name: "x" } })).rejects.toMatchObject({ code: "rule_not_found" })
    expect((await getRule(pglite.db, { ruleId: rule.id })).revision).toBe(1)
  })

  it("is refused for a revision that has passed, with the row as it is", async () => {
    const rule = await createRule(pglite.db, base)
    await updateRule(pglite.db, { ruleId: rule.id, patch: { name: "First" } })
    const late = updateRule(pglite.db, { ruleId: rule.id, patch: { name: "Second" }, expectedRevision: 1 })
    await expect(late).rejects.toMatchObject({
      code: "revision_conflict",
      details: { current: { id: rule.id, name: "First", revision: 2 } },
    })
  })

  it("accepts a rule whose start times are all switched off", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"])
    await updateStartTime(pglite.db, { id: rule.startTimes[0]?.id ?? "", active: false })
    await expect(updateRule(pglite.db, { ruleId: rule.id, patch: { name: "Off" } })).resolves.toMatchObject({ name: "Off", drift: 0 })
  })
})
