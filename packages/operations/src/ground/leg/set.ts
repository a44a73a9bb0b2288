import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { arrayParam, clock, type OperationsDb, readClock } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { type PlaceFields, requireFacilities } from "../../places/index.js"
import { replanCheckpoints } from "../checkpoint/replan.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { type DispatchRow, lockDispatch, requireNotOver } from "../dispatch/lock.js"
import { moveDispatch } from "../dispatch/move/move.js"
import type { Timed } from "../dispatch/move/target.js"
import { endsOfLegs, fieldsOfLegs, lastTimedLeg, type PlannedLeg, planLegs } from "../dispatch/plan/legs.js"
import { readDetail } from "../dispatch/read/detail.js"
import { groundDispatches } from "../dispatch/schema.js"
import { dispatchInProgress, legNotFound } from "../errors.js"
import { insertRows } from "../row.js"
import { type DispatchLeg, type LegInput, setLegsBody, updateLegBody } from "./contract.js"
import { legsOf } from "./read.js"
import { legRow } from "./row.js"
import { groundDispatchLegs } from "./schema.js"

/** The stops as asked for: with the places that are stored, and with the ids that they have already. */
async function planned(
  tx: OperationsDb,
  legs: readonly (LegInput & { id?: Id<"gdlg"> })[],
  before: readonly DispatchLeg[],
  fields?: PlaceFields,
): Promise<PlannedLeg[]> {
  for (const { id } of legs) if (id && !before.some((leg) => leg.id === id)) throw legNotFound({ id })
  const plan = planLegs(
    legs.map(({ id: _id, ...leg }) => leg),
    {},
  )
  const places = await requireFacilities(
    tx,
    plan.flatMap(({ placeId }) => placeId ?? []),
    fields ?? fieldsOfLegs(plan),
  )
  return plan.map((leg, index) => ({
    ...leg,
    id: legs[index]?.id ?? leg.id,
    placeId: leg.placeId ? ((places.get(leg.placeId)?.id ?? leg.placeId) as Id<"plac">) : null,
  }))
}

const changeable = ["leg_type", "facility_id", "location_text", "slot_pickup_id", "scheduled_at", "latest_at", "service_minutes", "notes"]

/** Removes what is left out, changes what stays and adds what is new: `(dispatch, sequence)` is checked when all is done. */
async function replaceLegs(tx: OperationsDb, dispatch: DispatchRow, legs: readonly PlannedLeg[], now: Date | undefined): Promise<void> {
  const kept = arrayParam(
    legs.map(({ id }) => id),
    "text",
  )
  await tx.execute(sql`delete from ground_dispatch_legs where dispatch_id = ${dispatch.id} and id <> all(${kept})`)
  const stamp = clock(now)
  const set = ["sequence", ...changeable].map((column) => `${column} = excluded.${column}`).join(", ")
  await tx.execute(
    sql`${insertRows(
      groundDispatchLegs,
      legs.map((leg) => legRow(dispatch.id, leg)),
      stamp,
    )} on conflict (id) do update set ${sql.raw(set)}, revision = ground_dispatch_legs.revision + 1, updated_at = excluded.updated_at`,
  )
}

/** The end follows the last stop where it came from there; its assets are taken for as long. */
async function followEnd(tx: OperationsDb, dispatch: DispatchRow, legs: readonly PlannedLeg[], context: WriteContext): Promise<void> {
  const last = lastTimedLeg(legs)
  if (dispatch.endsSource !== "legs" || !dispatch.scheduledAt || !dispatch.endsAt || !last) return
  const endsAt = new Date(last.scheduledAt.getTime() + last.serviceMinutes * 60_000)
  if (endsAt <= dispatch.scheduledAt || endsAt.getTime() === dispatch.endsAt.getTime()) return
  const at = await readClock(tx, context.now)
  await moveDispatch(
    tx,
    dispatch as Timed,
    { scheduledAt: dispatch.scheduledAt, endsAt, onClash: "refuse", as: "rescheduled", at },
    context,
  )
}

async function write(
  tx: OperationsDb,
  dispatch: DispatchRow,
  legs: PlannedLeg[],
  context: WriteContext,
  fields: string[],
): Promise<DispatchDetail> {
  await replaceLegs(tx, dispatch, legs, context.now)
  await tx
    .update(groundDispatches)
    .set({ ...endsOfLegs(legs), revision: sql`${groundDispatches.revision} + 1`, updatedAt: clock(context.now) as never })
    .where(eq(groundDispatches.id, dispatch.id))
  await followEnd(tx, dispatch, legs, context)
  await replanCheckpoints(tx, dispatch.id, legs, context.now)
  await recordEvents(tx, context, [
    {
      ...{ type: "ground.dispatch_leg.set", subject: dispatch.id, data: { fields, legs: legs.length } },
      touches: [dispatch.bookingId, dispatch.slotId, dispatch.vehicleId, dispatch.driverId, ...legs.map(({ placeId }) => placeId)],
    },
  ])
  return readDetail(tx, dispatch.id, await readClock(tx, context.now))
}

function requireChangeable(dispatch: DispatchRow): void {
  requireNotOver(dispatch)
  if (dispatch.status === "picked_up") throw dispatchInProgress({ id: dispatch.id, status: dispatch.status })
}

const setInput = setLegsBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext, reason: setLegsBody.shape.reason })

/**
 * Replaces the stops of a dispatch; one given with its id stays itself. Pickup and dropoff of the dispatch, its checkpoints, and an end
 * that comes from the stops follow. Throws `dispatch_not_found`, `leg_not_found`, `legs_out_of_order`, `dispatch_closed`,
 * `dispatch_in_progress`, `revision_conflict`, `place_not_found`, `place_archived`, `resource_double_booked`, `invalid_request`.
 */
export async function setLegs(db: OperationsDb, raw: z.input<typeof setInput>): Promise<DispatchDetail> {
  const { dispatchId, legs, expectedRevision, now, actor, reason, correlationId } = parseInput(setInput, raw)
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId, expectedRevision)
    requireChangeable(dispatch)
    const plan = await planned(tx, legs, await legsOf(tx, dispatchId))
    return write(tx, dispatch, plan, { now, actor, reason, correlationId }, ["legs"])
  })
}

const updateInput = updateLegBody.extend({ dispatchId: idSchema("gdsp"), legId: idSchema("gdlg"), ...writeContext })

const inputOf = ({ id, legType, placeId, locationText, slotPickupId, scheduledAt, latestAt, serviceMinutes, notes }: DispatchLeg) => ({
  ...{ id, legType, placeId, locationText, slotPickupId, scheduledAt, latestAt, serviceMinutes, notes },
})

/** Changes one stop; what follows from it follows as in `setLegs`. Throws as `setLegs`, and `empty_patch`. */
export async function updateLeg(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<DispatchDetail> {
  const { dispatchId, legId, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(updateInput, raw)
  const patch = patchOf(given)
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId, expectedRevision)
    requireChangeable(dispatch)
    const before = await legsOf(tx, dispatchId)
    if (!before.some(({ id }) => id === legId)) throw legNotFound({ id: legId })
    const plan = await planned(
      tx,
      before.map((leg) => (leg.id === legId ? { ...inputOf(leg), ...patch } : inputOf(leg))),
      before,
      { placeId: patch.placeId ?? patch.facilityId },
    )
    return write(tx, dispatch, plan, { now, actor, reason, correlationId }, Object.keys(patch))
  })
}
