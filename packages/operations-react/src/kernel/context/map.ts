/** A spot on earth, in degrees. */
export interface MapSpot {
  latitude: number
  longitude: number
}

/** A point of a map. */
export interface MapMarker extends MapSpot {
  id: string
  name: string
  /** A few signs beside the point, such as the number of a stop. */
  label?: string
  /** How many things begin or lie there; a map that draws close points as one may add them up. */
  count?: number
}

/** A way over the map, such as the stops of a run in their order. */
export interface MapLine {
  id: string
  name: string
  spots: readonly MapSpot[]
}

/** A region that is tinted: its corners, in order. */
export interface MapArea {
  id: string
  name: string
  corners: readonly MapSpot[]
}

/** A box of the map. A west above the east spans the antimeridian. */
export interface MapBounds {
  west: number
  south: number
  east: number
  north: number
}

/** What a map gets: what to show, what of it is chosen, and whom to tell what somebody did with it. */
export interface MapSlotProps {
  markers: readonly MapMarker[]
  lines?: readonly MapLine[] | undefined
  areas?: readonly MapArea[] | undefined
  selectedId: string | undefined
  /** What is to be seen; all markers, lines and areas unless given. */
  bounds?: MapBounds | undefined
  onSelect: (id: string) => void
  /** A marker was dragged to a spot. Without it none can be dragged. */
  onMove?: ((id: string, to: MapSpot) => void) | undefined
  /** Somebody drew a box, or asked for what is in sight. Without it no box can be drawn. */
  onLasso?: ((bounds: MapBounds) => void) | undefined
}
