import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  createCheckpoint,
  createDispatch,
  deleteCheckpoint,
  getDispatch,
  getIncident,
  listCheckpoints,
  listExecutionEvents,
  listIncidents,
  listLegs,
  reachCheckpoint,
  recordExecutionEvent,
  reportIncident,
  scheduleDispatch,
  setIncidentStatus,
  setLegs,
  updateCheckpoint,
  updateDispatch,
  updateIncident,
  updateLeg,
} from "../../src/ground/index.js"
import { outcome } from "../support/calendar.js"
import { airport, at, driver, hotel, now, transfer } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type DispatchId = `gdsp_${string}`
const detail = (dispatchId: DispatchId) => getDispatch(pglite.db, { dispatchId, now })
const step = (dispatchId: DispatchId, type: string, time: string, more: object = {}) =>
  recordExecutionEvent(pglite.db, { dispatchId, type, now: at(time), ...more } as never)

const stops = [
  { legType: "pickup", locationText: "Gate", scheduledAt: at("07:30") },
  { legType: "stop", locationText: "Kiosk", scheduledAt: at("08:00") },
  { legType: "dropoff", locationText: "Hotel", scheduledAt: at("08:30"), serviceMinutes: 10 },
] as const
const loop = async (more: Parameters<typeof transfer>[1] = {}) => {
  const who = await driver(pglite.db)
  return {
    who,
    run: await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"], durationMinutes: undefined, legs: [...stops], ...more }),
  }
}

describe("places that cannot be stored", () => {
  it.each<[string, (ids: { run: DispatchId; leg: `gdlg_${string}` }, nowhere: `plac_${string}`) => Promise<unknown>]>([
    ["pickupPlaceId", (_, pickupPlaceId) => transfer(pglite.db, { pickupPlaceId })],
    ["dropoffPlaceId", (_, dropoffPlaceId) => transfer(pglite.db, { dropoffPlaceId })],
    ["legs.2.placeId", (_, placeId) => transfer(pglite.db, { legs: [stops[0], stops[1], { legType: "dropoff", placeId }] })],
    ["pickupPlaceId", ({ run }, pickupPlaceId) => updateDispatch(pglite.db, { dispatchId: run, pickupPlaceId, now })],
    ["dropoffPlaceId", ({ run }, dropoffPlaceId) => updateDispatch(pglite.db, { dispatchId: run, dropoffPlaceId, now })],
    [
      "legs.1.placeId",
      ({ run }, placeId) => setLegs(pglite.db, { dispatchId: run, legs: [stops[0], { legType: "dropoff", placeId }], now }),
    ],
    ["placeId", ({ run, leg }, placeId) => updateLeg(pglite.db, { dispatchId: run, legId: leg, placeId, now })],
  ])("are refused at %s, and nothing is written", async (field, write) => {
    const { run } = await loop()
    const refused = { code: "place_not_found", field }
    await expect(write({ run: run.id, leg: run.legs[1]?.id as `gdlg_${string}` }, "plac_nowhere")).rejects.toMatchObject(refused)
    expect((await detail(run.id)).revision).toBe(run.revision)
  })
})

