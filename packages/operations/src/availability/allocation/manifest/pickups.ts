import { sql } from "drizzle-orm"
import { jsonOf, type OperationsDb } from "../../../kernel/database.js"
import type { SlotTraveler } from "../traveler/contract.js"
import type { ManifestTraveler } from "./contract.js"

type Pickup = ManifestTraveler["pickups"][number]
type Chosen = Omit<Pickup, "at"> & { travelerId: string; at: string | null }

const chosenOn = (slotId: string) => sql`
  select jsonb_build_object('travelerId', chosen.slot_traveler_id, 'kind', chosen.kind, 'slotPickupId', chosen.slot_pickup_id,
    'label', coalesce(point.name, chosen.custom_text), 'placeId', chosen.facility_id,
    'at', to_char(stop.pickup_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as result
  from slot_traveler_pickups chosen left join slot_pickups stop on stop.id = chosen.slot_pickup_id left join pickup_points point on point.id = stop.point_id
  where chosen.slot_id = ${slotId} order by chosen.slot_traveler_id, chosen.kind`

/** The same people with the pickups that they have chosen on the departure; one statement. */
export async function withPickups(db: OperationsDb, slotId: string, people: readonly SlotTraveler[]): Promise<ManifestTraveler[]> {
  const byTraveler = new Map<string, Pickup[]>()
  for (const { travelerId, at, ...chosen } of await jsonOf<Chosen>(db, chosenOn(slotId)))
    byTraveler.set(travelerId, [...(byTraveler.get(travelerId) ?? []), { ...chosen, at: at === null ? null : new Date(at) }])
  return people.map((person) => ({ ...person, pickups: byTraveler.get(person.id) ?? [] }))
}
