import { asc, eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { usePglite } from "../../../../test/support/pglite.js"
import { ruleAt } from "../../../../test/support/rules.js"
import type { Id } from "../../../kernel/ids.js"
import { editSlots, generateAvailabilitySlots, getRule, reconcileRule, resetCustomisation, updateRule, updateSlot } from "../../index.js"
import { availabilitySlots } from "../schema.js"

const pglite = usePglite()
const now = new Date("2026-05-01T04:00:00Z")

const slotsOf = (ruleId: string) =>
  pglite.db
    .select()
    .from(availabilitySlots)
    .where(eq(availabilitySlots.ruleId, ruleId as never))
    .orderBy(asc(availabilitySlots.originalStart))

async function season(times: string[], recurrence: string, over: Parameters<typeof ruleAt>[2] = {}) {
  const rule = await ruleAt(pglite.db, times, { recurrence, capacityPax: 10, ...over })
  const again = async (ruleId: Id<"avrl"> = rule.id) =>
    (await generateAvailabilitySlots(pglite.db, { ruleId, from: "2026-05-01", to: "2026-07-31", now })).slotsCreated
  await again()
  const slots = await slotsOf(rule.id)
  const at = (start: string) => {
    const slot = slots.find(({ originalStart }) => originalStart === start)
    if (!slot) throw new Error(`Nothing departs at ${start}.`)
    return slot
  }
  return { rule, at, again }
}

const capacities = async (ruleId: string) => (await slotsOf(ruleId)).map(({ originalStart, capacityPax }) => [originalStart, capacityPax])

describe("an extra departure before the first regular one", () => {
  it("is not among those that follow a later one", async () => {
    const { rule, at, again } = await season(["09:00"], "RRULE:FREQ=DAILY;COUNT=2\nRDATE:20260510", { anchorDate: "2026-06-01" })
    const edit = { slotId: at("2026-06-01 09:00:00").id, scope: "following", patch: { capacityPax: 30 }, now } as const
    const { newRuleId } = await editSlots(pglite.db, edit)
    expect(await capacities(rule.id)).toEqual([["2026-05-10 09:00:00", 10]])
    expect(await capacities(newRuleId ?? "")).toEqual([
      ["2026-06-01 09:00:00", 30],
      ["2026-06-02 09:00:00", 30],
    ])
    expect([await again(), await again(newRuleId as Id<"avrl">)]).toEqual([0, 0])
  })
})

describe("a departure that the season of its rule no longer holds", () => {
  it("does not take the following ones along, and nothing is written", async () => {
    const { rule, at } = await season(["09:00"], "FREQ=DAILY", { anchorDate: "2026-05-01", validTo: "2026-05-31" })
    await updateRule(pglite.db, { ruleId: rule.id, patch: { validTo: "2026-05-10" }, now })
    const before = [await getRule(pglite.db, { ruleId: rule.id, now }), await slotsOf(rule.id)]
    await expect(
      editSlots(pglite.db, { slotId: at("2026-05-21 09:00:00").id, scope: "following", patch: { capacityPax: 30 }, now }),
    ).rejects.toMatchObject({ code: "edit_scope_unsupported", details: { why: "original_outside" } })
    expect([await getRule(pglite.db, { ruleId: rule.id, now }), await slotsOf(rule.id)]).toEqual(before)
  })
})

describe("an extra start with a time, in a rule of whole days", () => {
  const text = "RRULE:FREQ=DAILY;COUNT=2\nRDATE:20260502T150000"
  const timed = { allDay: false, startsAt: new Date("2026-05-02T12:00:00Z") }

  it("keeps its time when departures are brought in line with the rule", async () => {
    const { rule, at } = await season([], text, { anchorDate: "2026-05-02" })
    expect(at("2026-05-02 15:00:00")).toMatchObject(timed)
    await updateRule(pglite.db, { ruleId: rule.id, patch: { capacityPax: 12 }, now })
    const { updated } = await reconcileRule(pglite.db, { ruleId: rule.id, now })
    expect(updated).toHaveLength(3)
    expect((await slotsOf(rule.id)).map(({ allDay, capacityPax }) => [allDay, capacityPax])).toEqual([
      [true, 12],
      [false, 12],
      [true, 12],
    ])
    expect((await slotsOf(rule.id))[1]).toMatchObject(timed)
  })

  it("takes it again when a person's own time is dropped", async () => {
    const { at } = await season([], text, { anchorDate: "2026-05-02" })
    const { id: slotId } = at("2026-05-02 15:00:00")
    await updateSlot(pglite.db, { slotId, patch: { startLocal: { time: "16:00" } }, now })
    expect(await resetCustomisation(pglite.db, { slotId, fields: ["startLocal"], now })).toMatchObject({ ...timed, customisedFields: [] })
  })

  it("stays where it is when the whole days get a time, which a day set by hand does not take", async () => {
    const { rule, at, again } = await season([], text, { anchorDate: "2026-05-02" })
    await updateSlot(pglite.db, { slotId: at("2026-05-03 00:00:00").id, patch: { startLocal: { time: "11:00" } }, now })
    await editSlots(pglite.db, { slotId: at("2026-05-02 00:00:00").id, scope: "all", patch: { startLocal: { time: "09:00" } }, now })
    expect((await slotsOf(rule.id)).map(({ originalStart, startsAt }) => [originalStart, startsAt.toISOString()])).toEqual([
      ["2026-05-02 09:00:00", "2026-05-02T06:00:00.000Z"],
      ["2026-05-02 15:00:00", "2026-05-02T12:00:00.000Z"],
      ["2026-05-03 09:00:00", "2026-05-03T08:00:00.000Z"],
    ])
    expect(await again()).toBe(0)
  })
})

describe("a time for all that lies after the rule's own end", () => {
  it("is refused, and nothing is written", async () => {
    const { rule, at } = await season(["09:00"], "FREQ=DAILY;COUNT=3", { anchorDate: "2026-05-02", endTimeLocal: "12:00" })
    const before = [await getRule(pglite.db, { ruleId: rule.id, now }), await slotsOf(rule.id)]
    await expect(
      editSlots(pglite.db, { slotId: at("2026-05-02 09:00:00").id, scope: "all", patch: { startLocal: { time: "13:00" } }, now }),
    ).rejects.toMatchObject({ code: "slot_times_inconsistent" })
    expect([await getRule(pglite.db, { ruleId: rule.id, now }), await slotsOf(rule.id)]).toEqual(before)
  })
})
