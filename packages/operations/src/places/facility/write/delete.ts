import { eq } from "drizzle-orm"
import * as z from "zod"
import { revisionField, writeContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { atClock } from "../../reference/count.js"
import { facilities } from "../schema.js"
import { refuseInUse } from "./refuse-in-use.js"
import { eventFields, lockFacility } from "./written.js"

const input = z.strictObject({ id: idSchema("plac"), ...revisionField, ...writeContext })

/**
 * Deletes a place that nothing refers to, not even a past record, with its identifiers, features and opening hours; anything else is
 * archived. Throws `place_in_use`, `place_merged`, `revision_conflict`.
 */
export const deleteFacility = async (db: OperationsDb, raw: z.input<typeof input>): Promise<{ id: Id<"plac"> }> => {
  const { id, expectedRevision, ...context } = parseInput(input, raw)
  return db.transaction(async (tx) => {
    const before = await lockFacility(tx, id, expectedRevision)
    await atClock(tx, context.now, (at) => refuseInUse(at, id, "delete"))
    await tx.delete(facilities).where(eq(facilities.id, id))
    await recordEvents(tx, context, [
      { type: "places.place.deleted", subject: id, touches: [before.parentPlaceId], before: eventFields(before) },
    ])
    return { id }
  })
}
