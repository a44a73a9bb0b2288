import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { commitAssets } from "../../src/calendar/index.js"
import {
  assignResource,
  cancelResourceCloseout,
  createResourceCloseout,
  getResourceCloseout,
  listResourceAssignments,
  listResourceCloseouts,
  updateResourceCloseout,
} from "../../src/resources/index.js"
import { job, outcome } from "../support/calendar.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, refused, slotAt, toldTypes } from "../support/resources.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const utc = { timezone: "UTC", now }
const close = (resourceId: string, more: object) =>
  createResourceCloseout(pglite.db, { resourceId: resourceId as never, ...utc, ...more } as never)
const take = (resourceId: string, from: string, to: string) => commitAssets(pglite.db, { items: [job(resourceId as never, from, to)], now })

describe("a closeout that meets work", () => {
  const busy = async () => {
    const resourceId = await guide(pglite.db)
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    const { assignment } = await assignResource(pglite.db, { slotId, resourceId, now })
    await commitAssets(pglite.db, { items: [job(resourceId, "12:00", "13:00", { title: "Transfer" })], now })
    return { resourceId, slotId, assignment }
  }

  it("lists it, keeps it at risk and refuses new work", async () => {
    const { resourceId, assignment } = await busy()
    await guide(pglite.db)
    const { affected, occurrences } = await close(resourceId, { date: "2026-05-28", category: "sick" })
    expect(affected).toMatchObject([
      { sourceType: "slot_assignment", sourceId: assignment.id, action: "kept", substitutes: 1 },
      { sourceType: "dispatch", title: "Transfer", action: "kept" },
    ])
    expect(occurrences).toEqual([{ from: new Date("2026-05-28T00:00:00Z"), to: new Date("2026-05-29T00:00:00Z") }])
    expect(await outcome(take(resourceId, "15:00", "16:00"))).toBe("resource_closed")
    expect((await listResourceAssignments(pglite.db)).data[0]).toMatchObject({ status: "assigned", overCloseout: true })
  })

  it("releases assignments and lists the transfers when asked to release", async () => {
    const { resourceId } = await busy()
    const { affected } = await close(resourceId, { date: "2026-05-28", onAssigned: "release" })
    expect(affected.map(({ action }) => action)).toEqual(["released", "kept"])
    expect((await listResourceAssignments(pglite.db)).data[0]).toMatchObject({ status: "released", endedReason: "closeout" })
  })

  it("writes nothing when refused or only asked", async () => {
    const { resourceId } = await busy()
    const { code, details } = await refused(close(resourceId, { date: "2026-05-28", onAssigned: "refuse" }))
    expect([code, (details.affected as unknown[]).length]).toEqual(["resource_closeout_conflict", 2])
    const dry = await close(resourceId, { date: "2026-05-28", dryRun: true })
    expect(dry.affected).toHaveLength(2)
    expect((await listResourceCloseouts(pglite.db)).total).toBe(0)
    expect(await outcome(take(resourceId, "15:00", "16:00"))).toBe("ok")
  })

  it("keeps the mark of work that another closeout still meets, and lets it go with the last", async () => {
    const { resourceId } = await busy()
    const first = await close(resourceId, { date: "2026-05-28" })
    const second = await close(resourceId, { dateFrom: "2026-05-27", dateTo: "2026-05-29" })
    expect(second.overlaps).toEqual([first.closeout.id])
    const marked = async () => (await listResourceAssignments(pglite.db)).data[0]?.overCloseout
    await cancelResourceCloseout(pglite.db, { closeoutId: first.closeout.id, now })
    expect(await marked()).toBe(true)
    await cancelResourceCloseout(pglite.db, { closeoutId: second.closeout.id, now })
    expect(await marked()).toBe(false)
    expect(await outcome(updateResourceCloseout(pglite.db, { closeoutId: second.closeout.id, date: "2026-06-01", now }))).toBe(
      "resource_closeout_cancelled",
    )
    expect(await toldTypes(pglite.db)).toEqual(expect.arrayContaining(["resources.closeout.created", "resources.closeout.cancelled"]))
  })

  it("lets an override with a reason through, once", async () => {
    const { resourceId } = await busy()
    await close(resourceId, { date: "2026-05-28" })
    const slotId = await slotAt(pglite.db, "18:00", "19:00")
    const override = { codes: ["resource_closed" as const], reason: "He insists." }
    expect(await outcome(assignResource(pglite.db, { slotId, resourceId, now }))).toBe("resource_closed")
    expect((await assignResource(pglite.db, { slotId, resourceId, override, now })).assignment).toMatchObject({ overCloseout: true })
  })
})

