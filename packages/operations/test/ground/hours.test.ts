import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  checkDriverHours,
  createDriverShift,
  type DriverHours,
  getDispatchBoard,
  recordExecutionEvent,
  setLegs,
} from "../../src/ground/index.js"
import { createTestApp } from "../support/app.js"
import { outcome } from "../support/calendar.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const day = { from: at("00:00"), to: at("2026-05-29T00:00:00Z") }
const check = (driverId: `gdrv_${string}`, more: object = {}) => checkDriverHours(pglite.db, { driverId, ...day, ...more })
const coachDriver = async () => {
  const [who, coach] = [await driver(pglite.db, { hoursRules: "eu_561" }), await vehicle(pglite.db, { passengerCapacity: 49 })]
  const drive = (from: string, minutes: number, more: object = {}) =>
    transfer(pglite.db, {
      ...{ driverId: who.id, vehicleId: coach.id, scheduledAt: at(from), durationMinutes: minutes, override: { reason: "Papers follow" } },
      ...more,
    })
  return { who, coach, drive }
}
const rest = [{ kind: "rest" as const, start: at("2026-05-04T00:00:00Z"), end: at("06:00") }]

describe("the hours of a stored driver", () => {
  it("are broken by 4 h 31 without a break, with the numbers and the break that is missing", async () => {
    const { who, drive } = await coachDriver()
    await drive("06:00", 271)
    const { verdict, findings, rules, activities } = await check(who.id, { assumeRestInGaps: true })
    expect({ verdict, rules }).toEqual({ verdict: "breach", rules: "eu_561" })
    expect(findings.find(({ rule }) => rule === "eu_break")).toMatchObject({ verdict: "breach", usedMinutes: 271, limitMinutes: 270 })
    expect(activities).toEqual([{ kind: "driving", start: at("06:00"), end: at("10:31") }])
  })

  it("never pass while a time is unknown that could tip a rule, and pass once it is told", async () => {
    const { who, drive } = await coachDriver()
    await drive("06:00", 240)
    const unknown = await check(who.id)
    expect(unknown.verdict).toBe("unknown")
    expect(unknown.findings.find(({ verdict }) => verdict === "unknown")?.missing.length).toBeGreaterThan(0)
    const told = await check(who.id, { extraActivities: [...rest, { kind: "rest", start: at("10:00"), end: day.to }] })
    expect(told.verdict).toBe("ok")
    expect(told.assumptions.map(({ code }) => code)).toEqual(["runs_are_driving", "stops_are_work", "shifts_are_available"])
  })

  it("count what happened before what was planned, stops as other work, and the rest of a shift as available", async () => {
    const { who, drive } = await coachDriver()
    const run = await drive("06:00", 120, { beforeMinutes: 15, afterMinutes: 10 })
    await setLegs(pglite.db, {
      ...{ dispatchId: run.id, now },
      legs: [
        { legType: "pickup", locationText: "Gate", scheduledAt: at("06:00") },
        { legType: "stop", locationText: "View", scheduledAt: at("07:00"), serviceMinutes: 20 },
        { legType: "dropoff", locationText: "Hotel", scheduledAt: at("08:00") },
      ],
    })
    await createDriverShift(pglite.db, { driverId: who.id, startsAt: at("05:00"), endsAt: at("09:00"), now })
    for (const [type, time] of [
      ["driver_en_route", "05:30"],
      ["driver_arrived", "05:50"],
      ["pickup_completed", "06:05"],
    ] as const) {
      await recordExecutionEvent(pglite.db, { dispatchId: run.id, type, occurredAt: at(time), now: at("06:10") })
    }
    const { activities } = await check(who.id)
    const told = activities.map(({ kind, start, end }) => `${kind} ${start.toISOString().slice(11, 16)}–${end.toISOString().slice(11, 16)}`)
    expect(told).toEqual([
      "available 05:00–09:00",
      "driving 05:30–05:50",
      "other_work 05:50–06:05",
      "other_work 05:50–06:05",
      "driving 06:05–07:00",
      "other_work 07:00–07:20",
      "driving 07:20–08:00",
      "other_work 08:00–08:10",
    ])
  })

  it("do not apply to a car with eight passenger seats, nor to who has no rules; seats that are not known do not exempt", async () => {
    const who = await driver(pglite.db, { hoursRules: "eu_561" })
    const car = await vehicle(pglite.db, { passengerCapacity: 8 })
    await transfer(pglite.db, { driverId: who.id, vehicleId: car.id, durationMinutes: 300 })
    expect((await check(who.id, { assumeRestInGaps: true })).verdict).toBe("not_applicable")
    await transfer(pglite.db, {
      ...{ driverId: who.id, vehicleId: (await vehicle(pglite.db)).id, scheduledAt: at("18:00") },
      override: { reason: "A relief driver comes" },
    })
    expect((await check(who.id, { assumeRestInGaps: true })).verdict).toBe("breach")
    expect((await check((await driver(pglite.db)).id)).verdict).toBe("not_applicable")
  })

  it("refuse a range that is empty or too long, and a driver who is not there; over HTTP they answer the same", async () => {
    const { who, drive } = await coachDriver()
    await drive("06:00", 271)
    expect(await outcome(check(who.id, { from: day.to }))).toBe("invalid_range")
    expect(await outcome(check(who.id, { to: at("2026-08-01T00:00:00Z") }))).toBe("invalid_range")
    expect(await outcome(check("gdrv_01kb7x3q4yf5sv0m2c8n6r9tde"))).toBe("driver_not_found")
    const { send } = createTestApp(pglite.db)
    const query = `from=${day.from.toISOString()}&to=${day.to.toISOString()}&assumeRestInGaps=true`
    expect(await send("GET", `/drivers/${who.id}/hours?${query}`)).toMatchObject({ status: 200, body: { data: { verdict: "breach" } } })
    expect(await statementsOf(pglite.client, (db) => checkDriverHours(db, { driverId: who.id, ...day }))).toBe(1)
  })
})

