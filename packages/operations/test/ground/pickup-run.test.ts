import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { createSlotPickup, setTravelerPickups } from "../../src/availability/index.js"
import {
  cancelDispatch,
  createDispatchFromPickupRun,
  type DispatchDetail,
  getDispatchBoard,
  refreshFromPickupRun,
} from "../../src/ground/index.js"
import { createTestApp } from "../support/app.js"
import { outcome } from "../support/calendar.js"
import { departure } from "../support/departure.js"
import { at, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { pointNamed, travelersOn } from "../support/pickups.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

/** Two stops, the later one made first, and two bookings that chose them. */
async function scene() {
  const { db } = pglite
  const slotId = await departure(db, { startsAt: at("09:00"), endsAt: at("17:00"), cutoffAt: at("09:00"), label: "Pyramids" })
  const stop = async (name: string, offsetMinutes: number) =>
    (
      await createSlotPickup(db, {
        slotId,
        pointId: (await pointNamed(db, name)).id,
        kind: "pickup",
        time: { timing: "offset", offsetMinutes },
        now,
      })
    ).id
  const [late, early] = [await stop("Nile", -30), await stop("Station", -60)]
  const choose = (travelerIds: `sltr_${string}`[], slotPickupId: `slpk_${string}`) =>
    setTravelerPickups(db, { slotId, kind: "pickup", travelerIds, choice: { slotPickupId }, now })
  const [pops, ions] = [await travelersOn(db, slotId, ["Pop", "Popa"]), await travelersOn(db, slotId, ["Ion"], { accessNeeds: ["WCHC"] })]
  await choose(pops, late)
  await choose(ions, early)
  const make = (more: object = {}) => createDispatchFromPickupRun(db, { slotId, now, ...more })
  return { slotId, late, early, pops, ions, make, choose }
}

describe("a dispatch of a pickup run", () => {
  it("has a leg for each stop in the order of its time, everybody once at theirs, and ends at the departure", async () => {
    const { slotId, early, late, make } = await scene()
    const run = await make()
    expect(run).toMatchObject({
      slotId,
      status: "scheduled",
      scheduledAt: at("08:00"),
      endsAt: at("09:00"),
      passengerCount: 3,
      wheelchairCount: 1,
    })
    expect(run.legs.map(({ legType, slotPickupId, scheduledAt }) => [legType, slotPickupId, scheduledAt])).toEqual([
      ["pickup", early, at("08:00")],
      ["pickup", late, at("08:30")],
      ["dropoff", null, at("09:00")],
    ])
    const legOf = (id: string | null) => run.legs.find((leg) => leg.id === id)?.slotPickupId
    expect(run.passengers.map(({ displayName, pickupLegId }) => [displayName, legOf(pickupLegId)]).sort()).toEqual(
      [
        ["Ion", early],
        ["Pop", late],
        ["Popa", late],
      ].sort(),
    )
    expect(run.bookingIds).toEqual(["bkng_Ion", "bkng_Pop"])
  })

  it("takes only who came since when it is made again, then nobody; a cancelled run gives them back", async () => {
    const { slotId, early, late, make, choose } = await scene()
    const first = await make()
    expect(await outcome(make())).toBe("nothing_to_dispatch")
    const added = await travelersOn(pglite.db, slotId, ["Late"])
    await choose(added, early)
    expect((await make()).passengers.map(({ displayName }) => displayName)).toEqual(["Late"])
    await cancelDispatch(pglite.db, { dispatchId: first.id, reason: "Another van", now })
    expect((await make({ slotPickupIds: [late] })).passengerCount).toBe(2)
    expect((await make({ bookingIds: ["bkng_Ion"] })).passengerCount).toBe(1)
  })

  it("refuses more people than the vehicle has seats with the bookings that fit, and writes nothing", async () => {
    const { make } = await scene()
    const small = await vehicle(pglite.db, { passengerCapacity: 2, wheelchairCapacity: 1, isAccessible: true })
    const refusal = await make({ vehicleId: small.id }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      ...{ code: "vehicle_capacity_exceeded", details: { capacity: 2, requested: 3, bookingsThatFit: ["bkng_Ion"] } },
    })
    expect((await make()).passengerCount).toBe(3)
  })

  it("over HTTP makes one, with a reason where the bus has left by now, and finds no departure that is not there", async () => {
    const { slotId } = await scene()
    const late = createTestApp(pglite.db, { now: () => at("08:10") })
    const body = { slotId, kind: "pickup" }
    const refused = await late.send("POST", "/dispatches/from-pickup-run", { body })
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid_request", details: { violations: [{ path: "reason" }] } } })
    const entered = await late.send("POST", "/dispatches/from-pickup-run", { body: { ...body, reason: "Entered on the road" } })
    expect(entered.status).toBe(201)
    await cancelDispatch(pglite.db, { dispatchId: (entered.body as { data: DispatchDetail }).data.id, reason: "Again", now })
    const { send } = createTestApp(pglite.db, { now: () => now })
    expect((await send("POST", "/dispatches/from-pickup-run", { body: { slotId, kind: "pickup" } })).status).toBe(201)
    expect(await outcome(createDispatchFromPickupRun(pglite.db, { slotId: "avsl_01kb7x3q4yf5sv0m2c8n6r9tde" }))).toBe("slot_not_found")
  })
})

