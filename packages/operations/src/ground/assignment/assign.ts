import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, readClock } from "../../kernel/database.js"
import { isOperationsError } from "../../kernel/errors.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { rehearse } from "../../kernel/rehearse.js"
import type { AssignedDispatch } from "../dispatch/contract.js"
import { jobOf } from "../dispatch/job.js"
import { type DispatchRow, lockDispatch } from "../dispatch/lock.js"
import { requireOpen } from "../dispatch/open.js"
import { readDetail } from "../dispatch/read/detail.js"
import { groundDispatches } from "../dispatch/schema.js"
import { roleRequired } from "../errors.js"
import { appendEvents } from "../event/append.js"
import { requireReason } from "../event/reason.js"
import type { GroundFinding } from "../finding/contract.js"
import { insertRows } from "../row.js"
import { offerFreedTime } from "./claim/retry.js"
import { assignBody, type DispatchAssignment, type DispatchAssignmentCheck } from "./contract.js"
import { endAssignments, type LiveAssignment, liveAssignments } from "./end.js"
import { type AskedAsset, type AssetFacts, lockFacts } from "./facts.js"
import { judgeFit } from "./fit/judge.js"
import { groundDispatchAssignments } from "./schema.js"
import { placesAndNeeds } from "./surroundings.js"
import { assignmentRow, commitWork, newAssignments, requireFit, seatLimitOf, type Work } from "./take/take.js"

const input = assignBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext })
/** What is asked for, apart from who asks and when. */
type Given = Omit<z.output<typeof input>, keyof WriteContext>
type Planned = DispatchRow & { scheduledAt: Date; endsAt: Date }

const underWay = ["en_route", "arrived", "picked_up"]

interface Wanted {
  /** Live rows that stay. */
  kept: LiveAssignment[]
  ending: LiveAssignment[]
  taking: AskedAsset[]
}

/** What a call changes: the same asset in the same role stays as it is. */
function sortOut(live: readonly LiveAssignment[], { vehicleId, driverId, secondDriverId, guideResourceIds }: Given): Wanted {
  const wanted: Wanted = { kept: [], ending: [], taking: [] }
  const single = (role: "vehicle" | "driver" | "second_driver", asked: string | null | undefined) => {
    const present = live.find((row) => row.role === role)
    const same = present && (role === "vehicle" ? present.vehicleId : present.driverId) === asked
    if (present) (asked === undefined || same ? wanted.kept : wanted.ending).push(present)
    if (asked && !same)
      wanted.taking.push(role === "vehicle" ? { role, vehicleId: asked as Id<"gveh"> } : { role, driverId: asked as Id<"gdrv"> })
  }
  single("vehicle", vehicleId)
  single("driver", driverId)
  single("second_driver", secondDriverId)
  for (const present of live.filter(({ role }) => role === "guide")) {
    const stays = guideResourceIds === undefined || guideResourceIds.includes(present.resourceId)
    ;(stays ? wanted.kept : wanted.ending).push(present)
  }
  for (const resourceId of guideResourceIds ?? []) {
    if (!live.some((row) => row.role === "guide" && row.resourceId === resourceId)) wanted.taking.push({ role: "guide", resourceId })
  }
  return wanted
}

const workOf = (dispatch: Planned, title: string): Work => ({
  ...{
    dispatchId: dispatch.id,
    slotId: dispatch.slotId,
    bookingId: dispatch.bookingId,
    scheduledAt: dispatch.scheduledAt,
    endsAt: dispatch.endsAt,
  },
  ...{ beforeMinutes: dispatch.beforeMinutes, afterMinutes: dispatch.afterMinutes, title },
})

interface Judged {
  dispatch: Planned
  wanted: Wanted
  /** Facts of the new assets, then of those that stay. */
  taking: AssetFacts[]
  all: AssetFacts[]
  findings: GroundFinding[]
  work: Work
}

/** Locks dispatch and calendars, and judges the assets that would serve it together. */
async function judge(tx: OperationsDb, given: Given): Promise<Judged> {
  const dispatch = await lockDispatch(tx, given.dispatchId, given.expectedRevision)
  requireOpen(dispatch)
  const wanted = sortOut(await liveAssignments(tx, dispatch.id), given)
  const keptAsked = wanted.kept.map(
    ({ role, vehicleId, driverId, resourceId }): AskedAsset =>
      role === "vehicle" && vehicleId ? { role, vehicleId } : role === "guide" || !driverId ? { role, resourceId } : { role, driverId },
  )
  const span = { from: dispatch.scheduledAt, to: dispatch.endsAt }
  const alsoLock = wanted.ending.map(({ resourceId }) => resourceId)
  const all = await lockFacts(tx, [...wanted.taking, ...keptAsked], span, { exceptDispatchId: dispatch.id, alsoLock })
  const { places, passengers, title } = await placesAndNeeds(tx, dispatch)
  const findings = judgeFit(jobOf(dispatch as never, places, passengers), all)
  return { dispatch, wanted, all, taking: all.slice(0, wanted.taking.length), findings, work: workOf(dispatch, title) }
}

