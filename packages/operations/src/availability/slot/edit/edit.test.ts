import { asc, eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { usePglite } from "../../../../test/support/pglite.js"
import { ruleAt } from "../../../../test/support/rules.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import {
  allocateSlot,
  createSlot,
  editSlots,
  generateAvailabilitySlots,
  getRule,
  getSlot,
  holdSlot,
  resetCustomisation,
  setSlotStatus,
  updateSlot,
} from "../../index.js"
import { availabilitySlots } from "../schema.js"

const pglite = usePglite()
const now = new Date("2026-05-01T04:00:00Z")
const span = { from: "2026-05-01", to: "2026-05-14", now }

const slotsOf = (ruleId: string) =>
  pglite.db
    .select()
    .from(availabilitySlots)
    .where(eq(availabilitySlots.ruleId, ruleId as never))
    .orderBy(asc(availabilitySlots.originalStart))

async function daily(times = ["09:00"], over = {}) {
  const rule = await ruleAt(pglite.db, times, { capacityPax: 10, durationMinutes: 120, ...over })
  await generateAvailabilitySlots(pglite.db, { ruleId: rule.id, ...span })
  return { rule, slots: await slotsOf(rule.id) }
}
const idAt = (slots: readonly { id: Id<"avsl"> }[], index: number): Id<"avsl"> => {
  const slot = slots[index]
  if (!slot) throw new Error(`There are only ${slots.length} departures.`)
  return slot.id
}
const regenerate = async (ruleId: string) => (await generateAvailabilitySlots(pglite.db, { ruleId: ruleId as never, ...span })).slotsCreated
const refusal = (code: string, details = {}) => expect.objectContaining({ code, details: expect.objectContaining(details) })
const byHand = (over = {}) =>
  createSlot(pglite.db, {
    productId: "prod_1",
    timezone: "Africa/Cairo",
    dateLocal: "2026-05-20",
    startTimeLocal: "09:00",
    capacityPax: 10,
    now,
    ...over,
  })

