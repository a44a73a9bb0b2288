import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { setCommitmentTerms } from "../../../calendar/index.js"
import { writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput, patchOf } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { type ResourceAssignment, updateResourceAssignmentInput } from "../contract.js"
import { dataOf, lockAssignment, readAssignment, touchesOf } from "../row.js"
import { resourceSlotAssignments } from "../schema.js"
import { actionTo, runAction } from "./transition.js"

const input = updateResourceAssignmentInput.extend({ assignmentId: idSchema("resa"), ...writeContext })

/**
 * Changes what is written about an assignment, pins it or lets it float; `status` runs the transition of that name.
 * Throws `assignment_not_found`, `assignment_status_conflict`, `assignment_not_started`, `revision_conflict`.
 */
export async function updateResourceAssignment(db: OperationsDb, raw: z.input<typeof input>): Promise<ResourceAssignment> {
  const { assignmentId, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(input, raw)
  const { title, status, ...patch } = patchOf(given)
  const context = { now, actor, reason, correlationId }
  return db.transaction(async (tx) => {
    const before = await lockAssignment(tx, assignmentId, expectedRevision)
    if (title !== undefined || patch.bookingId !== undefined) {
      const { bookingId = before.bookingId } = patch
      const refs = { slotId: before.slotId, ...(bookingId && { bookingId }) }
      await setCommitmentTerms(tx, { sourceType: "slot_assignment", sourceIds: [assignmentId], title, refs, now })
    }
    if (Object.keys(patch).length > 0 || title !== undefined) {
      await tx
        .update(resourceSlotAssignments)
        .set({ ...patch, revision: sql`${resourceSlotAssignments.revision} + 1`, updatedAt: clock(now) } as never)
        .where(eq(resourceSlotAssignments.id, assignmentId))
      const after = await readAssignment(tx, assignmentId)
      await recordEvents(tx, context, [
        {
          type: "resources.assignment.updated",
          subject: assignmentId,
          touches: [...touchesOf(after), before.bookingId],
          data: { ...dataOf(after), fields: [...Object.keys(patch), ...(title === undefined ? [] : ["title"])] },
        },
      ])
    }
    if (status === undefined) return readAssignment(tx, assignmentId)
    return runAction(tx, await readAssignment(tx, assignmentId), actionTo(before.status, status), context)
  })
}
