import { isNotNull } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { pointNamed, runOf, stopsOf } from "../../../../test/support/pickups.js"
import { ruleAt } from "../../../../test/support/rules.js"
import { statementsOf } from "../../../../test/support/statements.js"
import { readEvents } from "../../../kernel/outbox/read.js"
import { auditAvailability } from "../../audit.js"
import { generateAvailabilitySlots } from "../../generation/generate.js"
import { createSlot } from "../../slot/create.js"
import { editSlots } from "../../slot/edit/edit.js"
import { updateSlot } from "../../slot/edit/update.js"
import { setSlotStatus } from "../../slot/status/set.js"
import { setPickupGroupPoints } from "../group/set-points.js"
import { updatePickupGroup } from "../group/store.js"
import { updatePickupPoint } from "../point/service.js"
import { slotPickups } from "../schema.js"
import { listSlotPickups } from "../slot/list.js"
import { updateSlotPickup } from "../slot/update.js"
import { applyPickupGroups } from "./apply.js"

const pglite = usePglite()
afterEach(async () => expect(await auditAvailability(pglite.db)).toEqual([]))
const offset = (offsetMinutes: number) => ({ timing: "offset", offsetMinutes }) as const
const fixed = (localTime: string, dayOffset?: number) => ({ timing: "fixed", localTime, ...(dayOffset && { dayOffset }) }) as const
const cairo = { productId: "prod_1", timezone: "Africa/Cairo" }
const byHand = (dateLocal: string, startTimeLocal: string, over: object = {}) =>
  createSlot(pglite.db, { ...cairo, dateLocal, startTimeLocal, durationMinutes: 120, ...over })

describe("the time of a stop", () => {
  it("is read on the clocks of the departure: fixed, so many minutes before, or within a span", async () => {
    await runOf(pglite.db, [
      { name: "Hilton", time: fixed("07:30") },
      { name: "Marriott", time: offset(-45) },
      { name: "Station", time: { timing: "window", localTime: "08:20", localTimeUntil: "08:40" } },
      { name: "Port", time: { timing: "window", offsetMinutes: -15, offsetUntilMinutes: -5 } },
      { name: "Sinai lodge", time: { timing: "window", localTime: "23:45", localTimeUntil: "00:15", dayOffset: -1 } },
    ])
    const slot = await byHand("2026-07-01", "09:00")
    expect(await stopsOf(pglite.db, slot.id)).toEqual([
      "Sinai lodge 2026-06-30T23:45–00:15",
      "Hilton 2026-07-01T07:30",
      "Marriott 2026-07-01T08:15",
      "Station 2026-07-01T08:20–08:40",
      "Port 2026-07-01T08:45–08:55",
    ])
    const [lodge] = (await listSlotPickups(pglite.db, { slotId: slot.id })).data
    expect([lodge?.pickupAt, lodge?.pickupUntil]).toEqual([new Date("2026-06-30T20:45:00Z"), new Date("2026-06-30T21:15:00Z")])
  })

  it("that the clocks jump over is left out and named; minutes before the start stay exact across the change", async () => {
    const group = await runOf(pglite.db, [
      { name: "Hilton", time: fixed("00:30") },
      { name: "Marriott", time: offset(-90) },
    ])
    const slot = await byHand("2026-04-24", "02:00")
    expect(await stopsOf(pglite.db, slot.id)).toEqual(["Marriott 2026-04-23T23:30"])
    expect(await applyPickupGroups(pglite.db, { slotIds: [slot.id], mode: "missing" })).toEqual({
      slots: 1,
      attached: 0,
      refreshed: 0,
      kept: [],
      skipped: [{ slotId: slot.id, groupId: group.id, pointId: group.points[0]?.pointId, reason: "nonexistent_local_time" }],
    })
  })
})

