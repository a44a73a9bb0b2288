import { parse } from "csv-parse/sync"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { exportJobSheet, getDispatchBoard } from "../../src/ground/index.js"
import { unguardCell } from "../../src/kernel/csv.js"
import { getToday } from "../../src/today/today.js"
import { createTestApp } from "../support/app.js"
import { outcome } from "../support/calendar.js"
import { airport, at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const read = (file: string) => parse(file, { bom: true, columns: true }) as Record<string, string>[]
const sheet = async (more: object = {}) => read([...(await exportJobSheet(pglite.db, { date: "2026-05-28", now, ...more })).lines].join(""))

describe("the job sheet", () => {
  it("has one row for each dispatch, on the clocks of its place or of the zone that is asked for", async () => {
    const [from, to] = [await airport(pglite.db), await hotel(pglite.db)]
    const [van, who] = [await vehicle(pglite.db, { plate: "B 12 ABC" }), await driver(pglite.db, { phone: "+40721000000" })]
    const run = await transfer(pglite.db, {
      ...{ pickupText: undefined, pickupPlaceId: from.id, dropoffPlaceId: to.id, vehicleId: van.id, driverId: who.id },
      transport: { mode: "flight", number: "AF 1234" },
    })
    await transfer(pglite.db, { scheduledAt: at("2026-05-29T07:30:00Z") })
    const rows = await sheet()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      ...{ "Service date": "2026-05-28", Pickup: "2026-05-28 10:30", "Pickup UTC": "2026-05-28T07:30:00.000Z", Status: "assigned" },
      ...{ Dispatch: run.id, Bookings: run.bookingId, From: from.name, To: to.name, Pax: "4", Transport: "AF1234", Plate: "B 12 ABC" },
      ...{ Driver: who.name, Lateness: "on_time" },
    })
    expect(unguardCell(rows[0]?.["Driver phone"] ?? "")).toBe("+40721000000")
    expect(await sheet({ timezone: "UTC" })).toMatchObject([{ Pickup: "2026-05-28 07:30" }])
    expect(await sheet({ date: undefined, from: "2026-05-28", to: "2026-05-29" })).toHaveLength(2)
  })

  it("reads back equal whatever a name holds, and never starts like a formula", async () => {
    const names = ["=1+1", "+40 721", "@SUM(A1)", 'He said "hi"', "two\nlines", "محمد علي", "王小明", "-x; y, z"]
    await transfer(pglite.db, { passengerCount: undefined, passengers: names.map((displayName) => ({ displayName, phone: displayName })) })
    const rows = await sheet({ by: "passenger" })
    expect(rows.map((row) => unguardCell(row.Name ?? "")).sort()).toEqual([...names].sort())
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+@-]/)
    const lines = [...(await exportJobSheet(pglite.db, { date: "2026-05-28", by: "passenger", delimiter: ";", now })).lines]
    expect(lines[0]).toMatch(/^\uFEFF"Service date";"Pickup"/)
  })

  it("keeps a row for a dispatch without anybody, and costs one statement", async () => {
    await transfer(pglite.db, { passengerCount: 0 })
    expect(await sheet({ by: "passenger" })).toMatchObject([{ Pax: "0", Name: "" }])
    for (let hour = 10; hour < 14; hour++) await transfer(pglite.db, { scheduledAt: at(`${hour}:00`) })
    expect(await statementsOf(pglite.client, (db) => exportJobSheet(db, { date: "2026-05-28", now }))).toBe(1)
  })

  it("refuses no date, two kinds of date, a month and more, and an unknown zone; telephones need their right", async () => {
    expect(await outcome(exportJobSheet(pglite.db, {}))).toBe("invalid_request")
    expect(await outcome(exportJobSheet(pglite.db, { date: "2026-05-28", to: "2026-05-29" }))).toBe("invalid_request")
    expect(await outcome(exportJobSheet(pglite.db, { from: "2026-05-28", to: "2026-07-29" }))).toBe("invalid_range")
    expect(await outcome(exportJobSheet(pglite.db, { date: "2026-05-28", timezone: "Mars/Olympus" }))).toBe("timezone_invalid")
    const who = await driver(pglite.db, { phone: "+40721000000" })
    await transfer(pglite.db, { driverId: who.id })
    const { app } = createTestApp(pglite.db, { authorize: (_c, { capability }) => capability === undefined, now: () => now })
    const ask = (query: string) => app.request(`/v1/admin/operations/job-sheet.csv?date=2026-05-28${query}`)
    expect((await ask("")).status).toBe(403)
    const answer = await ask("&contacts=false")
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="job-sheet-2026-05-28.csv"')
    expect(await answer.text()).not.toContain("40721000000")
  })
})

it("board and Today take facilityId for placeId, and refuse two different places", async () => {
  const [one, other] = [await airport(pglite.db), await hotel(pglite.db)]
  const run = await transfer(pglite.db, { pickupText: undefined, pickupPlaceId: one.id })
  await transfer(pglite.db)
  const asked = { date: "2026-05-28", facilityId: one.id, now }
  expect((await getDispatchBoard(pglite.db, asked)).dispatches.map(({ id }) => id)).toEqual([run.id])
  expect((await getToday(pglite.db, asked)).ground?.dispatches.map(({ id }) => id)).toEqual([run.id])
  expect(await outcome(getDispatchBoard(pglite.db, { ...asked, placeId: other.id }))).toBe("invalid_request")
  expect(await outcome(getToday(pglite.db, { ...asked, placeId: other.id }))).toBe("invalid_request")
})
