import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  assignDispatch,
  cancelDispatch,
  deleteDispatch,
  getDispatch,
  recordExecutionEvent,
  respondToAssignment,
  searchDispatches,
  unassignDispatch,
  updateDispatch,
} from "../../src/ground/index.js"
import { createResource, createResourceCloseout } from "../../src/resources/index.js"
import { outcome } from "../support/calendar.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("a dispatch that is over, under way or not there", () => {
  it("takes no more changes once it is over", async () => {
    const { id } = await transfer(pglite.db)
    await cancelDispatch(pglite.db, { dispatchId: id, reason: "no flight", now })
    const who = await driver(pglite.db)
    expect(await outcome(assignDispatch(pglite.db, { dispatchId: id, driverId: who.id, now }))).toBe("dispatch_closed")
    expect(await outcome(updateDispatch(pglite.db, { dispatchId: id, language: "fr", now }))).toBe("dispatch_closed")
    expect(await outcome(updateDispatch(pglite.db, { dispatchId: id, notes: "Call them", now }))).toBe("ok")
    expect(await outcome(cancelDispatch(pglite.db, { dispatchId: id, reason: "again", now }))).toBe("status_transition_invalid")
    expect(await outcome(deleteDispatch(pglite.db, { dispatchId: id }))).toBe("dispatch_in_use")
  })

  it("keeps its required roles and its places under way; a role is replaced in one step, with a reason", async () => {
    const [van, a, b] = [await vehicle(pglite.db), await driver(pglite.db), await driver(pglite.db)]
    const { id } = await transfer(pglite.db, { vehicleId: van.id, driverId: a.id })
    await recordExecutionEvent(pglite.db, { dispatchId: id, type: "driver_en_route", now: at("07:00") })
    expect(await outcome(unassignDispatch(pglite.db, { dispatchId: id, role: "driver", reason: "ill", now }))).toBe("role_required")
    expect(await outcome(assignDispatch(pglite.db, { dispatchId: id, driverId: b.id, now }))).toBe("invalid_request")
    expect(await outcome(assignDispatch(pglite.db, { dispatchId: id, driverId: b.id, reason: "ill", now }))).toBe("ok")
    expect(await outcome(updateDispatch(pglite.db, { dispatchId: id, pickupText: "Elsewhere", now }))).toBe("dispatch_in_progress")
  })

  it("is not known", async () => {
    expect(await outcome(getDispatch(pglite.db, { dispatchId: "gdsp_nowhere" }))).toBe("dispatch_not_found")
    expect(await outcome(respondToAssignment(pglite.db, { assignmentId: "gdas_nowhere", response: "accept" }))).toBe(
      "dispatch_assignment_not_found",
    )
    expect(await outcome(getDispatch(pglite.db, { dispatchId: "gveh_1" } as never))).toBe("invalid_id")
  })

  it("lets a driver record what is on the road and nothing else", async () => {
    const [van, who] = [await vehicle(pglite.db), await driver(pglite.db)]
    const { id } = await transfer(pglite.db, { vehicleId: van.id, driverId: who.id })
    const as = { dispatchId: id, actorKind: "driver" as const, driverId: who.id, now: at("07:00") }
    expect(await outcome(recordExecutionEvent(pglite.db, { ...as, type: "position", latitude: 44.5, longitude: 26.1 }))).toBe("ok")
    expect(await outcome(recordExecutionEvent(pglite.db, { ...as, type: "position", latitude: 44.5 }))).toBe("invalid_request")
    expect(await outcome(recordExecutionEvent(pglite.db, { ...as, type: "cancelled" }))).toBe("event_not_allowed")
  })
})

describe("a smaller vehicle", () => {
  it("is refused with fewer seats than passengers, with a guide aboard too", async () => {
    const [small, guide] = [
      await vehicle(pglite.db, { passengerCapacity: 4 }),
      await createResource(pglite.db, { kind: "guide", name: "Nour" }),
    ]
    const { id } = await transfer(pglite.db)
    expect(await outcome(assignDispatch(pglite.db, { dispatchId: id, vehicleId: small.id, guideResourceIds: [guide.id], now }))).toBe(
      "assignment_blocked",
    )
    expect(await assignDispatch(pglite.db, { dispatchId: id, vehicleId: small.id, now })).toMatchObject({ dispatch: { seatLimit: 4 } })
    const van = await vehicle(pglite.db)
    expect(await outcome(assignDispatch(pglite.db, { dispatchId: id, guideResourceIds: [van.resourceId], now }))).toBe("assignment_blocked")
  })
})

describe("a closeout", () => {
  it("refuses with its name and yields to a reason; a double booking never does", async () => {
    const who = await driver(pglite.db)
    await createResourceCloseout(pglite.db, {
      resourceId: who.resourceId,
      category: "sick",
      dateFrom: "2026-05-28",
      dateTo: "2026-05-28",
      timezone: "UTC",
      now,
    })
    expect(await outcome(transfer(pglite.db, { driverId: who.id }))).toBe("resource_closed")
    const override = { reason: "back at noon" }
    expect(await outcome(transfer(pglite.db, { driverId: who.id, override }))).toBe("ok")
    expect(await outcome(transfer(pglite.db, { driverId: who.id, override }))).toBe("resource_double_booked")
  })
})

describe("searching", () => {
  it("finds by a passenger's name, literally, and by booking of any passenger", async () => {
    const made = await transfer(pglite.db, {
      passengerCount: undefined,
      passengers: [{ displayName: "O'Brien-Łuczak", bookingId: "bkng_x" }],
    })
    await transfer(pglite.db)
    const ids = async (query: Parameters<typeof searchDispatches>[1]) => (await searchDispatches(pglite.db, query)).data.map(({ id }) => id)
    expect(await ids({ q: "o'brien", now })).toEqual([made.id])
    expect(await ids({ q: "%", now })).toEqual([])
    expect(await ids({ bookingId: "bkng_x", now })).toEqual([made.id])
    expect((await ids({ unassigned: true, now })).length).toBe(2)
    expect(await outcome(searchDispatches(pglite.db, { serviceDateFrom: "2026-05-29", serviceDateTo: "2026-05-28" }))).toBe("invalid_range")
  })
})
