import { eq, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../../kernel/context.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput, patchOf } from "../../../kernel/input.js"
import { changes } from "../../../kernel/outbox/changes.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { normaliseAll } from "../../identifier/normalise.js"
import { replaceIdentifiers } from "../../identifier/store.js"
import { withParentPlaceId } from "../alias.js"
import { type Facility, patchFacilitySchema, type WrittenFacility } from "../contract.js"
import { placeArchived } from "../errors.js"
import { facilities } from "../schema.js"
import { lockTreeFor, prepareFacility } from "./prepare.js"
import { eventFields, lockFacility, writingFacility, writtenFacility } from "./written.js"

const input = patchFacilitySchema.extend({ id: idSchema("plac"), ...writeContext })
export type UpdateFacilityInput = z.input<typeof input>
type Patch = Partial<Omit<z.output<typeof input>, "id" | "parentFacilityId">>

/** An archived place may be corrected; it comes back by `restoreFacility` alone. */
function refuseStatus({ id, archivedAt }: Facility, patch: Patch): void {
  if (archivedAt && patch.status !== undefined) throw placeArchived({ id, archivedAt: archivedAt.toISOString() })
}

/**
 * Changes the fields that are given; `null` clears, `identifiers` replaces all. A derived zone follows its coordinates, a given one stays.
 * Throws `place_merged`, `place_archived` (a status of an archived place), `revision_conflict`, `empty_patch`, and what creating throws.
 */
export async function updateFacility(db: OperationsDb, raw: UpdateFacilityInput): Promise<WrittenFacility> {
  const { id, expectedRevision, now, actor, reason, correlationId, ...given } = withParentPlaceId(parseInput(input, raw))
  const { identifiers, ...patch } = patchOf(given) as Patch
  const normal = identifiers && normaliseAll(identifiers)
  return writingFacility(db, patch.code, () =>
    db.transaction(async (tx) => {
      await lockTreeFor(tx, patch.parentPlaceId)
      const before = await lockFacility(tx, id, expectedRevision)
      refuseStatus(before, patch)
      const values = await prepareFacility(tx, id, patch, before)
      await tx
        .update(facilities)
        .set({ ...values, revision: sql`${facilities.revision} + 1`, updatedAt: clock(now) } as object)
        .where(eq(facilities.id, id))
      if (normal) await replaceIdentifiers(tx, id, normal)
      const { warnings, ...place } = await writtenFacility(tx, id)
      const touches = [before.parentPlaceId, place.parentPlaceId]
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        { type: "places.place.updated", subject: id, touches, ...changes(eventFields(before), eventFields(place)) },
      ])
      return { ...place, warnings }
    }),
  )
}
