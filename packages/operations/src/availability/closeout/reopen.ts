import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { type ReopenedCloseout, reopenCloseoutInput } from "./contract.js"
import { touchedSlots, touchedTotals } from "./effect/touched.js"
import { availabilityCloseouts as closeout } from "./schema.js"
import { eventData, lockCloseout, toCloseout, touchesOf } from "./store.js"

const input = reopenCloseoutInput.extend({ closeoutId: idSchema("avcl"), ...writeContext, reason: reopenCloseoutInput.shape.reason })

/**
 * Ends a closeout; the row stays as history and no departure is changed: what it stopped sells again by itself. Repeating it changes
 * nothing. Throws `closeout_not_found`.
 */
export const reopenCloseout = async (db: OperationsDb, raw: z.input<typeof input>): Promise<ReopenedCloseout> => {
  const { closeoutId, regenerate: _regenerate = false, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const before = await lockCloseout(tx, closeoutId)
    const touched = (await touchedTotals(tx, [before]))(closeoutId)
    const slotIds = (await touchedSlots(tx, before)).map(({ slotId }) => slotId)
    if (!before.inForce) return { closeout: before, touched, slotIds, generated: null }
    const reopenedAt = await readClock(tx, context.now)
    const set = { reopenedAt, reopenedBy: context.actor ?? null, reopenReason: context.reason }
    const [row] = await tx
      .update(closeout)
      .set({ ...set, revision: sql`${closeout.revision} + 1`, updatedAt: reopenedAt })
      .where(eq(closeout.id, closeoutId))
      .returning()
    const after = toCloseout(row as typeof closeout.$inferSelect)
    await recordEvents(tx, context, [
      {
        type: "availability.closeout.reopened",
        subject: closeoutId,
        touches: touchesOf(after),
        before: { reopenedAt: null },
        after: { ...set, reopenedAt: reopenedAt.toISOString() },
        data: { ...eventData(after), touched },
      },
    ])
    return { closeout: after, touched, slotIds, generated: null }
  })
}
