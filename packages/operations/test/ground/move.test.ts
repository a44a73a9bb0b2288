import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  advanceDispatch,
  assignDispatch,
  cancelDispatch,
  getDispatch,
  getDispatchBoard,
  listExecutionEvents,
  recordExecutionEvent,
  reportDelay,
  reportTransportDelay,
  rescheduleDispatch,
  respondToAssignment,
  retryClaims,
  swapAssignments,
} from "../../src/ground/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import { outcome } from "../support/calendar.js"
import { airport, at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => {
  expect(await auditCapacity(pglite.db)).toEqual([])
  const overlapping = await rowsOf(
    pglite.db,
    sql`select a.id from asset_commitments a join asset_commitments b on a.asset_id = b.asset_id and a.id < b.id and a.during && b.during where a.live and b.live`,
  )
  expect(overlapping).toEqual([])
})

const detail = (dispatchId: `gdsp_${string}`) => getDispatch(pglite.db, { dispatchId, now })
const flight = { mode: "flight", number: "AF 1234", direction: "arrival", scheduledAt: at("07:00") } as const

/** A driver who fetches guests of a flight at 07:30 and drives others at 09:00. */
async function lateFlight() {
  const [van, who] = [await vehicle(pglite.db), await driver(pglite.db)]
  const [from, to] = [await airport(pglite.db), await hotel(pglite.db)]
  const arrival = await transfer(pglite.db, {
    ...{ pickupText: undefined, pickupPlaceId: from.id, dropoffPlaceId: to.id, vehicleId: van.id, driverId: who.id, transport: flight },
    legs: [
      { legType: "pickup", placeId: from.id, scheduledAt: at("07:30") },
      { legType: "stop", locationText: "Kiosk", scheduledAt: at("07:50") },
      { legType: "dropoff", placeId: to.id },
    ],
  })
  const next = await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"], scheduledAt: at("09:00") })
  return { van, who, arrival, next, hotelId: to.id }
}
const estimate = (dispatchId: `gdsp_${string}`, time: string) =>
  reportDelay(pglite.db, { dispatchId, transport: { estimatedAt: at(time) }, now })

