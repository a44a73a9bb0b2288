import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  addPassengers,
  boardPassenger,
  createDispatch,
  erasePassengerData,
  getDispatch,
  listDispatches,
  listExecutionEvents,
  listPassengers,
  markPassengerNoShow,
  movePassengers,
  recordExecutionEvent,
  removePassenger,
  undoPassenger,
  updatePassenger,
} from "../../src/ground/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import { outcome } from "../support/calendar.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type DispatchId = `gdsp_${string}`
const shuttle = async (seats: number, more: Parameters<typeof transfer>[1] = {}) =>
  transfer(pglite.db, { vehicleId: (await vehicle(pglite.db, { passengerCapacity: seats })).id, requiredRoles: ["vehicle"], ...more })
const add = (dispatchId: DispatchId, more: object) => addPassengers(pglite.db, { dispatchId, now, ...more } as never)
const detail = (dispatchId: DispatchId) => getDispatch(pglite.db, { dispatchId, now })
const first = async (dispatchId: DispatchId) => (await detail(dispatchId)).passengers[0]?.id ?? "gdps_none"

async function arrived(more: Parameters<typeof transfer>[1] = {}) {
  const who = await driver(pglite.db)
  const run = await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"], ...more })
  await recordExecutionEvent(pglite.db, { dispatchId: run.id, type: "driver_en_route", now: at("07:00") })
  await recordExecutionEvent(pglite.db, { dispatchId: run.id, type: "driver_arrived", now: at("07:25") })
  return { who, run }
}