describe("a new departure", () => {
  it("has the stops of the active groups of its product and option that attach by themselves, each point once", async () => {
    const all = await runOf(pglite.db, [
      { name: "Hilton", time: offset(-45) },
      { name: "Closed hotel", time: offset(-40) },
    ])
    await updatePickupPoint(pglite.db, { id: all.points[1]?.pointId as never, active: false })
    const french = await runOf(pglite.db, [{ name: "Lycée", time: offset(-30) }], { optionId: "opt_fr", sortOrder: 5 })
    const pointId = all.points[0]?.pointId as `pkpt_${string}`
    await setPickupGroupPoints(pglite.db, {
      id: french.id,
      points: [
        { pointId, time: offset(-50) },
        { pointId: french.points[0]?.pointId as never, time: offset(-30) },
      ],
    })
    await runOf(pglite.db, [{ name: "On request", time: offset(-20) }], { autoAttach: false })
    await runOf(pglite.db, [{ name: "Other tour", time: offset(-10) }], { productId: "prod_2" })
    await updatePickupGroup(pglite.db, { id: (await runOf(pglite.db, [{ name: "Last year", time: offset(-5) }])).id, active: false })
    const plain = await byHand("2026-07-01", "09:00")
    const inFrench = await byHand("2026-07-01", "09:00", { optionId: "opt_fr" })
    const none = await byHand("2026-07-01", "09:00", { attachPickups: false })
    expect(await stopsOf(pglite.db, plain.id)).toEqual(["Hilton 2026-07-01T08:15"])
    expect(await stopsOf(pglite.db, inFrench.id)).toEqual(["Hilton 2026-07-01T08:15", "Lycée 2026-07-01T08:30"])
    expect(await stopsOf(pglite.db, none.id)).toEqual([])
  })

  it("that a rule generates has them too, told once per 500 departures, and a second run adds none", async () => {
    await runOf(pglite.db, [
      { name: "Hilton", time: offset(-45), capacity: 8, cutoffMinutes: 60 },
      { name: "Marriott", time: fixed("08:30") },
    ])
    const { id: ruleId } = await ruleAt(pglite.db, ["09:00"], { capacityPax: 10 })
    const span = { ruleId, from: "2026-05-01", to: "2026-05-10" }
    expect(await generateAvailabilitySlots(pglite.db, { ...span, dryRun: true })).toMatchObject({ pickupsAttached: 0 })
    const made = await generateAvailabilitySlots(pglite.db, span)
    expect(made).toMatchObject({ slotsCreated: 10, pickupsAttached: 20 })
    const told = (await readEvents(pglite.db, { limit: 200 })).data.filter(({ type }) => type === "availability.slot_pickup.attached")
    expect(told.map(({ subject, data }) => [subject, (data as { slotIds: string[] }).slotIds.length])).toEqual([["prod_1", 10]])
    expect(await generateAvailabilitySlots(pglite.db, span)).toMatchObject({ slotsCreated: 0, pickupsAttached: 0 })
    const [row] = await pglite.db.select().from(slotPickups).where(isNotNull(slotPickups.cutoffAt))
    expect(row?.cutoffAt?.getTime()).toBe((row?.pickupAt.getTime() ?? 0) - 3_600_000)
    expect(
      await generateAvailabilitySlots(pglite.db, { ruleId, from: "2026-05-11", to: "2026-05-11", attachPickups: false }),
    ).toMatchObject({
      slotsCreated: 1,
      pickupsAttached: 0,
    })
  })

  it("costs the same number of statements for 30 dates and for 365", async () => {
    await runOf(pglite.db, [
      { name: "Hilton", time: offset(-45) },
      { name: "Marriott", time: fixed("08:30") },
    ])
    const { id: ruleId } = await ruleAt(pglite.db, ["09:00"])
    const run = (from: string, to: string) => statementsOf(pglite.client, (db) => generateAvailabilitySlots(db, { ruleId, from, to }))
    expect(await run("2026-01-01", "2026-01-30")).toBe(await run("2027-01-01", "2027-12-31"))
  })
})

