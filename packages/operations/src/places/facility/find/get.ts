import { eq, sql } from "drizzle-orm"
import * as z from "zod"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { normaliseIdentifier } from "../../identifier/normalise.js"
import type { Facility, FacilityDetail } from "../contract.js"
import { placeNotFound } from "../errors.js"
import { facilitySelection, readFacilities } from "../read.js"
import { facilities } from "../schema.js"
import { recursionLimit } from "../tree/hierarchy.js"
import { formatAddress } from "./address.js"

const byId = z.strictObject({ id: idSchema("plac") })

const wayUp = (db: OperationsDb, id: string) =>
  rowsOf<FacilityDetail["path"][number] & { level: number }>(
    db,
    sql`with recursive up (id, name, kind, parent, level) as (
        select above.id, above.name, above.kind, above.parent_facility_id, 1 from facilities place
          join facilities above on above.id = place.parent_facility_id where place.id = ${id}
        union all select above.id, above.name, above.kind, above.parent_facility_id, up.level + 1 from up
          join facilities above on above.id = up.parent where up.level < ${recursionLimit}::int
      ) select id, name, kind, level from up order by level desc`,
  )

/** One place with its identifiers, the way from the root to its parent, and its address. A merged one answers with `mergedIntoId`. Throws `place_not_found`. */
export async function getFacility(db: OperationsDb, raw: z.input<typeof byId>): Promise<FacilityDetail> {
  const { id } = parseInput(byId, raw)
  const [place] = await readFacilities(db, eq(facilities.id, id))
  if (!place) throw placeNotFound({ id })
  const above = place.parentPlaceId ? await wayUp(db, id) : []
  const path = above.map(({ level: _level, ...step }) => step)
  return { ...place, path, formattedAddress: formatAddress(place) }
}

const byIdentifier = z.strictObject({ scheme: z.string(), value: z.string() })

/** The place that has an identifier, in any spelling that means it. Throws `identifier_invalid`, `place_not_found`. */
export async function getFacilityByIdentifier(db: OperationsDb, raw: z.input<typeof byIdentifier>): Promise<Facility> {
  const { scheme, value } = normaliseIdentifier(parseInput(byIdentifier, raw))
  const owner = sql`${facilities.id} = (select facility_id from facility_identifiers where scheme = ${scheme} and value = ${value})`
  const [place] = await db.select(facilitySelection).from(facilities).where(owner)
  if (!place) throw placeNotFound({ id: `${scheme}:${value}` })
  return place
}
