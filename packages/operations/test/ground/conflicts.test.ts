import { afterEach, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { createSlotPickup, setSlotStatus, setTravelerPickups } from "../../src/availability/index.js"
import { conflictKinds } from "../../src/ground/contract.js"
import {
  assignDispatch,
  createDispatchFromPickupRun,
  createDriverShift,
  type DispatchDetail,
  deleteDriverShift,
  getDispatchBoard,
  recordExecutionEvent,
  refreshFromPickupRun,
  removePassenger,
  reportDelay,
  rescheduleDispatch,
  respondToAssignment,
  unassignDispatch,
  updateDriver,
  updateVehicle,
} from "../../src/ground/index.js"
import { createPlace, createPlaceFeature, replaceOperationSchedules, updatePlaceFeature } from "../../src/places/index.js"
import { departure } from "../support/departure.js"
import { airport, at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { pointNamed, travelersOn } from "../support/pickups.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type ConflictKind = (typeof conflictKinds)[number]
type RunId = DispatchDetail["id"]

/** A cause in the world, the runs on which it must show, and what takes it away. */
interface Cause {
  on: RunId[]
  mend: () => Promise<unknown>
  /** The clock of the board, where the cause is one of time. */
  clock?: Date
}

const papers = { licences: [{ class: "b", validTo: "2027-01-01" }] }

async function served(more: Parameters<typeof transfer>[1] = {}) {
  const [van, who] = [await vehicle(pglite.db, { passengerCapacity: 7 }), await driver(pglite.db, papers)]
  return { van, who, run: await transfer(pglite.db, { vehicleId: van.id, driverId: who.id, ...more }) }
}

/** A run that is 90 minutes late, into the next work of its driver. */
async function delayed() {
  const { who, run } = await served()
  const next = await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"], scheduledAt: at("09:00") })
  await reportDelay(pglite.db, { dispatchId: run.id, delayMinutes: 90, now })
  const freeNext = () => unassignDispatch(pglite.db, { dispatchId: next.id, role: "driver", reason: "Somebody else", now })
  return { run, next, freeNext }
}

/** Seven hours on a coach under the rules of the EU, without a break. */
async function coachDay(minutes: number) {
  const [who, coach] = [await driver(pglite.db, { hoursRules: "eu_561" }), await vehicle(pglite.db, { passengerCapacity: 49 })]
  const assets = { driverId: who.id, vehicleId: coach.id, override: { reason: "Papers follow" } }
  const run = await transfer(pglite.db, { ...assets, scheduledAt: at("06:00"), durationMinutes: minutes })
  const mend = () => updateDriver(pglite.db, { id: who.id, hoursRules: "none", now })
  return { on: [run.id], mend }
}

async function pickupRun() {
  const slotId = await departure(pglite.db, { startsAt: at("09:00"), endsAt: at("17:00"), cutoffAt: at("09:00") })
  const time = { timing: "offset", offsetMinutes: -30 } as const
  const pointId = (await pointNamed(pglite.db, "Nile")).id
  const stop = await createSlotPickup(pglite.db, { slotId, pointId, kind: "pickup", time, now })
  const join = async (name: string) =>
    setTravelerPickups(pglite.db, {
      ...{ slotId, kind: "pickup", travelerIds: await travelersOn(pglite.db, slotId, [name]), choice: { slotPickupId: stop.id }, now },
    })
  await join("Pop")
  return { join, run: await createDispatchFromPickupRun(pglite.db, { slotId, now }) }
}

const causes: Record<ConflictKind, () => Promise<Cause>> = {
  asset_overlap: async () => {
    const { run, next, freeNext } = await delayed()
    return { on: [run.id, next.id], mend: freeNext }
  },
  claim_shortened: async () => {
    const { run, freeNext } = await delayed()
    return { on: [run.id], mend: freeNext }
  },
  slot_cancelled: async () => {
    const slotId = await departure(pglite.db, { startsAt: at("09:00"), endsAt: at("17:00"), cutoffAt: at("09:00") })
    const run = await transfer(pglite.db, { slotId })
    const status = (to: "cancelled" | "open") => setSlotStatus(pglite.db, { slotId, status: to, reason: "Storm", now })
    await status("cancelled")
    return { on: [run.id], mend: () => status("open") }
  },
  run_changed: async () => {
    const { join, run } = await pickupRun()
    await join("Ion")
    return { on: [run.id], mend: () => refreshFromPickupRun(pglite.db, { dispatchId: run.id, now }) }
  },
  capacity_exceeded: async () => {
    const { van, run } = await served()
    const seats = (passengerCapacity: number) => updateVehicle(pglite.db, { id: van.id, passengerCapacity, now })
    await seats(3)
    return { on: [run.id], mend: () => seats(4) }
  },
  document_expired: async () => {
    const { van, run } = await served()
    const insured = (validTo: string) => updateVehicle(pglite.db, { id: van.id, documents: [{ kind: "insurance", validTo }], now })
    await insured("2026-05-27")
    return { on: [run.id], mend: () => insured("2026-05-28") }
  },
  licence_expired: async () => {
    const { who, run } = await served()
    const licence = (validTo: string) => updateDriver(pglite.db, { id: who.id, licences: [{ class: "b", validTo }], now })
    await licence("2026-05-27")
    return { on: [run.id], mend: () => licence("2026-05-28") }
  },
  resource_inactive: async () => {
    const { van, run } = await served()
    const active = (yes: boolean) => updateVehicle(pglite.db, { id: van.id, active: yes, now })
    await active(false)
    return { on: [run.id], mend: () => active(true) }
  },
  travel_time: async () => {
    const [from, to] = [await airport(pglite.db), await hotel(pglite.db)]
    const ends = { pickupText: undefined, pickupPlaceId: from.id, dropoffPlaceId: to.id }
    const { who, run } = await served(ends)
    // 10 minutes from the hotel back to the airport
    const next = await transfer(pglite.db, { ...ends, driverId: who.id, requiredRoles: ["driver"], scheduledAt: at("08:40") })
    const later = () => rescheduleDispatch(pglite.db, { dispatchId: next.id, scheduledAt: at("10:00"), reason: "The drive", now })
    return { on: [run.id, next.id], mend: later }
  },
  outside_shift: async () => {
    const { who, run } = await served()
    const { id } = await createDriverShift(pglite.db, { driverId: who.id, startsAt: at("12:00"), endsAt: at("18:00"), now })
    return { on: [run.id], mend: () => deleteDriverShift(pglite.db, { id, now }) }
  },
  hours_breach: () => coachDay(271),
  hours_unknown: () => coachDay(60),
  not_accepted: async () => {
    const { run } = await served()
    const assignmentId = run.assignments.find(({ role }) => role === "driver")?.id ?? "gdas_none"
    const accept = () => respondToAssignment(pglite.db, { assignmentId, response: "accept", now })
    return { on: [run.id], mend: accept, clock: at("05:30") }
  },
  traveler_elsewhere: async () => {
    const passengers = [{ travelerId: "trav_1" }]
    const one = await transfer(pglite.db, { passengerCount: undefined, passengers })
    const two = await transfer(pglite.db, { passengerCount: undefined, passengers, scheduledAt: at("08:00") })
    const passengerId = two.passengers[0]?.id ?? "gdps_none"
    return { on: [one.id, two.id], mend: () => removePassenger(pglite.db, { dispatchId: two.id, passengerId, now }) }
  },
  place_closed: async () => {
    const place = await hotel(pglite.db)
    const run = await transfer(pglite.db, { pickupText: undefined, pickupPlaceId: place.id })
    // 07:30 UTC is 10:30 in Bucharest
    const opens = (opensAt: string) =>
      replaceOperationSchedules(pglite.db, { placeId: place.id, entries: [{ opensAt, closesAt: "20:00" }], now })
    await opens("11:00")
    return { on: [run.id], mend: () => opens("10:00") }
  },
  place_not_step_free: async () => {
    const place = await createPlace(pglite.db, { kind: "hotel", name: "Old inn", timezone: "Europe/Bucharest", now })
    const feature = { placeId: place.id, category: "accessibility", code: "step_free", name: "Step free", presence: "no" } as const
    const { id } = await createPlaceFeature(pglite.db, { ...feature, now })
    const passengers = [{ displayName: "Ana", accessNeeds: ["WCHS"] }]
    const run = await transfer(pglite.db, { pickupText: undefined, pickupPlaceId: place.id, passengerCount: undefined, passengers })
    return { on: [run.id], mend: () => updatePlaceFeature(pglite.db, { placeId: place.id, featureId: id, presence: "yes", now }) }
  },
  late_arrival: async () => {
    const to = await hotel(pglite.db)
    const { run } = await served({ dropoffPlaceId: to.id })
    const delay = (delayMinutes: number) => reportDelay(pglite.db, { dispatchId: run.id, delayMinutes, now })
    await delay(16)
    return { on: [run.id], mend: () => delay(15) }
  },
  late: async () => {
    const { run } = await served()
    const there = () =>
      recordExecutionEvent(pglite.db, {
        ...{ dispatchId: run.id, type: "driver_arrived", occurredAt: at("07:35"), now: at("07:36") },
      })
    return { on: [run.id], mend: there, clock: at("07:36") }
  },
  at_risk: async () => {
    const { run } = await served()
    const gone = () =>
      recordExecutionEvent(pglite.db, { dispatchId: run.id, type: "driver_en_route", occurredAt: at("07:11"), now: at("07:12") })
    return { on: [run.id], mend: gone, clock: at("07:12") }
  },
  unassigned: async () => {
    const [run, van, who] = [await transfer(pglite.db), await vehicle(pglite.db), await driver(pglite.db)]
    return { on: [run.id], mend: () => assignDispatch(pglite.db, { dispatchId: run.id, vehicleId: van.id, driverId: who.id, now }) }
  },
}

it.each(conflictKinds)("%s shows on the board while its cause lasts, on every run that it concerns, and then no longer", async (kind) => {
  const { on, mend, clock = now } = await causes[kind]()
  const told = async () => {
    const { conflicts } = await getDispatchBoard(pglite.db, { date: "2026-05-28", now: clock })
    return [...new Set(conflicts.filter((one) => one.kind === kind).map(({ dispatchId }) => dispatchId))].sort()
  }
  expect(await told()).toEqual([...on].sort())
  await mend()
  expect(await told()).toEqual([])
})
