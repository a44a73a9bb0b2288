import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { arrayParam, dateParam, type OperationsDb, readClock, rowsOf } from "../../../kernel/database.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { facilities } from "../../../places/schema.js"
import { lockDispatch } from "../lock.js"
import { readDetail } from "../read/detail.js"
import { arrivalConflicts } from "./arrival.js"
import { type MovedDispatch, type OnClash, reportDelayBody, reportTransportDelayBody, type TransportDelay } from "./contract.js"
import { moveDispatch, noteEstimate } from "./move.js"
import { requireMovable } from "./reschedule.js"
import { type Target, type Timed, targetOfEstimate, targetOfMinutes } from "./target.js"

const input = reportDelayBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext, reason: reportDelayBody.shape.reason })
type Said = Pick<z.output<typeof input>, "delayMinutes" | "newScheduledAt" | "transport">

async function kindOf(tx: OperationsDb, placeId: Id<"plac"> | null): Promise<string | undefined> {
  if (!placeId) return undefined
  const [place] = await tx.select({ kind: facilities.kind }).from(facilities).where(eq(facilities.id, placeId))
  return place?.kind
}

async function targetOf(tx: OperationsDb, dispatch: Timed, said: Said, at: Date): Promise<Target> {
  const { delayMinutes, newScheduledAt, transport } = said
  if (newScheduledAt) return { scheduledAt: newScheduledAt, findings: [] }
  if (delayMinutes !== undefined) return targetOfMinutes(dispatch, delayMinutes)
  const kind = dispatch.transportDirection ? undefined : await kindOf(tx, dispatch.pickupPlaceId)
  return targetOfEstimate(dispatch, transport?.estimatedAt as Date, kind, at)
}

/** What was said already changes nothing. */
const isKnown = (dispatch: Timed, { scheduledAt, estimatedAt }: Target) =>
  estimatedAt
    ? dispatch.transportEstimatedAt?.getTime() === estimatedAt.getTime()
    : scheduledAt.getTime() === dispatch.scheduledAt.getTime()

async function delayed(tx: OperationsDb, dispatch: Timed, said: Said, onClash: OnClash, context: WriteContext): Promise<MovedDispatch> {
  const at = await readClock(tx, context.now)
  const target = await targetOf(tx, dispatch, said, at)
  const delta = target.scheduledAt.getTime() - dispatch.scheduledAt.getTime()
  const changed = !isKnown(dispatch, target)
  const endsAt = new Date(dispatch.endsAt.getTime() + delta)
  const moves = changed && delta !== 0
  if (changed && !moves && target.estimatedAt) await noteEstimate(tx, dispatch, target.estimatedAt, at, context)
  const conflicts = moves ? await moveDispatch(tx, dispatch, { ...target, endsAt, onClash, as: "delay_reported", at }, context) : []
  const detail = await readDetail(tx, dispatch.id, at)
  return {
    dispatch: detail,
    ...{ changed, movedMinutes: moves ? Math.round(delta / 60_000) : 0, findings: [...target.findings, ...detail.findings] },
    conflicts: [...conflicts, ...(await arrivalConflicts(tx, detail))],
  }
}

/**
 * Tells that a run is late, or early: a fact, so no calendar refuses it. `delayMinutes` counts from the first plan; an estimate of the
 * flight, train or ship moves a pickup at arrival as much as the arrival moved. Where an asset has other work then, its claim is cut
 * before that and both are told (`onClash: flag`). The same again changes nothing. Throws `dispatch_not_found`, `revision_conflict`,
 * `dispatch_closed`, `dispatch_in_progress`, `dispatch_is_draft`, `invalid_request`.
 */
export async function reportDelay(db: OperationsDb, raw: z.input<typeof input>): Promise<MovedDispatch> {
  const { dispatchId, expectedRevision, onClash = "flag", now, actor, reason, correlationId, ...said } = parseInput(input, raw)
  if (Object.values(said).filter((value) => value !== undefined).length !== 1) {
    throw invalidRequest({
      violations: [{ path: "delayMinutes", message: "Give delayMinutes, newScheduledAt or transport: one of the three." }],
    })
  }
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId, expectedRevision)
    requireMovable(dispatch)
    return delayed(tx, dispatch, said, onClash, { now, actor, reason, correlationId })
  })
}

const ofTransport = reportTransportDelayBody.extend({ ...writeContext, reason: reportTransportDelayBody.shape.reason })
const movable = ["scheduled", "assigned", "en_route", "arrived"]

/**
 * Tells a new estimate of a flight, train or ship to every dispatch of that number and date whose passengers are not aboard, one result
 * each. The date is that of the dispatch now or at first, or that of the transport's own plan. Throws `invalid_request`.
 */
export async function reportTransportDelay(db: OperationsDb, raw: z.input<typeof ofTransport>): Promise<TransportDelay> {
  const { number, serviceDate, estimatedAt, onClash = "flag", now, actor, reason, correlationId } = parseInput(ofTransport, raw)
  const date = dateParam(serviceDate)
  return db.transaction(async (tx) => {
    const rows = await rowsOf<{ id: Id<"gdsp"> }>(
      tx,
      sql`select id from ground_dispatches where transport_number = ${number} and status = any(${arrayParam(movable, "text")}) and scheduled_at is not null
        and ${date} in (service_date, (original_scheduled_at at time zone timezone)::date, (transport_scheduled_at at time zone timezone)::date)
        order by id for no key update`,
    )
    const results: TransportDelay["results"] = []
    // each claims what the ones before it have left
    for (const { id } of rows) {
      const dispatch = (await lockDispatch(tx, id)) as Timed
      const { dispatch: detail, ...moved } = await delayed(tx, dispatch, { transport: { estimatedAt } }, onClash, {
        now,
        actor,
        reason,
        correlationId,
      })
      results.push({ dispatchId: detail.id, ...moved })
    }
    return { results }
  })
}