describe("applying groups", () => {
  it("twice attaches nothing the second time, and passes over cancelled departures", async () => {
    const [open, gone] = [await departure(pglite.db), await departure(pglite.db)]
    await setSlotStatus(pglite.db, { slotId: gone, status: "cancelled", reason: "Storm" })
    await runOf(pglite.db, [{ name: "Hilton", time: offset(-45) }])
    const apply = () => applyPickupGroups(pglite.db, { slotIds: [open, gone], mode: "missing" })
    const skipped = [{ slotId: gone, groupId: null, pointId: null, reason: "slot_cancelled" }]
    expect(await apply()).toEqual({ slots: 2, attached: 1, refreshed: 0, kept: [], skipped })
    expect(await apply()).toEqual({ slots: 2, attached: 0, refreshed: 0, kept: [], skipped })
  })

  it("to the departures of a product within dates takes groups by name, also those that never attach by themselves", async () => {
    const now = "2026-06-01T00:00:00Z"
    const days = ["2026-05-20", "2026-07-01", "2026-07-02"].map((day) => `${day}T09:00:00Z`)
    for (const at of days) await departure(pglite.db, { startsAt: new Date(at) })
    await departure(pglite.db, { productId: "prod_2" })
    const group = await runOf(pglite.db, [{ name: "Hilton", time: offset(-45) }], { autoAttach: false })
    const filter = { productId: "prod_1" }
    expect(await applyPickupGroups(pglite.db, { filter, mode: "missing", now })).toMatchObject({ slots: 2, attached: 0 })
    expect(await applyPickupGroups(pglite.db, { filter, groupIds: [group.id], mode: "missing", now })).toMatchObject({
      slots: 2,
      attached: 2,
    })
    const past = { ...filter, dateFrom: "2026-05-01", dateTo: "2026-05-31" }
    expect(await applyPickupGroups(pglite.db, { filter: past, groupIds: [group.id], mode: "missing", now })).toMatchObject({ attached: 1 })
  })

  it("again gives uncustomised stops what their group says now, and keeps the others", async () => {
    const group = await runOf(pglite.db, [
      { name: "Hilton", time: offset(-45), capacity: 4 },
      { name: "Marriott", time: offset(-30) },
    ])
    const slot = await byHand("2026-07-01", "09:00")
    const [hilton, marriott] = (await listSlotPickups(pglite.db, { slotId: slot.id })).data
    await updateSlotPickup(pglite.db, { slotPickupId: marriott?.id as never, time: fixed("08:40") })
    await setPickupGroupPoints(pglite.db, {
      id: group.id,
      points: group.points.map(({ pointId }) => ({ pointId, time: offset(-60), capacity: 9 })),
    })
    const refresh = () => applyPickupGroups(pglite.db, { slotIds: [slot.id], mode: "refresh" })
    const kept = [{ slotId: slot.id, slotPickupId: marriott?.id, reason: "customised" }]
    expect(await refresh()).toEqual({ slots: 1, attached: 0, refreshed: 1, kept, skipped: [] })
    expect(await refresh()).toEqual({ slots: 1, attached: 0, refreshed: 0, kept, skipped: [] })
    const [now] = (await listSlotPickups(pglite.db, { slotId: slot.id })).data
    expect(now).toMatchObject({ id: hilton?.id, fromLocal: "2026-07-01T08:00", capacity: 9, revision: 2 })
  })

  it("refuses an unknown departure or group, and both ways of naming departures at once", async () => {
    const slotId = await departure(pglite.db)
    const apply = (input: object) => applyPickupGroups(pglite.db, { mode: "missing", ...input } as never)
    await expect(apply({ slotIds: ["avsl_gone"] })).rejects.toMatchObject({ code: "slot_not_found" })
    await expect(apply({ slotIds: [slotId], groupIds: ["pkgr_gone"] })).rejects.toMatchObject({ code: "pickup_group_not_found" })
    await expect(apply({ slotIds: [slotId], filter: { productId: "prod_1" } })).rejects.toMatchObject({ code: "invalid_request" })
    await expect(apply({ filter: { productId: "prod_1", dateFrom: "2026-02-02", dateTo: "2026-02-01" } })).rejects.toMatchObject({
      code: "invalid_range",
    })
  })
})

