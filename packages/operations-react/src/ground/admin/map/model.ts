import type { MapLine, MapMarker } from "../../../kernel/context/map.js"
import type { BoardDispatch, DispatchDetail, ExecutionEvent } from "../../types.js"

type PlaceId = `plac_${string}`
type Places = ReadonlyMap<string, MapMarker>

/** Places at which runs begin, in the order of the day, each with its runs. Pure. */
export function pickupsOf(runs: readonly BoardDispatch[]): ReadonlyMap<PlaceId, readonly BoardDispatch[]> {
  const places = new Map<PlaceId, BoardDispatch[]>()
  for (const run of runs) if (run.pickupPlaceId) places.set(run.pickupPlaceId, [...(places.get(run.pickupPlaceId) ?? []), run])
  return places
}

/** Points labelled with how many runs begin there. Pure. */
export const pickupMarkers = (pickups: ReturnType<typeof pickupsOf>, places: Places, count: (runs: number) => string): MapMarker[] =>
  [...pickups].flatMap(([id, runs]) => {
    const place = places.get(id)
    return place ? [{ ...place, label: count(runs.length), count: runs.length }] : []
  })

/** The stops of a run as points with their numbers; a place at which it stops twice is one point with both. Pure. */
export function stopMarkers(
  { legs }: Pick<DispatchDetail, "legs">,
  places: Places,
  { number, list }: { number: (stop: number) => string; list: (numbers: readonly string[]) => string },
): MapMarker[] {
  const stops = new Map<string, string[]>()
  for (const [index, { placeId }] of legs.entries()) if (placeId) stops.set(placeId, [...(stops.get(placeId) ?? []), number(index + 1)])
  return [...stops].flatMap(([id, numbers]) => {
    const place = places.get(id)
    return place ? [{ ...place, label: list(numbers) }] : []
  })
}

/** The way of a run from stop to stop; a stop that lies nowhere that is known is passed over. None where that leaves no way. Pure. */
export function wayOf({ id, legs }: Pick<DispatchDetail, "id" | "legs">, places: Places, name: string): MapLine[] {
  const stops = legs.flatMap(({ placeId }) => (placeId && places.get(placeId)) || [])
  const spots = stops.filter((stop, index) => stop.id !== stops[index - 1]?.id)
  return spots.length > 1 ? [{ id, name, spots }] : []
}

/** An event that tells where somebody was. */
export type Seen = ExecutionEvent & { latitude: number; longitude: number }

/** Where a run was seen last, by the time at which that was. Pure. */
export const lastSeen = (events: readonly ExecutionEvent[]): Seen | undefined =>
  events
    .filter((event): event is Seen => event.latitude !== null && event.longitude !== null)
    .toSorted((a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt))[0]