describe("a flight 90 minutes late", () => {
  it("moves its pickup, keeps the original, flags the driver's next job and the hotel's late arrival, and moves back when it recovers", async () => {
    const { arrival, next, who, hotelId } = await lateFlight()
    const late = await estimate(arrival.id, "08:30")
    expect(late).toMatchObject({
      ...{ changed: true, movedMinutes: 90 },
      dispatch: {
        ...{
          scheduledAt: at("09:00"),
          endsAt: at("10:00"),
          originalScheduledAt: at("07:30"),
          originalEndsAt: at("08:30"),
          status: "assigned",
        },
        legs: [{ scheduledAt: at("09:00") }, { scheduledAt: at("09:20") }, { scheduledAt: null }],
        checkpoints: [{ plannedAt: at("09:00") }, { plannedAt: at("09:20") }, { plannedAt: at("10:00") }],
      },
    })
    expect(late.conflicts.map(({ kind, dispatchId, otherSourceId, placeId }) => [kind, dispatchId, otherSourceId, placeId])).toEqual([
      ["asset_overlap", arrival.id, next.id, null],
      ["asset_overlap", next.id, arrival.id, null],
      ["late_arrival", arrival.id, null, hotelId],
    ])
    const { conflicts } = await getDispatchBoard(pglite.db, { date: "2026-05-28", now })
    expect(conflicts.filter(({ kind }) => kind === "asset_overlap").map(({ dispatchId }) => dispatchId)).toEqual(
      [next.id, arrival.id].sort((a, b) => (a < b ? -1 : 1)),
    )
    expect(conflicts.filter(({ kind }) => kind === "claim_shortened")).toMatchObject([
      { dispatchId: arrival.id, resourceId: who.resourceId, minutes: 60 },
    ])
    const both = [await detail(arrival.id), await detail(next.id)]
    expect(both.map(({ status, driverId }) => [status, driverId])).toEqual([
      ["assigned", who.id],
      ["assigned", who.id],
    ])

    const back = await estimate(arrival.id, "07:00")
    expect(back).toMatchObject({
      changed: true,
      movedMinutes: -90,
      conflicts: [],
      dispatch: { scheduledAt: at("07:30"), originalScheduledAt: at("07:30") },
    })
    const held = (await detail(arrival.id)).assignments.map((row) => row.held)
    expect(held).toEqual([
      { from: at("07:30"), to: at("08:30") },
      { from: at("07:30"), to: at("08:30") },
    ])
  })

  it("counts every report from the first plan; the same estimate again changes nothing", async () => {
    const { arrival } = await lateFlight()
    await estimate(arrival.id, "07:30")
    expect(await estimate(arrival.id, "08:00")).toMatchObject({
      movedMinutes: 30,
      dispatch: { scheduledAt: at("08:30"), originalScheduledAt: at("07:30") },
    })
    const events = () => listExecutionEvents(pglite.db, { dispatchId: arrival.id }).then(({ total }) => total)
    const told = await events()
    expect(await estimate(arrival.id, "08:00")).toMatchObject({ changed: false, movedMinutes: 0 })
    expect(await events()).toBe(told)
    expect(await reportDelay(pglite.db, { dispatchId: arrival.id, delayMinutes: 20, now })).toMatchObject({
      dispatch: { scheduledAt: at("07:50") },
    })
  })

  it("gives the claim its full time once the next job is gone", async () => {
    const { arrival, next, who } = await lateFlight()
    await estimate(arrival.id, "08:15")
    const heldOf = async () => (await detail(arrival.id)).assignments.find(({ driverId }) => driverId === who.id)?.held
    expect(await heldOf()).toEqual({ from: at("08:45"), to: at("09:00") })
    expect(await retryClaims(pglite.db, { resourceId: who.resourceId, now })).toEqual({ dispatchIds: [] })
    await cancelDispatch(pglite.db, { dispatchId: next.id, reason: "not needed", now })
    expect(await heldOf()).toEqual({ from: at("08:45"), to: at("09:45") })
  })

  it("reaches every open dispatch of its number and date, not those that are over", async () => {
    const [one, two] = [await transfer(pglite.db, { transport: flight }), await transfer(pglite.db, { transport: flight })]
    const other = await transfer(pglite.db, { transport: { ...flight, number: "AF1235" } })
    const gone = await transfer(pglite.db, { transport: flight })
    await cancelDispatch(pglite.db, { dispatchId: gone.id, reason: "no", now })
    const report = { number: "af 1234", serviceDate: "2026-05-28", now }
    const { results } = await reportTransportDelay(pglite.db, { ...report, estimatedAt: at("2026-05-29T01:00:00Z") })
    expect(results.map(({ dispatchId, movedMinutes }) => [dispatchId, movedMinutes])).toEqual(
      [one.id, two.id].sort().map((id) => [id, 1080]),
    )
    expect(await detail(one.id)).toMatchObject({ serviceDate: "2026-05-29" })
    expect(await detail(other.id)).toMatchObject({ scheduledAt: at("07:30") })
    // found again by the date of its first plan
    expect((await reportTransportDelay(pglite.db, { ...report, estimatedAt: at("07:00") })).results).toHaveLength(2)
  })

  it("sends as many statements for thirty runs of a flight as for three, with clashes too", async () => {
    const report = async (count: number, number: string) => {
      for (let n = 0; n < count; n++) {
        const who = await driver(pglite.db)
        const run = { driverId: who.id, requiredRoles: ["driver" as const] }
        await transfer(pglite.db, { ...run, transport: { ...flight, number } })
        await transfer(pglite.db, { ...run, scheduledAt: at("09:00") })
      }
      return statementsOf(pglite.client, async (db) => {
        const { results } = await reportTransportDelay(db, { number, serviceDate: "2026-05-28", estimatedAt: at("08:30"), now })
        expect(results.map(({ movedMinutes, conflicts }) => [movedMinutes, conflicts.length])).toEqual(
          Array.from({ length: count }, () => [90, 2]),
        )
      })
    }
    expect(await report(30, "MS1")).toBe(await report(3, "MS2"))
  })

  it("moves nothing of a departure, and says so", async () => {
    const leaving = await transfer(pglite.db, { transport: { ...flight, direction: "departure" } })
    const told = await estimate(leaving.id, "08:30")
    expect(told).toMatchObject({
      changed: true,
      movedMinutes: 0,
      dispatch: { scheduledAt: at("07:30"), transportEstimatedAt: at("08:30") },
    })
    expect(told.findings.map(({ code }) => code)).toContain("departure_moved")
  })

  it("asks for minutes where the plan of the flight is not known, and takes a pickup at an airport for an arrival", async () => {
    const from = await airport(pglite.db)
    const unplanned = await transfer(pglite.db, {
      pickupText: undefined,
      pickupPlaceId: from.id,
      transport: { mode: "flight", number: "AF1234" },
    })
    expect(await outcome(estimate(unplanned.id, "08:30"))).toBe("invalid_request")
    expect(await outcome(reportDelay(pglite.db, { dispatchId: unplanned.id, now }))).toBe("invalid_request")
    expect(await outcome(reportDelay(pglite.db, { dispatchId: unplanned.id, delayMinutes: 5, newScheduledAt: at("08:00"), now }))).toBe(
      "invalid_request",
    )
  })
})

