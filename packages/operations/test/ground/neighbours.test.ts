import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  applyDispatchBatch,
  assignDispatch,
  createDispatch,
  getDispatch,
  listExecutionEvents,
  recordExecutionEvent,
  updateDispatch,
} from "../../src/ground/index.js"
import { archivePlace, mergePlaces } from "../../src/places/index.js"
import { assignResource, releaseResourceAssignment } from "../../src/resources/index.js"
import { outcome } from "../support/calendar.js"
import { departure } from "../support/departure.js"
import { at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const slotFrom = (time: string) => departure(pglite.db, { startsAt: at(time), endsAt: at("17:00") })
const refusalOf = (command: Promise<unknown>) => command.catch((error: unknown) => error)

describe("departures and dispatches on one calendar", () => {
  it("a driver who guides a departure drives nobody then, and one who drives guides nobody; the refusal names the other work (B9)", async () => {
    const who = await driver(pglite.db, { isGuide: true })
    const slotId = await slotFrom("09:00")
    const { assignment } = await assignResource(pglite.db, { slotId, resourceId: who.resourceId, now })
    expect(await refusalOf(transfer(pglite.db, { driverId: who.id, scheduledAt: at("10:00") }))).toMatchObject({
      code: "resource_double_booked",
      details: { violations: [{ clash: { sourceType: "slot_assignment", sourceId: assignment.id, refs: { slotId } } }] },
    })
    const other = await driver(pglite.db, { isGuide: true })
    const run = await transfer(pglite.db, { driverId: other.id, scheduledAt: at("10:00") })
    expect(await refusalOf(assignResource(pglite.db, { slotId, resourceId: other.resourceId, now }))).toMatchObject({
      code: "resource_double_booked",
      details: { clash: { sourceType: "dispatch", sourceId: run.id } },
    })
  })

  it("a coach of a departure runs its transfers one after the other; what it runs stays when it leaves the departure", async () => {
    const coach = await vehicle(pglite.db)
    const slotId = await slotFrom("07:00")
    const { assignment } = await assignResource(pglite.db, { slotId, resourceId: coach.resourceId, now })
    const run = (more: object = {}) => transfer(pglite.db, { slotId, vehicleId: coach.id, ...more })
    const first = await run()
    expect(await outcome(run({ scheduledAt: at("08:00") }))).toBe("resource_double_booked")
    expect(await outcome(run({ scheduledAt: at("08:30") }))).toBe("ok")
    const foreign = await slotFrom("07:00")
    expect(await outcome(transfer(pglite.db, { slotId: foreign, vehicleId: coach.id, scheduledAt: at("12:00") }))).toBe(
      "resource_double_booked",
    )
    await releaseResourceAssignment(pglite.db, { assignmentId: assignment.id, now })
    expect((await getDispatch(pglite.db, { dispatchId: first.id, now })).assignments[0]?.held).toEqual({
      from: at("07:30"),
      to: at("08:30"),
    })
    expect(await outcome(transfer(pglite.db, { vehicleId: coach.id, scheduledAt: at("08:00") }))).toBe("resource_double_booked")
    expect(await outcome(transfer(pglite.db, { vehicleId: coach.id, scheduledAt: at("12:00") }))).toBe("ok")
  })

  it("a coach of a departure is given its runs in one batch, and each only once", async () => {
    const coach = await vehicle(pglite.db)
    const slotId = await slotFrom("07:00")
    await assignResource(pglite.db, { slotId, resourceId: coach.resourceId, now })
    const runs = [
      await transfer(pglite.db, { slotId }),
      await transfer(pglite.db, { slotId, scheduledAt: at("08:00") }),
      await transfer(pglite.db, { slotId, scheduledAt: at("08:30") }),
    ]
    const operations = runs.map(({ id: dispatchId }) => ({ op: "assign" as const, dispatchId, vehicleId: coach.id }))
    const { results } = await applyDispatchBatch(pglite.db, { operations, now })
    expect(results.map(({ ok, error }) => (ok ? "ok" : error?.code))).toEqual(["ok", "resource_double_booked", "ok"])
  })
})

describe("places of a dispatch", () => {
  it("an archived one is refused, a merged one stands for its survivor, and events keep the place that they were told of", async () => {
    const [kept, merged, closed] = [await hotel(pglite.db), await hotel(pglite.db), await hotel(pglite.db)]
    const order = { bookingId: "bkng_1", scheduledAt: at("07:30"), now }
    const run = await createDispatch(pglite.db, {
      ...order,
      pickupPlaceId: merged.id,
      vehicleId: (await vehicle(pglite.db)).id,
      requiredRoles: ["vehicle"],
    })
    await recordExecutionEvent(pglite.db, { dispatchId: run.id, type: "note", placeId: merged.id, notes: "Here", now })
    await archivePlace(pglite.db, { id: closed.id, now })
    expect(await outcome(createDispatch(pglite.db, { ...order, pickupPlaceId: closed.id }))).toBe("place_archived")
    expect(await outcome(updateDispatch(pglite.db, { dispatchId: run.id, dropoffPlaceId: closed.id, now }))).toBe("place_archived")
    await mergePlaces(pglite.db, { survivorId: kept.id, duplicateIds: [merged.id], reason: "Twice", now })
    const after = await getDispatch(pglite.db, { dispatchId: run.id, now })
    expect([after.pickupPlaceId, after.legs[0]?.placeId]).toEqual([kept.id, kept.id])
    const { data } = await listExecutionEvents(pglite.db, { dispatchId: run.id })
    expect(data.find(({ eventType }) => eventType === "note")?.placeId).toBe(merged.id)
    expect((await createDispatch(pglite.db, { ...order, pickupPlaceId: merged.id })).pickupPlaceId).toBe(kept.id)
  })
})

describe("every write", () => {
  it("leaves its events with who did it and why", async () => {
    const who = await driver(pglite.db)
    const run = await transfer(pglite.db, { actor: "user_1" } as never)
    await assignDispatch(pglite.db, { dispatchId: run.id, driverId: who.id, actor: "user_2", reason: "nearest", now })
    const { rows } = await pglite.client.query<{ type: string; actor: string; reason: string | null }>(
      "select type, actor, reason from operations_events where subject = $1 and type in ('ground.dispatch.created', 'ground.dispatch_assignment.assigned') order by seq",
      [run.id],
    )
    expect(rows).toEqual([
      { type: "ground.dispatch.created", actor: "user_1", reason: null },
      { type: "ground.dispatch_assignment.assigned", actor: "user_2", reason: "nearest" },
    ])
  })
})