describe("passengers after the dispatch was made", () => {
  it("fit while there are seats; beyond them the refusal says what would fit, and raw SQL is refused too", async () => {
    const run = await shuttle(6)
    expect(await add(run.id, { count: 1, bookingId: "bkng_a" })).toMatchObject({
      passengerCount: 5,
      bookingIds: expect.arrayContaining(["bkng_a"]),
    })
    const two = [{ bookingId: "bkng_b" }, { bookingId: "bkng_c" }, { bookingId: "bkng_c" }]
    await expect(add(run.id, { passengers: two })).rejects.toMatchObject({
      code: "vehicle_capacity_exceeded",
      details: { capacity: 6, existing: 5, requested: 3, available: 1, bookingsThatFit: ["bkng_b"] },
    })
    expect((await detail(run.id)).passengerCount).toBe(5)
    const oversell = rowsOf(pglite.db, sql`update ground_dispatches set passenger_count = 7 where id = ${run.id}`)
    await expect(oversell).rejects.toMatchObject({ cause: { constraint: "ground_dispatches_seats_check" } })
  })

  it("cost as many statements for one as for two hundred", async () => {
    const run = await transfer(pglite.db)
    const count = (n: number) => statementsOf(pglite.client, (db) => addPassengers(db, { dispatchId: run.id, count: n, now }))
    expect(await count(200)).toBe(await count(1))
  })

  it("may be of several bookings: each booking finds the dispatch", async () => {
    const run = await transfer(pglite.db, {
      passengerCount: undefined,
      passengers: ["a", "b", "c"].map((n) => ({ bookingId: `bkng_x${n}` })),
    })
    expect(run.bookingIds).toEqual(expect.arrayContaining(["bkng_xa", "bkng_xb", "bkng_xc"]))
    for (const n of ["a", "b", "c"]) expect((await listDispatches(pglite.db, { bookingId: `bkng_x${n}`, now })).total).toBe(1)
  })

  it("are refused twice by traveler and by seat, until the first is taken off", async () => {
    const run = await transfer(pglite.db, { passengerCount: 0 })
    const ann = { travelerId: "trav_1", seatLabel: "1A" }
    await add(run.id, { passengers: [ann] })
    expect(await outcome(add(run.id, { passengers: [{ travelerId: "trav_1" }] }))).toBe("passenger_exists")
    expect(await outcome(add(run.id, { passengers: [{ seatLabel: "1A" }] }))).toBe("seat_taken")
    const passengerId = await first(run.id)
    expect(await removePassenger(pglite.db, { dispatchId: run.id, passengerId, now })).toMatchObject({ passengerCount: 0, passengers: [] })
    expect(await outcome(add(run.id, { passengers: [ann] }))).toBe("ok")
    expect(await outcome(removePassenger(pglite.db, { dispatchId: run.id, passengerId, now }))).toBe("passenger_not_found")
    const { total } = await listPassengers(pglite.db, { dispatchId: run.id, status: ["removed"] })
    expect(total).toBe(1)
  })

  it("say that a traveler is on another dispatch at that time", async () => {
    const travelers = { passengers: [{ travelerId: "trav_9" }] }
    const [one, two] = [await transfer(pglite.db, { passengerCount: 0 }), await transfer(pglite.db, { passengerCount: 0 })]
    await add(one.id, travelers)
    const { findings } = await add(two.id, travelers)
    expect(findings).toMatchObject([{ code: "traveler_elsewhere", severity: "advisory", have: one.id }])
  })

  it("keep all counters right when they change", async () => {
    const run = await transfer(pglite.db, { passengerCount: 2 })
    const passengerId = await first(run.id)
    const change = (more: object) => updatePassenger(pglite.db, { dispatchId: run.id, passengerId, now, ...more } as never)
    expect(
      await change({ checkedBags: 2, carryOnBags: 1, wheelchair: true, childSeat: "booster", accessNeeds: ["WCHC"], displayName: "Ann" }),
    ).toMatchObject({
      ...{ checkedBagCount: 2, carryOnCount: 1, wheelchairCount: 1, childSeatCount: 1, passengerCount: 2 },
    })
    expect(await change({ checkedBags: 0, wheelchair: false })).toMatchObject({ checkedBagCount: 0, carryOnCount: 1, wheelchairCount: 0 })
    expect(await outcome(change({}))).toBe("empty_patch")
    expect(await outcome(change({ notes: "x", expectedRevision: 9 }))).toBe("revision_conflict")
    expect(await outcome(change({ pickupLegId: "gdlg_01kb7x3q4yf5sv0m2c8n6r9tde" }))).toBe("leg_not_found")
    const other = await transfer(pglite.db)
    expect(await outcome(updatePassenger(pglite.db, { dispatchId: other.id, passengerId, notes: "x", now }))).toBe("passenger_not_found")
  })

  it("move to another dispatch, all or none", async () => {
    const [from, small] = [await transfer(pglite.db, { passengerCount: 3 }), await shuttle(5)]
    const ids = (await detail(from.id)).passengers.map(({ id }) => id)
    const move = (passengerIds: typeof ids) =>
      movePassengers(pglite.db, { fromDispatchId: from.id, toDispatchId: small.id, passengerIds, now })
    await expect(move(ids)).rejects.toMatchObject({ code: "vehicle_capacity_exceeded", details: { available: 1, requested: 3 } })
    expect(await move(ids.slice(0, 1))).toMatchObject({ from: { passengerCount: 2 }, to: { passengerCount: 5 } })
    expect(await outcome(move(ids.slice(0, 1)))).toBe("passenger_not_found")
    expect(
      await outcome(movePassengers(pglite.db, { fromDispatchId: from.id, toDispatchId: from.id, passengerIds: ids.slice(1), now })),
    ).toBe("invalid_request")
  })

  it("lose their names when they are erased, and stay counted", async () => {
    const run = await transfer(pglite.db, {
      passengerCount: undefined,
      passengers: [{ bookingId: "bkng_e", displayName: "Ann", phone: "1", notes: "x" }],
    })
    const erased = await erasePassengerData(pglite.db, { bookingId: "bkng_e", now })
    expect(erased).toEqual({ erased: 1, dispatchIds: [run.id] })
    expect(await detail(run.id)).toMatchObject({ passengerCount: 1, passengers: [{ displayName: null, phone: null, notes: null }] })
    expect(await outcome(erasePassengerData(pglite.db, { now }))).toBe("invalid_request")
  })
})

