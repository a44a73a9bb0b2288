import { eq, sql } from "drizzle-orm"
import { invalidRange } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, instantParam, jsonParam, type OperationsDb } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { localDateOf } from "../../../kernel/time.js"
import { wantedRange } from "../../assignment/claim/cut.js"
import { type Claim, claimsOf } from "../../assignment/claim/read.js"
import { offerFreedTime } from "../../assignment/claim/retry.js"
import { rangeText } from "../../assignment/take/take.js"
import { unassignDispatch } from "../../assignment/unassign.js"
import type { GroundConflict } from "../../board/contract.js"
import { appendEvents } from "../../event/append.js"
import { lockDispatch } from "../lock.js"
import { groundDispatches } from "../schema.js"
import { clashesOf, conflictsOfClashes, moveClaims } from "./claims.js"
import type { OnClash } from "./contract.js"
import type { Timed } from "./target.js"

const DAY = 86_400_000
const longestDays = 31
const onRoad = ["en_route", "arrived"]

export interface Move {
  scheduledAt: Date
  endsAt: Date
  /** The end was said, so it no longer follows from legs or places. */
  endsGiven?: boolean
  estimatedAt?: Date
  onClash: OnClash
  as: "rescheduled" | "delay_reported"
  at: Date
}

/** The dispatch, its stops not reached, pending checkpoints and wanted ranges, all by one delta; the first plan is kept. One statement. */
async function writeTimes(tx: OperationsDb, before: Timed, to: Move, claims: readonly Claim[], now: Date | undefined): Promise<void> {
  const by = (from: Date, at: Date) => sql`make_interval(secs => ${(at.getTime() - from.getTime()) / 1000}::float8)`
  const [delta, ending] = [by(before.scheduledAt, to.scheduledAt), by(before.endsAt, to.endsAt)]
  const stamp = clock(now)
  const anew = onRoad.includes(before.status) ? sql`` : sql`, status = 'assigned', responded_at = null`
  const wanted = claims.map((claim) => ({ id: claim.id, wanted: rangeText(wantedRange(claim)) }))
  await tx.execute(sql`with legs as (update ground_dispatch_legs set scheduled_at = scheduled_at + ${delta}, revision = revision + 1, updated_at = ${stamp}
      where dispatch_id = ${before.id} and actual_arrived_at is null and scheduled_at is not null),
    points as (update ground_dispatch_checkpoints set planned_at = planned_at + case when auto and checkpoint_type = 'dropoff' then ${ending} else ${delta} end,
      revision = revision + 1, updated_at = ${stamp} where dispatch_id = ${before.id} and status = 'pending' and planned_at is not null),
    served as (update ground_dispatch_assignments a set wanted = w.wanted::tstzrange${anew}
      from jsonb_to_recordset(${jsonParam(wanted)}) as w(id text, wanted text) where a.id = w.id)
    update ground_dispatches set original_scheduled_at = coalesce(original_scheduled_at, scheduled_at), original_ends_at = coalesce(original_ends_at, ends_at),
      scheduled_at = ${instantParam(to.scheduledAt)}, ends_at = ${instantParam(to.endsAt)}, service_date = ${localDateOf(to.scheduledAt, before.timezone)}::text::date,
      ends_source = ${to.endsGiven ? "given" : before.endsSource}, transport_estimated_at = coalesce(${instantParam(to.estimatedAt)}, transport_estimated_at)
    where id = ${before.id}`)
}

/** The claims as they would be at the new time. */
const claimsAt = (claims: readonly Claim[], { scheduledAt, endsAt }: Move): Claim[] =>
  claims.map((claim) => ({ ...claim, from: scheduledAt, to: endsAt }))

/** Gives up the assets that have other work at the new time; on the road they are only told. */
async function giveUp(tx: OperationsDb, dispatch: Timed, resourceIds: readonly string[], context: WriteContext): Promise<Timed> {
  for (const resourceId of new Set(resourceIds)) {
    await unassignDispatch(tx, {
      ...context,
      dispatchId: dispatch.id,
      resourceId: resourceId as `res_${string}`,
      reason: context.reason ?? "moved",
    })
  }
  return (await lockDispatch(tx, dispatch.id)) as Timed
}

function requireRange({ scheduledAt, endsAt }: Move): void {
  const length = endsAt.getTime() - scheduledAt.getTime()
  if (length > 0 && length <= longestDays * DAY) return
  throw invalidRange({ from: scheduledAt.toISOString(), to: endsAt.toISOString(), limitDays: longestDays })
}

/** Moves a locked dispatch to another time with everything that belongs to it, and tells it. Answers what it conflicts with there. */
export async function moveDispatch(tx: OperationsDb, locked: Timed, to: Move, context: WriteContext): Promise<GroundConflict[]> {
  requireRange(to)
  let before = locked
  let claims = claimsAt(await claimsOf(tx, before.id), to)
  let clashes = await clashesOf(tx, claims, context.now)
  const onClash = to.onClash === "unassign" && onRoad.includes(before.status) ? "flag" : to.onClash
  if (onClash === "unassign" && clashes.length > 0) {
    before = await giveUp(
      tx,
      before,
      clashes.map(({ claim }) => claim.resourceId),
      context,
    )
    claims = claimsAt(await claimsOf(tx, before.id), to)
    clashes = []
  }
  await moveClaims(tx, before.id, claims, { clashes, onClash, now: context.now })
  await writeTimes(tx, before, to, claims, context.now)
  await tell(tx, before, to, context)
  await offerFreedTime(
    tx,
    claims.map(({ resourceId }) => resourceId),
    context,
  )
  return conflictsOfClashes(clashes)
}

/** Writes down an estimate that moves nothing. */
export async function noteEstimate(tx: OperationsDb, dispatch: Timed, estimatedAt: Date, at: Date, context: WriteContext): Promise<void> {
  await tx.update(groundDispatches).set({ transportEstimatedAt: estimatedAt }).where(eq(groundDispatches.id, dispatch.id))
  await tell(tx, dispatch, { ...dispatch, estimatedAt, as: "delay_reported", onClash: "flag", at }, context)
}

async function tell(tx: OperationsDb, before: Timed, to: Move, context: WriteContext): Promise<void> {
  const movedMinutes = Math.round((to.scheduledAt.getTime() - before.scheduledAt.getTime()) / 60_000)
  const from = { scheduledAt: before.scheduledAt.toISOString(), endsAt: before.endsAt.toISOString() }
  const after = { scheduledAt: to.scheduledAt.toISOString(), endsAt: to.endsAt.toISOString() }
  const metadata = { from, to: after, movedMinutes, ...(to.estimatedAt && { estimatedAt: to.estimatedAt.toISOString() }) }
  await appendEvents(tx, before, [{ eventType: to.as, occurredAt: to.at, reason: context.reason ?? null, metadata }], context)
  await recordEvents(tx, context, [
    {
      type: to.as === "rescheduled" ? "ground.dispatch.rescheduled" : "ground.dispatch.delayed",
      subject: before.id,
      touches: [before.bookingId, before.slotId, before.vehicleId, before.driverId, before.dropoffPlaceId],
      ...{ before: from, after, data: { movedMinutes } },
    },
  ])
}
