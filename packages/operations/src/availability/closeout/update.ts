import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { clock, type OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput, patchOf } from "../../kernel/input.js"
import { recordEvents } from "../../kernel/outbox/record.js"
import { translating } from "../../kernel/violations.js"
import { type Closeout, updateCloseoutInput } from "./contract.js"
import { closeoutExists } from "./errors.js"
import { availabilityCloseouts as closeout } from "./schema.js"
import { eventData, lockCloseout, requireInForce, toCloseout, touchesOf } from "./store.js"

const input = updateCloseoutInput.extend({ closeoutId: idSchema("avcl"), ...writeContext, reason: updateCloseoutInput.shape.reason })

type Patch = Partial<Pick<Closeout, "dateFrom" | "dateTo" | "match" | "effect" | "reason" | "kind">>

const changed = (before: Closeout, patch: Patch): Patch =>
  Object.fromEntries(Object.entries(patch).filter(([field, value]) => before[field as keyof Patch] !== value))

const pick = (row: Closeout, patch: Patch) => Object.fromEntries(Object.keys(patch).map((field) => [field, row[field as keyof Patch]]))

/**
 * Changes dates, reach, effect or words of a closeout in force; what it closes stays. A patch that changes nothing writes nothing.
 * Throws `closeout_not_found`, `closeout_reopened`, `closeout_exists`, `invalid_range`, `empty_patch`, `revision_conflict`.
 */
export const updateCloseout = async (db: OperationsDb, raw: z.input<typeof input>): Promise<Closeout> => {
  const { closeoutId, expectedRevision, now, actor, correlationId, ...given } = parseInput(input, raw)
  const patch = patchOf(given) as Patch
  return translating({ availability_closeouts_key: () => closeoutExists({ id: closeoutId }) }, () =>
    db.transaction(async (tx) => {
      const before = await lockCloseout(tx, closeoutId, expectedRevision)
      requireInForce(before)
      const set = changed(before, patch)
      const { dateFrom, dateTo } = { ...before, ...set }
      if (dateTo < dateFrom) throw invalidRange({ from: dateFrom, to: dateTo })
      if (Object.keys(set).length === 0) return before
      const [row] = await tx
        .update(closeout)
        .set({ ...set, revision: sql`${closeout.revision} + 1`, updatedAt: clock(now) })
        .where(eq(closeout.id, closeoutId))
        .returning()
      const after = toCloseout(row as typeof closeout.$inferSelect)
      const event = {
        type: "availability.closeout.updated",
        subject: closeoutId,
        touches: touchesOf(after),
        before: pick(before, set),
        after: pick(after, set),
      }
      await recordEvents(tx, { now, actor, correlationId, reason: patch.reason }, [{ ...event, data: eventData(after) }])
      return after
    }),
  )
}
