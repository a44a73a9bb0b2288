import { layoutCapacityExceeded, layoutNotSupported } from "../errors.js"
import type { HoldWarning } from "../hold/contract.js"
import type { KnownSpace } from "./known.js"

/**
 * Whether a space takes so many people in a layout. Numbers of several spaces are never added up. Throws `layout_not_supported`,
 * `layout_capacity_exceeded`; answers a warning where there are fewer than the layout is meant for.
 */
export function checkLayout(
  { id, capacities, defaultLayout }: KnownSpace,
  layout: string | undefined,
  attendees: number | undefined,
): HoldWarning[] {
  const wanted = layout ?? (attendees === undefined ? null : defaultLayout)
  if (!wanted) return []
  const known = capacities.find((one) => one.layout === wanted)
  if (!known) throw layoutNotSupported({ functionSpaceId: id, layout: wanted, layouts: capacities.map((one) => one.layout) })
  if (attendees === undefined) return []
  if (attendees > known.capacity) {
    const layoutsThatFit = capacities.filter(({ capacity }) => capacity >= attendees).map((one) => one.layout)
    throw layoutCapacityExceeded({ functionSpaceId: id, layout: wanted, capacity: known.capacity, attendees, layoutsThatFit })
  }
  if (known.minCapacity === null || attendees >= known.minCapacity) return []
  const details = { functionSpaceId: id, layout: wanted, minCapacity: known.minCapacity, attendees }
  return [
    {
      code: "layout_below_minimum",
      message: `${attendees} people are few for ${wanted}: it is meant for ${known.minCapacity} or more.`,
      details,
    },
  ]
}
