import { sql } from "drizzle-orm"
import { jsonOf, type OperationsDb } from "../../kernel/database.js"
import type { DispatchRow } from "../dispatch/lock.js"

export interface Surroundings {
  places: Map<string, { latitude: number | null; longitude: number | null }>
  passengers: { accessNeeds: string[] }[]
  /** Where from and where to. */
  title: string
}

interface Answer {
  places: { id: string; name: string; latitude: number | null; longitude: number | null }[]
  passengers: { accessNeeds: string[] }[]
}

/** The two places of a dispatch and what its passengers need, in one statement. */
export async function placesAndNeeds(tx: OperationsDb, dispatch: DispatchRow): Promise<Surroundings> {
  const [answer] = await jsonOf<Answer>(
    tx,
    sql`select jsonb_build_object(
      'places', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'latitude', f.latitude, 'longitude', f.longitude)), '[]'::jsonb)
        from facilities f where f.id in (${dispatch.pickupPlaceId}, ${dispatch.dropoffPlaceId})),
      'passengers', (select coalesce(jsonb_agg(jsonb_build_object('accessNeeds', p.access_needs)), '[]'::jsonb) from ground_dispatch_passengers p
        where p.dispatch_id = ${dispatch.id} and p.status in ('expected', 'boarded', 'dropped_off'))) as result`,
  )
  const places = new Map((answer?.places ?? []).map((place) => [place.id, place]))
  const nameOf = (id: string | null, text: string | null) => (id ? places.get(id)?.name : text)
  const title = [nameOf(dispatch.pickupPlaceId, dispatch.pickupText), nameOf(dispatch.dropoffPlaceId, dispatch.dropoffText)]
    .filter(Boolean)
    .join(" → ")
  return { places, passengers: answer?.passengers ?? [], title: title || "Dispatch" }
}
