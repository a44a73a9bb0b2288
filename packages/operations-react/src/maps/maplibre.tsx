"use client"
import { type ComponentType, createElement, useEffect, useMemo, useRef, useState } from "react"
import type { MapBounds, MapMarker, MapSlotProps } from "../kernel/context/map.js"
import { useMessages } from "../kernel/messages/index.js"
import { Lasso } from "../places/admin/map/lasso.js"
import { besides, between, boxOf, onEarth, unwrappedBox } from "../places/admin/map/plane.js"
import { PlottedMap } from "../places/admin/map/plotted.js"
import { placesMessages } from "../places/admin/messages/en/places.js"
import type { Corner, MapLibrary, ShownMap } from "./library.js"
import { Overlay } from "./overlay.js"

export type { MapLibrary } from "./library.js"

export interface MapLibreOptions {
  /** Where the tiles come from: the address of a style document, or the document. */
  style: string | object
  /** How the library is loaded; `import("maplibre-gl")` unless given. */
  library?: () => Promise<MapLibrary>
}

const fit = { padding: 40, maxZoom: 14 }
const nothing: readonly never[] = []

/** The box that is to be seen: what was asked for, else around all that is shown; its east counted on past 180° over the antimeridian. */
function useBox({ markers, lines = nothing, areas = nothing, bounds }: MapSlotProps): MapBounds | undefined {
  return useMemo(() => {
    if (bounds) return unwrappedBox(bounds)
    const spots = [...markers, ...lines.flatMap((line) => line.spots), ...areas.flatMap((area) => area.corners)]
    return spots.length > 0 ? boxOf(spots) : undefined
  }, [markers, lines, areas, bounds])
}

function pinElement({ id, name, label }: MapMarker, choose: (id: string) => void): HTMLButtonElement {
  const element = document.createElement("button")
  element.type = "button"
  element.className = "op-map-pin"
  element.title = name
  if (label) element.textContent = label
  element.setAttribute("aria-label", name)
  element.addEventListener("click", () => choose(id))
  return element
}

/** The library, once it is loaded; false where it cannot be. */
function useLibrary(library: () => Promise<MapLibrary>): MapLibrary | false | undefined {
  const [loaded, setLoaded] = useState<MapLibrary | false>()
  useEffect(() => {
    let left = false
    library().then(
      (found) => !left && setLoaded(() => found),
      () => !left && setLoaded(false),
    )
    return () => {
      left = true
    }
  }, [library])
  return loaded
}

/** A pin for each marker, and the map fitted to the box whenever that is another one or other places are shown. */
function usePins(loaded: MapLibrary | false | undefined, map: ShownMap | undefined, box: MapBounds | undefined, props: MapSlotProps) {
  const { markers, bounds, selectedId, onSelect, onMove } = props
  const [pins, setPins] = useState<ReadonlyMap<string, HTMLElement>>(new Map())
  const latest = useRef({ onSelect, onMove })
  latest.current = { onSelect, onMove }
  const movable = onMove !== undefined
  useEffect(() => {
    if (!loaded || !map || !box) return undefined
    const elements = new Map(markers.map((marker) => [marker.id, pinElement(marker, (id) => latest.current.onSelect(id))]))
    const drawn = markers.map(({ id, latitude, longitude }) => {
      const pin = new loaded.Marker({ element: elements.get(id) as HTMLElement, draggable: movable })
      pin.setLngLat([besides(box, longitude), latitude]).addTo(map as never)
      pin.on("dragend", () => {
        const { lat, lng } = pin.getLngLat()
        latest.current.onMove?.(id, onEarth({ latitude: lat, longitude: lng }))
      })
      return pin
    })
    setPins(elements)
    return () => {
      for (const pin of drawn) pin.remove()
    }
  }, [loaded, map, markers, box, movable])
  // a pin that was dragged is where somebody wants it: the map keeps its place under it
  const seen = JSON.stringify([movable ? markers.map(({ id }) => id) : box, bounds])
  const fitted = useRef({ map, seen: "" })
  useEffect(() => {
    if (!map || !box || (fitted.current.map === map && fitted.current.seen === seen)) return
    fitted.current = { map, seen }
    const corners: [Corner, Corner] = [
      [box.west, box.south],
      [box.east, box.north],
    ]
    map.fitBounds(corners, fit)
  }, [map, box, seen])
  useEffect(() => {
    for (const [id, element] of pins) {
      element.toggleAttribute("data-selected", id === selectedId)
      element.setAttribute("aria-pressed", String(id === selectedId))
    }
  }, [pins, selectedId])
}

function MapLibreMap({ style, library, ...props }: MapSlotProps & Required<MapLibreOptions>) {
  const { lines = nothing, areas = nothing, onLasso } = props
  const t = useMessages(placesMessages)
  const locale = useMemo(() => ({ "Map.Title": t("places.map"), "AttributionControl.ToggleAttribution": t("places.mapSources") }), [t])
  const container = useRef<HTMLDivElement>(null)
  const loaded = useLibrary(library)
  const [broken, fail] = useState(false)
  const [map, setMap] = useState<ShownMap>()
  const box = useBox(props)
  const empty = box === undefined
  useEffect(() => {
    if (!loaded || !container.current || empty) return undefined
    try {
      const made = new loaded.Map({ container: container.current, style: style as never, locale })
      // a style that does not come leaves nothing to see; what fails after it (one tile) the library reports itself
      const lost = made.on("error", () => fail(true))
      made.once("style.load", () => lost.unsubscribe())
      setMap(made)
      return () => {
        setMap(undefined)
        made.remove()
      }
    } catch {
      // without WebGL there is no map to draw on
      fail(true)
      return undefined
    }
  }, [loaded, empty, style, locale])
  usePins(loaded, map, box, props)
  const failed = broken || loaded === false
  if (failed || !loaded || !box) {
    return (
      <>
        <PlottedMap {...props} />
        {failed && <p className="op-faint">{t("places.mapPlotted")}</p>}
      </>
    )
  }
  return (
    <Lasso onLasso={onLasso} spotAt={(x, y) => spotOf(map?.unproject([x, y]))} view={() => viewOf(map) ?? box}>
      <div ref={container} className="op-map-tiles" />
      {map && lines.length + areas.length > 0 && <Overlay {...{ map, lines, areas, box }} />}
    </Lasso>
  )
}

const spotOf = (at: { lng: number; lat: number } = { lng: 0, lat: 0 }) => ({ latitude: at.lat, longitude: at.lng })

function viewOf(map: ShownMap | undefined): MapBounds | undefined {
  const view = map?.getBounds()
  return view && between({ latitude: view.getSouth(), longitude: view.getWest() }, { latitude: view.getNorth(), longitude: view.getEast() })
}

/**
 * A map slot filled with MapLibre, for `components={{ MapSlot }}`: the host brings `maplibre-gl`, its stylesheet and the tiles. The library
 * is loaded when a map is first shown; until then, and where it cannot run, the plot to scale stands in.
 */
export function maplibreSlot({ style, library = () => import("maplibre-gl") }: MapLibreOptions): ComponentType<MapSlotProps> {
  return (props) => createElement(MapLibreMap, { ...props, style, library })
}
