import * as z from "zod"
import { importUnreadable } from "../../../kernel/common-errors.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { asNumber, asText, asTexts, Cells, type RowError as RowErrorOf, refusalsOf } from "../../../kernel/import/cells.js"
import type { RawRow } from "../../../kernel/import/file.js"
import { text } from "../../../kernel/values.js"
import { alternateNameSchema, insertFacilitySchema } from "../../facility/contract.js"
import { checkCoordinates } from "../../facility/coordinates.js"
import { facilityStatuses } from "../../facility/words.js"
import { checkTimezone } from "../../facility/zone.js"
import type { FacilityIdentifier } from "../../identifier/contract.js"
import { normaliseIdentifier } from "../../identifier/normalise.js"
import { splitNames } from "../cells.js"
import { columnOfScheme, type ImportedValues, schemeOf, textColumns } from "../columns.js"
import { type PlaceFileFormat, type PlaceImportErrorCode, placeImportErrorCodes } from "../contract.js"
import { placesFromCsv } from "./csv.js"
import { rawFromGeojson } from "./geojson.js"

export type RowError = RowErrorOf<PlaceImportErrorCode>

/** A row as an import understands it: what its cells say, and what is wrong with them. */
export interface ImportRow {
  row: number
  id?: Id<"plac">
  values: ImportedValues
  /** In the normal form of their schemes; those of a scheme that the row names replace the place's own of that scheme. */
  identifiers: FacilityIdentifier[]
  /** An id, `scheme:value` or a code. */
  parent?: string
  errors: RowError[]
}

const { shape } = insertFacilitySchema
/** Archived and merged ones stand in exports; that a row would make a place so is refused where it is compared with the place. */
const statusSchema = z.enum(facilityStatuses)
const parentSchema = text(600)
export const refusalOf = refusalsOf(placeImportErrorCodes)

const asNames = (value: unknown): unknown =>
  typeof value === "string"
    ? splitNames(value)
    : Array.isArray(value)
      ? value.map((one) => (typeof one === "string" ? { name: one } : one))
      : value

type PlaceCells = Cells<PlaceImportErrorCode>

function identifiersOf(cells: ReadonlyMap<string, unknown>, row: PlaceCells): FacilityIdentifier[] {
  const found = new Map<string, FacilityIdentifier>()
  for (const column of cells.keys()) {
    const scheme = schemeOf(column)
    if (!scheme) continue
    const values = row.read(column, shape.tags, (value) => (Array.isArray(value) ? value.map(asText) : asTexts(asText(value)))) ?? []
    for (const value of values)
      row.check(columnOfScheme(scheme), () => {
        const identifier = normaliseIdentifier({ scheme, value })
        found.set(`${identifier.scheme} ${identifier.value}`, identifier)
      })
  }
  return [...found.values()]
}

function checkPlace(cells: PlaceCells): void {
  const { latitude, longitude, timezone } = cells.values as ImportedValues
  if (((latitude ?? null) === null) !== ((longitude ?? null) === null)) {
    if (cells.errors.some(({ column }) => column === "latitude" || column === "longitude")) return
    const column = (latitude ?? null) === null ? "latitude" : "longitude"
    cells.errors.push({ column, code: "invalid_request", message: "Latitude and longitude are given together." })
    return
  }
  const at = { latitude: latitude ?? null, longitude: longitude ?? null }
  const { latitude: north, longitude: east } = at
  if (north !== null && east !== null) cells.check("latitude", () => checkCoordinates(north, east))
  const onGlobe = !cells.errors.some(({ code }) => code === "coordinates_out_of_range")
  if (timezone) cells.check("timezone", () => checkTimezone(timezone, onGlobe ? at : { latitude: null, longitude: null }))
}

function understand({ row, cells: raw, malformed }: RawRow): ImportRow {
  const cells = new Cells<PlaceImportErrorCode>(raw, refusalOf)
  if (malformed) cells.errors.push({ ...malformed, code: "row_malformed" })
  for (const [column, field] of textColumns) {
    if (column !== "status") cells.field(column, field, shape[field], asText)
  }
  cells.field("status", "status", statusSchema, asText)
  cells.field("latitude", "latitude", shape.latitude, asNumber)
  cells.field("longitude", "longitude", shape.longitude, asNumber)
  cells.field("tags", "tags", shape.tags, asTexts)
  cells.field("alternate_names", "alternateNames", alternateNameSchema.array().max(50), asNames)
  const id = cells.read("id", idSchema("plac"), asText)
  const parent = cells.read("parent", parentSchema, asText)
  const identifiers = identifiersOf(raw, cells)
  checkPlace(cells)
  return { row, ...(id && { id }), values: cells.values as ImportedValues, identifiers, ...(parent && { parent }), errors: cells.errors }
}

export interface ImportFile {
  rows: ImportRow[]
  unknownColumns: string[]
}

/** Reads a file of either format. Throws `import_unreadable`, `import_too_large`. */
export function readRows(format: PlaceFileFormat, content: string | Uint8Array): ImportFile {
  const { rows, unknownColumns } = format === "csv" ? placesFromCsv(content) : rawFromGeojson(content)
  if (rows.length === 0) throw importUnreadable({ reason: "The file holds no place.", line: 1 })
  return { rows: rows.map(understand), unknownColumns }
}
