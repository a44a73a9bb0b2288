import { importTooLarge, importUnreadable } from "../../../kernel/common-errors.js"
import { decodeCsv } from "../../../kernel/csv/read.js"
import type { RawFile, RawRow } from "../../../kernel/import/file.js"
import { isKnownColumn } from "../columns.js"
import { placeImportLimits } from "../contract.js"

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const at = /position (\d+)/.exec(String(cause))?.[1]
    const line = at === undefined ? undefined : text.slice(0, Number(at)).split("\n").length
    throw importUnreadable({ reason: "The file is not JSON.", ...(line !== undefined && { line }) }, { cause })
  }
}

function featuresOf(content: string | Uint8Array): unknown[] {
  const { bytes, rows } = placeImportLimits
  const size = typeof content === "string" ? new TextEncoder().encode(content).length : content.length
  if (size > bytes) throw importTooLarge({ limit: bytes, given: size, unit: "bytes" })
  const file = parse(decodeCsv(content))
  if (!isObject(file) || file.type !== "FeatureCollection" || !Array.isArray(file.features)) {
    throw importUnreadable({ reason: "Expected a GeoJSON FeatureCollection.", line: 1 })
  }
  if (file.features.length > rows) throw importTooLarge({ limit: rows, given: file.features.length, unit: "rows" })
  return file.features
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)

/** Longitude and latitude of a point, nothing for a feature without geometry, undefined for anything else. */
function pointOf(geometry: unknown): [string, number][] | undefined {
  if (geometry === null || geometry === undefined) return []
  if (!isObject(geometry) || geometry.type !== "Point" || !Array.isArray(geometry.coordinates)) return undefined
  const [longitude, latitude] = geometry.coordinates as unknown[]
  if (typeof longitude !== "number" || typeof latitude !== "number") return undefined
  return [
    ["latitude", latitude],
    ["longitude", longitude],
  ]
}

function rowOf(feature: unknown, index: number, unknown: Set<string>): RawRow {
  const row = index + 1
  if (!isObject(feature) || feature.type !== "Feature") {
    return { row, cells: new Map(), malformed: { column: null, message: "Expected a GeoJSON Feature." } }
  }
  const cells = new Map<string, unknown>(isEmpty(feature.id) ? [] : [["id", feature.id]])
  for (const [column, value] of Object.entries(isObject(feature.properties) ? feature.properties : {})) {
    const read = isKnownColumn(column) && !["id", "latitude", "longitude"].includes(column)
    if (!read) unknown.add(column)
    else if (!isEmpty(value)) cells.set(column, value)
  }
  const point = pointOf(feature.geometry)
  for (const [column, degrees] of point ?? []) cells.set(column, degrees)
  return {
    row,
    cells,
    ...(!point && { malformed: { column: "geometry", message: "Expected a Point with longitude and latitude, or null." } }),
  }
}

/** Features with the same names in their properties. Throws `import_unreadable`, `import_too_large`. */
export function rawFromGeojson(content: string | Uint8Array): RawFile {
  const unknown = new Set<string>()
  const rows = featuresOf(content).map((feature, index) => rowOf(feature, index, unknown))
  return { rows, unknownColumns: [...unknown] }
}
