import type * as z from "zod"
import { timezoneInvalid } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { isTimezone } from "../../kernel/time.js"
import type { FleetAsset } from "../asset/fleet.js"
import { isOver, liveFindings } from "../assignment/fit/live.js"
import { latenessOf, standingFindings, withLateness } from "../dispatch/read/detail.js"
import { transitionsOf } from "../dispatch/state.js"
import { dispatchStatuses, latenessStates } from "../words.js"
import { conflictsOf, type JudgedDispatch } from "./conflict.js"
import { type BoardDispatch, type BoardLane, type DispatchBoard, dispatchBoardQuery } from "./contract.js"
import { hoursConflicts } from "./hours.js"
import { readBoard, type StoredBoardDispatch } from "./read.js"

const input = dispatchBoardQuery.extend({ now: writeContext.now })

function judge(stored: StoredBoardDispatch, assets: ReadonlyMap<string, FleetAsset>, now: Date): JudgedDispatch {
  const checkpoints = withLateness(stored.checkpoints, stored.status, now)
  const live = new Set<string>(stored.assignments.map(({ role }) => role))
  const { checkpoints: _points, slotStatus: _slot, runChanges: _changes, travelers: _people, pickup: _from, dropoff: _to, ...row } = stored
  const shown: BoardDispatch = {
    ...row,
    missingRoles: isOver(stored) ? [] : stored.requiredRoles.filter((role) => !live.has(role)),
    nextCheckpoint: checkpoints.find(({ status }) => status === "pending") ?? null,
    lateness: latenessOf(checkpoints),
    transitions: transitionsOf(stored.status),
    findings: [...standingFindings(stored), ...liveFindings(stored, assets)],
  }
  return { shown, stored }
}

/** Minutes that ranges cover together within a day. */
export function coveredMinutes(ranges: readonly { from: Date; to: Date | null }[], day: { from: Date; to: Date }): number {
  let end = day.from.getTime()
  let covered = 0
  for (const { from, to } of [...ranges].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const start = Math.max(end, from.getTime())
    const stop = Math.min(day.to.getTime(), to?.getTime() ?? Number.POSITIVE_INFINITY)
    if (stop > start) covered += stop - start
    end = Math.max(end, stop)
  }
  return Math.round(covered / 60_000)
}

const later = (from: string, than: Date) => new Date(from) < than

function laneOf(
  asset: FleetAsset,
  kind: BoardLane["kind"],
  day: { from: Date; to: Date },
  wanted: ReadonlyMap<string, { from: Date; to: Date }>,
): BoardLane {
  const within = (from: string, to: string | null) => later(from, day.to) && (to === null || new Date(to) > day.from)
  const shown = asset.blocks.filter(({ heldFrom, heldTo }) => within(heldFrom, heldTo))
  const blocks = shown.map(({ sourceType, sourceId, from, to, heldFrom, heldTo, label }) => ({
    ...{ kind: sourceType, sourceId, from: new Date(from), to: to ? new Date(to) : null, label },
    held: { from: new Date(heldFrom), to: heldTo ? new Date(heldTo) : null },
    wanted: wanted.get(`${sourceId} ${asset.resourceId}`) ?? null,
  }))
  const work = blocks.filter((_, index) => shown[index]?.side === "work")
  return {
    ...{ kind, resourceId: asset.resourceId, vehicleId: asset.vehicleId, driverId: asset.driverId, name: asset.name },
    ...{ active: asset.active, operatorId: asset.operatorId as BoardLane["operatorId"] },
    shifts: asset.shifts
      .filter(({ from, to }) => within(from, to))
      .map((shift) => ({ ...shift, from: new Date(shift.from), to: new Date(shift.to) }) as BoardLane["shifts"][number]),
    blocks,
    busyMinutes: coveredMinutes(work, day),
  }
}

function lanesOf(
  assets: readonly FleetAsset[],
  judged: readonly JudgedDispatch[],
  day: { from: Date; to: Date },
  lanes: "drivers" | "vehicles" | "both",
): BoardLane[] {
  const wanted = new Map(
    judged.flatMap(({ shown }) => shown.assignments.map((row) => [`${shown.id} ${row.resourceId}`, row.wanted] as const)),
  )
  const of = (kind: BoardLane["kind"]) =>
    assets
      .filter(({ vehicleId, driverId }) => (kind === "vehicle" ? vehicleId : driverId) !== null)
      .map((asset) => laneOf(asset, kind, day, wanted))
      .filter(({ active, blocks }) => active || blocks.length > 0)
  return [...(lanes === "vehicles" ? [] : of("driver")), ...(lanes === "drivers" ? [] : of("vehicle"))]
}

/** In the order of the board. */
function byDispatch(shown: readonly BoardDispatch[], conflicts: DispatchBoard["conflicts"]): DispatchBoard["conflicts"] {
  const rank = new Map<string, number>(shown.map(({ id }, index) => [id, index]))
  return conflicts.toSorted((a, b) => (rank.get(a.dispatchId) ?? 0) - (rank.get(b.dispatchId) ?? 0))
}

const countBy = <Word extends string>(words: readonly Word[], found: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word, found.filter((one) => one === word).length])) as Record<Word, number>

/**
 * The day of the dispatchers: every dispatch of a service date or running into it, who serves it, how late it is and what may be done
 * next; lanes of drivers and vehicles with their shifts and everything else on their calendars; what conflicts. The zone is given, or that
 * of the operator's place, or UTC; a day has 23 to 25 hours. One statement whatever the number of dispatches,
 * and one more where somebody drives under rules for driving and rest times. Throws `timezone_invalid`.
 */
export async function getDispatchBoard(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchBoard> {
  const { now: given, ...query } = parseInput(input, raw)
  if (query.timezone !== undefined && !isTimezone(query.timezone)) throw timezoneInvalid({ timezone: query.timezone })
  const { timezone, from, to, now, cursor, nextDayWithWork, dispatches, untimed, assets } = await readBoard(db, query, given)
  const fleet = new Map<string, FleetAsset>(assets.map((asset) => [asset.resourceId, asset]))
  const judged = dispatches.map((stored) => judge(stored, fleet, now))
  const shown = judged.map(({ shown: row }) => row)
  return {
    ...{ date: query.date, timezone, from, to, now, cursor, nextDayWithWork, dispatches: shown },
    lanes: lanesOf(assets, judged, { from, to }, query.lanes ?? "both"),
    unassigned: shown
      .filter(({ missingRoles, status }) => missingRoles.length > 0 && status !== "draft")
      .map(({ id, missingRoles }) => ({ dispatchId: id, missingRoles })),
    untimed: untimed.map((stored) => judge(stored, fleet, now).shown),
    conflicts: byDispatch(shown, [...conflictsOf(judged, fleet, now), ...(await hoursConflicts(db, shown, { from, to }))]),
    counts: {
      byStatus: countBy(
        dispatchStatuses,
        shown.map(({ status }) => status),
      ),
      byLateness: countBy(
        latenessStates,
        shown.map(({ lateness }) => lateness.state),
      ),
    },
    openIncidents: shown.reduce((sum, { openIncidents }) => sum + openIncidents, 0),
  }
}
