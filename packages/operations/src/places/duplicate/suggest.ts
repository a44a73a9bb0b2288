import { inArray, type SQL, sql } from "drizzle-orm"
import * as z from "zod"
import { invalidRequest } from "../../kernel/common-errors.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { checkCoordinates } from "../facility/coordinates.js"
import { requireKnownFacility } from "../facility/known.js"
import { readFacilities } from "../facility/read.js"
import { facilities } from "../facility/schema.js"
import { type DuplicateSuggestion, duplicateCandidateQuery, suggestDuplicatesQuery } from "./contract.js"
import { apart, inReach, measured, namesOf, reach, reasons, score, suspicious } from "./score.js"

const ofPlace = suggestDuplicatesQuery.extend({ placeId: idSchema("plac") })
const input = z.union([ofPlace, duplicateCandidateQuery])
export type SuggestDuplicates = z.input<typeof input>

const [a, b] = [sql.raw("a"), sql.raw("b")]

/** The place in question as a row, stored or not. */
function subjectOf(asked: z.output<typeof input>): SQL {
  if ("placeId" in asked) {
    return sql`(select place.id, place.kind, place.parent_facility_id, place.latitude, place.longitude, place.country::text as country, place.city,
      ${namesOf(sql.raw("place"))} as names from facilities place where place.id = ${asked.placeId})`
  }
  const { name, kind = null, latitude = null, longitude = null, country = null, city = null } = asked
  return sql`(select ''::text as id, ${kind}::text as kind, null::text as parent_facility_id, ${latitude}::double precision as latitude,
    ${longitude}::double precision as longitude, ${country}::text as country, ${city}::text as city, array[operations_fold(${name})] as names)`
}

interface Row extends Record<string, unknown> {
  id: Id<"plac">
  score: number
  meters: number | null
  alike: number
  why: DuplicateSuggestion["why"]
}

function checkPair({ latitude, longitude }: z.output<typeof duplicateCandidateQuery>): void {
  if ((latitude === undefined) !== (longitude === undefined)) {
    throw invalidRequest({
      violations: [{ path: latitude === undefined ? "latitude" : "longitude", message: "Latitude and longitude are given together." }],
    })
  }
  if (latitude !== undefined && longitude !== undefined) checkCoordinates(latitude, longitude)
}

/**
 * Places that may be the same as one that is stored (`placeId`), or as one that somebody is about to make (`name` and what else is known),
 * the likeliest first; merged and archived ones never. Throws `place_not_found`, `coordinates_out_of_range`.
 */
export async function suggestDuplicates(db: OperationsDb, raw: SuggestDuplicates): Promise<DuplicateSuggestion[]> {
  const asked = parseInput(input, raw)
  if ("placeId" in asked) await requireKnownFacility(db, asked.placeId)
  else checkPair(asked)
  const rows = await rowsOf<Row>(
    db,
    sql`with a as materialized (select asked.*, ${reach(sql.raw("asked"))} as reach from ${subjectOf(asked)} asked),
      near as (select place.id from a join facilities place on ${inReach(a, sql.raw("place"))}
        union select place.id from a join facilities place on place.country = a.country and place.city is not null and operations_fold(place.city) = operations_fold(a.city)
          and (a.latitude is null or place.latitude is null)),
      b as (select place.*, ${namesOf(sql.raw("place"))} as names from near join facilities place using (id))
      select b.id, ${score}::double precision as score, m.meters::double precision as meters, m.alike::double precision as alike, ${reasons} as why
      from a join b on b.id <> a.id and b.status in ('active', 'inactive') and ${apart(a, b)}
        cross join lateral ${measured(a, b)} m
      where ${suspicious} order by score desc, b.id limit ${asked.limit ?? 10}::int`,
  )
  return withPlaces(db, rows)
}

async function withPlaces(db: OperationsDb, rows: Row[]): Promise<DuplicateSuggestion[]> {
  if (rows.length === 0) return []
  const places = await readFacilities(
    db,
    inArray(
      facilities.id,
      rows.map(({ id }) => id),
    ),
  )
  const byId = new Map(places.map((place) => [place.id, place]))
  return rows.flatMap(({ id, score: points, meters, alike, why }) => {
    const place = byId.get(id)
    return place
      ? [{ place, score: Number(points), distanceMeters: meters === null ? null : Number(meters), nameSimilarity: Number(alike), why }]
      : []
  })
}
