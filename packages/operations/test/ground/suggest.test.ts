import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { assignDispatch, createDriverShift, suggestAssignments } from "../../src/ground/index.js"
import { createResourceCloseout } from "../../src/resources/index.js"
import { outcome } from "../support/calendar.js"
import { airport, at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const suggest = (dispatchId: `gdsp_${string}`, more: object = {}) => suggestAssignments(pglite.db, { dispatchId, now, ...more })

describe("suggestions", () => {
  it("rank by the stated points and say each of them", async () => {
    const [from, to] = [await airport(pglite.db), await hotel(pglite.db)]
    const small = await vehicle(pglite.db, { name: "Small", passengerCapacity: 4, basePlaceId: from.id })
    await vehicle(pglite.db, { name: "Large", passengerCapacity: 40, vehicleClass: "economy" })
    const french = await driver(pglite.db, { name: "French", languages: ["fr"] })
    await createDriverShift(pglite.db, { driverId: french.id, startsAt: at("05:00"), endsAt: at("12:00"), now })
    const plain = await driver(pglite.db, { name: "Plain", languages: ["de"] })
    await createDriverShift(pglite.db, { driverId: plain.id, startsAt: at("13:00"), endsAt: at("20:00"), now })
    const open = await transfer(pglite.db, {
      ...{ pickupText: undefined, pickupPlaceId: from.id, dropoffPlaceId: to.id, language: "fr", requestedClass: "premium" },
    })
    const { vehicles, drivers, pairs } = await suggest(open.id)
    expect(vehicles.map(({ name, score, reasons }) => [name, score, reasons.map(({ code, points }) => [code, points])])).toEqual([
      [
        "Small",
        90,
        [
          ["class_step", -5],
          ["drive", -5],
        ],
      ],
      [
        "Large",
        63,
        [
          ["unused_seats", -27],
          ["class_step", -10],
        ],
      ],
    ])
    expect(drivers.map(({ name, score, fit }) => [name, score, fit])).toEqual([
      ["French", 120, "fits"],
      ["Plain", 85, "fits"],
    ])
    expect(drivers[1]?.findings.map(({ code }) => code)).toEqual(["language", "outside_shift"])
    expect(pairs[0]).toMatchObject({ vehicleId: small.id, driverId: french.id, fit: "fits", score: 110 })
  })

  it("are stable, say why not, and hold: what fits can be assigned, what is blocked cannot", async () => {
    const [busy, closed, tight, free] = [
      await vehicle(pglite.db, { name: "A busy" }),
      await vehicle(pglite.db, { name: "B closed" }),
      await vehicle(pglite.db, { name: "C small", passengerCapacity: 2 }),
      await vehicle(pglite.db, { name: "D free", bufferAfterMinutes: 30 }),
    ]
    const idle = await vehicle(pglite.db, { name: "E inactive", active: false })
    await transfer(pglite.db, { vehicleId: busy.id, scheduledAt: at("08:00") })
    await transfer(pglite.db, { vehicleId: free.id, scheduledAt: at("09:00") })
    await createResourceCloseout(pglite.db, { resourceId: closed.resourceId, date: "2026-05-28", timezone: "UTC", now })
    const open = await transfer(pglite.db)
    const all = await suggest(open.id, { includeUnfit: true })
    expect(all.vehicles.map(({ id, fit }) => [id, fit])).toEqual([
      [free.id, "fits"],
      [closed.id, "needs_reason"],
      ...[busy.id, tight.id, idle.id]
        .sort((a, b) => all.vehicles.findIndex(({ id }) => id === a) - all.vehicles.findIndex(({ id }) => id === b))
        .map((id) => [id, "blocked"]),
    ])
    expect((await suggest(open.id, { includeUnfit: true })).vehicles).toEqual(all.vehicles)
    const why = new Map(
      all.vehicles.map(({ id, findings }) => [id, findings.filter(({ verdict }) => verdict === "fail").map(({ code }) => code)]),
    )
    expect([busy.id, tight.id, idle.id].map((id) => why.get(id)?.[0])).toEqual(["resource_double_booked", "seats", "resource_inactive"])
    expect(all.vehicles[0]).toMatchObject({ freeFrom: null, freeUntil: at("09:00") })
    for (const { id, fit } of all.vehicles) {
      const given = await outcome(assignDispatch(pglite.db, { dispatchId: open.id, vehicleId: id, dryRun: true, now }))
      expect([id, given === "ok"]).toEqual([id, fit === "fits"])
    }
    const shown = await suggest(open.id)
    expect(shown.vehicles.map(({ id }) => id)).toEqual([free.id, closed.id])
  })

  it("prefer a pair that works together that day, within an operator if asked", async () => {
    const [v1, v2] = [await vehicle(pglite.db), await vehicle(pglite.db)]
    const [d1, d2] = [await driver(pglite.db), await driver(pglite.db)]
    await transfer(pglite.db, { vehicleId: v2.id, driverId: d2.id, scheduledAt: at("12:00") })
    const open = await transfer(pglite.db)
    const { pairs } = await suggest(open.id, { limit: 4 })
    expect(pairs[0]).toMatchObject({ vehicleId: v2.id, driverId: d2.id, score: 108 })
    expect(pairs.map(({ driverId }) => driverId)).toEqual(expect.arrayContaining([d1.id]))
    expect(pairs.some(({ vehicleId }) => vehicleId === v1.id)).toBe(true)
  })

  it("cost one statement for 5 and for 75 drivers", { timeout: 60_000 }, async () => {
    for (let n = 0; n < 5; n++) await driver(pglite.db)
    const open = await transfer(pglite.db)
    const count = () => statementsOf(pglite.client, (db) => suggestAssignments(db, { dispatchId: open.id }))
    expect(await count()).toBe(1)
    for (let n = 0; n < 70; n++) await driver(pglite.db)
    expect(await count()).toBe(1)
  })

  it("are not made for what is over, for a draft, or for nothing", async () => {
    expect(await outcome(suggest("gdsp_01kb7x3q4yf5sv0m2c8n6r9tde"))).toBe("dispatch_not_found")
  })

  it("say with hours who would break a rule for driving and rest times, in one statement more; assigning them asks for a reason", async () => {
    const coach = await vehicle(pglite.db, { passengerCapacity: 49 })
    const [tired, fresh] = [
      await driver(pglite.db, { name: "A", hoursRules: "eu_561" }),
      await driver(pglite.db, { name: "B", hoursRules: "eu_561" }),
    ]
    await driver(pglite.db, { name: "C" })
    await transfer(pglite.db, { driverId: tired.id, vehicleId: coach.id, scheduledAt: at("03:00"), durationMinutes: 270 })
    const open = await transfer(pglite.db, { vehicleId: coach.id })
    const judged = async (more: object) =>
      (await suggest(open.id, more)).drivers.map(({ name, fit, findings }) => [
        name,
        fit,
        findings.find(({ code }) => code === "driver_hours")?.verdict,
      ])
    expect(await judged({})).toEqual(expect.arrayContaining([["A", "fits", undefined]]))
    expect(await judged({ withHours: true })).toEqual([
      ["B", "fits", "unknown"],
      ["C", "fits", undefined],
      ["A", "needs_reason", "fail"],
    ])
    expect(await statementsOf(pglite.client, (db) => suggestAssignments(db, { dispatchId: open.id, withHours: true, now }))).toBe(2)

    const assign = (driverId: `gdrv_${string}`, more: object = {}) =>
      assignDispatch(pglite.db, { dispatchId: open.id, driverId, now, ...more })
    const refusal = await assign(tired.id).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      code: "assignment_blocked",
      details: { violations: [{ code: "driver_hours", severity: "reason", subjectId: tired.id, have: 330, need: 270 }] },
    })
    expect(await outcome(assign(fresh.id))).toBe("ok")
    const { dispatch } = await assign(tired.id, { override: { reason: "Ferry takes the break" } })
    expect(dispatch.assignments.find(({ driverId }) => driverId === tired.id)).toMatchObject({
      overrideReason: "Ferry takes the break",
      findings: expect.arrayContaining([expect.objectContaining({ code: "driver_hours", verdict: "fail" })]),
    })
  })
})
