"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { PlaceName } from "../../admin/shared/scope/place-name.js"
import type { ManifestTraveler } from "../types.js"

/** Where somebody is picked up, by name, and when, on the departure's own clock. */
export function PickupPlace({ pickup, zone }: { pickup: ManifestTraveler["pickups"][number]; zone?: string | undefined }) {
  const format = useFormat()
  const { label, placeId, at } = pickup
  return (
    <>
      {at && zone && <span className="op-faint">{format.instant(at, { zone, show: "time" })} </span>}
      {placeId ? <PlaceName id={placeId as `plac_${string}`} /> : <bdi>{label}</bdi>}
    </>
  )
}