describe("another time", () => {
  it("moves nothing where an asset has other work, unless it is told or given up", async () => {
    const { arrival, who } = await lateFlight()
    const to = { dispatchId: arrival.id, scheduledAt: at("08:45"), reason: "guests sleep", now }
    expect(await outcome(rescheduleDispatch(pglite.db, to))).toBe("resource_double_booked")
    expect(await detail(arrival.id)).toMatchObject({ scheduledAt: at("07:30"), originalScheduledAt: null, revision: arrival.revision })
    const given = await rescheduleDispatch(pglite.db, { ...to, onClash: "unassign" })
    expect(given).toMatchObject({ dispatch: { status: "scheduled", driverId: null, scheduledAt: at("08:45"), missingRoles: ["driver"] } })
    expect(await outcome(transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"] }))).toBe("ok")
  })

  it("rehearses without writing, asks whoever serves it anew, and is refused once the passengers are aboard", async () => {
    const { arrival } = await lateFlight()
    const [assignment] = arrival.assignments
    await respondToAssignment(pglite.db, { assignmentId: assignment?.id ?? "gdas_none", response: "accept", now })
    const to = { dispatchId: arrival.id, scheduledAt: at("07:45"), now }
    expect(await rescheduleDispatch(pglite.db, { ...to, dryRun: true })).toMatchObject({
      movedMinutes: 15,
      dispatch: { scheduledAt: at("07:45") },
    })
    expect(await detail(arrival.id)).toMatchObject({ scheduledAt: at("07:30") })
    const { dispatch } = await rescheduleDispatch(pglite.db, to)
    expect(dispatch.assignments.map(({ status }) => status)).toEqual(["assigned", "assigned"])
    for (const type of ["driver_en_route", "pickup_completed"] as const) {
      await recordExecutionEvent(pglite.db, { dispatchId: arrival.id, type, now: at("07:50") })
    }
    expect(await outcome(rescheduleDispatch(pglite.db, to))).toBe("dispatch_in_progress")
    expect(await outcome(reportDelay(pglite.db, { dispatchId: arrival.id, delayMinutes: 10, now }))).toBe("dispatch_in_progress")
    await advanceDispatch(pglite.db, { dispatchId: arrival.id, now: at("08:30") })
    expect(await outcome(rescheduleDispatch(pglite.db, to))).toBe("dispatch_closed")
  })

  it("refuses an end before the start, more than 31 days, and saying nothing", async () => {
    const open = await transfer(pglite.db)
    const moved = (more: object) => outcome(rescheduleDispatch(pglite.db, { dispatchId: open.id, now, ...more }))
    expect(await moved({ endsAt: at("07:30") })).toBe("invalid_range")
    expect(await moved({ endsAt: at("2026-06-30T00:00:00Z") })).toBe("invalid_range")
    expect(await moved({})).toBe("invalid_request")
    expect(await moved({ endsAt: at("09:00") })).toBe("ok")
    expect(await detail(open.id)).toMatchObject({ scheduledAt: at("07:30"), endsAt: at("09:00"), endsSource: "given" })
  })
})

describe("swapping", () => {
  it("exchanges the drivers of two overlapping dispatches, and keeps the history of both", async () => {
    const [a, b] = [await driver(pglite.db), await driver(pglite.db)]
    const alone = { requiredRoles: ["driver" as const] }
    const [first, second] = [
      await transfer(pglite.db, { ...alone, driverId: a.id }),
      await transfer(pglite.db, { ...alone, driverId: b.id, scheduledAt: at("08:00") }),
    ]
    const { dispatches } = await swapAssignments(pglite.db, { dispatchIdA: first.id, dispatchIdB: second.id, role: "driver", now })
    expect(dispatches.map(({ driverId, status }) => [driverId, status])).toEqual([
      [b.id, "assigned"],
      [a.id, "assigned"],
    ])
    expect(await outcome(assignDispatch(pglite.db, { dispatchId: first.id, driverId: a.id, now }))).toBe("resource_double_booked")
  })

  it("needs two dispatches that both have one", async () => {
    const [a, open] = [await driver(pglite.db), await transfer(pglite.db)]
    const served = await transfer(pglite.db, { driverId: a.id })
    const swap = (dispatchIdA: `gdsp_${string}`, dispatchIdB: `gdsp_${string}`) =>
      outcome(swapAssignments(pglite.db, { dispatchIdA, dispatchIdB, role: "driver", now }))
    expect(await swap(served.id, served.id)).toBe("invalid_request")
    expect(await swap(served.id, open.id)).toBe("dispatch_assignment_not_found")
    expect(await detail(served.id)).toMatchObject({ driverId: a.id })
  })
})

describe("a plan that is moved over midnight", () => {
  it("changes the service date, in the zone of the dispatch and both ways, and keeps its first plan", async () => {
    const place = await airport(pglite.db)
    const { id: dispatchId } = await transfer(pglite.db, { pickupText: undefined, pickupPlaceId: place.id, scheduledAt: at("20:30") })
    const move = async (scheduledAt: Date) => (await rescheduleDispatch(pglite.db, { dispatchId, scheduledAt, now })).dispatch
    // Bucharest is three hours ahead of UTC in May
    expect(await move(at("20:59"))).toMatchObject({ serviceDate: "2026-05-28", originalScheduledAt: at("20:30") })
    expect(await move(at("21:00"))).toMatchObject({ serviceDate: "2026-05-29", endsAt: at("22:00"), originalScheduledAt: at("20:30") })
    expect(await detail(dispatchId)).toMatchObject({ serviceDate: "2026-05-29", timezone: "Europe/Bucharest" })
    expect(await move(at("2026-05-27T20:00:00Z"))).toMatchObject({ serviceDate: "2026-05-27", originalScheduledAt: at("20:30") })
  })
})
