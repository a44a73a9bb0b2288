import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  advanceDispatch,
  assignDispatch,
  cancelDispatch,
  correctDispatch,
  getDispatch,
  listExecutionEvents,
  recordExecutionEvent,
  updateDispatch,
} from "../../src/ground/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import { createTestApp } from "../support/app.js"
import { outcome } from "../support/calendar.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

async function assigned(more: Parameters<typeof transfer>[1] = {}) {
  const [van, who] = [await vehicle(pglite.db), await driver(pglite.db)]
  return { van, who, dispatch: await transfer(pglite.db, { vehicleId: van.id, driverId: who.id, ...more }) }
}
const record = (dispatchId: string, type: string, time: string, more: object = {}) =>
  recordExecutionEvent(pglite.db, { dispatchId, type, occurredAt: at(time), now: at(time), ...more } as never)

describe("on the road", () => {
  it("sets four actual times, each from its event, and frees the rest of the time", async () => {
    const { dispatch, who } = await assigned()
    for (const [type, time] of [
      ["driver_en_route", "07:00"],
      ["driver_arrived", "07:25"],
      ["pickup_completed", "07:35"],
      ["dropoff_completed", "08:05"],
    ]) {
      await record(dispatch.id, String(type), String(time))
    }
    const done = await getDispatch(pglite.db, { dispatchId: dispatch.id, now: at("09:00") })
    expect(done).toMatchObject({
      status: "completed",
      actualEnRouteAt: at("07:00"),
      actualArrivedAt: at("07:25"),
      actualPickupAt: at("07:35"),
      actualDropoffAt: at("08:05"),
      transitions: [],
    })
    expect(done.checkpoints.map(({ status, lateness }) => [status, lateness.state])).toEqual([
      ["reached", "on_time"],
      ["reached", "on_time"],
    ])
    expect(await outcome(transfer(pglite.db, { driverId: who.id, scheduledAt: at("08:05") }))).toBe("ok")
  })

  it("skips a step and takes it as a late fact; the state stays", async () => {
    const { dispatch } = await assigned()
    await record(dispatch.id, "driver_arrived", "07:25")
    const { dispatch: after } = await record(dispatch.id, "driver_en_route", "07:10")
    expect(after).toMatchObject({ status: "arrived", actualEnRouteAt: at("07:10"), actualArrivedAt: at("07:25") })
    expect(await outcome(record(dispatch.id, "driver_en_route", "07:20"))).toBe("status_transition_invalid")
  })

  it("refuses what does not follow, with what does", async () => {
    const { dispatch } = await assigned()
    await expect(record(dispatch.id, "dropoff_completed", "07:00")).rejects.toMatchObject({
      code: "status_transition_invalid",
      details: { status: "assigned", allowed: ["driver_en_route", "driver_arrived", "cancelled"] },
    })
  })

  it("counts a press that comes twice once", async () => {
    const { dispatch } = await assigned()
    const press = () => advanceDispatch(pglite.db, { dispatchId: dispatch.id, clientEventId: "tap-1", now: at("07:00") })
    expect(await press()).toMatchObject({ changed: true, dispatch: { status: "en_route" } })
    expect(await press()).toMatchObject({ changed: false, dispatch: { status: "en_route" } })
    expect((await listExecutionEvents(pglite.db, { dispatchId: dispatch.id })).data.map(({ eventType }) => eventType)).toEqual([
      "scheduled",
      "assigned",
      "driver_en_route",
    ])
  })

  it("takes no event from more than five minutes ahead, none before the step it follows, none that has an action of its own", async () => {
    const { dispatch } = await assigned()
    expect(await outcome(record(dispatch.id, "driver_en_route", "07:06", { now: at("07:00") }))).toBe("event_in_future")
    await record(dispatch.id, "driver_en_route", "07:05", { now: at("07:00") })
    expect(await outcome(record(dispatch.id, "driver_arrived", "07:04", { now: at("07:10") }))).toBe("event_out_of_order")
    expect(await outcome(record(dispatch.id, "cancelled", "07:10"))).toBe("event_reserved")
  })

  it("lets a driver record only their own run and only what is theirs", async () => {
    const { dispatch, who } = await assigned()
    const stranger = await driver(pglite.db)
    const as = (driverId: string) => ({ actorKind: "driver", driverId })
    expect(await outcome(record(dispatch.id, "driver_en_route", "07:00", as(stranger.id)))).toBe("actor_not_assigned")
    expect(await outcome(record(dispatch.id, "passenger_boarded", "07:00", as(who.id)))).toBe("invalid_request")
    expect(await outcome(record(dispatch.id, "delay_reported", "07:00", as(who.id)))).toBe("event_not_allowed")
    expect(await record(dispatch.id, "driver_en_route", "07:00", as(who.id))).toMatchObject({
      event: { actorKind: "driver", actorResourceId: who.resourceId },
    })
  })

  it("speaks of a no-show only from the planned time on, and frees the asset then", async () => {
    const { dispatch, who } = await assigned()
    await record(dispatch.id, "driver_arrived", "07:20")
    expect(await outcome(record(dispatch.id, "no_show", "07:29"))).toBe("no_show_too_early")
    const { dispatch: after } = await record(dispatch.id, "no_show", "07:45")
    expect(after).toMatchObject({
      status: "no_show",
      passengerCount: 0,
      passengers: Array.from({ length: 4 }, () => ({ status: "no_show" })),
    })
    expect(await outcome(transfer(pglite.db, { driverId: who.id, scheduledAt: at("07:45") }))).toBe("ok")
  })

  it("never rewrites what happened, by raw SQL neither", async () => {
    await assigned()
    for (const change of [sql`update ground_execution_events set notes = 'x'`, sql`delete from ground_execution_events`]) {
      await expect(rowsOf(pglite.db, change)).rejects.toMatchObject({ cause: { message: expect.stringContaining("never changed") } })
    }
  })
})

