import { sql } from "drizzle-orm"
import { arrayParam, jsonOf, type OperationsDb } from "../../kernel/database.js"
import type { DispatchRow } from "../dispatch/lock.js"

interface Place {
  id: string
  name: string
  latitude: number | null
  longitude: number | null
}

export interface Surroundings {
  places: ReadonlyMap<string, Place>
  passengersOf(dispatchId: string): { accessNeeds: string[] }[]
  /** Where from and where to. */
  titleOf(dispatch: DispatchRow): string
}

interface Answer {
  places: Place[]
  passengers: { dispatchId: string; accessNeeds: string[] }[]
}

/** The places of some dispatches and what their passengers need, in one statement. */
export async function placesAndNeeds(tx: OperationsDb, dispatches: readonly DispatchRow[]): Promise<Surroundings> {
  if (dispatches.length === 0) return { places: new Map(), passengersOf: () => [], titleOf: () => "" }
  const ids = dispatches.flatMap(({ pickupPlaceId, dropoffPlaceId }) => [pickupPlaceId, dropoffPlaceId].filter((id) => id !== null))
  const [answer] = await jsonOf<Answer>(
    tx,
    sql`select jsonb_build_object(
      'places', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'latitude', f.latitude, 'longitude', f.longitude)), '[]'::jsonb)
        from facilities f where f.id in (select unnest(${arrayParam(ids, "text")}))),
      'passengers', (select coalesce(jsonb_agg(jsonb_build_object('dispatchId', p.dispatch_id, 'accessNeeds', p.access_needs)), '[]'::jsonb)
        from ground_dispatch_passengers p where p.status in ('expected', 'boarded', 'dropped_off') and p.access_needs <> '{}'
          and p.dispatch_id in (select unnest(${arrayParam(
            dispatches.map(({ id }) => id),
            "text",
          )})))) as result`,
  )
  const places = new Map((answer?.places ?? []).map((place) => [place.id, place]))
  const nameOf = (id: string | null, text: string | null) => (id ? places.get(id)?.name : text)
  return {
    places,
    passengersOf: (dispatchId) => (answer?.passengers ?? []).filter((one) => one.dispatchId === dispatchId),
    titleOf: ({ pickupPlaceId, pickupText, dropoffPlaceId, dropoffText }) =>
      [nameOf(pickupPlaceId, pickupText), nameOf(dropoffPlaceId, dropoffText)].filter(Boolean).join(" → ") || "Dispatch",
  }
}
