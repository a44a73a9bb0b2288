import { inArray, sql } from "drizzle-orm"
import { arrayParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { readFacilities } from "../facility/read.js"
import { facilities } from "../facility/schema.js"
import { type DuplicatePair, type DuplicatePairsQuery, duplicatePairsQuery } from "./contract.js"
import { apart, inReach, measured, namesOf, reach, reasons, score, suspicious } from "./score.js"

const [a, b] = [sql.raw("a"), sql.raw("b")]

interface Row extends Record<string, unknown> {
  low: Id<"plac">
  high: Id<"plac">
  score: number
  meters: number | null
  alike: number
  why: DuplicatePair["why"]
  total: number
}

/**
 * Pairs of places that may be one, the likeliest first; pairs that a person dismissed, a place and its parent, merged and archived places
 * never. Two statements, whatever the number of pairs.
 */
export async function listDuplicatePairs(db: OperationsDb, raw: DuplicatePairsQuery = {}): Promise<Page<DuplicatePair>> {
  const query = parseInput(duplicatePairsQuery, raw)
  const { limit, offset } = windowOf(query)
  const ofKind = query.kind ? sql`and place.kind = any (${arrayParam(query.kind, "text")})` : sql``
  const rows = await rowsOf<Row>(
    db,
    sql`with place as materialized (select place.id, place.kind, place.parent_facility_id, place.latitude, place.longitude, place.country, place.city,
        place.name, place.alternate_names from facilities place where place.status in ('active', 'inactive') ${ofKind}),
      near as (select one.id as one, other.id as other
        from (select place.id, place.latitude, place.longitude, ${reach(sql.raw("place"))} as reach from place where place.latitude is not null offset 0) one
        join facilities other on ${inReach(sql.raw("one"), sql.raw("other"))} and other.id > one.id),
      town as (select one.id as one, other.id as other from place one join place other
        on other.country = one.country and other.id <> one.id and operations_fold(other.city) = operations_fold(one.city) where one.latitude is null),
      pair as materialized (select least(one, other) as low, greatest(one, other) as high from (select * from near union all select * from town) found group by 1, 2),
      named as materialized (select place.*, ${namesOf(sql.raw("place"))} as names from place
        where place.id in (select low from pair union all select high from pair)),
      judged as (
        select a.id as low, b.id as high, ${score}::double precision as score, m.meters::double precision as meters, m.alike::double precision as alike,
          ${reasons} as why
        from pair join named a on a.id = pair.low join named b on b.id = pair.high cross join lateral ${measured(a, b)} m
        where ${suspicious} and ${apart(a, b)}
      )
      select *, (count(*) over ())::int as total from judged where score >= ${query.minScore ?? 0.6}::double precision
      order by score desc, low, high limit ${limit}::int offset ${offset}::int`,
  )
  return { data: await withPlaces(db, rows), total: Number(rows[0]?.total ?? 0), limit, offset }
}

async function withPlaces(db: OperationsDb, rows: Row[]): Promise<DuplicatePair[]> {
  if (rows.length === 0) return []
  const found = await readFacilities(
    db,
    inArray(
      facilities.id,
      rows.flatMap(({ low, high }) => [low, high]),
    ),
  )
  const byId = new Map(found.map((place) => [place.id, place]))
  return rows.flatMap(({ low, high, score: points, meters, alike, why }): DuplicatePair[] => {
    const [one, other] = [byId.get(low), byId.get(high)]
    if (!one || !other) return []
    return [
      {
        places: [one, other],
        score: Number(points),
        distanceMeters: meters === null ? null : Number(meters),
        nameSimilarity: Number(alike),
        why,
      },
    ]
  })
}