describe("stops", () => {
  it("are replaced whole: one with its id stays itself, pickup, dropoff, end and checkpoints follow", async () => {
    const { run, who } = await loop()
    expect(run).toMatchObject({ endsSource: "legs", endsAt: at("08:40") })
    const [from, to] = [await airport(pglite.db), await hotel(pglite.db)]
    const kept = run.legs[2]?.id
    const after = await setLegs(pglite.db, {
      dispatchId: run.id,
      legs: [
        { legType: "pickup", placeId: from.id, scheduledAt: at("07:30") },
        { id: kept, legType: "stop", locationText: "Museum", scheduledAt: at("08:10") },
        { legType: "dropoff", placeId: to.id, scheduledAt: at("09:00") },
      ],
      now,
    })
    expect(after).toMatchObject({ pickupPlaceId: from.id, pickupText: null, dropoffPlaceId: to.id, endsAt: at("09:00") })
    expect(after.legs.map(({ id, sequence }) => [id === kept, sequence])).toEqual([
      [false, 0],
      [true, 1],
      [false, 2],
    ])
    expect(after.checkpoints.map(({ checkpointType, plannedAt, sequence }) => [checkpointType, plannedAt, sequence])).toEqual([
      ["arrive_pickup", at("07:30"), 0],
      ["stop", at("08:10"), 1],
      ["dropoff", at("09:00"), 2],
    ])
    expect(after.assignments[0]?.held).toEqual({ from: at("07:30"), to: at("09:00") })
    expect(await outcome(transfer(pglite.db, { driverId: who.id, scheduledAt: at("08:50") }))).toBe("resource_double_booked")
  })

  it("are refused backwards, without a place, of another dispatch, and where a longer run meets other work", async () => {
    const { run, who } = await loop()
    await transfer(pglite.db, { driverId: who.id, scheduledAt: at("08:45") })
    const set = (legs: object[]) => outcome(setLegs(pglite.db, { dispatchId: run.id, legs, now } as never))
    expect(await set([stops[1], stops[0]])).toBe("legs_out_of_order")
    expect(await set([{ legType: "pickup" }])).toBe("invalid_request")
    const other = await transfer(pglite.db)
    expect(await set([{ ...stops[0], id: other.legs[0]?.id }])).toBe("leg_not_found")
    expect(await set([stops[0], { ...stops[2], scheduledAt: at("08:50") }])).toBe("resource_double_booked")
    expect((await listLegs(pglite.db, { dispatchId: run.id })).total).toBe(3)
  })

  it("change one by one", async () => {
    const { run } = await loop()
    const legId = run.legs[1]?.id ?? "gdlg_none"
    const change = (more: object) => updateLeg(pglite.db, { dispatchId: run.id, legId, now, ...more } as never)
    expect((await change({ scheduledAt: at("08:05"), notes: "Left side" })).checkpoints[1]?.plannedAt).toEqual(at("08:05"))
    expect(await outcome(change({}))).toBe("empty_patch")
    expect(await outcome(change({ notes: "x", expectedRevision: 99 }))).toBe("revision_conflict")
    expect(await outcome(updateLeg(pglite.db, { dispatchId: run.id, legId: "gdlg_01kb7x3q4yf5sv0m2c8n6r9tde", notes: "x", now }))).toBe(
      "leg_not_found",
    )
  })

  it("keep the times at which they were reached and left, and stay as they are once the passengers are aboard", async () => {
    const { run } = await loop()
    const legId = run.legs[1]?.id
    expect(await outcome(step(run.id, "stop_arrived", "07:00", { legId }))).toBe("status_transition_invalid")
    for (const [type, time] of [
      ["driver_en_route", "07:00"],
      ["driver_arrived", "07:30"],
      ["pickup_completed", "07:40"],
    ]) {
      await step(run.id, String(type), String(time))
    }
    await step(run.id, "stop_arrived", "08:12", { legId })
    const { dispatch } = await step(run.id, "stop_departed", "08:15", { legId })
    expect(dispatch.legs[1]).toMatchObject({ actualArrivedAt: at("08:12"), actualDepartedAt: at("08:15") })
    expect(dispatch.checkpoints[1]).toMatchObject({ status: "reached", lateness: { state: "late", minutes: 12 } })
    // twelve minutes late at the stop: the dropoff tolerates fifteen
    expect(dispatch.checkpoints[2]?.lateness).toMatchObject({ state: "on_time" })
    expect(await step(run.id, "stop_departed", "08:16", { legId })).toMatchObject({ changed: false })
    expect(await outcome(setLegs(pglite.db, { dispatchId: run.id, legs: [stops[0]], now }))).toBe("dispatch_in_progress")
  })
})

describe("checkpoints", () => {
  it("of one's own are added, changed, reached once and deleted while they are not", async () => {
    const run = await transfer(pglite.db)
    const ids = { dispatchId: run.id, now }
    const added = await createCheckpoint(pglite.db, { ...ids, checkpointType: "gate pass", plannedAt: at("07:40"), toleranceMinutes: 0 })
    const own = added.checkpoints.find(({ checkpointType }) => checkpointType === "gate pass")
    const checkpointId = own?.id ?? "gdcp_none"
    expect(own).toMatchObject({ auto: false, sequence: 2, toleranceMinutes: 0, warnMinutes: 20 })
    await updateCheckpoint(pglite.db, { ...ids, checkpointId, plannedAt: at("07:45") })
    expect(await outcome(updateCheckpoint(pglite.db, { ...ids, checkpointId, expectedRevision: 1, warnMinutes: 5 }))).toBe(
      "revision_conflict",
    )
    await reachCheckpoint(pglite.db, { dispatchId: run.id, checkpointId, at: at("07:50"), now: at("07:51") })
    await reachCheckpoint(pglite.db, { dispatchId: run.id, checkpointId, now: at("08:00") })
    const { data } = await listCheckpoints(pglite.db, { dispatchId: run.id, now: at("08:00") })
    expect(data[2]).toMatchObject({ actualAt: at("07:50"), lateness: { state: "late", minutes: 5 } })
    expect(
      (await listExecutionEvents(pglite.db, { dispatchId: run.id })).data.filter(({ eventType }) => eventType === "checkpoint_reached"),
    ).toHaveLength(1)
    expect(await outcome(deleteCheckpoint(pglite.db, { ...ids, checkpointId }))).toBe("status_transition_invalid")
    expect(await outcome(deleteCheckpoint(pglite.db, { ...ids, checkpointId: "gdcp_01kb7x3q4yf5sv0m2c8n6r9tde" }))).toBe(
      "checkpoint_not_found",
    )
    const auto = data[0]?.id ?? "gdcp_none"
    expect((await deleteCheckpoint(pglite.db, { ...ids, checkpointId: auto })).checkpoints).toHaveLength(2)
  })
})

