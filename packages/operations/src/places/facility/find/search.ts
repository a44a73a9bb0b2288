import { and, eq, inArray, type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { jsonParam, type OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { identifierForms } from "../../identifier/normalise.js"
import { checkCoordinates } from "../coordinates.js"
import { facilitySelection } from "../read.js"
import { facilities } from "../schema.js"
import { matchReasons } from "../words.js"
import { type FoundFacility, type SearchFacilitiesQuery, searchFacilitiesQuery } from "./contract.js"
import { distanceTo } from "./distance.js"

type Query = z.output<typeof searchFacilitiesQuery>

/** Below this many letters a similarity says nothing and a part of a word is everywhere. */
const shortest = 3

const { known, knownSchemes } = { known: identifierForms, knownSchemes: identifierForms("").knownSchemes }

/** Places that the query may mean, each way of finding one read from an index of its own; tiers from the surest to the vaguest. */
function candidates(q: string): SQL {
  const forms = known(q)
  const folded = sql`(select query.folded from query)`
  const byIdentifier = sql`select facility_id as id, 1 as tier, 1::real as alike from facility_identifiers identifier
    where (scheme, value) in (select scheme, value from jsonb_to_recordset(${jsonParam(forms.known)}) as form(scheme text, value text))
      or (value = ${forms.opaque} and scheme <> all (string_to_array(${knownSchemes.join(",")}, ',')))`
  const byCode = sql`select id, 2, 1::real from facilities where lower(code) = lower(${q}) and status <> 'merged'`
  const byName = sql`select id, 3, 1::real from facilities where operations_fold(name) = ${folded}`
  const byPrefix = sql`select place.id, 4, similarity(${folded}, place.search_text) from facilities place
    where place.search_text like '%' || ${folded} || '%' and ${folded} <> ''
      and (operations_fold(place.name) like ${folded} || '%'
        or exists (select 1 from jsonb_array_elements(place.alternate_names) other where operations_fold(other->>'name') like ${folded} || '%'))`
  const byWords = sql`select id, 5, word_similarity(${folded}, search_text) from facilities
    where length(${folded}) >= ${shortest}::int
      and search_text like all (select '%' || word || '%' from unnest(string_to_array(${folded}, ' ')) word)`
  const bySound = sql`select id, 6, similarity from operations_similar_facilities(${folded}) where length(${folded}) >= ${shortest}::int`
  return sql.join([byIdentifier, byCode, byName, byPrefix, byWords, bySound], sql` union all `)
}

const row = { latitude: sql`"facilities"."latitude"`, longitude: sql`"facilities"."longitude"` }

function nearOf({ latitude, longitude }: Query): SQL<number | null> {
  if (latitude === undefined && longitude === undefined) return sql`null::double precision`
  if (latitude === undefined || longitude === undefined) {
    throw invalidRequest({
      violations: [{ path: latitude === undefined ? "latitude" : "longitude", message: "Latitude and longitude are given together." }],
    })
  }
  checkCoordinates(latitude, longitude)
  return distanceTo(latitude, longitude, row)
}

/**
 * Finds places by an identifier, a code, a name in any of its languages, words, or something close to it when it was mistyped; accents and case
 * mean nothing. The surest kind of match comes first, then the more alike, then the nearer. Active places unless `status` is given.
 * One statement. Throws `coordinates_out_of_range`.
 */
export async function searchFacilities(db: OperationsDb, raw: SearchFacilitiesQuery): Promise<FoundFacility[]> {
  const query = parseInput(searchFacilitiesQuery, raw)
  const { kind, country, status = ["active"], limit = 20 } = query
  const distance = nearOf(query)
  const found = sql`(with query as materialized (select operations_fold(${query.q}) as folded), candidate as (${candidates(query.q)})
    select distinct on (id) id, tier, alike from candidate order by id, tier, alike desc) found`
  const rows = await db
    .select({
      ...facilitySelection,
      tier: sql<number>`found.tier`.mapWith(Number),
      alike: sql<number>`found.alike`.mapWith(Number),
      distance: sql<number | null>`${distance}`,
    })
    .from(facilities)
    .innerJoin(found, sql`found.id = "facilities"."id"`)
    .where(
      and(
        inArray(facilities.status, status),
        kind && inArray(facilities.kind, kind),
        country ? eq(facilities.country, country) : undefined,
      ),
    )
    .orderBy(sql`found.tier, found.alike desc, ${distance} nulls last, "facilities"."id"`)
    .limit(limit)
  return rows.map(({ tier, alike, distance: meters, ...place }) => ({
    place,
    score: Math.min(1, Math.max(0, alike)),
    matchedOn: matchReasons[tier - 1] ?? "similarity",
    ...(meters !== null && { distanceMeters: Number(meters) }),
  }))
}