describe("a run whose pickup list changes", () => {
  const conflicts = async (dispatchId: string) =>
    (await getDispatchBoard(pglite.db, { date: "2026-05-28", now })).conflicts
      .filter((one) => one.dispatchId === dispatchId && one.kind === "run_changed")
      .map(({ suggestion, message }) => [suggestion, message])
  const stopsOf = ({ legs, passengers }: DispatchDetail) =>
    passengers
      .map(({ displayName, pickupLegId }) => [displayName, legs.find(({ id }) => id === pickupLegId)?.slotPickupId])
      .sort(([a], [b]) => String(a).localeCompare(String(b)))

  it("is told on the board, and follows a changed choice, a newcomer and one who left: what changed is listed", async () => {
    const { slotId, early, late, pops, make, choose } = await scene()
    const run = await make()
    expect(await conflicts(run.id)).toEqual([])
    const refresh = (more: object = {}) => refreshFromPickupRun(pglite.db, { dispatchId: run.id, now, ...more })
    expect(await refresh()).toMatchObject({ changed: false, added: [], removed: [], moved: [], dispatch: { revision: run.revision } })

    const [pop, popa] = pops as [`sltr_${string}`, `sltr_${string}`]
    await choose([pop], early)
    await choose(await travelersOn(pglite.db, slotId, ["Late"]), late)
    await setTravelerPickups(pglite.db, { slotId, kind: "pickup", travelerIds: [popa], choice: null, now })
    expect(await conflicts(run.id)).toEqual([["refresh", "3 things have changed on the pickup list since the run was made."]])

    const listed = {
      added: [{ displayName: "Late" }],
      removed: [{ slotTravelerId: popa }],
      moved: [{ slotTravelerId: pop, slotPickupId: early }],
      ...{ changed: true, stopsAdded: [], stopsRemoved: [], stopsMoved: [] },
    }
    expect(await refresh({ dryRun: true })).toMatchObject(listed)
    expect(await conflicts(run.id)).toHaveLength(1)
    const done = await refresh()
    expect(done).toMatchObject(listed)
    expect(done.dispatch.passengerCount).toBe(3)
    expect(stopsOf(done.dispatch)).toEqual([
      ["Ion", early],
      ["Late", late],
      ["Pop", early],
    ])
    expect(await conflicts(run.id)).toEqual([])
    expect((await refresh()).changed).toBe(false)
  })

  it("leaves a stop at which nobody waits, and starts when the first of the others does", async () => {
    const { early, late, ions, make, choose } = await scene()
    const run = await make()
    await choose(ions, late)
    const { dispatch, stopsRemoved, moved } = await refreshFromPickupRun(pglite.db, { dispatchId: run.id, now })
    expect([stopsRemoved.map(({ slotPickupId }) => slotPickupId), moved.length]).toEqual([[early], 1])
    expect(dispatch).toMatchObject({ scheduledAt: at("08:30"), endsAt: at("09:00"), originalScheduledAt: at("08:00") })
    expect(dispatch.legs.map(({ legType, slotPickupId, scheduledAt }) => [legType, slotPickupId, scheduledAt])).toEqual([
      ["pickup", late, at("08:30")],
      ["dropoff", null, at("09:00")],
    ])
  })

  it("refuses one that is over, one that is no run, and one on which nobody is left", async () => {
    const { pops, ions, slotId, make } = await scene()
    const run = await make()
    const refresh = (dispatchId: `gdsp_${string}`) => outcome(refreshFromPickupRun(pglite.db, { dispatchId, now }))
    expect(await refresh((await transfer(pglite.db)).id)).toBe("invalid_request")
    expect(await refresh("gdsp_01kb7x3q4yf5sv0m2c8n6r9tde")).toBe("dispatch_not_found")
    await setTravelerPickups(pglite.db, { slotId, kind: "pickup", travelerIds: [...pops, ...ions], choice: null, now })
    expect(await refresh(run.id)).toBe("nothing_to_dispatch")
    await cancelDispatch(pglite.db, { dispatchId: run.id, reason: "No", now })
    expect(await refresh(run.id)).toBe("dispatch_closed")
  })
})
