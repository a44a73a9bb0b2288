import { type SQL, sql } from "drizzle-orm"
import { isLapsed } from "../../slot/sellability.js"

/** That traveler `t` with ledger row `a` (null for crew) counts: live, with places that are live. */
export const isLiveTraveler = (at: SQL): SQL =>
  sql`(t.status = 'live' and (t.slot_allocation_id is null or a.status in ('confirmed', 'fulfilled') or (a.status = 'held' and a.expires_at > ${at})))`

/** How many travelers of a stop stand on holds that have lapsed: `taken` counts them until somebody reclaims, nobody else does. */
export const lapsedTravelers = (stopId: SQL, at: SQL): SQL<number> => sql<number>`(select count(*)::int from slot_traveler_pickups tp
  join slot_travelers t on t.id = tp.slot_traveler_id join slot_allocations a on a.id = t.slot_allocation_id
  where tp.slot_pickup_id = ${stopId} and ${isLapsed(sql.raw("a"), at)})`
