import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  advanceDispatch,
  createDriverShift,
  getDispatch,
  getDispatchBoard,
  recordExecutionEvent,
  reportDelay,
  rescheduleDispatch,
  updateDriver,
} from "../../src/ground/index.js"
import { airport, at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Found = { code: string; verdict: string }
const failing = (findings: readonly Found[]) => findings.flatMap(({ code, verdict }) => (verdict === "fail" ? [code] : []))
const detail = (dispatchId: `gdsp_${string}`) => getDispatch(pglite.db, { dispatchId, now })
const failingOf = async (dispatchId: `gdsp_${string}`) => failing((await detail(dispatchId)).findings)
/** What the board says of the same run. */
const onBoard = async (dispatchId: `gdsp_${string}`) => {
  const { dispatches } = await getDispatchBoard(pglite.db, { date: "2026-05-28", now })
  return failing(dispatches.find(({ id }) => id === dispatchId)?.findings ?? [])
}
const inShift = async () => {
  const who = await driver(pglite.db)
  await createDriverShift(pglite.db, { driverId: who.id, startsAt: at("06:00"), endsAt: at("10:00"), now })
  return who
}

describe("what stands against who serves a run is judged as everything is now", () => {
  it("after a move: in the answer, in the run and on the board alike, and no more once it has moved back", async () => {
    const who = await inShift()
    const run = await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"] })
    expect(failing(run.findings)).not.toContain("outside_shift")
    const moved = await rescheduleDispatch(pglite.db, { dispatchId: run.id, scheduledAt: at("14:00"), now })
    for (const said of [failing(moved.findings), failing(moved.dispatch.findings), await failingOf(run.id), await onBoard(run.id)])
      expect(said).toContain("outside_shift")
    const rehearsed = await rescheduleDispatch(pglite.db, { dispatchId: run.id, scheduledAt: at("08:00"), dryRun: true, now })
    expect(failing(rehearsed.findings)).not.toContain("outside_shift")
    expect(await failingOf(run.id)).toContain("outside_shift")
    await reportDelay(pglite.db, { dispatchId: run.id, delayMinutes: 0, now })
    for (const said of [await failingOf(run.id), await onBoard(run.id)]) expect(said).not.toContain("outside_shift")
  })

  it("of the next job too, to which they now come late", async () => {
    const who = await driver(pglite.db)
    const [from, to] = [await airport(pglite.db), await hotel(pglite.db)]
    const route = {
      pickupText: undefined,
      pickupPlaceId: from.id,
      dropoffPlaceId: to.id,
      driverId: who.id,
      requiredRoles: ["driver" as const],
    }
    const first = await transfer(pglite.db, route)
    const next = await transfer(pglite.db, { ...route, scheduledAt: at("12:00") })
    expect(failing(next.findings)).not.toContain("travel_time")
    await rescheduleDispatch(pglite.db, { dispatchId: first.id, scheduledAt: at("10:55"), now })
    for (const said of [await failingOf(next.id), await onBoard(next.id)]) expect(said).toContain("travel_time")
  })

  it("with the hours of whoever drives under rules, at the new time and not at both", async () => {
    const who = await driver(pglite.db, { hoursRules: "eu_561" })
    const coach = await vehicle(pglite.db, { passengerCapacity: 49 })
    const drive = { driverId: who.id, vehicleId: coach.id, override: { reason: "Papers follow" } }
    await transfer(pglite.db, { ...drive, scheduledAt: at("06:00"), durationMinutes: 200 })
    const second = await transfer(pglite.db, { ...drive, scheduledAt: at("12:00"), durationMinutes: 200 })
    expect(await failingOf(second.id)).not.toContain("driver_hours")
    await rescheduleDispatch(pglite.db, { dispatchId: second.id, scheduledAt: at("09:30"), now })
    expect(await failingOf(second.id)).toContain("driver_hours")
    await rescheduleDispatch(pglite.db, { dispatchId: second.id, scheduledAt: at("12:00"), now })
    expect(await failingOf(second.id)).not.toContain("driver_hours")
    const statements = (dispatchId: `gdsp_${string}`) => statementsOf(pglite.client, (db) => getDispatch(db, { dispatchId, now }))
    expect(await statements(second.id)).toBe(2)
    expect(await statements((await transfer(pglite.db)).id)).toBe(1)
  })

  it("when a driver is taken out of service; who once served a run that is over is history", async () => {
    const who = await inShift()
    const run = await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"] })
    await updateDriver(pglite.db, { id: who.id, active: false, now })
    expect(await failingOf(run.id)).toContain("resource_inactive")
    expect(failing((await detail(run.id)).assignments.flatMap(({ findings }) => findings))).toEqual([])
    for (const type of ["driver_en_route", "driver_arrived", "pickup_completed"] as const)
      await recordExecutionEvent(pglite.db, { dispatchId: run.id, type, now: at("07:40") })
    await advanceDispatch(pglite.db, { dispatchId: run.id, now: at("08:30") })
    expect(await failingOf(run.id)).toEqual([])
  })
})
