import { beforeEach, describe, expect, it } from "vitest"
import { type GroundEventType, groundEventTypes } from "../../src/ground/events.js"
import * as ground from "../../src/ground/index.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
let db: typeof pglite.db
beforeEach(() => {
  db = pglite.db
})
/** Whoever writes, and why. What comes before is written by nobody. */
const by = { now, actor: "mona", reason: "Told by telephone" }

type Write = () => Promise<unknown>
const name = "Lotus"
const shift = { startsAt: at("06:00"), endsAt: at("14:00"), now }

const operator = () => ground.createOperator(db, { name, now })
const preference = () => ground.createTransferPreference(db, { bookingId: "bkng_1", now })
const shiftOf = async () => ground.createDriverShift(db, { driverId: (await driver(db)).id, ...shift })
const draft = () => ground.createDispatch(db, { bookingId: "bkng_1", draft: true, now })
const feed = async () => ground.createCalendarFeed(db, { resourceId: (await driver(db)).resourceId, now })
const incident = async () => ground.reportIncident(db, { dispatchId: (await transfer(db)).id, incidentType: "traffic", now })
const checkpoint = async () => {
  const { id } = await transfer(db)
  const { checkpoints } = await ground.createCheckpoint(db, { dispatchId: id, checkpointType: "fuel", now })
  return { dispatchId: id, checkpointId: checkpoints.find(({ checkpointType }) => checkpointType === "fuel")?.id ?? "gdcp_none" } as const
}
/** A run that a driver serves, and their assignment. */
const served = async () => {
  const run = await transfer(db, { driverId: (await driver(db)).id, requiredRoles: ["driver"] })
  return { run, dispatchId: run.id, assignmentId: run.assignments[0]?.id ?? "gdas_none" } as const
}
const person = async () => {
  const { id, passengers } = await transfer(db, {
    passengers: [{ displayName: "Ana Pop", bookingId: "bkng_ana" }],
    passengerCount: undefined,
  })
  return { dispatchId: id, passengerId: passengers[0]?.id ?? "gdps_none" } as const
}