it("lists what happened by kind, by whether it tells a place, and the latest first", async () => {
  const { dispatch } = await assigned()
  await record(dispatch.id, "position", "07:05", { latitude: 44.5, longitude: 26.1 })
  await record(dispatch.id, "note", "07:06", { notes: "Queue" })
  await record(dispatch.id, "position", "07:10", { latitude: 44.6, longitude: 26.1 })
  const listed = async (more: object) => {
    const { data, total } = await listExecutionEvents(pglite.db, { dispatchId: dispatch.id, ...more })
    return [total, ...data.map(({ eventType, latitude }) => latitude ?? eventType)]
  }
  expect(await listed({ hasPosition: true, sort: "-recordedAt" })).toEqual([2, 44.6, 44.5])
  expect(await listed({ hasPosition: true, limit: 1, offset: 1 })).toEqual([2, 44.6])
  expect(await listed({ type: ["note", "assigned"] })).toEqual([2, "assigned", "note"])
  expect(await listed({ hasPosition: false })).toEqual([3, "scheduled", "assigned", "note"])
  expect(await outcome(listed({ type: ["teleported"] }))).toBe("invalid_request")
})

describe("correcting", () => {
  it("takes one step back: its time is cleared, its event stays and is voided", async () => {
    const { dispatch } = await assigned()
    await record(dispatch.id, "driver_en_route", "07:00")
    await record(dispatch.id, "driver_arrived", "07:20")
    const back = await correctDispatch(pglite.db, { dispatchId: dispatch.id, reason: "wrong button", now: at("07:21") })
    expect(back).toMatchObject({ status: "en_route", actualArrivedAt: null, actualEnRouteAt: at("07:00") })
    const { data } = await listExecutionEvents(pglite.db, { dispatchId: dispatch.id })
    expect(data.at(-1)).toMatchObject({ eventType: "status_corrected", voidsEventId: data.at(-2)?.id, reason: "wrong button" })
  })

  it("takes a cancellation back to scheduled, without assets; time taken meanwhile stays with its new owner", async () => {
    const { dispatch, who } = await assigned()
    await record(dispatch.id, "driver_en_route", "07:00")
    expect(await cancelDispatch(pglite.db, { dispatchId: dispatch.id, reason: "flight cancelled", now })).toMatchObject({
      status: "cancelled",
      cancelReason: "flight cancelled",
      driverId: null,
      assignments: [],
    })
    const other = await transfer(pglite.db, { driverId: who.id })
    const again = await correctDispatch(pglite.db, { dispatchId: dispatch.id, reason: "it flies", now })
    expect(again).toMatchObject({ status: "scheduled", cancelReason: null, actualEnRouteAt: null, missingRoles: ["vehicle", "driver"] })
    await expect(assignDispatch(pglite.db, { dispatchId: dispatch.id, driverId: who.id, now })).rejects.toMatchObject({
      code: "resource_double_booked",
      details: { clash: { sourceId: other.id } },
    })
  })

  it("cancels with a reason only", async () => {
    const { dispatch } = await assigned()
    expect(await outcome(cancelDispatch(pglite.db, { dispatchId: dispatch.id, now } as never))).toBe("invalid_request")
  })
})

describe("changing", () => {
  it("changes the notes and nothing else", async () => {
    const { dispatch } = await assigned()
    const after = await updateDispatch(pglite.db, { dispatchId: dispatch.id, notes: "Ring twice", now })
    expect({ ...after, notes: null, revision: 0, updatedAt: 0 }).toEqual({
      ...(await getDispatch(pglite.db, { dispatchId: dispatch.id, now })),
      notes: null,
      revision: 0,
      updatedAt: 0,
    })
    expect(after).toMatchObject({
      notes: "Ring twice",
      status: dispatch.status,
      scheduledAt: dispatch.scheduledAt,
      revision: dispatch.revision + 1,
    })
  })

  it("refuses an empty patch, a stale revision and fields that have actions of their own", async () => {
    const { dispatch } = await assigned()
    expect(await outcome(updateDispatch(pglite.db, { dispatchId: dispatch.id, now }))).toBe("empty_patch")
    expect(await outcome(updateDispatch(pglite.db, { dispatchId: dispatch.id, notes: "x", expectedRevision: 99, now }))).toBe(
      "revision_conflict",
    )
    expect(await outcome(updateDispatch(pglite.db, { dispatchId: dispatch.id, status: "completed", now } as never))).toBe("use_action")
    const { send } = createTestApp(pglite.db, { now: () => now })
    const answer = await send("PATCH", `/dispatches/${dispatch.id}`, { body: { driverId: null } })
    expect(answer).toMatchObject({ status: 400, body: { code: "use_action" } })
  })

  it("takes wider buffers in the calendar as well", async () => {
    const { dispatch, who } = await assigned()
    await transfer(pglite.db, { driverId: who.id, scheduledAt: at("08:40") })
    expect(await outcome(updateDispatch(pglite.db, { dispatchId: dispatch.id, afterMinutes: 11, now }))).toBe("resource_double_booked")
    expect(await outcome(updateDispatch(pglite.db, { dispatchId: dispatch.id, afterMinutes: 10, now }))).toBe("ok")
  })
})