describe("one departure", () => {
  it("takes its nights along with its days, unless a person said them", async () => {
    const slot = await byHand({ days: 2 })
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch: { days: 4 }, now })).toMatchObject({ days: 4, nights: 3 })
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch: { nights: 1 }, now })).toMatchObject({ days: 4, nights: 1 })
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch: { days: 5 }, now })).toMatchObject({ days: 5, nights: 1 })
  })

  it("changes one column with a one-key patch, also when cancelled and unlimited", async () => {
    const slot = await byHand({ capacityPax: null })
    await setSlotStatus(pglite.db, { slotId: slot.id, status: "cancelled", reason: "Storm", now })
    const before = await getSlot(pglite.db, { slotId: slot.id, now })
    const after = await updateSlot(pglite.db, { slotId: slot.id, patch: { notes: "Bring boots" }, now })
    expect(after).toEqual({ ...before, notes: "Bring boots", revision: before.revision + 1, updatedAt: after.updatedAt })
  })

  it("keeps its new time through regeneration, because its original start stays", async () => {
    const { rule, slots } = await daily()
    const moved = await updateSlot(pglite.db, { slotId: idAt(slots, 3), patch: { startLocal: { time: "11:30" } }, now })
    expect(moved).toMatchObject({ startTimeLocal: "11:30", originalStart: "2026-05-04T09:00:00", customisedFields: ["startLocal"] })
    expect(moved.endsAt).toEqual(new Date("2026-05-04T10:30:00Z"))
    expect(await regenerate(rule.id)).toBe(0)
  })

  it("moves date, zone and cut-off together", async () => {
    const slot = await byHand({ cutoffMinutes: 60, minPax: 2, minPaxDecisionMinutes: 1440 })
    const moved = await updateSlot(pglite.db, {
      slotId: slot.id,
      patch: { startLocal: { date: "2026-05-22", time: "10:00" }, timezone: "Europe/Bucharest" },
      now,
    })
    expect(moved).toMatchObject({ dateLocal: "2026-05-22", timezone: "Europe/Bucharest", startsAt: new Date("2026-05-22T07:00:00Z") })
    expect(moved.cutoffAt).toEqual(new Date("2026-05-22T06:00:00Z"))
    expect(moved.decideAt).toEqual(new Date("2026-05-21T07:00:00Z"))
  })

  it("refuses a time that clocks skip, and an empty patch, and writes nothing", async () => {
    const slot = await byHand({ dateLocal: "2027-04-30", startTimeLocal: "09:00" })
    await expect(updateSlot(pglite.db, { slotId: slot.id, patch: { startLocal: { time: "00:30" } }, now })).rejects.toEqual(
      refusal("nonexistent_local_time", { timezone: "Africa/Cairo" }),
    )
    await expect(updateSlot(pglite.db, { slotId: slot.id, patch: {}, now })).rejects.toEqual(refusal("empty_patch"))
    await expect(updateSlot(pglite.db, { slotId: slot.id, patch: { heldPax: 2 } as never, now })).rejects.toEqual(
      refusal("invalid_request"),
    )
    expect(await getSlot(pglite.db, { slotId: slot.id, now })).toEqual(slot)
  })

  it("changes nothing and says nothing when the value is the one that is there", async () => {
    const slot = await byHand()
    const events = (await readEvents(pglite.db)).data.length
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch: { capacityPax: 10, label: null }, now })).toEqual(slot)
    expect((await readEvents(pglite.db)).data).toHaveLength(events)
  })

  it("lets capacity go down to what is taken and no further, lapsed holds apart", async () => {
    const slot = await byHand()
    await allocateSlot(pglite.db, { slotId: slot.id, bookingId: "bkng_1", pax: 4, now })
    await holdSlot(pglite.db, { slotId: slot.id, holderRef: "cart_1", pax: 3, ttlSeconds: 60, now })
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch: { capacityPax: 15 }, now })).toMatchObject({ availablePax: 8 })
    await expect(updateSlot(pglite.db, { slotId: slot.id, patch: { capacityPax: 4 }, now })).rejects.toEqual(
      refusal("slot_capacity_below_taken", { capacityPax: 4, heldPax: 3, bookedPax: 4, minimum: 7 }),
    )
    const later = new Date(now.getTime() + 61_000)
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch: { capacityPax: 4 }, now: later })).toMatchObject({
      availablePax: 0,
      heldPax: 0,
    })
    await expect(updateSlot(pglite.db, { slotId: slot.id, patch: { capacityPax: 3 }, now: later })).rejects.toEqual(
      refusal("slot_capacity_below_taken", { minimum: 4 }),
    )
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch: { capacityPax: null }, now: later })).toMatchObject({
      capacityPax: null,
      availablePax: null,
    })
    await expect(updateSlot(pglite.db, { slotId: slot.id, patch: { capacityPax: 3 }, now: later })).rejects.toEqual(
      refusal("slot_capacity_below_taken"),
    )
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  it("moves booked people only when told to", async () => {
    const slot = await byHand()
    await allocateSlot(pglite.db, { slotId: slot.id, bookingId: "bkng_1", pax: 4, now })
    const patch = { startLocal: { time: "10:00" }, label: "Later" }
    await expect(updateSlot(pglite.db, { slotId: slot.id, patch, now })).rejects.toEqual(
      refusal("slot_has_commitments", { slotIds: [slot.id], bookedPax: 4, bookingIds: ["bkng_1"] }),
    )
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch, onCommitments: "keep", now })).toMatchObject({
      startTimeLocal: "09:00",
      label: "Later",
    })
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch, onCommitments: "move", now })).toMatchObject({ startTimeLocal: "10:00" })
  })

  it("moves freely when all that it carries is a hold that has lapsed", async () => {
    const slot = await byHand()
    await holdSlot(pglite.db, { slotId: slot.id, holderRef: "cart_1", pax: 3, ttlSeconds: 60, now })
    const later = new Date(now.getTime() + 61_000)
    const patch = { startLocal: { time: "10:00" } }
    await expect(updateSlot(pglite.db, { slotId: slot.id, patch, now })).rejects.toEqual(refusal("slot_has_commitments", { heldPax: 3 }))
    expect(await updateSlot(pglite.db, { slotId: slot.id, patch, now: later })).toMatchObject({ startTimeLocal: "10:00", heldPax: 0 })
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  it("refuses a stale revision with the row as it is; a booking in between does not make it stale", async () => {
    const slot = await byHand()
    await allocateSlot(pglite.db, { slotId: slot.id, bookingId: "bkng_1", pax: 1, now })
    const first = await updateSlot(pglite.db, { slotId: slot.id, patch: { label: "A" }, expectedRevision: slot.revision, now })
    await expect(updateSlot(pglite.db, { slotId: slot.id, patch: { label: "B" }, expectedRevision: slot.revision, now })).rejects.toEqual(
      refusal("revision_conflict", { current: expect.objectContaining({ label: "A", revision: first.revision }) }),
    )
  })
})

