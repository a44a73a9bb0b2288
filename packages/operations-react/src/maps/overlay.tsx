"use client"
import { useEffect, useState } from "react"
import { createPortal } from "react-dom"
import type { MapArea, MapBounds, MapLine } from "../kernel/context/map.js"
import { besides } from "../places/admin/map/plane.js"
import { Shapes } from "../places/admin/map/shapes.js"
import type { ShownMap } from "./library.js"

interface OverlayProps {
  map: ShownMap
  lines: readonly MapLine[]
  areas: readonly MapArea[]
  /** The box that is shown: lines stay on its side of the antimeridian, as the pins do. */
  box: MapBounds
}

/** Lines and areas between the tiles and the pins, drawn anew whenever the map moves: they take their looks from the styles of the page. */
export function Overlay({ map, lines, areas, box }: OverlayProps) {
  const [layer, setLayer] = useState<HTMLElement>()
  const [, moved] = useState(0)
  useEffect(() => {
    const element = document.createElement("div")
    const container = map.getCanvasContainer()
    container.insertBefore(element, container.firstElementChild?.nextElementSibling ?? null)
    setLayer(element)
    const again = () => moved((times) => times + 1)
    const heard = [map.on("move", again), map.on("resize", again)]
    return () => {
      for (const one of heard) one.unsubscribe()
      element.remove()
    }
  }, [map])
  if (!layer) return null
  return createPortal(
    <svg className="op-map-drawn" role="presentation">
      <Shapes lines={lines} areas={areas} point={({ latitude, longitude }) => map.project([besides(box, longitude), latitude])} />
    </svg>,
    layer,
  )
}
