"use client"
import type { MapArea, MapLine, MapSpot } from "../../../kernel/context/map.js"

interface ShapesProps {
  lines: readonly MapLine[]
  areas: readonly MapArea[]
  /** Where a spot stands in the picture. */
  point: (spot: MapSpot) => { x: number; y: number }
}

/** Lines and areas of a map as parts of a picture, over tiles or without. */
export function Shapes({ lines, areas, point }: ShapesProps) {
  const points = (spots: readonly MapSpot[]) =>
    spots
      .map(point)
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(" ")
  return (
    <>
      {areas.map(({ id, name, corners }) => (
        <polygon key={id} className="op-map-area" points={points(corners)}>
          <title>{name}</title>
        </polygon>
      ))}
      {lines.map(({ id, name, spots }) => (
        <polyline key={id} className="op-map-line" points={points(spots)}>
          <title>{name}</title>
        </polyline>
      ))}
    </>
  )
}
