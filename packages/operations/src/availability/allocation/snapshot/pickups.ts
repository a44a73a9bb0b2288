import { sql } from "drizzle-orm"

/** Where a traveler is picked up or dropped off: the stop, else the place or the words of their own. */
export interface SnapshotPickup {
  travelerId: string
  kind: "pickup" | "dropoff"
  place: string
  /** `YYYY-MM-DD HH:mm` on the departure's own clock; null away from the stops. */
  at: string | null
}

export const chosenPickups = sql`(select coalesce(json_agg(json_build_object('travelerId', chosen.slot_traveler_id, 'kind', chosen.kind,
    'place', coalesce(point.name, own.name, chosen.custom_text), 'at', to_char(stop.pickup_at at time zone slot.timezone, 'YYYY-MM-DD HH24:MI')) order by chosen.slot_traveler_id, chosen.kind), '[]'::json)
  from slot_traveler_pickups chosen left join slot_pickups stop on stop.id = chosen.slot_pickup_id left join pickup_points point on point.id = stop.point_id
    left join facilities own on own.id = chosen.facility_id
  where chosen.slot_id = slot.id and chosen.kind in ('pickup', 'dropoff'))`
