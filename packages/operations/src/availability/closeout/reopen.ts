import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { type Closeout, type CloseoutTotals, type ReopenedCloseout, reopenCloseoutInput } from "./contract.js"
import { regenerate } from "./effect/regenerate.js"
import { touchedSlots, touchedTotals } from "./effect/touched.js"
import { availabilityCloseouts as table } from "./schema.js"
import { eventData, lockCloseout, toCloseout, touchesOf } from "./store.js"

const input = reopenCloseoutInput.extend({ closeoutId: idSchema("avcl"), ...writeContext, reason: reopenCloseoutInput.shape.reason })

async function end(
  tx: OperationsDb,
  closeout: Closeout,
  touched: CloseoutTotals,
  context: WriteContext & { now: Date },
): Promise<Closeout> {
  const set = { reopenedAt: context.now, reopenedBy: context.actor ?? null, reopenReason: context.reason ?? null }
  const [row] = await tx
    .update(table)
    .set({ ...set, revision: sql`${table.revision} + 1`, updatedAt: context.now })
    .where(eq(table.id, closeout.id))
    .returning()
  const after = toCloseout(row as typeof table.$inferSelect)
  await recordEvents(tx, context, [
    {
      type: "availability.closeout.reopened",
      subject: closeout.id,
      touches: touchesOf(after),
      before: { reopenedAt: null },
      after: { ...set, reopenedAt: context.now.toISOString() },
      data: { ...eventData(after), touched },
    },
  ])
  return after
}

/**
 * Ends a closeout; the row stays as history and no departure is changed: what it stopped sells again by itself. Repeating it changes
 * nothing. With `regenerate` the departures that it kept from being generated are made, from today on. Throws `closeout_not_found`.
 */
export const reopenCloseout = async (db: OperationsDb, raw: z.input<typeof input>): Promise<ReopenedCloseout> => {
  const { closeoutId, regenerate: asked = false, ...given } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const before = await lockCloseout(tx, closeoutId)
    const context = { ...given, now: await readClock(tx, given.now) }
    const touched = (await touchedTotals(tx, [before]))(closeoutId)
    const slotIds = (await touchedSlots(tx, before)).map(({ slotId }) => slotId)
    const closeout = before.inForce ? await end(tx, before, touched, context) : before
    return { closeout, touched, slotIds, generated: asked ? await regenerate(tx, closeout, context) : null }
  })
}
