"use client"
import { useCallback, useMemo } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import type { MapSpot } from "../../../kernel/context/map.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { PlaceMap } from "../map/map.js"
import { placesMessages } from "../messages/en/places.js"

const nothing = () => undefined
const within = (value: unknown, most: number): value is number => typeof value === "number" && Math.abs(value) <= most

/** Where the typed coordinates lie; dragging the pin writes them. */
export function PinField() {
  const t = useMessages(placesMessages)
  const { setValue } = useFormContext()
  const [latitude, longitude] = useWatch({ name: ["latitude", "longitude"] }) as [unknown, unknown]
  const markers = useMemo(
    () => (within(latitude, 90) && within(longitude, 180) ? [{ id: "pin", name: t("places.pin"), latitude, longitude }] : []),
    [latitude, longitude, t],
  )
  const move = useCallback(
    (_id: string, to: MapSpot) => {
      setValue("latitude", to.latitude, { shouldDirty: true, shouldTouch: true })
      setValue("longitude", to.longitude, { shouldDirty: true, shouldTouch: true })
    },
    [setValue],
  )
  if (markers.length === 0) return null
  return (
    <figure className="op-pin">
      <PlaceMap markers={markers} selectedId={undefined} onSelect={nothing} onMove={move} />
      <figcaption className="op-faint">{t("places.pinHint")}</figcaption>
    </figure>
  )
}
