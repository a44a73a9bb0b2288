import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb, readClock } from "../../../kernel/database.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { requireFacilities } from "../../../places/index.js"
import { replanCheckpoints } from "../../checkpoint/replan.js"
import { statusTransitionInvalid } from "../../errors.js"
import { appendEvents } from "../../event/append.js"
import { legsOf } from "../../leg/read.js"
import { legRow } from "../../leg/row.js"
import { groundDispatchLegs } from "../../leg/schema.js"
import { insertRows } from "../../row.js"
import { type DispatchDetail, scheduleBody } from "../contract.js"
import { type DispatchRow, lockDispatch } from "../lock.js"
import { pastField, pastFindings, requireAhead } from "../plan/ahead.js"
import { lastTimedLeg, type PlannedLeg, planLegs } from "../plan/legs.js"
import { type PlannedTimes, planTimes } from "../plan/times.js"
import { readDetail } from "../read/detail.js"
import { groundDispatches } from "../schema.js"
import { transitionsOf } from "../state.js"

const input = scheduleBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext, reason: scheduleBody.shape.reason, ...pastField })
type Given = z.output<typeof input>

const refuse = (path: string, message: string) => invalidRequest({ violations: [{ path, message }] })

/** The times of the draft, or those that are given now. Throws `invalid_request` without a start. */
async function timesOf(tx: OperationsDb, draft: DispatchRow, legs: readonly PlannedLeg[], given: Given): Promise<PlannedTimes> {
  const { scheduledAt, scheduledLocal, endsAt, durationMinutes } = given
  const places = await requireFacilities(
    tx,
    [draft.pickupPlaceId, draft.dropoffPlaceId].filter((id): id is Id<"plac"> => id !== null),
  )
  const placeOf = (id: string | null) => (id ? places.get(id) : undefined)
  const start = scheduledAt || scheduledLocal ? { scheduledAt, scheduledLocal } : { scheduledAt: draft.scheduledAt ?? undefined }
  const keepsEnd = !scheduledAt && !scheduledLocal && !endsAt && durationMinutes === undefined
  const times = planTimes(
    {
      ...start,
      endsAt: keepsEnd ? (draft.endsAt ?? undefined) : endsAt,
      durationMinutes,
      timezone: draft.timezone === "UTC" ? undefined : draft.timezone,
    },
    { pickup: placeOf(draft.pickupPlaceId), dropoff: placeOf(draft.dropoffPlaceId), lastLeg: lastTimedLeg(legs) },
  )
  if (!times) throw refuse("scheduledAt", "Say when the dispatch starts.")
  return { ...times, endsSource: keepsEnd && draft.endsSource ? draft.endsSource : times.endsSource }
}

/** A draft that named its place late has no stops yet. */
async function ensureLegs(tx: OperationsDb, draft: DispatchRow, now: Date | undefined): Promise<PlannedLeg[]> {
  const stored = await legsOf(tx, draft.id)
  if (stored.length > 0) return stored
  const legs = planLegs(undefined, draft)
  await tx.execute(
    insertRows(
      groundDispatchLegs,
      legs.map((leg) => legRow(draft.id, leg)),
      clock(now),
    ),
  )
  return legs
}

async function tell(tx: OperationsDb, draft: DispatchRow, at: Date, context: WriteContext): Promise<void> {
  const scheduled = { eventType: "scheduled" as const, occurredAt: at, fromStatus: "draft" as const, toStatus: "scheduled" as const }
  const assigned = {
    eventType: "assigned" as const,
    occurredAt: at,
    actorKind: "system" as const,
    fromStatus: "scheduled" as const,
    toStatus: "assigned" as const,
  }
  await appendEvents(tx, draft, draft.requiredRoles.length === 0 ? [scheduled, assigned] : [scheduled], context)
  await recordEvents(tx, context, [
    {
      type: "ground.dispatch.updated",
      subject: draft.id,
      touches: [draft.bookingId, draft.slotId],
      data: { fields: ["scheduledAt", "endsAt"] },
    },
  ])
}

/**
 * Makes a draft an order: with its pickup and its times, which may be given now. Without required roles it is assigned at once. Throws
 * `dispatch_not_found`, `revision_conflict`, `status_transition_invalid`, `invalid_request`, `invalid_range`, `nonexistent_local_time`.
 */
export async function scheduleDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  const given = parseInput(input, raw)
  const { dispatchId, expectedRevision, now, actor, reason, correlationId } = given
  return db.transaction(async (tx) => {
    const draft = await lockDispatch(tx, dispatchId, expectedRevision)
    const { status } = draft
    if (status !== "draft") throw statusTransitionInvalid({ id: dispatchId, status, wanted: "scheduled", allowed: transitionsOf(status) })
    if (!draft.pickupPlaceId && !draft.pickupText) throw refuse("pickupPlaceId", "Say where the passengers are picked up first.")
    const legs = await ensureLegs(tx, draft, now)
    const times = await timesOf(tx, draft, legs, given)
    const { scheduledAt, endsAt, endsSource, serviceDate, timezone } = times
    requireAhead(scheduledAt, given)
    await tx
      .update(groundDispatches)
      .set({ scheduledAt, endsAt, endsSource, serviceDate, timezone, revision: sql`${groundDispatches.revision} + 1` })
      .where(eq(groundDispatches.id, dispatchId))
    await replanCheckpoints(tx, dispatchId, legs, now)
    const at = await readClock(tx, now)
    await tell(tx, draft, at, { now, actor, reason, correlationId })
    return readDetail(tx, dispatchId, at, [...times.findings, ...pastFindings(dispatchId, times, at)])
  })
}
