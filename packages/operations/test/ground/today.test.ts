import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { materializeSlotResourcesFromTemplateDefaults, putResourceTemplate } from "../../src/availability/index.js"
import { reportIncident, setIncidentStatus } from "../../src/ground/index.js"
import { createResourceHold } from "../../src/holds/index.js"
import { createPlace } from "../../src/places/index.js"
import { getToday } from "../../src/today/today.js"
import { outcome } from "../support/calendar.js"
import { departure } from "../support/departure.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { runOf, travelersOn } from "../support/pickups.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const today = (more: object = {}) => getToday(pglite.db, { date: "2026-05-28", now, ...more })

describe("today", () => {
  it("shows departures, dispatches and holds of one date, and what needs somebody by the time that is left", async () => {
    await departure(pglite.db, { startsAt: at("16:00"), endsAt: at("18:00") })
    const [van, who] = [await vehicle(pglite.db), await driver(pglite.db)]
    const open = await transfer(pglite.db, { scheduledAt: at("09:00") })
    const served = await transfer(pglite.db, { vehicleId: van.id, driverId: who.id, scheduledAt: at("08:00") })
    const place = await createPlace(pglite.db, { kind: "hotel", name: "Nile", timezone: "UTC" })
    const hold = await createResourceHold(pglite.db, {
      ...{ kind: "room", roomKind: "room_dbl", programId: "prog_1", placeId: place.id, quantity: 5, optionOn: "2026-05-28", now },
    })
    const shown = await today()
    expect(shown.departures.departures).toHaveLength(1)
    expect(shown.ground?.dispatches.map(({ id }) => id)).toEqual([served.id, open.id])
    expect(shown.ground).not.toHaveProperty("lanes")
    expect(shown.holds?.map(({ id }) => id)).toEqual([hold.id])
    expect(shown.attention.map(({ code, subjectId, repair }) => [code, subjectId, repair])).toEqual([
      ["unassigned", open.id, "assign"],
      ["hold_lapses", hold.id, "extend"],
    ])
    const soon = await today({ now: at("07:00") })
    expect(soon.attention[0]).toMatchObject({ code: "not_accepted", subjectId: served.id, severity: "info", dueAt: at("08:00") })
  })

  it("lists everything that is the matter with a departure, not the worst of it alone", async () => {
    const { db } = pglite
    await putResourceTemplate(db, { productOptionId: "opt_1", kind: "room_dbl", capacity: 2, defaultCount: 2 })
    const slotId = await departure(db, { optionId: "opt_1", startsAt: at("16:00"), endsAt: at("18:00"), cutoffAt: at("16:00") })
    await materializeSlotResourcesFromTemplateDefaults(db, { slotId, now })
    await runOf(db, [], { selectionRequired: true, allowCustom: true, autoAttach: false })
    await travelersOn(db, slotId, ["Pop"])
    const { attention } = await today()
    expect(attention.map(({ code, subjectId, repair }) => [code, subjectId, repair])).toEqual([
      ["pickup_missing", slotId, "open"],
      ["travelers_unassigned", slotId, "open"],
    ])
  })

  it("lists a run with an incident until that is settled", async () => {
    const run = await transfer(pglite.db, { scheduledAt: at("09:00") })
    const incident = await reportIncident(pglite.db, { dispatchId: run.id, incidentType: "flat_tyre", now })
    const told = async () => (await today()).attention.map(({ code, subjectId, severity }) => [code, subjectId, severity])
    const open = ["incident_open", run.id, "critical"]
    expect(await told()).toContainEqual(open)
    await setIncidentStatus(pglite.db, { id: incident.id, status: "mitigated", now })
    expect(await told()).toContainEqual(open)
    await setIncidentStatus(pglite.db, { id: incident.id, status: "resolved", now })
    expect(await told()).not.toContainEqual(open)
  })

  it("ticks tomorrow's list by data alone", async () => {
    const open = await transfer(pglite.db, { scheduledAt: at("2026-05-29T09:00:00Z") })
    const { checklist } = await today()
    expect(checklist.filter(({ done }) => !done)).toEqual([{ code: "dispatches_assigned", done: false, count: 1, ids: [open.id] }])
  })

  it("leaves out what a person may not read, and costs as much for a full day as for an empty one", async () => {
    expect(await getToday(pglite.db, { date: "2026-05-28", now }, { ground: false, holds: false })).toMatchObject({
      ground: null,
      holds: null,
    })
    const count = () => statementsOf(pglite.client, (db) => getToday(db, { date: "2026-05-28" }))
    const empty = await count()
    for (let n = 0; n < 5; n++) await transfer(pglite.db, { scheduledAt: at(`1${n}:00`) })
    expect(await count()).toBe(empty)
    expect(await outcome(today({ timezone: "Mars/Olympus" }))).toBe("timezone_invalid")
  })
})
