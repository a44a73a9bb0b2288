import { and, eq, sql } from "drizzle-orm"
import * as z from "zod"
import { type WriteContext, writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb, readClock } from "../../../kernel/database.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { parseInput, patchOf } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { translating } from "../../../kernel/violations.js"
import { requireFacilities } from "../../../places/index.js"
import { assignDispatch } from "../../assignment/assign.js"
import { liveAssignments } from "../../assignment/end.js"
import { underWay } from "../../assignment/serve/judge.js"
import { dispatchClosed, dispatchInProgress, dispatchInUse, operatorNotFound, roleRequired } from "../../errors.js"
import { appendEvents } from "../../event/append.js"
import { eventsOf } from "../../event/history.js"
import { groundDispatchLegs } from "../../leg/schema.js"
import { transportRow } from "../../transport/contract.js"
import { endStatuses } from "../../words.js"
import { type DispatchDetail, updateDispatchBody } from "../contract.js"
import { type DispatchRow, lockDispatch } from "../lock.js"
import { readDetail } from "../read/detail.js"
import { groundDispatches } from "../schema.js"
import { refuseActions } from "./actions.js"

const input = updateDispatchBody.extend({ dispatchId: idSchema("gdsp"), ...writeContext })
type Patch = Partial<Omit<z.output<typeof updateDispatchBody>, "expectedRevision">>

const placeFields = ["pickupPlaceId", "pickupText", "dropoffPlaceId", "dropoffText"] as const

/** Places change until the driver is on the way; a merged one is replaced by its survivor. */
async function placesOf(tx: OperationsDb, dispatch: DispatchRow, patch: Patch): Promise<Partial<DispatchRow>> {
  const asked = placeFields.filter((field) => patch[field] !== undefined)
  if (asked.length === 0) return {}
  if (!["draft", "scheduled", "assigned"].includes(dispatch.status)) throw dispatchInProgress({ id: dispatch.id, status: dispatch.status })
  const { pickupPlaceId, dropoffPlaceId } = patch
  const ids = [pickupPlaceId, dropoffPlaceId].filter((id): id is Id<"plac"> => typeof id === "string")
  const found = await requireFacilities(tx, ids, { pickupPlaceId, dropoffPlaceId })
  const stored = (id: Id<"plac"> | null | undefined) => (id ? (found.get(id)?.id as Id<"plac">) : id)
  const set = {
    pickupPlaceId: stored(patch.pickupPlaceId),
    pickupText: patch.pickupText,
    dropoffPlaceId: stored(patch.dropoffPlaceId),
    dropoffText: patch.dropoffText,
  }
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))
}

/** The first pickup and the last dropoff leg follow the dispatch's places. */
async function moveEnds(tx: OperationsDb, dispatchId: Id<"gdsp">, places: Partial<DispatchRow>): Promise<void> {
  const set = (placeId: Id<"plac"> | null | undefined, locationText: string | null | undefined) => ({
    ...(placeId !== undefined && { placeId }),
    ...(locationText !== undefined && { locationText }),
    revision: sql`${groundDispatchLegs.revision} + 1`,
  })
  const end = (order: "asc" | "desc", type: "pickup" | "dropoff") =>
    and(
      eq(groundDispatchLegs.dispatchId, dispatchId),
      sql`${groundDispatchLegs.id} = (select leg.id from ground_dispatch_legs leg where leg.dispatch_id = ${dispatchId} and leg.leg_type = ${type} order by leg.sequence ${sql.raw(order)} limit 1)`,
    )
  if ("pickupPlaceId" in places || "pickupText" in places) {
    await tx.update(groundDispatchLegs).set(set(places.pickupPlaceId, places.pickupText)).where(end("asc", "pickup"))
  }
  if ("dropoffPlaceId" in places || "dropoffText" in places) {
    await tx.update(groundDispatchLegs).set(set(places.dropoffPlaceId, places.dropoffText)).where(end("desc", "dropoff"))
  }
}

/** Wider buffers are taken in the calendar as well: whoever serves the dispatch is taken anew. */
async function retake(tx: OperationsDb, dispatchId: Id<"gdsp">, reason: string | undefined): Promise<void> {
  const live = await liveAssignments(tx, dispatchId)
  if (live.length === 0) return
  const of = (role: string) => live.find((row) => row.role === role)
  const guides = live.filter(({ role }) => role === "guide").map(({ resourceId }) => resourceId)
  const off = { vehicleId: of("vehicle") && null, driverId: of("driver") && null, secondDriverId: of("second_driver") && null }
  await assignDispatch(tx, { dispatchId, ...off, guideResourceIds: [], reason })
  await assignDispatch(tx, {
    ...{ dispatchId, vehicleId: of("vehicle")?.vehicleId ?? undefined, driverId: of("driver")?.driverId ?? undefined },
    ...{ secondDriverId: of("second_driver")?.driverId ?? undefined, guideResourceIds: guides, reason },
  })
}

