import { eq, sql } from "drizzle-orm"
import { codeTaken, revisionConflict } from "../../../kernel/common-errors.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { translating } from "../../../kernel/violations.js"
import type { Facility, WrittenFacility } from "../contract.js"
import { placeMerged, placeNotFound } from "../errors.js"
import { facilitySelection, readFacilities } from "../read.js"
import { facilities } from "../schema.js"
import { zoneWarnings } from "../zone.js"

/** A place as it stands in events: its contacts by role only, because they may be people. */
export const eventFields = ({ contacts, ...place }: Facility) => ({ ...place, contacts: contacts.map(({ role }) => ({ role })) })

/** A row locked for a change. Throws `place_not_found`, `place_merged`, `revision_conflict`. */
export async function lockFacility(tx: OperationsDb, id: Id<"plac">, expectedRevision?: number): Promise<Facility> {
  await tx.select({ id: facilities.id }).from(facilities).where(eq(facilities.id, id)).for("update")
  const [place] = await readFacilities(tx, eq(facilities.id, id))
  if (!place) throw placeNotFound({ id })
  if (expectedRevision !== undefined && expectedRevision !== place.revision) {
    throw revisionConflict({ expected: expectedRevision, current: place })
  }
  if (place.mergedIntoId) throw placeMerged({ id, survivorId: place.mergedIntoId })
  return place
}

/** The place as it was written, with what deserves a look. */
export async function writtenFacility(tx: OperationsDb, id: Id<"plac">): Promise<WrittenFacility> {
  const [place] = await tx.select(facilitySelection).from(facilities).where(eq(facilities.id, id))
  if (!place) throw placeNotFound({ id })
  return { ...place, warnings: zoneWarnings(place) }
}

async function refuseCode(db: OperationsDb, code: string) {
  const [owner] = await db
    .select({ id: facilities.id, name: facilities.name })
    .from(facilities)
    .where(sql`lower(${facilities.code}) = lower(${code}) and ${facilities.status} <> 'merged'`)
  return codeTaken({ code, ...(owner && { owner }) })
}

/** Runs a write of a place and names the owner of a code that is taken. */
export const writingFacility = <Result>(db: OperationsDb, code: string | null | undefined, command: () => Promise<Result>) =>
  translating({ facilities_code_key: () => refuseCode(db, code ?? "") }, command)
