"use client"
import { type ComponentType, createElement, useEffect, useMemo, useRef, useState } from "react"
import type { MapMarker, MapSlotProps } from "../kernel/context/components.js"
import { useMessages } from "../kernel/messages/index.js"
import { unwrapped } from "../places/admin/map/plot.js"
import { PlottedMap } from "../places/admin/map/plotted.js"
import { placesMessages } from "../places/admin/messages/en/places.js"

type Corner = [longitude: number, latitude: number]

/** What of MapLibre is used here; the library itself fits. */
export interface MapLibrary {
  Map: new (options: { container: HTMLElement; style: never; locale: Record<string, string> }) => ShownMap
  Marker: new (options: { element: HTMLElement }) => Pin
}
interface ShownMap {
  fitBounds(bounds: [Corner, Corner], options: { padding: number; maxZoom: number }): unknown
  on(type: "error", listener: () => void): { unsubscribe(): void }
  once(type: "style.load", listener: () => void): unknown
  remove(): void
}
interface Pin {
  setLngLat(at: Corner): Pin
  addTo(map: never): Pin
  remove(): unknown
}

export interface MapLibreOptions {
  /** Where the tiles come from: the address of a style document, or the document. */
  style: string | object
  /** How the library is loaded; `import("maplibre-gl")` unless given. */
  library?: () => Promise<MapLibrary>
}

const fit = { padding: 40, maxZoom: 14 }

/** The corners around all points; those beyond the antimeridian are counted on past 180°. */
function boundsOf(markers: readonly MapMarker[], east: ReadonlyMap<number, number>): [Corner, Corner] {
  const longitudes = [...east.values()]
  const latitudes = markers.map(({ latitude }) => latitude)
  return [
    [Math.min(...longitudes), Math.min(...latitudes)],
    [Math.max(...longitudes), Math.max(...latitudes)],
  ]
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

function MapLibreMap({ markers, selectedId, onSelect, style, library }: MapSlotProps & Required<MapLibreOptions>) {
  const t = useMessages(placesMessages)
  const locale = useMemo(() => ({ "Map.Title": t("places.map"), "AttributionControl.ToggleAttribution": t("places.mapSources") }), [t])
  const box = useRef<HTMLDivElement>(null)
  const [pins, setPins] = useState<ReadonlyMap<string, HTMLElement>>(new Map())
  const latest = useRef(onSelect)
  latest.current = onSelect
  const [loaded, setLoaded] = useState<MapLibrary>()
  const [failed, fail] = useState(false)
  const [map, setMap] = useState<ShownMap>()
  const empty = markers.length === 0
  useEffect(() => {
    let left = false
    library().then(
      (found) => !left && setLoaded(() => found),
      () => !left && fail(true),
    )
    return () => {
      left = true
    }
  }, [library])
  useEffect(() => {
    if (!loaded || !box.current || empty) return undefined
    try {
      const made = new loaded.Map({ container: box.current, style: style as never, locale })
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
  useEffect(() => {
    if (!loaded || !map || markers.length === 0) return undefined
    const east = unwrapped(markers.map(({ longitude }) => longitude))
    const elements = new Map(markers.map((marker) => [marker.id, pinElement(marker, (id) => latest.current(id))]))
    const drawn = markers.map((marker) => {
      const element = elements.get(marker.id) as HTMLElement
      const at: Corner = [east.get(marker.longitude) ?? marker.longitude, marker.latitude]
      return new loaded.Marker({ element }).setLngLat(at).addTo(map as never)
    })
    map.fitBounds(boundsOf(markers, east), fit)
    setPins(elements)
    return () => {
      for (const pin of drawn) pin.remove()
    }
  }, [loaded, map, markers])
  useEffect(() => {
    for (const [id, element] of pins) {
      element.toggleAttribute("data-selected", id === selectedId)
      element.setAttribute("aria-pressed", String(id === selectedId))
    }
  }, [pins, selectedId])
  if (failed || empty || !loaded) {
    return (
      <>
        <PlottedMap {...{ markers, selectedId, onSelect }} />
        {failed && <p className="op-faint">{t("places.mapPlotted")}</p>}
      </>
    )
  }
  return <div ref={box} className="op-map-tiles" />
}

/**
 * A map slot filled with MapLibre, for `components={{ MapSlot }}`: the host brings `maplibre-gl`, its stylesheet and the tiles. The library
 * is loaded when a map is first shown; until then, and where it cannot run, the plot to scale stands in.
 */
export function maplibreSlot({ style, library = () => import("maplibre-gl") }: MapLibreOptions): ComponentType<MapSlotProps> {
  return (props) => createElement(MapLibreMap, { ...props, style, library })
}