describe("moving a departure in time", () => {
  it("moves offsets along, reads local times anew, and keeps what a person changed", async () => {
    await runOf(pglite.db, [
      { name: "Hilton", time: fixed("07:30") },
      { name: "Marriott", time: offset(-45), cutoffMinutes: 30 },
      { name: "Station", time: offset(-20) },
    ])
    const slot = await byHand("2026-07-01", "09:00")
    const station = (await listSlotPickups(pglite.db, { slotId: slot.id })).data[2]
    await updateSlotPickup(pglite.db, { slotPickupId: station?.id as never, time: fixed("08:50") })
    const patch = { startLocal: { date: "2026-07-03", time: "10:00" } }
    const report = await editSlots(pglite.db, { slotId: slot.id, scope: "this", patch })
    expect(report.kept).toEqual([{ slotId: slot.id, field: "pickups", reason: "customised" }])
    expect(await stopsOf(pglite.db, slot.id)).toEqual(["Station 2026-07-01T08:50", "Hilton 2026-07-03T07:30", "Marriott 2026-07-03T09:15"])
    const [, , marriott] = (await listSlotPickups(pglite.db, { slotId: slot.id })).data
    expect(marriott?.cutoffAt).toEqual(new Date("2026-07-03T05:45:00Z"))
    expect((await readEvents(pglite.db)).data.at(-1)).toMatchObject({ type: "availability.slot_pickup.moved", subject: slot.id })
  })

  it("into another zone reads local times there; onto a gap the first time after it, and says so", async () => {
    await runOf(pglite.db, [{ name: "Hilton", time: fixed("00:30") }])
    const slot = await byHand("2026-04-23", "03:00")
    const to = (date: string) => editSlots(pglite.db, { slotId: slot.id, scope: "this", patch: { startLocal: { date } } })
    expect((await to("2026-04-24")).kept).toEqual([{ slotId: slot.id, field: "pickups", reason: "gap" }])
    expect(await stopsOf(pglite.db, slot.id)).toEqual(["Hilton 2026-04-24T01:00"])
    expect((await to("2026-04-25")).kept).toEqual([])
    await updateSlot(pglite.db, { slotId: slot.id, patch: { timezone: "Europe/Bucharest" } })
    const [stop] = (await listSlotPickups(pglite.db, { slotId: slot.id })).data
    expect(stop).toMatchObject({ fromLocal: "2026-04-25T00:30", pickupAt: new Date("2026-04-24T21:30:00Z") })
  })

  it("leaves stops alone when only words change", async () => {
    await runOf(pglite.db, [{ name: "Hilton", time: offset(-45) }])
    const slot = await byHand("2026-07-01", "09:00")
    await updateSlot(pglite.db, { slotId: slot.id, patch: { notes: "Bring water" } })
    expect((await listSlotPickups(pglite.db, { slotId: slot.id })).data[0]).toMatchObject({ revision: 1 })
  })
})

it("the database refuses a stop that takes more than it has places", async () => {
  const slotId = await departure(pglite.db)
  const point = await pointNamed(pglite.db, "Hilton")
  const values = {
    slotId,
    pointId: point.id,
    kind: "pickup",
    timing: "offset",
    offsetMinutes: -5,
    pickupAt: new Date(),
    capacity: 2,
  } as const
  await expect(pglite.db.insert(slotPickups).values({ ...values, taken: 3 })).rejects.toMatchObject({
    cause: { constraint: "slot_pickups_not_overfilled" },
  })
  await expect(pglite.db.insert(slotPickups).values({ ...values, localTime: "07:00" })).rejects.toMatchObject({
    cause: { constraint: "slot_pickups_stop_time_check" },
  })
})
