import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  cancelDispatch,
  createDispatch,
  createDriverShift,
  createOperator,
  getDispatchBoard,
  getDriverSheet,
  renderDriverSheet,
  respondToAssignment,
  updateDriver,
  updateVehicle,
} from "../../src/ground/index.js"
import { replaceOperationSchedules } from "../../src/places/index.js"
import { outcome } from "../support/calendar.js"
import { airport, at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const board = (more: object = {}) => getDispatchBoard(pglite.db, { date: "2026-05-28", now, ...more })
const kinds = (all: { kind: string }[]) => all.map(({ kind }) => kind).sort()

describe("the dispatch board", () => {
  it("shows a day of 180 dispatches, 60 vehicles and 75 drivers in at most two statements", { timeout: 120_000 }, async () => {
    const vans = await Promise.all(Array.from({ length: 60 }, () => vehicle(pglite.db)))
    const drivers = await Promise.all(Array.from({ length: 75 }, () => driver(pglite.db)))
    for (let n = 0; n < 180; n++) {
      const time = new Date(at("04:00").getTime() + Math.floor(n / 60) * 3 * 3_600_000)
      await transfer(pglite.db, { vehicleId: vans[n % 60]?.id, driverId: drivers[n % 60]?.id, scheduledAt: time })
    }
    let shown: Awaited<ReturnType<typeof board>> | undefined
    const sent = await statementsOf(pglite.client, async (db) => {
      shown = await getDispatchBoard(db, { date: "2026-05-28" })
    })
    expect(sent).toBeLessThanOrEqual(2)
    expect(shown).toMatchObject({ counts: { byStatus: { assigned: 180, scheduled: 0 } } })
    expect(shown?.dispatches).toHaveLength(180)
    expect(shown?.lanes).toHaveLength(135)
    expect(shown?.lanes.find(({ resourceId }) => resourceId === vans[0]?.resourceId)).toMatchObject({ busyMinutes: 180, kind: "vehicle" })
  })

  it("of an empty day names the next day with work within its filters", async () => {
    const [lotus] = [await createOperator(pglite.db, { name: "Lotus", now })]
    await transfer(pglite.db, { scheduledAt: at("2026-06-03T08:00:00Z"), operatorId: lotus.id })
    const gone = await transfer(pglite.db, { scheduledAt: at("2026-05-30T08:00:00Z") })
    await cancelDispatch(pglite.db, { dispatchId: gone.id, reason: "No", now })
    await transfer(pglite.db, { scheduledAt: at("2026-06-01T08:00:00Z") })
    expect((await board()).nextDayWithWork).toBe("2026-06-01")
    expect((await board({ operatorId: lotus.id })).nextDayWithWork).toBe("2026-06-03")
    expect((await board({ date: "2026-06-01" })).nextDayWithWork).toBeNull()
    expect((await board({ date: "2026-06-03" })).nextDayWithWork).toBeNull()
  })

  it("tells of a place that is closed when the run is there, and not of one whose hours nobody knows", async () => {
    const [from, to] = [await hotel(pglite.db), await airport(pglite.db)]
    const run = await transfer(pglite.db, { pickupText: undefined, pickupPlaceId: from.id, dropoffPlaceId: to.id })
    const closed = async () =>
      (await board()).conflicts.filter(({ kind }) => kind === "place_closed").map((one) => [one.dispatchId, one.placeId, one.message])
    expect(await closed()).toEqual([])
    // 07:30 UTC is 10:30 in Bucharest
    const opens = (opensAt: string) =>
      replaceOperationSchedules(pglite.db, { placeId: from.id, entries: [{ opensAt, closesAt: "20:00" }], now })
    await opens("11:00")
    expect(await closed()).toEqual([
      [run.id, from.id, `${from.name} is closed at 2026-05-28 10:30 (Europe/Bucharest); it opens at 2026-05-28 11:00 (Europe/Bucharest).`],
    ])
    await opens("10:30")
    expect(await closed()).toEqual([])
  })

  it("shows work of the night on both days, and gives a day of 25 hours 25 hours", async () => {
    const night = await transfer(pglite.db, { scheduledAt: at("2026-05-28T22:30:00Z"), durationMinutes: 240, timezone: "UTC" })
    for (const date of ["2026-05-28", "2026-05-29"]) {
      expect((await board({ date })).dispatches.map(({ id }) => id)).toEqual([night.id])
    }
    const { from, to } = await board({ date: "2026-10-25", timezone: "Europe/Bucharest" })
    expect((to.getTime() - from.getTime()) / 3_600_000).toBe(25)
    expect(await outcome(board({ timezone: "Mars/Olympus" }))).toBe("timezone_invalid")
    expect(await outcome(board({ date: "9999-12-31" }))).toBe("invalid_request")
    expect(await outcome(board({ date: "0001-01-01", timezone: "Africa/Cairo" }))).toBe("ok")
  })

  it("keeps drafts without a time apart, and filters by place and state", async () => {
    const place = await airport(pglite.db)
    const draft = await createDispatch(pglite.db, { bookingId: "bkng_d", draft: true, serviceDate: "2026-05-28", now })
    const there = await transfer(pglite.db, { pickupText: undefined, pickupPlaceId: place.id })
    await transfer(pglite.db)
    const all = await board()
    expect(all.untimed.map(({ id }) => id)).toEqual([draft.id])
    expect(all.dispatches).toHaveLength(2)
    const atPlace = await board({ placeId: place.id, status: ["scheduled"] })
    expect(atPlace.dispatches.map(({ id, pickupName }) => [id, pickupName])).toEqual([[there.id, "Henri Coandă"]])
    expect(atPlace.unassigned).toEqual([{ dispatchId: there.id, missingRoles: ["vehicle", "driver"] }])
  })

  it("tells a conflict while its cause lasts and no longer", async () => {
    const van = await vehicle(pglite.db, { passengerCapacity: 4 })
    const who = await driver(pglite.db)
    const open = await transfer(pglite.db)
    expect(kinds((await board()).conflicts)).toEqual(["unassigned"])
    const served = await transfer(pglite.db, { vehicleId: van.id, driverId: who.id, scheduledAt: at("12:00") })
    expect(kinds((await board()).conflicts.filter(({ dispatchId }) => dispatchId === served.id))).toEqual([])

    const near = () => board({ now: at("10:30") }).then(({ conflicts }) => conflicts.filter(({ dispatchId }) => dispatchId === served.id))
    expect(kinds(await near())).toEqual(["not_accepted"])
    const [, assignment] = served.assignments
    await respondToAssignment(pglite.db, { assignmentId: assignment?.id ?? "gdas_none", response: "accept", now })
    expect(await near()).toEqual([])

    await updateVehicle(pglite.db, {
      id: van.id,
      passengerCapacity: 3,
      documents: [{ kind: "insurance", validTo: "2026-05-27" }],
      active: false,
      now,
    })
    expect(kinds(await near())).toEqual(["capacity_exceeded", "document_expired", "resource_inactive"])
    await updateVehicle(pglite.db, { id: van.id, passengerCapacity: 4, documents: [], active: true, now })
    await createDriverShift(pglite.db, { driverId: who.id, startsAt: at("06:00"), endsAt: at("12:30"), now })
    await updateDriver(pglite.db, { id: who.id, licences: [{ class: "b", validTo: "2026-05-27" }], now })
    expect(kinds(await near())).toEqual(["licence_expired", "outside_shift"])
    const late = (await board({ now: at("13:10") })).conflicts.filter(({ kind }) => kind === "late")
    expect(late.map(({ dispatchId }) => dispatchId).sort()).toEqual([open.id, served.id].sort())
  })

  it("tells one traveler on two dispatches at one time on both", async () => {
    const passengers = [{ travelerId: "trav_1" }]
    const two = [
      await transfer(pglite.db, { passengerCount: undefined, passengers }),
      await transfer(pglite.db, { passengerCount: undefined, passengers, scheduledAt: at("08:00") }),
    ]
    const told = (await board()).conflicts.filter(({ kind }) => kind === "traveler_elsewhere")
    expect(told.map(({ dispatchId, otherSourceId }) => [dispatchId, otherSourceId])).toEqual([
      [two[0]?.id, two[1]?.id],
      [two[1]?.id, two[0]?.id],
    ])
  })
})

describe("the sheet of a driver", () => {
  it("shows only own runs in order, with places and people, and no internal notes", async () => {
    const [van, who, other] = [await vehicle(pglite.db, { name: "Vito", plate: "B 77" }), await driver(pglite.db), await driver(pglite.db)]
    const [from, to] = [await airport(pglite.db), await hotel(pglite.db)]
    await transfer(pglite.db, { driverId: other.id })
    const late = await transfer(pglite.db, { driverId: who.id, scheduledAt: at("15:00"), internalNotes: "owes money", notes: "Ring" })
    const early = await transfer(pglite.db, {
      ...{ driverId: who.id, vehicleId: van.id, pickupText: undefined, pickupPlaceId: from.id, dropoffPlaceId: to.id },
      ...{ passengerCount: undefined, passengers: [{ displayName: "<script>alert(1)</script>", phone: "+40 700" }] },
    })
    const sheet = await getDriverSheet(pglite.db, { driverId: who.id, date: "2026-05-28", now })
    expect(sheet.runs.map(({ id }) => id)).toEqual([early.id, late.id])
    expect(sheet.runs[0]).toMatchObject({
      ...{ scheduledLocal: "2026-05-28T10:30", vehicleName: "Vito", plate: "B 77", transitions: ["driver_en_route", "driver_arrived"] },
      legs: [{ name: "Henri Coandă", geo: "geo:44.5712,26.0771" }, { name: "Hotel Universitate" }],
      passengers: [{ phone: "+40 700" }],
    })
    expect(JSON.stringify(sheet)).not.toContain("owes money")
    const html = renderDriverSheet(sheet, { language: "ar" })
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
    expect(html).not.toContain("<script")
    expect(html).toContain('dir="rtl"')
    const without = await getDriverSheet(pglite.db, { driverId: who.id, from: "2026-05-27", to: "2026-05-29", contacts: false, now })
    expect(without.runs[0]?.passengers).toMatchObject([{ phone: null }])
  })

  it("is refused for nobody, without a date and for more than 31 days", async () => {
    const who = await driver(pglite.db)
    const asked = (more: object) => outcome(getDriverSheet(pglite.db, { driverId: who.id, now, ...more }))
    expect(await asked({ driverId: "gdrv_01kb7x3q4yf5sv0m2c8n6r9tde", date: "2026-05-28" })).toBe("driver_not_found")
    expect(await asked({})).toBe("invalid_request")
    expect(await asked({ date: "2026-05-28", from: "2026-05-28" })).toBe("invalid_request")
    expect(await asked({ from: "2026-05-01", to: "2026-06-01" })).toBe("invalid_range")
  })
})