describe("when a closeout closes", () => {
  const times = async (resourceId: string, more: object) =>
    (await close(resourceId, more)).occurrences.map(({ from, to }) => [from.toISOString(), to?.toISOString()])

  it("keeps its wall-clock times over a clock change, and excepted dates stay open", async () => {
    const resourceId = await guide(pglite.db)
    const weekly = { dateFrom: "2026-10-18", dateTo: "2026-10-18", timeFrom: "09:00", timeTo: "12:00", timezone: "Europe/Bucharest" }
    expect(await times(resourceId, { ...weekly, rrule: "FREQ=WEEKLY;COUNT=3", exceptDates: ["2026-11-01"] })).toEqual([
      ["2026-10-18T06:00:00.000Z", "2026-10-18T09:00:00.000Z"],
      ["2026-10-25T07:00:00.000Z", "2026-10-25T10:00:00.000Z"],
    ])
  })

  it("moves a bound that clocks jump over to the end of the gap, and closes a night across it", async () => {
    const resourceId = await guide(pglite.db)
    const night = { dateFrom: "2026-03-28", dateTo: "2026-03-29", timeFrom: "22:00", timeTo: "03:30", timezone: "Europe/Bucharest" }
    expect(await times(resourceId, night)).toEqual([["2026-03-28T20:00:00.000Z", "2026-03-29T01:00:00.000Z"]])
  })

  it("is one stretch over several days, whole days without times, and instants as given", async () => {
    const resourceId = await guide(pglite.db)
    const stretch = { dateFrom: "2026-05-01", dateTo: "2026-05-03", timeFrom: "18:00", timeTo: "08:00" }
    expect(await times(resourceId, stretch)).toEqual([["2026-05-01T18:00:00.000Z", "2026-05-03T08:00:00.000Z"]])
    expect(await times(resourceId, { dateLocal: "2026-05-10" })).toEqual([["2026-05-10T00:00:00.000Z", "2026-05-11T00:00:00.000Z"]])
    const instants = { startsAt: "2026-05-12T10:00:00Z", endsAt: "2026-05-12T11:30:00Z" }
    expect(await times(resourceId, instants)).toEqual([["2026-05-12T10:00:00.000Z", "2026-05-12T11:30:00.000Z"]])
  })

  it("until further notice blocks next year", async () => {
    const resourceId = await guide(pglite.db)
    await close(resourceId, { dateFrom: "2026-05-28", dateTo: null })
    expect(await outcome(take(resourceId, "2027-05-28T08:00:00Z", "2027-05-28T09:00:00Z"))).toBe("resource_closed")
  })

  it("is refused without an end, beyond three years, where it overlaps itself and where it says nothing", async () => {
    const resourceId = await guide(pglite.db)
    const daily = { dateFrom: "2026-05-28", dateTo: "2026-05-28" }
    expect(await outcome(close(resourceId, { ...daily, rrule: "FREQ=DAILY" }))).toBe("closeout_recurrence_unbounded")
    expect(await outcome(close(resourceId, { ...daily, rrule: "FREQ=DAILY;COUNT=1200" }))).toBe("closeout_recurrence_unbounded")
    expect(await outcome(close(resourceId, { ...daily, rrule: "FREQ=YEARLY;COUNT=5" }))).toBe("closeout_recurrence_unbounded")
    expect(await outcome(close(resourceId, { ...daily, dateTo: "2026-05-30", rrule: "FREQ=DAILY;COUNT=3" }))).toBe(
      "closeout_occurrences_overlap",
    )
    expect(await outcome(close(resourceId, { ...daily, rrule: "FREQ=NEVER" }))).toBe("recurrence_invalid")
    expect(await outcome(close(resourceId, {}))).toBe("invalid_request")
    expect(await outcome(close(resourceId, { date: "2026-05-28", timezone: "Mars/Base" }))).toBe("timezone_invalid")
    expect(await outcome(close(resourceId, { date: "2026-05-28", timezone: undefined }))).toBe("timezone_required")
    expect(await outcome(close("res_none", { date: "2026-05-28" }))).toBe("resource_not_found")
    expect(await outcome(getResourceCloseout(pglite.db, { closeoutId: "recl_none" }))).toBe("resource_closeout_not_found")
  })

  it("is changed as a whole: the old days are open, the new ones closed", async () => {
    const resourceId = await guide(pglite.db)
    const { closeout } = await close(resourceId, { date: "2026-05-28" })
    const changed = await updateResourceCloseout(pglite.db, { closeoutId: closeout.id, dateFrom: "2026-05-29", dateTo: "2026-05-29", now })
    expect(changed.closeout).toMatchObject({ dateFrom: "2026-05-29", revision: 2 })
    expect(await outcome(take(resourceId, "08:00", "09:00"))).toBe("ok")
    expect(await outcome(take(resourceId, "2026-05-29T08:00:00Z", "2026-05-29T09:00:00Z"))).toBe("resource_closed")
    const within = await listResourceCloseouts(pglite.db, { dateLocal: "2026-05-29", resourceId: [resourceId] })
    expect(within.total).toBe(1)
    expect((await listResourceCloseouts(pglite.db, { dateLocal: "2026-05-28" })).total).toBe(0)
  })
})
