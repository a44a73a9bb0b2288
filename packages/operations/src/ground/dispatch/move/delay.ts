import { inArray, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { arrayParam, dateParam, type OperationsDb, readClock, rowsOf } from "../../../kernel/database.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { facilities } from "../../../places/schema.js"
import type { GroundConflict } from "../../board/contract.js"
import { lockDispatch, lockDispatches } from "../lock.js"
import { readDetails } from "../read/detail.js"
import { arrivalConflicts } from "./arrival.js"
import { type MovedDispatch, type OnClash, reportDelayBody, reportTransportDelayBody, type TransportDelay } from "./contract.js"
import { moveDispatches } from "./move.js"
import { requireMovable } from "./reschedule.js"
import { type Target, type Timed, targetOfEstimate, targetOfMinutes } from "./target.js"
import { type Move, tellMoves, writeEstimates } from "./write.js"

const input = reportDelayBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext, reason: reportDelayBody.shape.reason })
type Said = Pick<z.output<typeof input>, "delayMinutes" | "newScheduledAt" | "transport">

async function kindsOf(tx: OperationsDb, placeIds: readonly Id<"plac">[]): Promise<ReadonlyMap<string, string>> {
  if (placeIds.length === 0) return new Map()
  const places = await tx
    .select({ id: facilities.id, kind: facilities.kind })
    .from(facilities)
    .where(inArray(facilities.id, [...placeIds]))
  return new Map(places.map(({ id, kind }) => [id as string, kind]))
}

/** Where what was said moves the pickups. At most one statement. */
async function targetsOf(tx: OperationsDb, dispatches: readonly Timed[], said: Said, at: Date): Promise<Target[]> {
  const { delayMinutes, newScheduledAt, transport } = said
  if (newScheduledAt) return dispatches.map(() => ({ scheduledAt: newScheduledAt, findings: [] }))
  if (delayMinutes !== undefined) return dispatches.map((dispatch) => targetOfMinutes(dispatch, delayMinutes))
  const kinds = await kindsOf(
    tx,
    dispatches.flatMap(({ transportDirection, pickupPlaceId }) => (transportDirection === null && pickupPlaceId ? [pickupPlaceId] : [])),
  )
  return dispatches.map((dispatch) =>
    targetOfEstimate(dispatch, transport?.estimatedAt as Date, kinds.get(dispatch.pickupPlaceId ?? ""), at),
  )
}

/** What was said already changes nothing. */
const isKnown = (dispatch: Timed, { scheduledAt, estimatedAt }: Target) =>
  estimatedAt
    ? dispatch.transportEstimatedAt?.getTime() === estimatedAt.getTime()
    : scheduledAt.getTime() === dispatch.scheduledAt.getTime()

/** Tells what was said to locked dispatches. Statements do not grow with them. */
async function delayed(
  tx: OperationsDb,
  dispatches: readonly Timed[],
  said: Said,
  onClash: OnClash,
  context: WriteContext,
): Promise<MovedDispatch[]> {
  const at = await readClock(tx, context.now)
  const targets = await targetsOf(tx, dispatches, said, at)
  const told = dispatches.map((dispatch, index) => {
    const { findings, ...target } = targets[index] as Target
    const delta = target.scheduledAt.getTime() - dispatch.scheduledAt.getTime()
    const to: Move = { ...target, endsAt: new Date(dispatch.endsAt.getTime() + delta), onClash, as: "delay_reported", at }
    return { dispatch, to, findings, delta, changed: !isKnown(dispatch, { ...target, findings }) }
  })
  const noted = told.filter(({ changed, delta, to }) => changed && delta === 0 && to.estimatedAt)
  if (noted.length > 0) await writeEstimates(tx, noted)
  await tellMoves(tx, noted, context)
  const conflicts = new Map<string, GroundConflict[]>()
  for (const outcome of await moveDispatches(
    tx,
    told.filter(({ changed, delta }) => changed && delta !== 0),
    context,
  )) {
    if ("error" in outcome) throw outcome.error
    conflicts.set(outcome.dispatchId, outcome.value)
  }
  const details = await readDetails(
    tx,
    dispatches.map(({ id }) => id),
    at,
  )
  const late = await arrivalConflicts(tx, [...details.values()])
  return told.map(({ dispatch: { id }, changed, delta, findings }) => {
    const detail = details.get(id) as MovedDispatch["dispatch"]
    return {
      dispatch: detail,
      ...{ changed, movedMinutes: changed ? Math.round(delta / 60_000) : 0, findings: [...findings, ...detail.findings] },
      conflicts: [...(conflicts.get(id) ?? []), ...late.filter(({ dispatchId }) => dispatchId === id)],
    }
  })
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
    const [told] = await delayed(tx, [dispatch], said, onClash, { now, actor, reason, correlationId })
    return told as MovedDispatch
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
    if (rows.length === 0) return { results: [] }
    const locked = await lockDispatches(
      tx,
      rows.map(({ id }) => id),
    )
    const told = await delayed(tx, [...locked.values()] as Timed[], { transport: { estimatedAt } }, onClash, {
      now,
      actor,
      reason,
      correlationId,
    })
    return { results: told.map(({ dispatch: detail, ...moved }) => ({ dispatchId: detail.id, ...moved })) }
  })
}
