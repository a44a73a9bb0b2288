import { inArray, sql } from "drizzle-orm"
import { arrayParam, type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { type Page, windowOf } from "../../kernel/paging.js"
import { readFacilities } from "../facility/read.js"
import { facilities } from "../facility/schema.js"
import { type DuplicatePair, type DuplicatePairsQuery, duplicatePairsQuery } from "./contract.js"
import { apart, inBox, measured, namesOf, reasons, score, suspicious } from "./score.js"

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
        ${namesOf(sql.raw("place"))} as names from facilities place where place.status in ('active', 'inactive') ${ofKind}),
      pair as (
        select least(one.id, other.id) as low, greatest(one.id, other.id) as high
          from place one join facilities other on ${inBox(sql.raw("one"), sql.raw("other"))} and other.id > one.id
        union
        select one.id, other.id from place one join place other on other.country = one.country and operations_fold(other.city) = operations_fold(one.city)
          and other.id > one.id and (one.latitude is null or other.latitude is null)
      ),
      judged as (
        select a.id as low, b.id as high, ${score}::double precision as score, m.meters::double precision as meters, m.alike::double precision as alike,
          ${reasons} as why
        from pair join place a on a.id = pair.low join place b on b.id = pair.high cross join lateral ${measured(a, b)} m
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