/** Who must serve a dispatch decides whether it is assigned; on the road nobody may be missing. Throws `role_required`. */
async function settleRoles(tx: OperationsDb, dispatch: DispatchRow, required: readonly string[], context: WriteContext): Promise<void> {
  const roles = new Set<string>((await liveAssignments(tx, dispatch.id)).map(({ role }) => role))
  const missing = required.find((role) => !roles.has(role))
  if (missing && underWay.includes(dispatch.status)) throw roleRequired({ id: dispatch.id, role: missing })
  if (dispatch.status !== "scheduled" && dispatch.status !== "assigned") return
  const toStatus = missing ? "scheduled" : "assigned"
  if (toStatus === dispatch.status) return
  const event = { eventType: missing ? "unassigned" : "assigned", actorKind: "system", toStatus } as const
  await appendEvents(tx, dispatch, [{ ...event, occurredAt: await readClock(tx, context.now) }], context)
}

/**
 * Changes what describes a dispatch. Its time, state and assets have actions of their own. Throws `dispatch_not_found`, `dispatch_closed`,
 * `dispatch_in_progress`, `revision_conflict`, `empty_patch`, `use_action`, `place_not_found`, `place_archived`, `operator_not_found`.
 */
export async function updateDispatch(db: OperationsDb, raw: z.input<typeof input>): Promise<DispatchDetail> {
  refuseActions(raw)
  const { dispatchId, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(input, raw)
  const context = { now, actor, reason, correlationId }
  const patch: Patch = patchOf(given)
  return translating({ ground_dispatches_operator_id_fkey: () => operatorNotFound({ id: String(patch.operatorId) }) }, () =>
    db.transaction(async (tx) => {
      const dispatch = await lockDispatch(tx, dispatchId, expectedRevision)
      if (
        (endStatuses as readonly string[]).includes(dispatch.status) &&
        Object.keys(patch).some((field) => !["notes", "internalNotes", "metadata"].includes(field))
      ) {
        throw dispatchClosed({ id: dispatchId, status: dispatch.status })
      }
      const places = await placesOf(tx, dispatch, patch)
      const { transport, pickupPlaceId: _a, pickupText: _b, dropoffPlaceId: _c, dropoffText: _d, ...rest } = patch
      await tx
        .update(groundDispatches)
        .set({
          ...rest,
          ...places,
          ...(transport && transportRow(transport)),
          revision: sql`${groundDispatches.revision} + 1`,
          updatedAt: clock(now) as never,
        } as never)
        .where(eq(groundDispatches.id, dispatchId))
      await moveEnds(tx, dispatchId, places)
      if (patch.beforeMinutes !== undefined || patch.afterMinutes !== undefined) await retake(tx, dispatchId, reason ?? "buffers changed")
      if (patch.requiredRoles) await settleRoles(tx, dispatch, patch.requiredRoles, context)
      await recordEvents(tx, context, [
        {
          type: "ground.dispatch.updated",
          subject: dispatchId,
          touches: [dispatch.bookingId, dispatch.slotId],
          data: { fields: Object.keys(patch) },
        },
      ])
      return readDetail(tx, dispatchId, await readClock(tx, now))
    }),
  )
}

const removeInput = z.strictObject({ dispatchId: idSchema("gdsp"), expectedRevision: z.int().min(1).optional(), ...writeContext })

/** Deletes a draft to which nothing has happened; everything else is cancelled. Throws `dispatch_not_found`, `dispatch_in_use`, `revision_conflict`. */
export async function deleteDispatch(db: OperationsDb, raw: z.input<typeof removeInput>): Promise<{ id: Id<"gdsp"> }> {
  const { dispatchId, expectedRevision, ...context } = parseInput(removeInput, raw)
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId, expectedRevision)
    const events = await eventsOf(tx, dispatchId)
    if (dispatch.status !== "draft" || events.length > 0)
      throw dispatchInUse({ id: dispatchId, status: dispatch.status, events: events.length })
    await tx.delete(groundDispatches).where(eq(groundDispatches.id, dispatchId))
    await recordEvents(tx, context, [
      { type: "ground.dispatch.deleted", subject: dispatchId, touches: [dispatch.bookingId, dispatch.slotId] },
    ])
    return { id: dispatchId }
  })
}