async function mirror(tx: OperationsDb, { dispatch, all }: Judged, context: WriteContext): Promise<void> {
  const of = (role: string) => all.find((asset) => asset.role === role)
  const seatLimit = seatLimitOf(all)
  await tx
    .update(groundDispatches)
    .set({
      ...{ vehicleId: of("vehicle")?.vehicleId ?? null, driverId: of("driver")?.driverId ?? null, seatLimit },
      ...{ revision: sql`${groundDispatches.revision} + 1`, updatedAt: clock(context.now) as never },
    })
    .where(eq(groundDispatches.id, dispatch.id))
}

/** Assigned when every required role is served, scheduled when one is missing; from the road on the state stays. */
async function settle(tx: OperationsDb, { dispatch, all }: Judged, context: WriteContext, at: Date): Promise<void> {
  const roles = new Set<string>(all.map(({ role }) => role))
  const missing = dispatch.requiredRoles.filter((role) => !roles.has(role))
  if (underWay.includes(dispatch.status)) {
    if (missing[0]) throw roleRequired({ id: dispatch.id, role: missing[0] })
    return
  }
  const status = missing.length === 0 ? "assigned" : "scheduled"
  if (status === dispatch.status) return
  await appendEvents(
    tx,
    dispatch,
    [{ eventType: status === "assigned" ? "assigned" : "unassigned", occurredAt: at, actorKind: "system", toStatus: status }],
    context,
  )
}

async function write(tx: OperationsDb, judged: Judged, given: Given, context: WriteContext, at: Date): Promise<void> {
  const { dispatch, wanted, taking, findings, work } = judged
  await endAssignments(tx, dispatch, wanted.ending, { reason: context.reason ?? "replaced", calendar: "replaced" }, context)
  await commitWork(tx, work, taking, { over: given.override !== undefined, now: context.now })
  const rows: DispatchAssignment[] = newAssignments(
    work,
    taking,
    { findings, source: given.source ?? "manual", reason: given.override?.reason, actor: context.actor },
    at,
  )
  if (rows.length > 0)
    await tx.execute(insertRows(groundDispatchAssignments, rows.map(assignmentRow), clock(context.now), ["assigned_at", "created_at"]))
  await mirror(tx, judged, context)
  await recordEvents(
    tx,
    context,
    rows.map(({ role, resourceId, vehicleId, driverId }) => ({
      ...{
        type: "ground.dispatch_assignment.assigned",
        subject: dispatch.id,
        touches: [resourceId, vehicleId, driverId, dispatch.slotId, dispatch.bookingId],
      },
      data: { role, resourceId, vehicleId, driverId },
    })),
  )
  await settle(tx, judged, context, at)
  await offerFreedTime(
    tx,
    wanted.ending.map(({ resourceId }) => resourceId),
    context,
  )
}

/** Assigns within the caller's transaction; what it asks of the calendar is locked here. */
export async function runAssignment(tx: OperationsDb, given: Given, context: WriteContext): Promise<AssignedDispatch> {
  const at = await readClock(tx, context.now)
  const judged = await judge(tx, given)
  const { dispatch, wanted, findings } = judged
  const changed = wanted.ending.length + wanted.taking.length > 0
  if (changed) {
    if (underWay.includes(dispatch.status)) requireReason(context.reason ?? given.override?.reason)
    requireFit(dispatch.id, findings, given.override !== undefined)
    await write(tx, judged, given, context, at)
  }
  return { dispatch: await readDetail(tx, dispatch.id, at), changed }
}

/**
 * Gives a dispatch its vehicle, drivers and guides, or takes them off (null): all roles of one call or none. Whoever is replaced is free
 * again in the same transaction. Checks that need a reason yield to `override`; nothing overrides a double booking. The same asset in the
 * same role changes nothing.
 *
 * Throws `dispatch_not_found`, `dispatch_closed`, `dispatch_is_draft`, `revision_conflict`, `assignment_blocked`, `resource_double_booked`,
 * `resource_closed`, `resource_inactive`, `role_required`, `vehicle_not_found`, `driver_not_found`, `resource_not_found`.
 */
export async function assignDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<AssignedDispatch> {
  const given = parseInput(input, raw)
  const { now, actor, reason, correlationId, dryRun = false } = given
  const context = { now, actor, reason, correlationId }
  return rehearse(db, dryRun, (tx) => runAssignment(tx, given, context))
}

/** Whether an assignment would succeed, and everything that was found; nothing is written. Throws only `dispatch_not_found`. */
export async function checkDispatchAssignment(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchAssignmentCheck> {
  const given = parseInput(input, raw)
  const { now, actor, reason, correlationId } = given
  try {
    const { dispatch } = await rehearse(db, true, (tx) => runAssignment(tx, given, { now, actor, reason, correlationId }))
    return { ok: true, violations: [], findings: dispatch.findings }
  } catch (error) {
    if (!isOperationsError(error) || error.kind === "not_found" || error.kind === "invalid") throw error
    const { code, message, details } = error
    const listed = (details as { violations?: Record<string, unknown>[] }).violations
    return {
      ok: false,
      violations: listed?.length ? listed.map((one) => ({ code, message, ...one })) : [{ code, message, ...details }],
      findings: [],
    }
  }
}
