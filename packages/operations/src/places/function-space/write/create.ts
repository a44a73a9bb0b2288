import { eq } from "drizzle-orm"
import type * as z from "zod"
import { registerAsset } from "../../../calendar/index.js"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { withPlaceId } from "../../facility/alias.js"
import { withRequiredPlace } from "../../facility/require.js"
import { type FunctionSpace, insertFunctionSpaceSchema } from "../contract.js"
import { readSpaces } from "../read.js"
import { functionSpaces as space } from "../schema.js"
import { writingSpace } from "./lock.js"
import { checkParentSpace, lockSpaceTrees, refuseTakenTree, settleCommittable } from "./tree.js"

const input = insertFunctionSpaceSchema.extend(writeContext)

function placeOf(placeId: Id<"plac"> | null | undefined): Id<"plac"> {
  if (placeId) return placeId
  throw invalidRequest({ violations: [{ path: "placeId", message: "Say at which place the space is." }] })
}

/**
 * Makes a function space with a calendar of its own. As a part it makes its parent a whole that is taken by taking its parts.
 * Throws `place_not_found`, `place_archived`, `parent_not_divisible`, `space_in_use`, `code_taken`, `invalid_request`.
 */
export async function createFunctionSpace(db: OperationsDb, raw: z.input<typeof input>): Promise<FunctionSpace> {
  const { now, actor, reason, correlationId, ...given } = withPlaceId(parseInput(input, raw))
  const asked = { ...given, placeId: placeOf(given.placeId) }
  const id = newId("fnsp")
  return writingSpace(given.code, () =>
    db.transaction(async (tx) => {
      if (given.parentSpaceId) await lockSpaceTrees(tx)
      const values = await withRequiredPlace(tx, asked)
      if (values.parentSpaceId) {
        await checkParentSpace(tx, id, values.placeId, values.parentSpaceId)
        await refuseTakenTree(tx, values.parentSpaceId, now)
      }
      await registerAsset(tx, { assetId: id, kind: "function_space", committable: values.active ?? true, now })
      await tx.insert(space).values({ ...values, id, createdAt: clock(now), updatedAt: clock(now) } as never)
      await settleCommittable(tx, [values.parentSpaceId ?? null], now)
      const [made] = await readSpaces(tx, eq(space.id, id))
      const after = made as FunctionSpace
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        { type: "places.function_space.created", subject: id, touches: [after.placeId, after.parentSpaceId], after },
      ])
      return after
    }),
  )
}
