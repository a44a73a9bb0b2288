import type { ComponentOverrides } from "@voyant-travel/operations-react"
import { maplibreSlot } from "@voyant-travel/operations-react/maps/maplibre"

const line = (coordinates: [number, number][]) => ({ type: "LineString", coordinates })
const tens = (from: number, to: number) => Array.from({ length: (to - from) / 10 + 1 }, (_, index) => from + index * 10)
/** Every ten degrees: all that can be drawn of the world without data from elsewhere. */
const graticule = [
  ...tens(-180, 180).map((longitude) => line(tens(-80, 80).map((latitude) => [longitude, latitude]))),
  ...tens(-80, 80).map((latitude) => line(tens(-180, 180).map((longitude) => [longitude, latitude]))),
]

/** A host would give the address of a style of its tile server here. Without a background it shows the page behind it, light or dark. */
const style = {
  version: 8,
  sources: {
    graticule: { type: "geojson", data: { type: "GeometryCollection", geometries: graticule }, attribution: "Lines every ten degrees" },
  },
  layers: [{ id: "graticule", type: "line", source: "graticule", paint: { "line-color": "#8a9aa6", "line-width": 1 } }],
}

/** MapLibre with its stylesheet, and with its worker where the bundler put it; loaded when a map is first shown. */
async function library() {
  const [maplibre, { default: workerUrl }] = await Promise.all([
    import("maplibre-gl"),
    import("maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url"),
    import("maplibre-gl/dist/maplibre-gl.css"),
  ])
  maplibre.setWorkerUrl(workerUrl)
  return maplibre
}

export const mapLibre: ComponentOverrides = { MapSlot: maplibreSlot({ style, library }) }
