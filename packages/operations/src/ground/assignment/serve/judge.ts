import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { isOperationsError } from "../../../kernel/errors.js"
import { jobOf } from "../../dispatch/job.js"
import type { DispatchRow } from "../../dispatch/lock.js"
import { requireOpen } from "../../dispatch/open.js"
import { roleRequired } from "../../errors.js"
import { requireReason } from "../../event/reason.js"
import type { GroundFinding } from "../../finding/contract.js"
import { claimItem } from "../claim/cut.js"
import type { Taker } from "../claim/resolve.js"
import type { LiveAssignment } from "../end.js"
import { type AskedAsset, type AskedFacts, type AssetFacts, assetMissing, lockManyFacts } from "../facts.js"
import { judgeFit } from "../fit/judge.js"
import { placesAndNeeds } from "../surroundings.js"
import { requireFit, type Work } from "../take/take.js"
import { type Given, type Outcome, type Planned, sortOut, type Wanted } from "./ask.js"

export const underWay: readonly string[] = ["en_route", "arrived", "picked_up"]

/** An assignment that nothing stands against but perhaps the calendar. */
export interface Judged {
  dispatch: Planned
  given: Given
  wanted: Wanted
  /** Facts of the new assets. */
  taking: AssetFacts[]
  /** Those, and of whoever stays. */
  all: AssetFacts[]
  findings: GroundFinding[]
  work: Work
  missing: string[]
}

/** One that is asked of a locked dispatch. */
export interface Asked {
  dispatch: DispatchRow
  given: Given
}

const keptAsked = ({ role, vehicleId, driverId, resourceId }: LiveAssignment): AskedAsset =>
  role === "vehicle" && vehicleId ? { role, vehicleId } : role === "guide" || !driverId ? { role, resourceId } : { role, driverId }

const workOf = (dispatch: Planned, title: string): Work => ({
  ...{ dispatchId: dispatch.id, slotId: dispatch.slotId, bookingId: dispatch.bookingId },
  ...{ scheduledAt: dispatch.scheduledAt, endsAt: dispatch.endsAt },
  ...{ beforeMinutes: dispatch.beforeMinutes, afterMinutes: dispatch.afterMinutes, timezone: dispatch.timezone, title },
})

export const changes = ({ wanted: { ending, taking } }: Pick<Judged, "wanted">) => ending.length + taking.length > 0

function refuse({ dispatch, given, wanted, findings, missing }: Judged, { reason }: WriteContext): void {
  if (!changes({ wanted })) return
  const onRoad = underWay.includes(dispatch.status)
  if (onRoad) requireReason(reason ?? given.override?.reason)
  requireFit(dispatch.id, findings, given.override !== undefined)
  if (onRoad && missing[0]) throw roleRequired({ id: dispatch.id, role: missing[0] })
}

/**
 * Locks the calendars of everybody concerned, and judges each dispatch with the assets that would serve it together. Two statements,
 * whatever their number. `alsoLock` are assets that the caller needs besides.
 */
export async function judgeAll(
  tx: OperationsDb,
  asked: readonly Asked[],
  live: readonly LiveAssignment[],
  context: WriteContext,
  alsoLock: readonly string[] = [],
): Promise<Outcome<Judged>[]> {
  const open = asked.map((one) => attempt(one.given.dispatchId, () => openOf(one, live)))
  const ready = open.flatMap((one) => ("value" in one ? [one.value] : []))
  const leaving = ready.flatMap(({ wanted }) => wanted.ending.map(({ resourceId }) => resourceId))
  const facts = await lockManyFacts(
    tx,
    ready.flatMap(({ wanting }) => wanting),
    [...leaving, ...alsoLock],
  )
  const around = await placesAndNeeds(
    tx,
    ready.map(({ dispatch }) => dispatch),
  )
  const factsFor = [...facts]
  return open.map((one) => {
    if ("error" in one) return one
    const { dispatch, given, wanted, wanting } = one.value
    const found = factsFor.splice(0, wanting.length)
    return attempt(dispatch.id, () => {
      const lacking = wanting.findIndex((_, index) => found[index] === undefined)
      if (lacking >= 0) throw assetMissing(wanting[lacking] as AskedAsset)
      const all = found as AssetFacts[]
      const job = jobOf(dispatch, around.places, around.passengersOf(dispatch.id))
      const roles = new Set<string>(all.map(({ role }) => role))
      const judged: Judged = {
        ...{ dispatch, given, wanted, all, taking: all.slice(0, wanted.taking.length), findings: judgeFit(job, all) },
        ...{ work: workOf(dispatch, around.titleOf(dispatch)), missing: dispatch.requiredRoles.filter((role) => !roles.has(role)) },
      }
      refuse(judged, context)
      return judged
    })
  })
}

function openOf({ dispatch, given }: Asked, live: readonly LiveAssignment[]) {
  requireOpen(dispatch)
  const wanted = sortOut(
    live.filter(({ dispatchId }) => dispatchId === dispatch.id),
    given,
  )
  const span = { from: dispatch.scheduledAt, to: dispatch.endsAt }
  const wanting: AskedFacts[] = [...wanted.taking, ...wanted.kept.map(keptAsked)].map((asset) => ({
    ...{ ...asset, span, exceptDispatchId: dispatch.id },
  }))
  return { dispatch: dispatch as Planned, given, wanted, wanting }
}

/** Runs what may be refused, for one of many. */
export function attempt<Value>(dispatchId: Outcome<Value>["dispatchId"], run: () => Value): Outcome<Value> {
  try {
    return { dispatchId, value: run() }
  } catch (error) {
    if (!isOperationsError(error)) throw error
    return { dispatchId, error }
  }
}

/** What an assignment wants of the calendar. Who serves a departure's own dispatch shares the departure's time with it. */
export const takerOf = ({ dispatch, wanted, taking, work, given }: Judged): Taker => ({
  dispatchId: dispatch.id,
  ends: wanted.ending.map(({ resourceId }) => ({ resourceId, reason: "replaced" as const })),
  items: taking.map((asset) => ({
    ...claimItem({
      ...{ ...work, dispatchId: work.dispatchId, resourceId: asset.resourceId, from: work.scheduledAt, to: work.endsAt },
      bufferBeforeMinutes: Math.max(work.beforeMinutes, asset.bufferBeforeMinutes),
      bufferAfterMinutes: Math.max(work.afterMinutes, asset.bufferAfterMinutes),
    }),
    ...(given.override && { overCloseout: true }),
  })),
})
