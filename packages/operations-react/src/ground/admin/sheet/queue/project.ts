import { dispatchTransitions } from "@voyant-travel/operations/ground/contract"
import type { DriverSheet } from "../../../types.js"
import type { SheetStep } from "./step.js"

export type SheetRun = DriverSheet["runs"][number]
type Passenger = SheetRun["passengers"][number]
type Event = SheetRun["transitions"][number]

const steps = Object.entries(dispatchTransitions) as [Event, { from: readonly string[]; to: SheetRun["status"] }][]
/** What the server leaves out of a sheet: a dispatcher decides it. */
const notOnTheRoad: readonly Event[] = ["scheduled", "cancelled"]

const nextOf = (status: SheetRun["status"]): Event[] =>
  steps.filter(([event, { from }]) => from.includes(status) && !notOnTheRoad.includes(event)).map(([event]) => event)

const timeOf: Partial<Record<Event, "actualEnRouteAt" | "actualArrivedAt" | "actualPickupAt" | "actualDropoffAt">> = {
  driver_en_route: "actualEnRouteAt",
  driver_arrived: "actualArrivedAt",
  pickup_completed: "actualPickupAt",
  dropoff_completed: "actualDropoffAt",
}

const passengerAfter: Partial<Record<Event, Passenger["status"]>> = {
  passenger_boarded: "boarded",
  passenger_no_show: "no_show",
  passenger_dropped_off: "dropped_off",
  passenger_corrected: "expected",
}

const change = (passengers: readonly Passenger[], from: Passenger["status"], to: Passenger["status"]): Passenger[] =>
  passengers.map((one) => (one.status === from ? { ...one, status: to } : one))

function followed(event: Event, passengers: readonly Passenger[]): readonly Passenger[] {
  if (event === "dropoff_completed") return change(passengers, "boarded", "dropped_off")
  return event === "no_show" ? change(passengers, "expected", "no_show") : passengers
}

function afterEvent(run: SheetRun, { input, at }: Extract<SheetStep, { call: "recordExecutionEvent" }>): SheetRun {
  const status = passengerAfter[input.type]
  if (status !== undefined)
    return { ...run, passengers: run.passengers.map((one) => (one.id === input.passengerId ? { ...one, status } : one)) }
  const step = steps.find(([event, { from }]) => event === input.type && from.includes(run.status))
  if (!step) return run
  const [event, { to }] = step
  const time = timeOf[event]
  return {
    ...run,
    status: to,
    transitions: nextOf(to),
    passengers: [...followed(event, run.passengers)],
    ...(time && { [time]: run[time] ?? at }),
  }
}

/** A run as it will stand when the server has taken the steps; nothing where it is declined. */
function after(run: SheetRun, step: SheetStep): SheetRun | undefined {
  if (step.dispatchId !== run.id) return run
  if (step.call === "recordExecutionEvent") return afterEvent(run, step)
  if (step.call !== "respondToAssignment" || step.input.assignmentId !== run.assignmentId) return run
  return step.input.response === "accept" ? { ...run, assignmentStatus: "accepted" } : undefined
}

/** The sheet as the person left it: what the server told last, and the steps that it does not know yet. Pure. */
export function projectSheet(sheet: DriverSheet, waiting: readonly SheetStep[]): DriverSheet {
  const runs = sheet.runs.flatMap((run) => {
    const result = waiting.reduce<SheetRun | undefined>((state, step) => state && after(state, step), run)
    return result ? [result] : []
  })
  return { ...sheet, runs }
}
