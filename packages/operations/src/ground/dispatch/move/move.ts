import { calendarRefusal, lockAssets } from "../../../calendar/index.js"
import { invalidRange } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { type Claim, claimsOfAll } from "../../assignment/claim/read.js"
import type { Resolved, Taker } from "../../assignment/claim/resolve.js"
import { offerFreedTime } from "../../assignment/claim/retry.js"
import { meet, settleClaims } from "../../assignment/claim/together.js"
import { type Given, type Outcome, takenOff } from "../../assignment/serve/ask.js"
import { attempt } from "../../assignment/serve/judge.js"
import { runAssignments } from "../../assignment/serve/run.js"
import type { GroundConflict } from "../../board/contract.js"
import { lockDispatches } from "../lock.js"
import { type Clash, conflictsOfClashes, takerOfMove } from "./claims.js"
import type { Timed } from "./target.js"
import { type Move, type Moving, onRoad, tellMoves, writeTimes } from "./write.js"

const DAY = 86_400_000
const longestDays = 31

export function requireRange({ scheduledAt, endsAt }: Pick<Move, "scheduledAt" | "endsAt">): void {
  const length = endsAt.getTime() - scheduledAt.getTime()
  if (length > 0 && length <= longestDays * DAY) return
  throw invalidRange({ from: scheduledAt.toISOString(), to: endsAt.toISOString(), limitDays: longestDays })
}

/** What the moves ask of the calendar. */
export interface PlannedMoves {
  moving: readonly Moving[]
  /** At the new times. */
  claims: Claim[]
  takers: Taker[]
}

const yields = ({ dispatch, to }: Moving) => to.onClash === "flag" || (to.onClash === "unassign" && onRoad.includes(dispatch.status))

/** The claims of the dispatches at their new times, as takers. Pure. */
export function planMoves(moving: readonly Moving[], stored: readonly Claim[]): PlannedMoves {
  const to = new Map(moving.map((one) => [one.dispatch.id as string, one.to]))
  const claims = stored.flatMap((claim) => {
    const at = to.get(claim.dispatchId)
    return at ? [{ ...claim, from: at.scheduledAt, to: at.endsAt }] : []
  })
  const of = (dispatchId: string) => claims.filter((claim) => claim.dispatchId === dispatchId)
  return { moving, claims, takers: moving.map((one) => takerOfMove(one.dispatch.id, of(one.dispatch.id), yields(one))) }
}

/** Writes moves whose time is taken already. Statements do not grow with their number. */
export async function writeMoves(
  tx: OperationsDb,
  { moving, claims }: PlannedMoves,
  { granted }: Resolved,
  context: WriteContext,
): Promise<void> {
  const moved = moving.filter(({ dispatch }) => granted.has(dispatch.id))
  if (moved.length === 0) return
  await writeTimes(
    tx,
    moved,
    claims.filter(({ dispatchId }) => granted.has(dispatchId)),
    context.now,
  )
  await tellMoves(tx, moved, context)
}

const clashesOf = ({ claims }: PlannedMoves, { against }: Resolved, dispatchId: string): Clash[] => {
  const own = claims.filter((claim) => claim.dispatchId === dispatchId)
  return (against.get(dispatchId) ?? []).map((violation) => ({ claim: own[violation.index] as Claim, violation }))
}

/** What became of the moves: what they conflict with, or why they were refused. */
export const movesOutcome = (plan: PlannedMoves, resolved: Resolved): Outcome<GroundConflict[]>[] =>
  plan.moving.map(({ dispatch: { id } }) =>
    attempt(id, () => {
      if (!resolved.granted.has(id)) throw calendarRefusal(resolved.against.get(id) ?? [])
      return conflictsOfClashes(clashesOf(plan, resolved, id))
    }),
  )

/** Gives up the assets that have other work at the new time; answers the dispatches as they stand then. */
async function giveUp(tx: OperationsDb, plan: PlannedMoves, at: Date, context: WriteContext): Promise<PlannedMoves> {
  const giving = plan.moving.filter((one) => one.to.onClash === "unassign" && !yields(one))
  if (giving.length === 0) return plan
  const resolved = await meet(
    tx,
    plan.takers.map((taker) => ({ ...taker, yields: true })),
    context.now,
  )
  const asked = giving.flatMap(({ dispatch: { id } }): Given[] => {
    const lost = clashesOf(plan, resolved, id).map(({ claim }) => claim.resourceId)
    const live = plan.claims.filter(({ dispatchId }) => dispatchId === id)
    return lost.length === 0 ? [] : [{ dispatchId: id, ...takenOff(live, lost) }]
  })
  if (asked.length === 0) return plan
  for (const outcome of await runAssignments(tx, asked, at, { ...context, reason: context.reason ?? "moved" }))
    if ("error" in outcome) throw outcome.error
  const ids = plan.moving.map(({ dispatch }) => dispatch.id)
  const anew = await lockDispatches(tx, ids)
  return planMoves(
    plan.moving.map(({ dispatch, to }) => ({ dispatch: (anew.get(dispatch.id) ?? dispatch) as Timed, to })),
    await claimsOfAll(tx, ids),
  )
}

/**
 * Moves locked dispatches to other times with everything that belongs to them, and tells it: all leave their old times before any takes
 * its new one. Each is moved or refused for itself. Statements do not grow with the dispatches.
 */
export async function moveDispatches(
  tx: OperationsDb,
  moving: readonly Moving[],
  context: WriteContext,
): Promise<Outcome<GroundConflict[]>[]> {
  const [first] = moving
  if (!first) return []
  for (const { to } of moving) requireRange(to)
  const stored = await claimsOfAll(
    tx,
    moving.map(({ dispatch }) => dispatch.id),
  )
  await lockAssets(
    tx,
    stored.map(({ resourceId }) => resourceId),
  )
  const plan = await giveUp(tx, planMoves(moving, stored), first.to.at, context)
  const resolved = await meet(tx, plan.takers, context.now)
  await settleClaims(tx, plan.takers, resolved, context.now)
  await writeMoves(tx, plan, resolved, context)
  await offerFreedTime(
    tx,
    stored.map(({ resourceId }) => resourceId),
    context,
  )
  return movesOutcome(plan, resolved)
}

/** Moves one locked dispatch. Answers what it conflicts with there. Throws the refusal of the calendar. */
export async function moveDispatch(tx: OperationsDb, dispatch: Timed, to: Move, context: WriteContext): Promise<GroundConflict[]> {
  const [outcome] = await moveDispatches(tx, [{ dispatch, to }], context)
  if (!outcome || "error" in outcome) throw outcome?.error
  return outcome.value
}
