import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  addPassengers,
  advanceDispatch,
  applyDispatchBatch,
  assignDispatch,
  cancelDispatch,
  createDriverShift,
  getDispatch,
  listDispatches,
  listExecutionEvents,
  movePassengers,
  respondToAssignment,
} from "../../src/ground/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import { assignResource } from "../../src/resources/index.js"
import { createTestApp } from "../support/app.js"
import { outcome } from "../support/calendar.js"
import { departure } from "../support/departure.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.close())
const handle = () => database.nodePostgres
afterEach(async () => expect(await auditCapacity(handle())).toEqual([]))

const tally = (codes: string[]) =>
  Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((other) => other === code).length]))
const times = <Value>(count: number, make: (n: number) => Promise<Value>) => Promise.all(Array.from({ length: count }, (_, n) => make(n)))

describe("many at once", () => {
  it("makes one dispatch of thirty-two requests with one idempotency key, sent to two processes", async () => {
    const [van, who] = [await vehicle(handle()), await driver(handle())]
    const clock = { now: () => now }
    const apps = [createTestApp(handle(), clock), createTestApp(database.postgresJs, clock)] as const
    const body = {
      bookingId: "bkng_twice",
      vehicleId: van.id,
      driverId: who.id,
      pickupText: "Gate",
      scheduledAt: at("07:30").toISOString(),
    }
    const answers = await times(32, (n) =>
      apps[n % 2 ? 1 : 0].send<{ data: { id: string } }>("POST", "/dispatches", { body, headers: { "idempotency-key": "press" } }),
    )
    expect(answers.filter(({ status }) => status !== 201).map(({ body }) => body)).toEqual([])
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
    expect(answers.filter(({ headers }) => headers.get("idempotency-replayed") === null)).toHaveLength(1)
    expect((await listDispatches(handle(), { driverId: who.id, now })).total).toBe(1)
    const told = await rowsOf(
      handle(),
      sql`select 1 from operations_events where type = 'ground.dispatch.created' and 'bkng_twice' = any(subjects)`,
    )
    expect(told).toHaveLength(1)
  })

  it("gives one driver to one of fifty new dispatches, and leaves nothing of the others", async () => {
    const who = await driver(handle())
    const codes = await times(50, () => outcome(transfer(handle(), { driverId: who.id, requiredRoles: ["driver"] })))
    expect(tally(codes)).toEqual({ ok: 1, resource_double_booked: 49 })
    expect((await listDispatches(handle(), { driverId: who.id, now })).total).toBe(1)
  })

  it("gives one driver and one van to one of sixty-four dispatchers, whose transfers all overlap", async () => {
    const [van, who] = [await vehicle(handle()), await driver(handle())]
    const open = await times(64, (n) => transfer(handle(), { scheduledAt: at(`10:${String((n % 8) * 7).padStart(2, "0")}`) }))
    const codes = await times(64, (n) =>
      outcome(assignDispatch(handle(), { dispatchId: open[n]?.id ?? "gdsp_none", vehicleId: van.id, driverId: who.id, now })),
    )
    expect(tally(codes)).toEqual({ ok: 1, resource_double_booked: 63 })
    const served = await times(64, (n) => getDispatch(handle(), { dispatchId: open[n]?.id ?? "gdsp_none", now }))
    const taken = served.map(({ vehicleId, driverId }) => [vehicleId, driverId])
    expect(tally(taken.map((pair) => pair.map((id) => id !== null).join()))).toEqual({ "true,true": 1, "false,false": 63 })
    expect(served.map(({ status }) => status === "assigned")).toEqual(codes.map((code) => code === "ok"))
  })

  it("gives a driver who also guides to one of thirty-two departures and thirty-two transfers that overlap", async () => {
    const who = await driver(handle(), { isGuide: true })
    const slots = await times(32, () => departure(handle(), { startsAt: at("09:00"), endsAt: at("17:00") }))
    const open = await times(32, (n) => transfer(handle(), { scheduledAt: at(`1${n % 6}:30`), durationMinutes: 400 }))
    const codes = await times(64, (n) => {
      const dispatchId = open[(n - 1) / 2]?.id ?? "gdsp_none"
      const slotId = slots[n / 2] ?? "avsl_none"
      return outcome(
        n % 2
          ? assignDispatch(handle(), { dispatchId, driverId: who.id, now })
          : assignResource(handle(), { slotId, resourceId: who.resourceId, now }),
      )
    })
    expect(tally(codes)).toEqual({ ok: 1, resource_double_booked: 63 })
    const held = await rowsOf(handle(), sql`select 1 from asset_commitments where live and asset_id = ${who.resourceId}`)
    expect(held).toHaveLength(1)
  })

  it("does not deadlock over the same two assets in opposite order", async () => {
    const [van, a, b] = [await vehicle(handle()), await driver(handle()), await driver(handle())]
    const codes = await times(200, (n) =>
      outcome(transfer(handle(), { vehicleId: van.id, driverId: n % 2 ? a.id : b.id, scheduledAt: at("15:00"), requiredRoles: [] })),
    )
    expect(tally(codes)).toEqual({ ok: 1, resource_double_booked: 199 })
  })

  it("counts twenty presses of one button once, and never both cancels and departs from one state", async () => {
    const [van, who] = [await vehicle(handle()), await driver(handle())]
    const { id } = await transfer(handle(), { vehicleId: van.id, driverId: who.id })
    const presses = await times(20, () => advanceDispatch(handle(), { dispatchId: id, clientEventId: "tap", now: at("07:00") }))
    expect(presses.filter(({ changed }) => changed)).toHaveLength(1)
    const both = await Promise.all([
      outcome(cancelDispatch(handle(), { dispatchId: id, reason: "no", now: at("07:10") })),
      outcome(advanceDispatch(handle(), { dispatchId: id, event: "driver_arrived", now: at("07:10") })),
    ])
    const { data } = await listExecutionEvents(handle(), { dispatchId: id })
    const after = data.slice(3).map(({ eventType }) => eventType)
    // cancelling is possible from arrived as well, so either one of the two or both in that order
    expect([["cancelled"], ["driver_arrived", "cancelled"]]).toContainEqual(after)
    expect(both.filter((code) => code === "ok").length).toBe(after.length)
  })

  it("lets forty people onto the six seats that are left, and refuses more by raw SQL", async () => {
    const coach = await vehicle(handle(), { passengerCapacity: 16 })
    const { id: dispatchId } = await transfer(handle(), { vehicleId: coach.id, passengerCount: 10 })
    const codes = await times(40, () => outcome(addPassengers(handle(), { dispatchId, bookingId: "bkng_9", count: 1, now })))
    expect(tally(codes)).toEqual({ ok: 6, vehicle_capacity_exceeded: 34 })
    const full = await getDispatch(handle(), { dispatchId, now })
    expect([full.passengerCount, full.passengers.length]).toEqual([16, 16])
    await expect(handle().execute(sql`update ground_dispatches set passenger_count = 17 where id = ${dispatchId}`)).rejects.toMatchObject({
      cause: { code: "23514" },
    })
  })

  it("takes one traveler and one seat once", async () => {
    const { id: dispatchId } = await transfer(handle(), { passengerCount: undefined })
    const codes = await times(20, (n) =>
      outcome(addPassengers(handle(), { dispatchId, passengers: [n % 2 ? { travelerId: "trav_1" } : { seatLabel: "1A" }], now })),
    )
    expect(tally(codes)).toEqual({ ok: 2, passenger_exists: 9, seat_taken: 9 })
  })

  it("moves people both ways between two vans at once without a deadlock", async () => {
    const [one, two] = [await transfer(handle()), await transfer(handle())]
    const move = (from: typeof one, to: typeof one, n: number) =>
      outcome(
        movePassengers(handle(), {
          fromDispatchId: from.id,
          toDispatchId: to.id,
          passengerIds: [from.passengers[n]?.id ?? "gdps_none"],
          now,
        }),
      )
    const codes = await times(8, (n) => (n % 2 ? move(one, two, (n - 1) / 2) : move(two, one, n / 2)))
    expect(tally(codes)).toEqual({ ok: 8 })
    const counts = await times(2, async (n) => (await getDispatch(handle(), { dispatchId: n ? one.id : two.id, now })).passengerCount)
    expect(counts).toEqual([4, 4])
  })

  it("hears one of an acceptance and a refusal first, and gives a shift to one of ten", async () => {
    const [van, who] = [await vehicle(handle()), await driver(handle())]
    const dispatch = await transfer(handle(), { vehicleId: van.id, driverId: who.id })
    const assignmentId = dispatch.assignments.find(({ role }) => role === "driver")?.id ?? "gdas_none"
    const answer = (response: "accept" | "decline") =>
      outcome(respondToAssignment(handle(), { assignmentId, response, reason: "ill", now }))
    const codes = await Promise.all([answer("accept"), answer("decline")])
    // accepted first it may still be declined; declined first there is nothing left to accept
    expect([
      ["ok", "ok"],
      ["assignment_not_live", "ok"],
    ]).toContainEqual(codes)
    const shifts = await times(10, () =>
      outcome(createDriverShift(handle(), { driverId: who.id, startsAt: at("06:00"), endsAt: at("14:00"), now })),
    )
    expect(tally(shifts)).toEqual({ ok: 1, shift_overlap: 9 })
  })

  it("swaps in batches told in opposite orders without a deadlock, and never books anybody twice", async () => {
    const crew = await times(4, () => driver(handle()))
    const runs = await times(4, (n) => transfer(handle(), { driverId: crew[n]?.id, requiredRoles: ["driver"] }))
    const round = (by: number) =>
      runs.map(({ id }, n) => ({ op: "assign" as const, dispatchId: id, driverId: crew[(n + by) % 4]?.id ?? "gdrv_none" }))
    const codes = await times(24, (n) =>
      outcome(applyDispatchBatch(handle(), { operations: n % 2 ? round(n) : round(n).reverse(), atomic: true, now })),
    )
    expect(tally(codes)).toEqual({ ok: 24 })
    const driving = await times(4, async (n) => (await getDispatch(handle(), { dispatchId: runs[n]?.id ?? "gdsp_none", now })).driverId)
    expect(new Set(driving).size).toBe(4)
  })
})
