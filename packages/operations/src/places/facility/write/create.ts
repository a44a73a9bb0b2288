import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { normaliseAll } from "../../identifier/normalise.js"
import { claimIdentifiers } from "../../identifier/store.js"
import { withParentPlaceId } from "../alias.js"
import { insertFacilitySchema, type WrittenFacility } from "../contract.js"
import { facilities } from "../schema.js"
import { lockTreeFor, prepareFacility } from "./prepare.js"
import { eventFields, writingFacility, writtenFacility } from "./written.js"

const input = insertFacilitySchema.extend(writeContext)
export type CreateFacilityInput = z.input<typeof input>

/**
 * Makes a place. Its zone is the given one, else that of its coordinates, else its parent's; `warnings` says when a given zone does not fit
 * the coordinates. Throws `code_taken`, `identifier_taken`, `identifier_invalid`, `timezone_invalid`, `coordinates_out_of_range`,
 * `place_not_found`, `place_archived`, `place_hierarchy_too_deep`.
 */
export async function createFacility(db: OperationsDb, raw: CreateFacilityInput): Promise<WrittenFacility> {
  const { now, actor, reason, correlationId, identifiers = [], ...values } = withParentPlaceId(parseInput(input, raw))
  const normal = normaliseAll(identifiers)
  const id = newId("plac")
  return writingFacility(db, values.code, () =>
    db.transaction(async (tx) => {
      await lockTreeFor(tx, values.parentPlaceId)
      const prepared = await prepareFacility(tx, id, values)
      const stamp = clock(now)
      await tx.insert(facilities).values({ ...prepared, id, createdAt: stamp, updatedAt: stamp } as never)
      await claimIdentifiers(tx, id, normal)
      const { warnings, ...place } = await writtenFacility(tx, id)
      const touches = [place.parentPlaceId]
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        { type: "places.place.created", subject: id, touches, after: eventFields(place) },
      ])
      return { ...place, warnings }
    }),
  )
}