describe("a single coach tour, told over HTTP by its days", () => {
  const asked = (who: string, query: Record<string, string>) =>
    createTestApp(pglite.db).send<{ data: DriverHours }>(
      "GET",
      `/drivers/${who}/hours?${new URLSearchParams({ assumeRestInGaps: "true", ...query })}`,
    )
  const verdictOf = async (who: string, rule: string, query: Record<string, string>) => {
    const { body } = await asked(who, query)
    return body.data.findings.find((finding) => finding.rule === rule)?.verdict
  }
  const iso = (text: string) => at(text).toISOString()
  const today = { from: iso("00:00"), to: iso("2026-05-29T00:00:00Z") }

  it("may break in two parts of any order that make 45 minutes", async () => {
    const { who, drive } = await coachDriver()
    for (const [from, minutes] of [
      ["06:00", 120],
      ["08:30", 150],
      ["11:15", 240],
    ] as const)
      await drive(from, minutes)
    expect(await verdictOf(who.id, "eu_break", today)).toBe("breach")
    expect(await verdictOf(who.id, "eu_break", { ...today, occasionalFrom: today.from, occasionalTo: today.to })).toBe("ok")
  })

  it("may last twelve days from one weekly rest to the next", async () => {
    const { who, drive } = await coachDriver()
    for (let day = 1; day <= 12; day++) {
      const date = `2026-06-${String(day).padStart(2, "0")}`
      await drive(`${date}T06:00:00Z`, 90)
      await drive(`${date}T15:00:00Z`, 60)
    }
    const range = { from: iso("2026-06-01T00:00:00Z"), to: iso("2026-06-22T00:00:00Z") }
    const tour = { occasionalFrom: iso("2026-06-01T00:00:00Z"), occasionalTo: iso("2026-06-13T00:00:00Z") }
    expect(await verdictOf(who.id, "eu_weekly_rest", range)).toBe("breach")
    expect(await verdictOf(who.id, "eu_weekly_rest", { ...range, ...tour })).toBe("ok")
  })

  it("has two ends, the second after the first", async () => {
    const { who } = await coachDriver()
    const half = await asked(who.id, { ...today, occasionalFrom: today.from })
    expect(half).toMatchObject({ status: 400, body: { code: "invalid_request", violations: [{ path: "occasionalTo" }] } })
    const turned = await asked(who.id, { ...today, occasionalFrom: today.to, occasionalTo: today.from })
    expect(turned).toMatchObject({ status: 400, body: { code: "invalid_range" } })
  })
})

describe("hours on the board", () => {
  it("show a breach with its minutes, and the unknown as unknown, in two statements", async () => {
    const { who, drive } = await coachDriver()
    const broken = await drive("06:00", 271)
    const other = await coachDriver()
    const short = await other.drive("06:00", 60)
    await transfer(pglite.db, { driverId: (await driver(pglite.db)).id, scheduledAt: at("12:00") })
    const board = await getDispatchBoard(pglite.db, { date: "2026-05-28", now })
    const hours = board.conflicts.filter(({ kind }) => kind.startsWith("hours"))
    expect(hours).toMatchObject([
      { kind: "hours_breach", dispatchId: broken.id, resourceId: who.resourceId, minutes: 1, suggestion: "reassign" },
      { kind: "hours_unknown", dispatchId: short.id, resourceId: other.who.resourceId, minutes: null, suggestion: "ask" },
    ])
    expect(await statementsOf(pglite.client, (db) => getDispatchBoard(db, { date: "2026-05-28", now }))).toBeLessThanOrEqual(2)
  })
})
