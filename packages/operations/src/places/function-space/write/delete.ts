import { eq } from "drizzle-orm"
import * as z from "zod"
import { removeAsset } from "../../../calendar/index.js"
import { revisionField, writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { databaseRefusal, isReferenced } from "../../../kernel/violations.js"
import { spaceInUse } from "../../errors.js"
import { functionSpaces as space } from "../schema.js"
import { lockSpace } from "./lock.js"
import { lockSpaceTrees, refuseTakenTree, settleCommittable } from "./tree.js"
import { refuseParts } from "./update.js"

const input = z.strictObject({ id: idSchema("fnsp"), ...revisionField, ...writeContext })

/** Records of areas to the right may point at a space: their foreign keys refuse, whatever they are called. */
async function refusingReferences<Result>(id: string, command: () => Promise<Result>): Promise<Result> {
  try {
    return await command()
  } catch (error) {
    const refusal = databaseRefusal(error)
    if (!refusal || !isReferenced(refusal)) throw error
    const sourceType = refusal.constraint?.replace(/_(space_)?id_fkey$/, "") ?? "record"
    throw spaceInUse({ id, total: 1, sources: [{ sourceType, count: 1, sampleIds: [] }], lastEndsAt: null })
  }
}

/**
 * Deletes a space without parts whose calendar holds nothing that ends in the future; what has ended there goes with it. The last part of a
 * space makes the whole takeable again. Throws `space_in_use`, `function_space_not_found`, `revision_conflict`.
 */
export const deleteFunctionSpace = async (db: OperationsDb, raw: z.input<typeof input>): Promise<{ id: Id<"fnsp"> }> => {
  const { id, expectedRevision, ...context } = parseInput(input, raw)
  return refusingReferences(id, () =>
    db.transaction(async (tx) => {
      await lockSpaceTrees(tx)
      const before = await lockSpace(tx, id, expectedRevision)
      await refuseParts(tx, id)
      await refuseTakenTree(tx, id, context.now)
      await tx.delete(space).where(eq(space.id, id))
      await removeAsset(tx, { assetId: id })
      await settleCommittable(tx, [before.parentSpaceId], context.now)
      await recordEvents(tx, context, [
        { type: "places.function_space.deleted", subject: id, touches: [before.placeId, before.parentSpaceId], before },
      ])
      return { id }
    }),
  )
}
