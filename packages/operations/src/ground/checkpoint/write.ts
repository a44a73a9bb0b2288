import { and, eq, sql } from "drizzle-orm"
import * as z from "zod"
import { revisionConflict } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb, readClock } from "../../kernel/database.js"
import { type Id, idSchema, newId } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { withPlaceId } from "../../places/contract.js"
import { withRequiredPlace } from "../../places/index.js"
import type { DispatchDetail } from "../dispatch/contract.js"
import { type DispatchRow, lockDispatch, requireNotOver } from "../dispatch/lock.js"
import { readDetail } from "../dispatch/read/detail.js"
import { checkpointNotFound, statusTransitionInvalid } from "../errors.js"
import { requireLegs } from "../leg/read.js"
import { createCheckpointBody, updateCheckpointBody } from "./contract.js"
import { readCheckpoints, type StoredCheckpoint } from "./read.js"
import { groundDispatchCheckpoints as point } from "./schema.js"

const ofDispatch = { dispatchId: idSchema("gdsp"), ...writeContext }
const ofPoint = { ...ofDispatch, checkpointId: idSchema("gdcp") }
const createInput = createCheckpointBody.extend({ ...ofDispatch, reason: createCheckpointBody.shape.reason })
const updateInput = updateCheckpointBody.extend(ofPoint)
const removeInput = z.strictObject(ofPoint)

async function tell(tx: OperationsDb, dispatch: DispatchRow, verb: string, checkpointId: Id<"gdcp">, context: WriteContext) {
  await recordEvents(tx, context, [
    {
      ...{ type: `ground.dispatch_checkpoint.${verb}`, subject: dispatch.id, data: { checkpointId } },
      touches: [checkpointId, dispatch.bookingId, dispatch.slotId, dispatch.vehicleId, dispatch.driverId],
    },
  ])
}

async function storedPlace(tx: OperationsDb, given: Parameters<typeof withPlaceId>[0]) {
  const { placeId } = await withRequiredPlace(tx, withPlaceId(given))
  return placeId === undefined ? {} : { placeId }
}

/** Adds a checkpoint of the operator's own behind the others. Throws `dispatch_not_found`, `dispatch_closed`, `leg_not_found`, `place_not_found`. */
export async function createCheckpoint(db: OperationsDb, raw: z.input<typeof createInput>): Promise<DispatchDetail> {
  const { dispatchId, now, actor, reason, correlationId, placeId, facilityId, ...given } = parseInput(createInput, raw)
  return db.transaction(async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId)
    requireNotOver(dispatch)
    await requireLegs(tx, dispatchId, [given.legId])
    const id = newId("gdcp")
    const sequence = sql`(select coalesce(max(k.sequence), -1) + 1 from ground_dispatch_checkpoints k where k.dispatch_id = ${dispatchId})`
    const place = await storedPlace(tx, { placeId, facilityId })
    await tx.insert(point).values({ ...given, ...place, id, dispatchId, sequence, createdAt: clock(now), updatedAt: clock(now) } as never)
    await tell(tx, dispatch, "created", id, { now, actor, reason, correlationId })
    return readDetail(tx, dispatchId, await readClock(tx, now))
  })
}

async function lockPoint(tx: OperationsDb, dispatchId: Id<"gdsp">, checkpointId: Id<"gdcp">, wanted: string) {
  const dispatch = await lockDispatch(tx, dispatchId)
  requireNotOver(dispatch)
  const before = (await readCheckpoints(tx, dispatchId)).find(({ id }) => id === checkpointId)
  if (!before) throw checkpointNotFound({ id: checkpointId })
  if (before.status === "reached") throw statusTransitionInvalid({ id: checkpointId, status: before.status, wanted, allowed: [] })
  return { dispatch, before }
}

const requireRevision = (before: StoredCheckpoint, expected: number | undefined) => {
  if (expected !== undefined && expected !== before.revision) throw revisionConflict({ expected, current: before })
}

/** Changes a checkpoint that was not reached. Throws `checkpoint_not_found`, `status_transition_invalid`, `revision_conflict`, `empty_patch`, and as `createCheckpoint`. */
export async function updateCheckpoint(db: OperationsDb, raw: z.input<typeof updateInput>): Promise<DispatchDetail> {
  const { dispatchId, checkpointId, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(updateInput, raw)
  const { placeId, facilityId, ...patch } = patchOf(given)
  return db.transaction(async (tx) => {
    const { dispatch, before } = await lockPoint(tx, dispatchId, checkpointId, "updated")
    requireRevision(before, expectedRevision)
    await requireLegs(tx, dispatchId, [patch.legId])
    const place = await storedPlace(tx, { placeId, facilityId })
    await tx
      .update(point)
      .set({ ...patch, ...place, revision: sql`${point.revision} + 1`, updatedAt: clock(now) } as never)
      .where(and(eq(point.id, checkpointId), eq(point.dispatchId, dispatchId)))
    await tell(tx, dispatch, "updated", checkpointId, { now, actor, reason, correlationId })
    return readDetail(tx, dispatchId, await readClock(tx, now))
  })
}

/** Deletes a checkpoint that was not reached. Throws `checkpoint_not_found`, `status_transition_invalid`, `dispatch_closed`. */
export async function deleteCheckpoint(db: OperationsDb, raw: z.input<typeof removeInput>): Promise<DispatchDetail> {
  const { dispatchId, checkpointId, now, actor, reason, correlationId } = parseInput(removeInput, raw)
  return db.transaction(async (tx) => {
    const { dispatch } = await lockPoint(tx, dispatchId, checkpointId, "deleted")
    await tx.delete(point).where(eq(point.id, checkpointId))
    await tell(tx, dispatch, "deleted", checkpointId, { now, actor, reason, correlationId })
    return readDetail(tx, dispatchId, await readClock(tx, now))
  })
}
