import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  assignDispatch,
  checkDispatchAssignment,
  getAssignmentHistory,
  getDispatch,
  respondToAssignment,
  unassignDispatch,
  updateVehicle,
} from "../../src/ground/index.js"
import { outcome } from "../support/calendar.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const later = (minutes: number) => new Date(at("07:30").getTime() + minutes * 60_000)

describe("who serves a dispatch", () => {
  it("is taken by one dispatch at a time; back to back fits, a minute of overlap does not, and the refusal names the other", async () => {
    const who = await driver(pglite.db)
    const first = await transfer(pglite.db, { driverId: who.id })
    expect(await transfer(pglite.db, { driverId: who.id, scheduledAt: later(60) })).toMatchObject({ driverId: who.id })
    const clash = transfer(pglite.db, { driverId: who.id, scheduledAt: later(-59), timezone: "Africa/Cairo" })
    await expect(clash).rejects.toMatchObject({
      code: "resource_double_booked",
      // in the local time of the job: 07:30 UTC is 10:30 in Cairo
      message: expect.stringContaining(" 10:30"),
      details: { violations: [{ timezone: "Africa/Cairo", clash: { sourceType: "dispatch", sourceId: first.id } }] },
    })
  })

  it("keeps the greater of its own and the dispatch's buffers free", async () => {
    const who = await driver(pglite.db, { bufferAfterMinutes: 30 })
    await transfer(pglite.db, { driverId: who.id, afterMinutes: 10 })
    expect(await outcome(transfer(pglite.db, { driverId: who.id, scheduledAt: later(89) }))).toBe("resource_double_booked")
    expect(await outcome(transfer(pglite.db, { driverId: who.id, scheduledAt: later(90) }))).toBe("ok")
  })

  it("takes all roles or none", async () => {
    const [van, busy] = [await vehicle(pglite.db), await driver(pglite.db)]
    await transfer(pglite.db, { driverId: busy.id })
    const open = await transfer(pglite.db)
    expect(await outcome(assignDispatch(pglite.db, { dispatchId: open.id, vehicleId: van.id, driverId: busy.id, now }))).toBe(
      "resource_double_booked",
    )
    expect(await getDispatch(pglite.db, { dispatchId: open.id, now })).toMatchObject({
      vehicleId: null,
      driverId: null,
      status: "scheduled",
      revision: open.revision,
    })
  })

  it("replaces with one call: the old one is free at once and both stand in the history", async () => {
    const [van, a, b] = [await vehicle(pglite.db), await driver(pglite.db), await driver(pglite.db)]
    const dispatch = await transfer(pglite.db, { vehicleId: van.id, driverId: a.id })
    const { dispatch: replaced, changed } = await assignDispatch(pglite.db, { dispatchId: dispatch.id, driverId: b.id, reason: "ill", now })
    expect([changed, replaced.driverId, replaced.vehicleId, replaced.status]).toEqual([true, b.id, van.id, "assigned"])
    expect(await outcome(transfer(pglite.db, { driverId: a.id }))).toBe("ok")
    const history = await getAssignmentHistory(pglite.db, { dispatchId: dispatch.id })
    expect(history.filter(({ role }) => role === "driver").map(({ driverId, status, endReason }) => [driverId, status, endReason])).toEqual(
      [
        [b.id, "assigned", null],
        [a.id, "ended", "ill"],
      ],
    )
    expect(await assignDispatch(pglite.db, { dispatchId: dispatch.id, driverId: b.id, now })).toMatchObject({ changed: false })
  })

  it("is taken off with null or by role, and the dispatch looks for somebody again", async () => {
    const [van, who] = [await vehicle(pglite.db), await driver(pglite.db)]
    const dispatch = await transfer(pglite.db, { vehicleId: van.id, driverId: who.id })
    const { dispatch: without } = await unassignDispatch(pglite.db, { dispatchId: dispatch.id, role: "driver", now })
    expect(without).toMatchObject({ status: "scheduled", driverId: null, vehicleId: van.id, missingRoles: ["driver"] })
    expect(await unassignDispatch(pglite.db, { dispatchId: dispatch.id, role: "driver", now })).toMatchObject({ changed: false })
  })

  it("accepts, or declines with a reason and is free; what has ended takes no answer", async () => {
    const [van, who] = [await vehicle(pglite.db), await driver(pglite.db)]
    const dispatch = await transfer(pglite.db, { vehicleId: van.id, driverId: who.id })
    const id = dispatch.assignments.find(({ role }) => role === "driver")?.id ?? "gdas_none"
    const accepted = await respondToAssignment(pglite.db, { assignmentId: id, response: "accept", now })
    expect(accepted.assignments.find(({ role }) => role === "driver")?.status).toBe("accepted")
    expect(await outcome(respondToAssignment(pglite.db, { assignmentId: id, response: "decline", now }))).toBe("invalid_request")
    expect(await respondToAssignment(pglite.db, { assignmentId: id, response: "decline", reason: "ill", now })).toMatchObject({
      status: "scheduled",
      driverId: null,
    })
    expect(await outcome(respondToAssignment(pglite.db, { assignmentId: id, response: "accept", now }))).toBe("assignment_not_live")
    expect(await outcome(transfer(pglite.db, { driverId: who.id }))).toBe("ok")
  })
})