describe("all of a series", () => {
  it("leaves what a person set and says so; resetting takes the rule's value", async () => {
    const { rule, slots } = await daily()
    await updateSlot(pglite.db, { slotId: idAt(slots, 2), patch: { capacityPax: 7 }, now })
    const report = await editSlots(pglite.db, { slotId: idAt(slots, 0), scope: "all", patch: { capacityPax: 20 }, now })
    expect(report.updated).toHaveLength(13)
    expect(report.kept).toEqual([{ slotId: idAt(slots, 2), field: "capacityPax", reason: "customised" }])
    expect((await slotsOf(rule.id)).map(({ capacityPax }) => capacityPax)).toEqual(slots.map((_, index) => (index === 2 ? 7 : 20)))
    expect(await getRule(pglite.db, { ruleId: rule.id })).toMatchObject({ capacityPax: 20 })
    const reset = await resetCustomisation(pglite.db, { slotId: idAt(slots, 2), fields: ["capacityPax"], now })
    expect(reset).toMatchObject({ capacityPax: 20, customisedFields: [], customisedAt: null })
  })

  it("rewrites identities with a new time, so that regeneration creates nothing", async () => {
    const { rule, slots } = await daily(["09:00", "14:00"])
    await setSlotStatus(pglite.db, { slotId: idAt(slots, 4), status: "cancelled", reason: "Holiday", now })
    const report = await editSlots(pglite.db, { slotId: idAt(slots, 0), scope: "all", patch: { startLocal: { time: "10:15" } }, now })
    expect(report.updated).toHaveLength(13)
    expect(report.kept).toEqual([{ slotId: idAt(slots, 4), field: null, reason: "cancelled" }])
    const after = await slotsOf(rule.id)
    expect(new Set(after.map(({ originalStart }) => originalStart?.slice(11)))).toEqual(new Set(["10:15:00", "14:00:00"]))
    expect(await regenerate(rule.id)).toBe(0)
  })

  it("moves excluded and extra starts of the text along", async () => {
    const { rule, slots } = await daily(["09:00"], { recurrence: "RRULE:FREQ=DAILY\nEXDATE:20260503T090000\nRDATE:20260630T090000" })
    await editSlots(pglite.db, { slotId: idAt(slots, 0), scope: "all", patch: { startLocal: { time: "10:00" } }, now })
    const { recurrence, startTimes } = await getRule(pglite.db, { ruleId: rule.id })
    expect(recurrence).toContain("EXDATE:20260503T100000\nRDATE:20260630T100000")
    const told = (await readEvents(pglite.db, { types: ["availability.rule.updated"] })).data
    expect(told).toMatchObject([
      {
        before: { recurrence: expect.stringContaining("EXDATE:20260503T090000"), startTimeIds: [slots[0]?.startTimeId] },
        after: { recurrence, startTimeIds: startTimes.map(({ id }) => id) },
      },
    ])
    expect(await regenerate(rule.id)).toBe(0)
  })

  it("refuses a time that the rule has already, and changes nothing", async () => {
    const { rule, slots } = await daily(["09:00", "14:00"])
    await expect(
      editSlots(pglite.db, { slotId: idAt(slots, 0), scope: "all", patch: { startLocal: { time: "14:00" } }, now }),
    ).rejects.toEqual(refusal("slot_start_conflict"))
    expect(await slotsOf(rule.id)).toEqual(slots)
  })

  it("keeps the old time where the new one does not exist, and reports it", async () => {
    const rule = await ruleAt(pglite.db, ["02:00"], { capacityPax: 10 })
    const window = { from: "2027-04-29", to: "2027-05-01", now }
    await generateAvailabilitySlots(pglite.db, { ruleId: rule.id, ...window })
    const slots = await slotsOf(rule.id)
    const report = await editSlots(pglite.db, { slotId: idAt(slots, 0), scope: "all", patch: { startLocal: { time: "00:30" } }, now })
    expect(report.kept).toEqual([{ slotId: idAt(slots, 1), field: "startLocal", reason: "gap" }])
    expect((await slotsOf(rule.id)).map(({ originalStart }) => originalStart)).toEqual([
      "2027-04-29 00:30:00",
      "2027-04-30 02:00:00",
      "2027-05-01 00:30:00",
    ])
    expect((await slotsOf(rule.id))[1]?.customisedFields).toEqual(["startLocal"])
  })

  it("answers a dry run as the real one would, and writes nothing", async () => {
    const { rule, slots } = await daily()
    const events = (await readEvents(pglite.db)).data.length
    const edit = { slotId: idAt(slots, 0), scope: "all", patch: { capacityPax: 5 }, now } as const
    const rehearsal = await editSlots(pglite.db, { ...edit, dryRun: true })
    expect(await slotsOf(rule.id)).toEqual(slots)
    expect((await readEvents(pglite.db)).data).toHaveLength(events)
    expect(await editSlots(pglite.db, edit)).toEqual({ ...rehearsal, dryRun: false })
  })

  it("does not reach from a departure made by hand, nor with a date", async () => {
    const slot = await byHand()
    await expect(editSlots(pglite.db, { slotId: slot.id, scope: "all", patch: { capacityPax: 5 }, now })).rejects.toEqual(
      refusal("edit_scope_unsupported", { why: "no_rule" }),
    )
    const { slots } = await daily()
    await expect(
      editSlots(pglite.db, { slotId: idAt(slots, 0), scope: "following", patch: { startLocal: { date: "2026-06-01" } }, now }),
    ).rejects.toEqual(refusal("edit_scope_unsupported", { why: "date_moves_one" }))
  })
})

