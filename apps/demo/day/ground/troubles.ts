import type { Act } from "../acts.js"
import { operations, type Stage } from "../stage.js"
import { type Board, boardOf, giveAway, minutesTo, named, type Run, runAgain, stepOn } from "./board.js"

/** Which run a trouble befell, for the act that mends it where nobody did in between. */
const befell = (stage: Stage, trouble: string, run: Run) => stage.troubles.set(trouble, run.id)
const befallen = (stage: Stage, trouble: string) => runAgain(stage, stage.troubles.get(trouble))

const starts = (stage: Stage, from: number, to: number) => (run: Run) => {
  const minutes = minutesTo(stage, run.scheduledAt)
  return minutes >= from && minutes <= to
}

const isServed = ({ status, driverId, vehicleId }: Run) => status === "assigned" && driverId !== null && vehicleId !== null

/** A served run that begins within some minutes and that no other trouble befell. */
const nextRun = async (stage: Stage, from: number, to: number, also: (run: Run) => boolean = () => true): Promise<Run | undefined> =>
  (await boardOf(stage)).dispatches.find(
    (run) =>
      isServed(run) &&
      starts(stage, from, to)(run) &&
      ![...stage.troubles.values()].includes(run.id) &&
      run.driverName !== "Hassan Ali" &&
      also(run),
  )

const flightLate: Act = {
  at: "06:10",
  group: "ground",
  run: async (stage) => {
    const { dispatches } = await boardOf(stage)
    const waits = dispatches.filter(
      (run) => run.transportNumber && run.transportScheduledAt && isServed(run) && starts(stage, 30, 600)(run),
    )
    const [first] = [...waits.filter((run) => run.transportNumber === "MS778"), ...waits]
    if (!first?.transportScheduledAt) return
    const number = first.transportNumber
    const estimatedAt = new Date(Date.parse(first.transportScheduledAt) + 50 * 60_000).toISOString()
    const told = { number, serviceDate: stage.date, estimatedAt, reason: "Late departure" }
    const moved = await stage.ask<{ data: { results: { movedMinutes: number; conflicts: unknown[] }[] } }>(
      "ioana",
      "POST",
      `${operations}/transport-delays`,
      told,
    )
    if (!moved.ok) return
    befell(stage, "flight", first)
    const { results } = moved.body.data
    const clashes = results.filter(({ conflicts }) => conflicts.length > 0).length
    stage.say("ioana", `flight ${number} is 50 minutes late: ${results.length} pickups move, ${clashes} of them into other work`)
  },
}

/** Roles of a run whose vehicle or driver another run wants at that time. */
const clashing = ({ conflicts }: Board, run: Run): string[] => {
  const wanted = conflicts.filter(({ dispatchId, kind, resourceId }) => dispatchId === run.id && kind === "asset_overlap" && resourceId)
  return run.assignments.filter(({ resourceId }) => wanted.some((one) => one.resourceId === resourceId)).map(({ role }) => role)
}

const flightMended: Act = {
  at: "07:05",
  group: "ground",
  run: async (stage) => {
    if (!stage.troubles.has("flight")) return
    const seen = new Set<string>()
    for (let round = 0; round < 10; round++) {
      const board = await boardOf(stage)
      const late = board.dispatches.filter((run) => clashing(board, run).length > 0 && !seen.has(run.id) && run.status === "assigned")
      // the later job is given away: the earlier driver is on the way already
      const next = late.at(-1)
      if (!next) break
      seen.add(next.id)
      await giveAway(stage, next, clashing(board, next))
    }
    if (seen.size === 0) stage.say("ioana", "has mended the clashes of the late flight already")
  },
}

const driverIll: Act = {
  at: "07:20",
  group: "ground",
  run: async (stage) => {
    const run = await nextRun(stage, 60, 720, (one) => one.timezone === "Africa/Cairo")
    const own = run?.assignments.find(({ role }) => role === "driver")
    if (!run || !own) return
    const day = { dateFrom: stage.date, dateTo: stage.date, timezone: "Africa/Cairo" }
    await stage.ask("ioana", "POST", `${operations}/closeouts`, { resourceId: own.resourceId, category: "sick", reason: "Fever", ...day })
    const { dispatches } = await boardOf(stage)
    const work = dispatches.filter((one) => one.driverId === run.driverId && one.status === "assigned")
    for (const one of work) {
      const answer = one.assignments.find(({ role }) => role === "driver")
      if (answer)
        await stage.ask("ioana", "POST", `${operations}/dispatch-assignments/${answer.id}/respond`, { response: "decline", reason: "Ill" })
    }
    befell(stage, "ill", run)
    stage.say("ioana", `${run.driverName} is ill: ${work.length} runs have no driver, the first ${named(run)}`)
  },
}

const driverReplaced: Act = {
  at: "08:00",
  group: "ground",
  run: async (stage) => {
    const run = await befallen(stage, "ill")
    if (run?.missingRoles.includes("driver")) await giveAway(stage, run, run.missingRoles)
    else if (run) stage.say("ioana", `has found ${run.driverName} for ${named(run)} already`)
  },
}

/** Hours later somebody looks through what still lacks anybody. */
const rest = (at: string): Act => ({
  at,
  group: "ground",
  run: async (stage) => {
    const open = (await boardOf(stage)).dispatches.filter((run) => run.missingRoles.length > 0 && starts(stage, 0, 150)(run))
    for (const run of open) if (run.status !== "draft") await giveAway(stage, run, run.missingRoles)
  },
})