describe("who answers", () => {
  it("as a driver answers for their own run alone", async () => {
    const [van, who, other] = [await vehicle(pglite.db), await driver(pglite.db), await driver(pglite.db, { name: "Somebody else" })]
    const dispatch = await transfer(pglite.db, { vehicleId: van.id, driverId: who.id })
    const assignmentId = dispatch.assignments.find(({ role }) => role === "driver")?.id ?? "gdas_none"
    const answer = (as: object) => outcome(respondToAssignment(pglite.db, { assignmentId, response: "accept", now, ...as }))
    expect(await answer({ actorKind: "driver", driverId: other.id })).toBe("actor_not_assigned")
    expect(await answer({ actorKind: "driver" })).toBe("actor_not_assigned")
    expect(await answer({ actorKind: "driver", driverId: who.id })).toBe("ok")
    expect(await answer({ actorKind: "guide", resourceId: who.resourceId })).toBe("ok")
  })
})

describe("whether they fit", () => {
  const valid = (...kinds: string[]) => kinds.map((kind) => ({ kind, validTo: "2027-01-01" }))

  it.each<[string, object, object, object, string]>([
    ["17 seats with D1", { passengerCapacity: 17 }, { licences: [{ class: "D1", validTo: "2027-01-01" }] }, {}, "assignment_blocked"],
    ["17 seats with D", { passengerCapacity: 17 }, { licences: [{ class: "D", validTo: "2027-01-01" }] }, {}, "ok"],
    ["8 seats with B", { passengerCapacity: 8 }, { licences: [{ class: "B", validTo: "2027-01-01" }] }, {}, "ok"],
    ["no licence on file, which is unknown", { passengerCapacity: 17 }, {}, {}, "ok"],
    [
      "a licence that ended the day before",
      { passengerCapacity: 8 },
      { licences: [{ class: "B", validTo: "2026-05-27" }] },
      {},
      "assignment_blocked",
    ],
    ["a licence whose last day it is", { passengerCapacity: 8 }, { licences: [{ class: "B", validTo: "2026-05-28" }] }, {}, "ok"],
    ["insurance that ended the day before", { documents: [{ kind: "insurance", validTo: "2026-05-27" }] }, {}, {}, "assignment_blocked"],
    ["insurance whose last day it is", { documents: [{ kind: "insurance", validTo: "2026-05-28" }] }, {}, {}, "ok"],
    ["too few seats", { passengerCapacity: 3 }, {}, {}, "assignment_blocked"],
    ["seats that are not known", {}, {}, {}, "ok"],
    ["a wheelchair without a ramp", { wheelchairCapacity: 1 }, {}, { passengers: [{ wheelchair: true }] }, "assignment_blocked"],
    [
      "a wheelchair without a space",
      { wheelchairCapacity: 0, isAccessible: true },
      {},
      { passengers: [{ wheelchair: true }] },
      "assignment_blocked",
    ],
    ["a wheelchair with both", { wheelchairCapacity: 1, isAccessible: true }, {}, { passengers: [{ wheelchair: true }] }, "ok"],
    ["a passenger who is carried, without a ramp", {}, {}, { passengers: [{ accessNeeds: ["WCHC"] }] }, "assignment_blocked"],
    ["more bags than fit, which is advice", { checkedBagCapacity: 1 }, {}, { passengers: [{ checkedBags: 2 }] }, "ok"],
    ["another class than asked, which is advice", { vehicleClass: "economy" }, {}, { requestedClass: "luxury" }, "ok"],
    ["a language that must be spoken", {}, { languages: ["ar"] }, { language: "fr", languageRequired: true }, "assignment_blocked"],
    [
      "a language that must be spoken, with a reason",
      {},
      { languages: ["ar"] },
      { language: "fr", languageRequired: true, override: { reason: "agreed by phone" } },
      "ok",
    ],
    ["a language that is only wished for", {}, { languages: ["ar"] }, { language: "fr" }, "ok"],
    ["a medical that has ended", {}, { documents: [{ kind: "medical", validTo: "2026-05-01" }] }, {}, "assignment_blocked"],
    [
      "papers all in order",
      { documents: valid("registration", "insurance", "inspection", "operator_licence") },
      { documents: valid("cpc", "medical") },
      {},
      "ok",
    ],
  ])("%s", async (_, van, who, dispatch, expected) => {
    const [vehicleId, driverId] = [(await vehicle(pglite.db, van)).id, (await driver(pglite.db, who)).id]
    const people = "passengers" in dispatch ? { passengerCount: undefined } : {}
    expect(await outcome(transfer(pglite.db, { vehicleId, driverId, ...people, ...dispatch }))).toBe(expected)
  })

  it("stays with the dispatch: what is not known of the driver's languages, that nobody greets, another class, and the reason for it", async () => {
    const [van, who] = [await vehicle(pglite.db, { vehicleClass: "economy" }), await driver(pglite.db, { languages: [] })]
    const wishes = { language: "fr", languageRequired: true, meetAndGreet: true, requestedClass: "luxury" } as const
    const made = await transfer(pglite.db, { vehicleId: van.id, driverId: who.id, ...wishes })
    const later = await transfer(pglite.db, { ...wishes, scheduledAt: "2026-05-30T07:30:00.000Z" })
    const override = { reason: "agreed by phone" }
    await assignDispatch(pglite.db, { dispatchId: later.id, vehicleId: van.id, driverId: who.id, override, now })
    for (const dispatchId of [made.id, later.id]) {
      const { findings } = await getDispatch(pglite.db, { dispatchId, now })
      const told = findings.map(({ code, severity, verdict }) => [code, severity, verdict].join(" "))
      expect(told).toEqual(
        expect.arrayContaining(["language reason unknown", "meet_and_greet advisory fail", "vehicle_class advisory fail"]),
      )
      expect(told.filter((one) => one.startsWith("language"))).toHaveLength(1)
    }
    const { assignments } = await getDispatch(pglite.db, { dispatchId: later.id, now })
    expect(assignments.map(({ overrideReason }) => overrideReason)).toEqual(["agreed by phone", "agreed by phone"])
  })

  it("is asked before it is done: the same findings, and nothing is written", async () => {
    const [van, who] = [await vehicle(pglite.db, { passengerCapacity: 3 }), await driver(pglite.db)]
    const dispatch = await transfer(pglite.db)
    const check = await checkDispatchAssignment(pglite.db, { dispatchId: dispatch.id, vehicleId: van.id, driverId: who.id, now })
    expect(check).toMatchObject({ ok: false, violations: [{ code: "seats", severity: "blocking", have: 3, need: 4 }] })
    await updateVehicle(pglite.db, { id: van.id, passengerCapacity: 4, now })
    expect(await checkDispatchAssignment(pglite.db, { dispatchId: dispatch.id, vehicleId: van.id, driverId: who.id, now })).toMatchObject({
      ok: true,
    })
    expect(await getDispatch(pglite.db, { dispatchId: dispatch.id, now })).toMatchObject({ revision: dispatch.revision, assignments: [] })
  })
})