describe("this and the following departures", () => {
  it("keeps phase and count of a bi-weekly rule, and moves hand-edited and cancelled ones untouched", async () => {
    const rule = await ruleAt(pglite.db, ["09:00"], {
      recurrence: "FREQ=WEEKLY;INTERVAL=2;COUNT=8",
      anchorDate: "2026-05-04",
      capacityPax: 10,
    })
    const window = { from: "2026-05-01", to: "2026-12-31", now }
    await generateAvailabilitySlots(pglite.db, { ruleId: rule.id, ...window })
    const slots = await slotsOf(rule.id)
    expect(slots).toHaveLength(8)
    await updateSlot(pglite.db, { slotId: idAt(slots, 5), patch: { capacityPax: 3 }, now })
    await setSlotStatus(pglite.db, { slotId: idAt(slots, 6), status: "cancelled", reason: "Storm", now })
    const report = await editSlots(pglite.db, { slotId: idAt(slots, 3), scope: "following", patch: { capacityPax: 30 }, now })
    expect(report.updated).toEqual([idAt(slots, 3), idAt(slots, 4), idAt(slots, 7)].sort())
    expect(report.kept).toEqual(
      expect.arrayContaining([
        { slotId: idAt(slots, 5), field: "capacityPax", reason: "customised" },
        { slotId: idAt(slots, 6), field: null, reason: "cancelled" },
      ]),
    )
    expect((await slotsOf(rule.id)).map(({ id }) => id)).toEqual(slots.slice(0, 3).map(({ id }) => id))
    expect((await slotsOf(report.newRuleId as string)).map(({ capacityPax }) => capacityPax)).toEqual([30, 30, 3, 10, 30])
    expect(await getRule(pglite.db, { ruleId: report.newRuleId as never })).toMatchObject({
      seriesId: rule.seriesId,
      anchorDate: "2026-05-04",
      validFrom: "2026-06-15",
    })
    for (const ruleId of [rule.id, report.newRuleId as never]) {
      expect((await generateAvailabilitySlots(pglite.db, { ruleId, ...window })).slotsCreated).toBe(0)
    }
    const split = (await readEvents(pglite.db, { types: ["availability.rule.split"] })).data
    expect(split).toMatchObject([{ subject: rule.id, data: { newRuleId: report.newRuleId, date: "2026-06-15" } }])
  })

  it("gives a new time to the new rule alone", async () => {
    const { rule, slots } = await daily()
    const report = await editSlots(pglite.db, { slotId: idAt(slots, 5), scope: "following", patch: { startLocal: { time: "16:00" } }, now })
    expect((await getRule(pglite.db, { ruleId: rule.id })).startTimes.map(({ startTimeLocal }) => startTimeLocal)).toEqual(["09:00"])
    expect((await slotsOf(report.newRuleId as string)).every(({ originalStart }) => originalStart?.endsWith("16:00:00"))).toBe(true)
    for (const ruleId of [rule.id, report.newRuleId as string]) expect(await regenerate(ruleId)).toBe(0)
  })
})
