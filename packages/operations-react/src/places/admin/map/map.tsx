"use client"
import { useOperations } from "../../../kernel/context/index.js"
import type { MapSlotProps } from "../../../kernel/context/map.js"
import { PlottedMap } from "./plotted.js"

/** The host's map where it gives one, else a plot to scale that needs neither tiles nor network. */
export function PlaceMap(props: MapSlotProps) {
  const { components } = useOperations()
  const Slot = components.MapSlot ?? PlottedMap
  return (
    <div className="op-map">
      <Slot {...props} />
    </div>
  )
}