/** A way to each kind of event; what it rests on is made first, the write itself is answered. */
const writes: Record<GroundEventType, () => Promise<Write>> = {
  "ground.operator.created": async () => () => ground.createOperator(db, { name, ...by }),
  "ground.operator.updated": async () => {
    const { id } = await operator()
    return () => ground.updateOperator(db, { id, name: "Carpathia", ...by })
  },
  "ground.operator.deleted": async () => {
    const { id } = await operator()
    return () => ground.deleteOperator(db, { id, ...by })
  },
  "ground.vehicle.created": async () => () => ground.createVehicle(db, { name, ...by }),
  "ground.vehicle.updated": async () => {
    const { id } = await vehicle(db)
    return () => ground.updateVehicle(db, { id, colour: "white", ...by })
  },
  "ground.vehicle.deleted": async () => {
    const { id } = await vehicle(db)
    return () => ground.deleteVehicle(db, { id, ...by })
  },
  "ground.driver.created": async () => () => ground.createDriver(db, { name, ...by }),
  "ground.driver.updated": async () => {
    const { id } = await driver(db)
    return () => ground.updateDriver(db, { id, notes: "Early bird", ...by })
  },
  "ground.driver.deleted": async () => {
    const { id } = await driver(db)
    return () => ground.deleteDriver(db, { id, ...by })
  },
  "ground.driver_shift.created": async () => {
    const { id: driverId } = await driver(db)
    return () => ground.createDriverShift(db, { driverId, ...shift, ...by })
  },
  "ground.driver_shift.updated": async () => {
    const { id } = await shiftOf()
    return () => ground.updateDriverShift(db, { id, endsAt: at("15:00"), ...by })
  },
  "ground.driver_shift.deleted": async () => {
    const { id } = await shiftOf()
    return () => ground.deleteDriverShift(db, { id, ...by })
  },
  "ground.transfer_preference.created": async () => () => ground.createTransferPreference(db, { bookingId: "bkng_1", ...by }),
  "ground.transfer_preference.updated": async () => {
    const { id } = await preference()
    return () => ground.updateTransferPreference(db, { id, notes: "A quiet driver", ...by })
  },
  "ground.transfer_preference.deleted": async () => {
    const { id } = await preference()
    return () => ground.deleteTransferPreference(db, { id, ...by })
  },
  "ground.dispatch.created": async () => () => ground.createDispatch(db, { bookingId: "bkng_1", draft: true, ...by }),
  "ground.dispatch.updated": async () => {
    const { id } = await transfer(db)
    return () => ground.updateDispatch(db, { dispatchId: id, notes: "Ring twice", ...by })
  },
  "ground.dispatch.status_changed": async () => {
    const { dispatchId } = await served()
    return () => ground.advanceDispatch(db, { dispatchId, ...by })
  },
  "ground.dispatch.rescheduled": async () => {
    const { dispatchId } = await served()
    return () => ground.rescheduleDispatch(db, { dispatchId, scheduledAt: at("08:00"), ...by })
  },
  "ground.dispatch.delayed": async () => {
    const { dispatchId } = await served()
    return () => ground.reportDelay(db, { dispatchId, delayMinutes: 20, ...by })
  },
  "ground.dispatch.deleted": async () => {
    const { id } = await draft()
    return () => ground.deleteDispatch(db, { dispatchId: id, ...by })
  },
  "ground.dispatch_assignment.assigned": async () => {
    const [{ id }, who] = [await transfer(db), await driver(db)]
    return () => ground.assignDispatch(db, { dispatchId: id, driverId: who.id, ...by })
  },
  "ground.dispatch_assignment.accepted": async () => {
    const { assignmentId } = await served()
    return () => ground.respondToAssignment(db, { assignmentId, response: "accept", ...by })
  },
  "ground.dispatch_assignment.declined": async () => {
    const { assignmentId } = await served()
    return () => ground.respondToAssignment(db, { assignmentId, response: "decline", ...by })
  },
  "ground.dispatch_assignment.ended": async () => {
    const { dispatchId } = await served()
    return () => ground.unassignDispatch(db, { dispatchId, role: "driver", ...by })
  },
  "ground.dispatch_passenger.added": async () => {
    const { id } = await transfer(db)
    return () => ground.addPassengers(db, { dispatchId: id, passengers: [{ displayName: "Ion" }], ...by })
  },
  "ground.dispatch_passenger.updated": async () => {
    const ids = await person()
    return () => ground.updatePassenger(db, { ...ids, seatLabel: "1A", ...by })
  },
  "ground.dispatch_passenger.removed": async () => {
    const ids = await person()
    return () => ground.removePassenger(db, { ...ids, ...by })
  },
  "ground.dispatch_passenger.moved": async () => {
    const [{ dispatchId: fromDispatchId, passengerId }, { id: toDispatchId }] = [await person(), await transfer(db)]
    return () => ground.movePassengers(db, { fromDispatchId, toDispatchId, passengerIds: [passengerId], ...by })
  },
  "ground.dispatch_passenger.status_changed": async () => {
    const { dispatchId, passengerId } = await person()
    await ground.assignDispatch(db, {
      ...{ dispatchId, vehicleId: (await vehicle(db)).id, driverId: (await driver(db)).id, now },
    })
    await ground.recordExecutionEvent(db, { dispatchId, type: "driver_arrived", now })
    return () => ground.boardPassenger(db, { dispatchId, passengerId, ...by })
  },
  "ground.dispatch_passenger.erased": async () => {
    await person()
    return () => ground.erasePassengerData(db, { bookingId: "bkng_ana", ...by })
  },
  "ground.dispatch_leg.set": async () => {
    const { id } = await transfer(db)
    return () => ground.setLegs(db, { dispatchId: id, legs: [{ legType: "pickup", locationText: "Old town" }], ...by })
  },
  "ground.dispatch_leg.updated": async () => {
    const { dispatchId, run } = await served()
    for (const type of ["driver_en_route", "driver_arrived"] as const) await ground.recordExecutionEvent(db, { dispatchId, type, now })
    return () => ground.recordExecutionEvent(db, { dispatchId, type: "stop_arrived", legId: run.legs[0]?.id, ...by })
  },
  "ground.dispatch_checkpoint.created": async () => {
    const { id } = await transfer(db)
    return () => ground.createCheckpoint(db, { dispatchId: id, checkpointType: "fuel", ...by })
  },
  "ground.dispatch_checkpoint.updated": async () => {
    const ids = await checkpoint()
    return () => ground.updateCheckpoint(db, { ...ids, warnMinutes: 30, ...by })
  },
  "ground.dispatch_checkpoint.deleted": async () => {
    const ids = await checkpoint()
    return () => ground.deleteCheckpoint(db, { ...ids, ...by })
  },
  "ground.dispatch_checkpoint.reached": async () => {
    const ids = await checkpoint()
    return () => ground.reachCheckpoint(db, { ...ids, ...by })
  },
  "ground.service_incident.reported": async () => {
    const { id } = await transfer(db)
    return () => ground.reportIncident(db, { dispatchId: id, incidentType: "traffic", ...by })
  },
  "ground.service_incident.updated": async () => {
    const { id } = await incident()
    return () => ground.updateIncident(db, { id, severity: "critical", ...by })
  },
  "ground.service_incident.status_changed": async () => {
    const { id } = await incident()
    return () => ground.setIncidentStatus(db, { id, status: "resolved", ...by })
  },
  "ground.execution_event.recorded": async () => {
    const { id } = await transfer(db)
    return () => ground.recordExecutionEvent(db, { dispatchId: id, type: "note", notes: "At the gate", ...by })
  },
  "ground.calendar_feed.created": async () => {
    const { resourceId } = await driver(db)
    return () => ground.createCalendarFeed(db, { resourceId, ...by })
  },
  "ground.calendar_feed.renewed": async () => {
    const { resourceId } = await feed()
    return () => ground.createCalendarFeed(db, { resourceId, ...by })
  },
  "ground.calendar_feed.revoked": async () => {
    const { resourceId } = await feed()
    return () => ground.revokeCalendarFeed(db, { resourceId, ...by })
  },
}

interface Told {
  type: string
  subject: string
  actor: string | null
  reason: string | null
}

async function toldBy(write: Write): Promise<Told[]> {
  const { rows: before } = await pglite.client.query<{ seq: string }>("select coalesce(max(seq), 0) as seq from operations_events")
  await write()
  const { rows } = await pglite.client.query<Told>(
    "select type, subject, actor, reason from operations_events where seq > $1 order by seq",
    [before[0]?.seq],
  )
  return rows
}

describe("a write of each kind leaves one event of it, with who did it and why, as does everything that follows from it", () => {
  it.each(groundEventTypes)("%s", async (type) => {
    const told = await toldBy(await writes[type]())
    expect(told.filter((event) => event.type === type)).toHaveLength(1)
    expect(told.filter(({ actor, reason }) => actor !== by.actor || reason !== by.reason)).toEqual([])
    // a run's own story may take two entries at once: declined, and so unassigned
    const others = told.filter((event) => event.type !== "ground.execution_event.recorded")
    expect(new Set(others.map((event) => `${event.type} ${event.subject}`)).size).toBe(others.length)
  })
})
