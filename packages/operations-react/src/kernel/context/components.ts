import type { ComponentType, ReactNode } from "react"

/** A point of a map. */
export interface MapMarker {
  id: string
  name: string
  latitude: number
  longitude: number
  /** A few signs beside the point, such as the number of a stop. */
  label?: string
  /** How many things begin or lie there; a map that draws close points as one may add them up. */
  count?: number
}

/** What a map gets: points to show, the one that is chosen, and whom to tell when another one is. */
export interface MapSlotProps {
  markers: readonly MapMarker[]
  selectedId: string | undefined
  onSelect: (id: string) => void
}

/** Parts a host may replace. Each gets what ours gets. */
export interface ComponentOverrides {
  Icon?: ComponentType<{ name: string }>
  Avatar?: ComponentType<{ name: string }>
  Money?: ComponentType<{ amount: number; currency: string }>
  /** A map library instead of the plot to scale, which needs neither tiles nor network. */
  MapSlot?: ComponentType<MapSlotProps>
  Link?: ComponentType<{ to: string; className?: string; children?: ReactNode }>
}
