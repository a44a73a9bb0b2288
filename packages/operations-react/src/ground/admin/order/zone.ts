"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { placesClient } from "../../../places/client.js"

/** On whose clocks a new run is told, and whether the server must be told so: what a place says it knows by itself. */
export interface RunZone {
  zone: string
  told: boolean
}

const isPlace = (id: unknown): id is `plac_${string}` => typeof id === "string" && id.startsWith("plac_")

/** The zone that somebody named, else the pickup's, else the drop-off's, else the office's. */
export function useRunZone(): (values: Readonly<Record<string, unknown>>) => Promise<RunZone> {
  const places = useFromCore(placesClient)
  const { timeZone } = useOperations()
  return async ({ timezone, pickupPlaceId, dropoffPlaceId }) => {
    if (typeof timezone === "string") return { zone: timezone, told: true }
    for (const id of [pickupPlaceId, dropoffPlaceId].filter(isPlace)) {
      const place = await places.getPlace({ id })
      if (place.timezone) return { zone: place.timezone, told: false }
    }
    return { zone: timeZone, told: true }
  }
}