describe("boarding", () => {
  it("begins when the driver has arrived; again changes nothing; undoing needs a reason", async () => {
    const who = await driver(pglite.db)
    const run = await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"], passengerCount: 2 })
    const passengerId = await first(run.id)
    const board = () => boardPassenger(pglite.db, { dispatchId: run.id, passengerId, now: at("07:30") })
    expect(await outcome(board())).toBe("status_transition_invalid")
    for (const type of ["driver_en_route", "driver_arrived"] as const) {
      await recordExecutionEvent(pglite.db, { dispatchId: run.id, type, now: at("07:25") })
    }
    expect((await board()).passengers[0]).toMatchObject({ status: "boarded", boardedAt: at("07:30") })
    const events = () => listExecutionEvents(pglite.db, { dispatchId: run.id }).then(({ total }) => total)
    const told = await events()
    await board()
    expect(await events()).toBe(told)
    expect(await outcome(undoPassenger(pglite.db, { dispatchId: run.id, passengerId, now } as never))).toBe("invalid_request")
    const undone = await undoPassenger(pglite.db, { dispatchId: run.id, passengerId, reason: "wrong person", now: at("07:31") })
    expect(undone.passengers[0]).toMatchObject({ status: "expected", boardedAt: null })
  })

  it("lets a driver tick off people of their own run, once for each press", async () => {
    const { who, run } = await arrived()
    const press = (driverId: string) =>
      recordExecutionEvent(pglite.db, {
        ...{
          dispatchId: run.id,
          type: "passenger_boarded",
          passengerId: run.passengers[0]?.id,
          actorKind: "driver",
          driverId,
          clientEventId: "tap",
        },
        now: at("07:30"),
      } as never)
    expect(await outcome(press((await driver(pglite.db)).id))).toBe("actor_not_assigned")
    expect(await press(who.id)).toMatchObject({
      changed: true,
      event: { actorResourceId: who.resourceId, passengerId: run.passengers[0]?.id },
    })
    expect(await press(who.id)).toMatchObject({ changed: false })
  })

  it("counts a no-show off, says when hardly anything proves it, and says who is left behind at the start", async () => {
    const { run } = await arrived({ passengerCount: 3 })
    const [one, two] = run.passengers.map(({ id }) => id) as [`gdps_${string}`, `gdps_${string}`]
    const absent = await markPassengerNoShow(pglite.db, {
      dispatchId: run.id,
      passengerId: one,
      evidence: [{ kind: "photo", reference: "p1" }],
      now: at("07:45"),
    })
    expect(absent.passengerCount).toBe(2)
    expect(absent.findings).toContainEqual(expect.objectContaining({ code: "evidence_thin", have: 1, need: 2 }))
    await boardPassenger(pglite.db, { dispatchId: run.id, passengerId: two, now: at("07:45") })
    const left = await recordExecutionEvent(pglite.db, { dispatchId: run.id, type: "pickup_completed", now: at("07:50") })
    expect(left.dispatch.findings).toContainEqual(expect.objectContaining({ code: "passengers_left", have: 1 }))
    const done = await recordExecutionEvent(pglite.db, { dispatchId: run.id, type: "dropoff_completed", now: at("08:20") })
    expect(done.dispatch.passengers.map(({ status }) => status).sort()).toEqual(["dropped_off", "expected", "no_show"])
    expect(await outcome(add(run.id, { count: 1 }))).toBe("dispatch_closed")
  })
})

it("takes one traveler once, also in the first list", async () => {
  const twice = [{ travelerId: "trav_1" }, { travelerId: "trav_1" }]
  expect(
    await outcome(createDispatch(pglite.db, { bookingId: "bkng_1", pickupText: "Gate", scheduledAt: at("07:30"), passengers: twice, now })),
  ).toBe("passenger_exists")
})