describe("incidents", () => {
  it("are kept with the dispatch and in its history, move on, and open again with a reason only", async () => {
    const { run, who } = await loop()
    const report = {
      dispatchId: run.id,
      incidentType: "breakdown",
      severity: "critical",
      actorKind: "driver",
      driverId: who.id,
      clientEventId: "i1",
    } as const
    const made = await reportIncident(pglite.db, { ...report, description: "Tyre", now: at("07:40") })
    expect(await reportIncident(pglite.db, { ...report, now: at("07:41") })).toEqual(made)
    const { data } = await listExecutionEvents(pglite.db, { dispatchId: run.id })
    expect(data.at(-1)).toMatchObject({ eventType: "incident", incidentId: made.id, actorResourceId: who.resourceId })
    const move = (status: string, more: object = {}) =>
      setIncidentStatus(pglite.db, { id: made.id, status, now: at("08:00"), ...more } as never)
    await move("mitigated")
    expect(await outcome(move("open"))).toBe("status_transition_invalid")
    expect(await move("resolved", { resolution: "Spare van" })).toMatchObject({ resolvedAt: at("08:00"), resolution: "Spare van" })
    expect(await outcome(move("open"))).toBe("invalid_request")
    expect(await move("open", { reason: "again" })).toMatchObject({ status: "open", resolvedAt: null })
    await updateIncident(pglite.db, { id: made.id, severity: "info", now })
    expect(await outcome(updateIncident(pglite.db, { id: made.id, severity: "info", expectedRevision: 1, now }))).toBe("revision_conflict")
    expect(await getIncident(pglite.db, { id: made.id })).toMatchObject({ severity: "info", description: "Tyre" })
    expect((await listIncidents(pglite.db, { dispatchId: run.id, status: ["open"], from: at("07:00"), to: at("08:00") })).total).toBe(1)
    expect(await outcome(listIncidents(pglite.db, { from: at("08:00"), to: at("07:00") }))).toBe("invalid_range")
    expect(await outcome(getIncident(pglite.db, { id: "gsin_01kb7x3q4yf5sv0m2c8n6r9tde" }))).toBe("incident_not_found")
  })
})

describe("a draft", () => {
  it("becomes an order with its place and its time, and is assigned at once where nobody is required", async () => {
    const draft = await createDispatch(pglite.db, { bookingId: "bkng_d", draft: true, requiredRoles: [], now })
    expect(await outcome(scheduleDispatch(pglite.db, { dispatchId: draft.id, scheduledAt: at("07:30"), now }))).toBe("invalid_request")
    const place = await airport(pglite.db)
    await updateDispatch(pglite.db, { dispatchId: draft.id, pickupPlaceId: place.id, now })
    expect(await outcome(scheduleDispatch(pglite.db, { dispatchId: draft.id, now }))).toBe("invalid_request")
    const order = await scheduleDispatch(pglite.db, { dispatchId: draft.id, scheduledLocal: "2026-05-28T10:30", now })
    expect(order).toMatchObject({
      status: "assigned",
      scheduledAt: at("07:30"),
      endsAt: at("08:30"),
      timezone: "Europe/Bucharest",
      serviceDate: "2026-05-28",
    })
    expect(order.legs).toHaveLength(1)
    expect(order.checkpoints.map(({ checkpointType }) => checkpointType)).toEqual(["arrive_pickup", "dropoff"])
    expect(await outcome(scheduleDispatch(pglite.db, { dispatchId: draft.id, now }))).toBe("status_transition_invalid")
    expect((await detail(draft.id)).status).toBe("assigned")
  })
})
