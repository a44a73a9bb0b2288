import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput, patchOf } from "../../../kernel/input.js"
import { changes } from "../../../kernel/outbox/changes.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { spaceInUse } from "../../errors.js"
import { type FunctionSpace, patchFunctionSpaceSchema } from "../contract.js"
import { readSpaces } from "../read.js"
import { functionSpaces as space } from "../schema.js"
import { lockSpace, writingSpace } from "./lock.js"
import { checkParentSpace, lockSpaceTrees, refuseTakenTree, settleCommittable } from "./tree.js"

const input = patchFunctionSpaceSchema.extend({ id: idSchema("fnsp"), ...writeContext })
type Patch = Partial<Omit<z.output<typeof patchFunctionSpaceSchema>, "expectedRevision">>

/** What a change of the tree needs: nothing taken in the tree that is left and in the one that is joined. */
async function checkTree(tx: OperationsDb, before: FunctionSpace, patch: Patch, now?: Date): Promise<void> {
  const moves = patch.parentSpaceId !== undefined && patch.parentSpaceId !== before.parentSpaceId
  const closes = patch.divisible === false && before.divisible
  if (moves && patch.parentSpaceId) await checkParentSpace(tx, before.id, before.placeId, patch.parentSpaceId)
  if (moves || closes) await refuseTakenTree(tx, before.id, now)
  if (moves && patch.parentSpaceId) await refuseTakenTree(tx, patch.parentSpaceId, now)
  if (closes && before.hasChildren) await refuseParts(tx, before.id)
}

/** Throws `space_in_use` with the parts of a space. */
export async function refuseParts(tx: OperationsDb, id: FunctionSpace["id"]): Promise<void> {
  const parts = await readSpaces(tx, eq(space.parentSpaceId, id))
  if (parts.length === 0) return
  const sampleIds = parts.slice(0, 20).map((part) => part.id)
  throw spaceInUse({
    id,
    total: parts.length,
    sources: [{ sourceType: "function_space", count: parts.length, sampleIds }],
    lastEndsAt: null,
  })
}

/**
 * Changes a function space. Moving it in its tree, or saying that it cannot be divided, needs that nothing in the tree is taken from now on.
 * Throws `space_in_use`, `parent_not_divisible`, `space_hierarchy_cycle`, `code_taken`, `revision_conflict`, `empty_patch`.
 */
export async function updateFunctionSpace(db: OperationsDb, raw: z.input<typeof input>): Promise<FunctionSpace> {
  const { id, expectedRevision, now, actor, reason, correlationId, ...given } = parseInput(input, raw)
  const patch = patchOf(given) as Patch
  return writingSpace(patch.code, () =>
    db.transaction(async (tx) => {
      if (patch.parentSpaceId !== undefined || patch.divisible === false) await lockSpaceTrees(tx)
      const before = await lockSpace(tx, id, expectedRevision)
      await checkTree(tx, before, patch, now)
      await tx
        .update(space)
        .set({ ...patch, revision: sql`${space.revision} + 1`, updatedAt: clock(now) } as never)
        .where(eq(space.id, id))
      await settleCommittable(tx, [id, before.parentSpaceId, patch.parentSpaceId ?? null], now)
      const [row] = await readSpaces(tx, eq(space.id, id))
      const after = row as FunctionSpace
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        {
          type: "places.function_space.updated",
          subject: id,
          touches: [after.placeId, before.parentSpaceId, after.parentSpaceId],
          ...changes(before, after),
        },
      ])
      return after
    }),
  )
}
