"use client"
import { useQueries } from "@tanstack/react-query"
import type { MapMarker } from "../../../kernel/context/map.js"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { placesQueries } from "../../../places/queries.js"

type PlaceId = `plac_${string}`

/** Places per question: the most that the server answers at once. */
const atOnce = 200

/** Where places lie, however many they are; those without coordinates are left out. */
export function usePlaceMarkers(ids: readonly PlaceId[]): ReadonlyMap<string, MapMarker> {
  const { places } = useFromCore(placesQueries)
  return useQueries({
    queries: Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
      places.list({ ids: ids.slice(at * atOnce, (at + 1) * atOnce), status: ["active", "archived"], limit: atOnce }),
    ),
    combine: (pages) => new Map(pages.flatMap(({ data }) => data?.data ?? []).flatMap(markerOf)),
  })
}

interface Placed {
  id: string
  name: string
  latitude: number | null
  longitude: number | null
}

const markerOf = ({ id, name, latitude, longitude }: Placed): [string, MapMarker][] =>
  latitude === null || longitude === null ? [] : [[id, { id, name, latitude, longitude }]]
