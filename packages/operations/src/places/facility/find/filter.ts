import { arrayContains, eq, ilike, inArray, ne, type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import { facilityFilterSchema } from "../contract.js"
import { facilities } from "../schema.js"
import { recursionLimit } from "../tree/hierarchy.js"
import { sidesOf } from "./box.js"

export type FacilityFilter = z.output<typeof facilityFilterSchema>
const filterKeys = Object.keys(facilityFilterSchema.shape) as (keyof FacilityFilter)[]

/** Every word of the query stands somewhere in the folded name, code, city or an alternate name. */
export const hasEveryWord = (q: string): SQL =>
  sql`${facilities.searchText} like all (select '%' || replace(replace(word, '%', ''), '_', '') || '%' from unnest(string_to_array(operations_fold(${q}), ' ')) as word)`

const below = (placeId: string): SQL => sql`${facilities.id} in (
  with recursive down (id, level) as (
    select place.id, 1 from facilities place where place.parent_facility_id = ${placeId}
    union all select place.id, down.level + 1 from facilities place join down on place.parent_facility_id = down.id
      where down.level < ${recursionLimit}::int
  ) select id from down where id <> ${placeId})`

const usedWithin = (days: number): SQL => sql`exists (select 1 from facility_references used where used.facility_id = "facilities"."id"
  and used.live and (used.next_at is null or used.next_at <= operations_now() + make_interval(days => ${days}::int)))`

const hasFeature = (code: string): SQL => sql`exists (select 1 from facility_features feature
  where feature.facility_id = "facilities"."id" and feature.code = ${code} and feature.presence in ('yes', 'limited'))`

const hasScheme = (scheme: string): SQL => sql`exists (select 1 from facility_identifiers identifier
  where identifier.facility_id = "facilities"."id" and identifier.scheme = ${scheme})`

const within = (box: string): SQL => {
  const { west, south, east, north } = sidesOf(box)
  const both = sql.raw(west > east ? "or" : "and")
  return sql`${facilities.latitude} between ${south}::double precision and ${north}::double precision
    and (${facilities.longitude} >= ${west}::double precision ${both} ${facilities.longitude} <= ${east}::double precision)`
}

/** A filter may name a place under either name, not two different ones. */
function oneOf<Value>(path: string, place: Value | undefined, facility: Value | undefined): Value | undefined {
  if (place !== undefined && facility !== undefined && place !== facility) {
    throw invalidRequest({ violations: [{ path, message: "The two names of this filter name different places." }] })
  }
  return place ?? facility
}

/** The conditions of a filter. A place that is asked for by its id is found whatever became of it; merged ones are otherwise left out. */
export function facilityConditions(filter: FacilityFilter): (SQL | undefined)[] {
  const parentId = oneOf("parentFacilityId", filter.parentPlaceId, filter.parentFacilityId)
  const underId = oneOf("underFacilityId", filter.underPlaceId, filter.underFacilityId)
  return [
    filter.ids && inArray(facilities.id, filter.ids),
    filter.kind && inArray(facilities.kind, filter.kind),
    filter.status ? inArray(facilities.status, filter.status) : filter.ids ? undefined : ne(facilities.status, "merged"),
    filter.country ? eq(facilities.country, filter.country) : undefined,
    filter.city ? ilike(facilities.city, filter.city.replace(/[\\%_]/g, "\\$&")) : undefined,
    parentId ? eq(facilities.parentPlaceId, parentId) : undefined,
    underId ? below(underId) : undefined,
    filter.ownerType ? eq(facilities.ownerType, filter.ownerType) : undefined,
    filter.ownerId ? eq(facilities.ownerId, filter.ownerId) : undefined,
    filter.tag ? arrayContains(facilities.tags, [filter.tag]) : undefined,
    filter.featureCode ? hasFeature(filter.featureCode) : undefined,
    filter.scheme ? hasScheme(filter.scheme) : undefined,
    filter.hasCoordinates === undefined ? undefined : sql`(${facilities.latitude} is not null) = ${filter.hasCoordinates}`,
    filter.bbox ? within(filter.bbox) : undefined,
    filter.usedWithinDays === undefined ? undefined : usedWithin(filter.usedWithinDays),
    filter.q ? hasEveryWord(filter.q) : undefined,
  ]
}

/** The filter part of a query that carries more. */
export const filterOf = (query: FacilityFilter): FacilityFilter =>
  Object.fromEntries(filterKeys.flatMap((key) => (query[key] === undefined ? [] : [[key, query[key]]])))