const nobodySetsOut: Act = {
  at: "08:10",
  group: "ground",
  run: async (stage) => {
    const run = (await nextRun(stage, 0, 45)) ?? (await nextRun(stage, 45, 180))
    if (!run) return
    befell(stage, "checkpoint", run)
    stage.stuck.set(run.id, "driver_en_route")
    stage.say("ioana", `hears nothing from ${run.driverName}: ${named(run)} will be late at its first checkpoint`)
  },
}

const setsOut: Act = {
  at: "09:10",
  group: "ground",
  run: async (stage) => {
    const run = await befallen(stage, "checkpoint")
    if (!run) return
    stage.stuck.delete(run.id)
    if (run.status !== "assigned") return stage.say("ioana", `has ${run.driverName} on the way for ${named(run)} already`)
    const gone = await stepOn(stage, "ioana", run, "driver_en_route")
    if (gone.ok) stage.say("ioana", `calls ${run.driverName}: on the way now, ${run.lateness.minutes ?? 0} minutes late`)
  },
}

const nobodyComes: Act = {
  at: "12:50",
  group: "ground",
  run: async (stage) => {
    const run = await nextRun(stage, 0, 120, (one) => one.transportNumber === null)
    if (!run) return
    befell(stage, "no_show", run)
    stage.stuck.set(run.id, "pickup_completed")
    stage.say("ioana", `the party of ${named(run)} does not answer the telephone`)
  },
}

const noShow: Act = {
  at: "15:20",
  group: "ground",
  run: async (stage) => {
    const run = await befallen(stage, "no_show")
    if (!run) return
    stage.stuck.delete(run.id)
    if (run.status !== "arrived") return stage.say("ioana", `the no-show of ${named(run)} is told already`)
    const evidence = [{ kind: "call", reference: "Three calls, no answer", at: stage.now }]
    const told = await stage.ask("ioana", "POST", `${operations}/dispatches/${run.id}/events`, { type: "no_show", evidence })
    if (told.ok) stage.say("ioana", `nobody came to ${named(run)}: a no-show, and ${run.driverName} is free`)
  },
}

/** Whether a vehicle that serves one of two runs cannot serve the other. */
const overlap = (run: Run, other: Run) =>
  other.vehicleId !== null && isServed(other) && other.scheduledAt < run.endsAt && other.endsAt > run.scheduledAt

const vanBreaks: Act = {
  at: "15:35",
  group: "ground",
  run: async (stage) => {
    const { dispatches: all } = await boardOf(stage)
    const meets = (run: Run) => all.some((other) => other.vehicleId !== run.vehicleId && overlap(run, other))
    const run = (await nextRun(stage, 20, 240, meets)) ?? (await nextRun(stage, 20, 360))
    const own = run?.assignments.find(({ role }) => role === "vehicle")
    if (!run || !own) return
    const incident = { incidentType: "vehicle_breakdown", severity: "critical", description: "The gearbox of the van is broken." }
    await stage.ask("ioana", "POST", `${operations}/dispatches/${run.id}/incidents`, incident)
    const span = { dateFrom: stage.date, dateTo: stage.date, timeFrom: stage.time, timezone: "Africa/Cairo", timeTo: "23:59" }
    const shut = { resourceId: own.resourceId, category: "maintenance", reason: "Gearbox", ...span }
    await stage.ask("ioana", "POST", `${operations}/closeouts`, shut)
    const { dispatches } = await boardOf(stage)
    for (const one of dispatches.filter(({ vehicleId, status }) => vehicleId === run.vehicleId && status === "assigned"))
      await stage.ask("ioana", "POST", `${operations}/dispatches/${one.id}/unassign`, { role: "vehicle", reason: "Breakdown" })
    befell(stage, "broken", run)
    stage.say("ioana", `${run.vehicleName} breaks down before ${named(run)}: it needs another vehicle`)
  },
}

const vanReplaced: Act = {
  at: "15:50",
  group: "ground",
  run: async (stage) => {
    const run = await befallen(stage, "broken")
    if (!run) return
    if (!run.missingRoles.includes("vehicle")) return stage.say("ioana", `has ${run.vehicleName} for ${named(run)} already`)
    const board = await boardOf(stage)
    const busy = board.dispatches.find((one) => overlap(run, one))
    if (busy) {
      const path = `${operations}/dispatches/${run.id}/assign`
      const refused = await stage.ask("ioana", "POST", path, { vehicleId: busy.vehicleId }, [
        "resource_double_booked",
        "assignment_blocked",
      ])
      if (!refused.ok) stage.say("ioana", `tries ${busy.vehicleName}, which has work at that time: ${refused.detail}`, "refused")
    }
    const after = await runAgain(stage, run.id)
    if (after && after.missingRoles.length > 0) await giveAway(stage, after, after.missingRoles)
  },
}

const evening: Act = {
  at: "21:50",
  group: "ground",
  run: async (stage) => {
    const { dispatches } = await boardOf(stage)
    const count = (status: string) => dispatches.filter((run) => run.status === status).length
    stage.say("ioana", `closes the day: ${dispatches.length} transfers, ${count("completed")} done, ${count("no_show")} no-shows`)
  },
}

export const troubles: readonly Act[] = [
  ...[flightLate, flightMended, driverIll, driverReplaced, rest("08:40"), nobodySetsOut, setsOut, rest("11:20")],
  ...[nobodyComes, noShow, vanBreaks, vanReplaced, rest("13:40"), rest("16:10"), rest("18:10"), evening],
]
