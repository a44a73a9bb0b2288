import type { GroundClient } from "../../../src/ground/client.js"
import { at, day, type GroundWorld } from "./world.js"

type InputOf<Call extends keyof GroundClient> = NonNullable<Parameters<GroundClient[Call]>[0]>
type Question = `${"list" | "get" | "search" | "check" | "render" | "suggest" | "export"}${string}`
export type GroundWriteName = Exclude<keyof GroundClient, Question>

const reason = "Because of the tide"

const personOf = ({ id, passengers }: GroundWorld["served"]) => ({ dispatchId: id, passengerId: passengers[0]?.id ?? ("gdps_" as const) })
const pointOf = ({ id, checkpoints }: GroundWorld["served"]) => ({ dispatchId: id, checkpointId: checkpoints[0]?.id ?? ("gdcp_" as const) })

/** One input for every write of ground, most of them about records that are in use. */
export const groundWrites: { [Call in GroundWriteName]: (world: GroundWorld) => InputOf<Call> } = {
  createOperator: () => ({ name: "Carpathia" }),
  updateOperator: ({ operator }) => ({ id: operator.id, name: "Lotus & Co" }),
  deleteOperator: ({ unusedOperator }) => ({ id: unusedOperator.id }),
  createVehicle: () => ({ name: "Bus" }),
  updateVehicle: ({ van }) => ({ id: van.id, name: "White van", passengerCapacity: 7, colour: "white" }),
  deleteVehicle: ({ unusedVan }) => ({ id: unusedVan.id }),
  createDriver: () => ({ name: "Karim" }),
  updateDriver: ({ hassan }) => ({ id: hassan.id, name: "Hassan Ali", languages: ["ar", "fr"] }),
  deleteDriver: ({ unusedDriver }) => ({ id: unusedDriver.id }),
  createTransferPreference: () => ({ bookingId: "bkng_8" }),
  updateTransferPreference: ({ preference }) => ({ id: preference.id, passengerCount: 4 }),
  deleteTransferPreference: ({ preference }) => ({ id: preference.id }),
  createDriverShift: ({ mona }) => ({ driverId: mona.id, startsAt: at("04:00"), endsAt: at("11:00") }),
  updateDriverShift: ({ shift }) => ({ id: shift.id, endsAt: at("08:30") }),
  deleteDriverShift: ({ shift }) => ({ id: shift.id }),
  copyShifts: () => ({ fromDate: day, days: 1, toDate: "2026-05-29", timezone: "Africa/Cairo" }),
  setShiftStatus: ({ shift }) => ({ id: shift.id, status: "available" }),
  createDispatch: ({ airport, van }) => ({ bookingId: "bkng_3", pickupPlaceId: airport.id, scheduledAt: at("14:00"), vehicleId: van.id }),
  createDispatchFromPickupRun: ({ waiting, coach }) => ({ slotId: waiting.id, vehicleId: coach.id }),
  updateDispatch: ({ served }) => ({ dispatchId: served.id, notes: "Ring twice", afterMinutes: 15 }),
  deleteDispatch: ({ draft }) => ({ dispatchId: draft.id }),
  cancelDispatch: ({ served }) => ({ dispatchId: served.id, reason }),
  correctDispatch: ({ onRoad }) => ({ dispatchId: onRoad.id, reason }),
  assignDispatch: ({ open, van, hassan }) => ({ dispatchId: open.id, vehicleId: van.id, driverId: hassan.id }),
  unassignDispatch: ({ served }) => ({ dispatchId: served.id, role: "driver" }),
  respondToAssignment: ({ served }) => ({ assignmentId: served.assignments[0]?.id ?? "gdas_", response: "accept" }),
  recordExecutionEvent: ({ served }) => ({ dispatchId: served.id, type: "note", notes: "At the gate" }),
  scheduleDispatch: ({ planned }) => ({ dispatchId: planned.id, scheduledAt: at("20:00") }),
  rescheduleDispatch: ({ served }) => ({ dispatchId: served.id, scheduledAt: at("08:30"), reason }),
  reportDelay: ({ served }) => ({ dispatchId: served.id, delayMinutes: 45 }),
  reportTransportDelay: () => ({ number: "MS777", serviceDate: day, estimatedAt: at("07:30") }),
  swapAssignments: ({ served, later }) => ({ dispatchIdA: served.id, dispatchIdB: later.id, role: "driver" }),
  refreshFromPickupRun: ({ outdated }) => ({ dispatchId: outdated.id }),
  applyDispatchBatch: ({ served, open }) => ({
    operations: [
      { op: "unassign", dispatchId: served.id, role: "driver" },
      { op: "reschedule", dispatchId: open.id, scheduledAt: at("10:30") },
    ],
  }),
  retryClaims: ({ shortened }) => ({ resourceId: shortened.resourceId }),
  addPassengers: ({ open }) => ({ dispatchId: open.id, passengers: [{ displayName: "Ann" }] }),
  updatePassenger: ({ served }) => ({ ...personOf(served), displayName: "Anna", checkedBags: 2 }),
  removePassenger: ({ served }) => personOf(served),
  movePassengers: ({ served, later }) => ({
    fromDispatchId: served.id,
    toDispatchId: later.id,
    passengerIds: [personOf(served).passengerId],
  }),
  boardPassenger: ({ arrived, gone }) => ({ dispatchId: arrived.id, passengerId: gone }),
  markPassengerNoShow: ({ arrived, gone }) => ({ dispatchId: arrived.id, passengerId: gone, evidence: [] }),
  undoPassenger: ({ arrived, gone }) => ({ dispatchId: arrived.id, passengerId: gone, reason }),
  erasePassengerData: () => ({ bookingId: "bkng_1" }),
  setLegs: ({ open }) => ({
    dispatchId: open.id,
    legs: [
      { legType: "pickup", locationText: "Pyramids", scheduledAt: at("10:00") },
      { legType: "dropoff", locationText: "Nile", scheduledAt: at("12:00") },
    ],
  }),
  updateLeg: ({ open }) => ({ dispatchId: open.id, legId: open.legs[0]?.id ?? "gdlg_", notes: "Gate 3" }),
  createCheckpoint: ({ open }) => ({ dispatchId: open.id, checkpointType: "fuel" }),
  updateCheckpoint: ({ open }) => ({ ...pointOf(open), warnMinutes: 30 }),
  deleteCheckpoint: ({ open }) => pointOf(open),
  reachCheckpoint: ({ onRoad }) => pointOf(onRoad),
  reportIncident: ({ served }) => ({ dispatchId: served.id, incidentType: "breakdown" }),
  updateIncident: ({ incident }) => ({ id: incident.id, severity: "critical" }),
  setIncidentStatus: ({ incident }) => ({ id: incident.id, status: "resolved" }),
  createCalendarFeed: ({ mona }) => ({ resourceId: mona.resourceId }),
  revokeCalendarFeed: ({ hassan }) => ({ resourceId: hassan.resourceId }),
  advanceDispatch: ({ served }) => ({ dispatchId: served.id }),
}

/** What must have happened before, where the write speaks of a later state. */
export const groundBefore: Partial<Record<GroundWriteName, GroundWriteName>> = { undoPassenger: "boardPassenger" }
