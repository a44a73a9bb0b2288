import { inArray } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import type { Facility } from "../contract.js"
import { placeArchived, placeMerged, placeNotFound } from "../errors.js"
import { readFacilities } from "../read.js"
import { facilities } from "../schema.js"

/** Places locked for a change, in id order, whatever the order in which they are named. Throws `place_not_found`, `place_merged`, `place_archived`. */
export async function lockFacilities(tx: OperationsDb, ids: Id<"plac">[]): Promise<Map<string, Facility>> {
  await tx.select({ id: facilities.id }).from(facilities).where(inArray(facilities.id, ids)).orderBy(facilities.id).for("update")
  const found = new Map<string, Facility>((await readFacilities(tx, inArray(facilities.id, ids))).map((place) => [place.id, place]))
  for (const id of ids) {
    const place = found.get(id)
    if (!place) throw placeNotFound({ id })
    if (place.mergedIntoId) throw placeMerged({ id, survivorId: place.mergedIntoId })
    if (place.archivedAt) throw placeArchived({ id, archivedAt: place.archivedAt.toISOString() })
  }
  return found
}
