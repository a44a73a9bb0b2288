import { eq, sql } from "drizzle-orm"
import * as z from "zod"
import { endCommitments, forgetEndedCloseouts } from "../../calendar/index.js"
import { revisionField, type WriteContext, writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { rehearse } from "../../kernel/rehearse.js"
import { resourceCloseoutCancelled } from "../errors.js"
import { closeAsset, leavesOf } from "./close.js"
import { type ClosedResource, type ResourceCloseout, updateResourceCloseoutInput } from "./contract.js"
import { closeoutData, spanOf, touchedBy } from "./create.js"
import { lockCloseout, toResourceCloseout } from "./row.js"
import { resourceCloseouts } from "./schema.js"

const input = updateResourceCloseoutInput.extend({
  closeoutId: idSchema("recl"),
  dryRun: z.boolean().optional(),
  ...writeContext,
  reason: updateResourceCloseoutInput.shape.reason,
})

/** Ends what a closeout wrote; work that no other closeout meets is no longer at risk. */
async function reopenAsset(
  tx: OperationsDb,
  { id, assetId }: ResourceCloseout,
  reason: "replaced" | "cancelled",
  now?: Date,
): Promise<void> {
  for (const sourceType of ["closeout", "maintenance"] as const) await endCommitments(tx, { sourceType, sourceIds: [id], reason, now })
  await forgetEndedCloseouts(tx, await leavesOf(tx, assetId))
}

/**
 * Changes a closeout and replaces its occurrences; answers as `createResourceCloseout`. Throws `resource_closeout_not_found`,
 * `resource_closeout_cancelled`, `revision_conflict`, `empty_patch` and what creating one throws.
 */
export async function updateResourceCloseout(db: OperationsDb, raw: z.input<typeof input>): Promise<ClosedResource> {
  const { closeoutId, expectedRevision, now, actor, correlationId, dryRun = false, onAssigned = "keep", ...given } = parseInput(input, raw)
  const patch = patchOf(given)
  const context: WriteContext = { now, actor, correlationId, ...(patch.reason && { reason: patch.reason }) }
  return rehearse(db, dryRun, async (tx) => {
    const before = await lockCloseout(tx, closeoutId, expectedRevision)
    if (before.status === "cancelled") throw resourceCloseoutCancelled({ id: closeoutId })
    const timezone = patch.timezone ?? before.timezone
    const { span, occurrences } = spanOf(patch as never, timezone, before)
    const category = patch.category ?? before.category
    await reopenAsset(tx, before, "replaced", now)
    const set = { ...span, category, occurrenceCount: occurrences.length, ...(patch.reason !== undefined && { reason: patch.reason }) }
    const [row] = await tx
      .update(resourceCloseouts)
      .set({ ...set, revision: sql`${resourceCloseouts.revision} + 1`, updatedAt: clock(now) } as never)
      .where(eq(resourceCloseouts.id, closeoutId))
      .returning()
    const closeout = toResourceCloseout(row as typeof resourceCloseouts.$inferSelect)
    const closed = await closeAsset(
      tx,
      { closeoutId, assetIds: await leavesOf(tx, before.assetId), category, occurrences, onAssigned },
      context,
    )
    await recordEvents(tx, context, [
      {
        type: "resources.closeout.updated",
        subject: closeoutId,
        touches: touchedBy(closeout, closed.affected as never),
        data: closeoutData(closeout, closed.affected),
      },
    ])
    return { closeout, ...closed }
  })
}

const cancelInput = z.strictObject({ closeoutId: idSchema("recl"), ...revisionField, ...writeContext })

/** Ends a closeout: the asset takes work again, and work that was kept is no longer at risk unless another closeout meets it. Final. */
export async function cancelResourceCloseout(db: OperationsDb, raw: z.input<typeof cancelInput>): Promise<ResourceCloseout> {
  const { closeoutId, expectedRevision, ...context } = parseInput(cancelInput, raw)
  return db.transaction(async (tx) => {
    const before = await lockCloseout(tx, closeoutId, expectedRevision)
    if (before.status === "cancelled") return before
    await reopenAsset(tx, before, "cancelled", context.now)
    const [row] = await tx
      .update(resourceCloseouts)
      .set({
        status: "cancelled",
        cancelledAt: clock(context.now),
        revision: sql`${resourceCloseouts.revision} + 1`,
        updatedAt: clock(context.now),
      } as never)
      .where(eq(resourceCloseouts.id, closeoutId))
      .returning()
    const closeout = toResourceCloseout(row as typeof resourceCloseouts.$inferSelect)
    await recordEvents(tx, context, [
      { type: "resources.closeout.cancelled", subject: closeoutId, touches: [before.assetId], data: closeoutData(closeout, []) },
    ])
    return closeout
  })
}
