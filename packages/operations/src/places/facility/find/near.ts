import { and, asc, eq, inArray, sql } from "drizzle-orm"
import type { OperationsDb } from "../../../kernel/database.js"
import { parseInput } from "../../../kernel/input.js"
import { checkCoordinates } from "../coordinates.js"
import { facilitySelection } from "../read.js"
import { facilities } from "../schema.js"
import { type NearFacilitiesQuery, type NearFacility, nearFacilitiesQuery } from "./contract.js"
import { boxAround, distanceTo } from "./distance.js"

const at = { latitude: sql`"facilities"."latitude"`, longitude: sql`"facilities"."longitude"` }

/**
 * Places within a radius, the rim included, nearest first: active ones unless `status` is given. One statement.
 * Throws `coordinates_out_of_range`.
 */
export async function nearFacilities(db: OperationsDb, raw: NearFacilitiesQuery): Promise<NearFacility[]> {
  const { latitude, longitude, radiusMeters, kind, country, status = ["active"], limit = 50 } = parseInput(nearFacilitiesQuery, raw)
  checkCoordinates(latitude, longitude)
  const distance = distanceTo(latitude, longitude, at)
  const rows = await db
    .select({ ...facilitySelection, distance: distance.mapWith(Number) })
    .from(facilities)
    .where(
      and(
        boxAround(latitude, longitude, radiusMeters, at),
        sql`${distance} <= ${radiusMeters}::double precision`,
        inArray(facilities.status, status),
        kind && inArray(facilities.kind, kind),
        country ? eq(facilities.country, country) : undefined,
      ),
    )
    .orderBy(sql`${distance}`, asc(facilities.id))
    .limit(limit)
  return rows.map(({ distance: distanceMeters, ...place }) => ({ place, distanceMeters }))
}
