import { type Answer, operations, type Stage } from "../stage.js"

interface Served {
  id: string
  role: string
  resourceId: string
  driverId: string | null
  name: string
  status: string
}

/** A transfer as the dispatchers' board tells it. */
export interface Run {
  id: string
  status: string
  scheduledAt: string
  endsAt: string
  timezone: string
  pickupName: string | null
  dropoffName: string | null
  vehicleId: string | null
  vehicleName: string | null
  driverId: string | null
  driverName: string | null
  passengerCount: number
  transportNumber: string | null
  transportScheduledAt: string | null
  assignments: Served[]
  missingRoles: string[]
  lateness: { state: string; minutes: number | null }
}

interface Conflict {
  kind: string
  dispatchId: string
  resourceId: string | null
  suggestion: string
}

export interface Board {
  dispatches: Run[]
  conflicts: Conflict[]
  lanes: { kind: "vehicle" | "driver"; vehicleId: string | null; driverId: string | null; blocks: { to: string | null }[] }[]
}

interface Candidate {
  id: string
  name: string
  fit: string
}

interface Suggestions {
  vehicles: Candidate[]
  drivers: Candidate[]
  pairs: { vehicleId: string; driverId: string; vehicleName: string; driverName: string; fit: string }[]
}

const minute = 60_000

/** Milliseconds of the present minute of the play. */
export const nowOf = ({ now }: Stage): number => Date.parse(now)

/** So many minutes from the present minute of the play until something. */
export const minutesTo = (stage: Stage, at: string): number => Math.round((Date.parse(at) - nowOf(stage)) / minute)

export async function boardOf(stage: Stage): Promise<Board> {
  const found = await stage.ask<{ data: Board }>(
    "ioana",
    "GET",
    `${operations}/dispatch-board?date=${stage.date}&timezone=Africa/Cairo&lanes=both`,
  )
  return found.ok ? found.body.data : { dispatches: [], conflicts: [], lanes: [] }
}

/** One run again, as it stands now. */
export const runAgain = async (stage: Stage, id: string | undefined): Promise<Run | undefined> =>
  (await boardOf(stage)).dispatches.find((run) => run.id === id)

const time = new Intl.DateTimeFormat("en-GB", { timeZone: "Africa/Cairo", hour: "2-digit", minute: "2-digit" })

export const named = ({ scheduledAt, pickupName, dropoffName }: Run): string =>
  `${time.format(new Date(scheduledAt))} ${pickupName ?? "?"} → ${dropoffName ?? "?"}`

/** Whom the ranking names first among those who can be assigned as they are, for the roles that are to be filled. */
async function firstThatFits(stage: Stage, run: Run, roles: readonly string[]): Promise<{ names: string; assets: object } | undefined> {
  const found = await stage.ask<{ data: Suggestions }>(
    "ioana",
    "GET",
    `${operations}/dispatches/${run.id}/suggestions?limit=10&withHours=true`,
  )
  if (!found.ok) return undefined
  const { pairs, vehicles, drivers } = found.body.data
  const fits = <One extends { fit: string }>(all: readonly One[]) => all.find(({ fit }) => fit === "fits")
  if (roles.includes("vehicle") && roles.includes("driver")) {
    const pair = fits(pairs)
    return (
      pair && {
        names: `${pair.driverName}, ${pair.vehicleName}`,
        assets: { vehicleId: pair.vehicleId, driverId: pair.driverId },
      }
    )
  }
  const one = fits(roles.includes("vehicle") ? vehicles : drivers)
  return one && { names: one.name, assets: roles.includes("vehicle") ? { vehicleId: one.id } : { driverId: one.id } }
}

/** Gives a run to whom the ranking names first, as a dispatcher does in two clicks. */
export async function giveAway(stage: Stage, run: Run, roles: readonly string[]): Promise<void> {
  const first = await firstThatFits(stage, run, roles)
  if (!first) return stage.say("ioana", `finds nobody who fits ${named(run)}: it waits`)
  const reason = ["en_route", "arrived"].includes(run.status) ? { reason: "Replaced on the road" } : {}
  const given = await stage.ask("ioana", "POST", `${operations}/dispatches/${run.id}/assign`, { ...first.assets, ...reason })
  if (given.ok) stage.say("ioana", `gives ${named(run)} to ${first.names}: the first that fits`)
}

export const stepOn = (stage: Stage, who: string, run: Run, event: string, more: object = {}): Promise<Answer<unknown>> =>
  who === "ioana"
    ? stage.ask(who, "POST", `${operations}/dispatches/${run.id}/advance`, { event, ...more }, ["status_transition_invalid"])
    : stage.ask(
        who,
        "POST",
        `${operations}/dispatches/${run.id}/events`,
        { type: event, actorKind: "driver", driverId: run.driverId, ...more },
        ["status_transition_invalid"],
      )
