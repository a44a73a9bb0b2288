import { asc, eq } from "drizzle-orm"
import type * as z from "zod"
import type { OperationsDb } from "../../kernel/database.js"
import { idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { requireKnownFacility } from "../facility/known.js"
import { type FacilityFeature, facilityFeatureListQuery } from "./contract.js"
import { facilityFeatures as feature } from "./schema.js"

const input = facilityFeatureListQuery.extend({ placeId: idSchema("plac") })

/** The features of a place, in their order. Throws `place_not_found`. */
export async function listFacilityFeatures(db: OperationsDb, raw: z.input<typeof input>): Promise<Page<FacilityFeature>> {
  const { placeId, ...query } = parseInput(input, raw)
  const { limit, offset } = windowOf(query)
  await requireKnownFacility(db, placeId)
  const where = eq(feature.placeId, placeId)
  const data = await db
    .select()
    .from(feature)
    .where(where)
    .orderBy(asc(feature.sortOrder), asc(feature.name), asc(feature.id))
    .limit(limit)
    .offset(offset)
  return { data, total: await db.$count(feature, where), limit, offset }
}
