import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { importOptions, importReportOf, importRowOf } from "../../kernel/import/contract.js"
import { flag } from "../../kernel/values.js"
import { facilityFilterSchema } from "../facility/contract.js"

/** One import takes at most so much. */
export const placeImportLimits = { rows: 25_000, bytes: 20 * 1024 * 1024 } as const

export const placeFileFormats = ["csv", "geojson"] as const
export type PlaceFileFormat = (typeof placeFileFormats)[number]

/** What can be wrong with a row; the words are those of the errors that one write would throw, and two of an import's own. */
export const placeImportErrorCodes = [
  "ambiguous_match",
  "code_taken",
  "coordinates_out_of_range",
  "identifier_invalid",
  "identifier_taken",
  "invalid_request",
  "place_archived",
  "place_hierarchy_cycle",
  "place_hierarchy_too_deep",
  "place_merged",
  "place_not_found",
  "row_malformed",
  "timezone_invalid",
] as const
export type PlaceImportErrorCode = (typeof placeImportErrorCodes)[number]
export const placeImportWarningCodes = ["place_exists", "same_place_as_row", "timezone_differs_from_coordinates"] as const

export const importFacilitiesQuery = z.strictObject({ format: z.enum(placeFileFormats), ...importOptions })
export type ImportFacilitiesQuery = z.input<typeof importFacilitiesQuery>

export const placeImportRowSchema = importRowOf("plac", placeImportErrorCodes, placeImportWarningCodes)
export type PlaceImportRow = z.output<typeof placeImportRowSchema>

export const placeImportSchema = importReportOf(placeImportRowSchema).meta({ id: "PlaceImport" })
export type PlaceImport = z.output<typeof placeImportSchema>

export const exportFacilitiesQuery = z.strictObject({
  format: z.enum(placeFileFormats),
  /** Whether a CSV file begins with a byte-order mark, by which spreadsheets know UTF-8; yes unless given. */
  bom: flag.optional(),
  ...facilityFilterSchema.shape,
})
export type ExportFacilitiesQuery = z.input<typeof exportFacilitiesQuery>

/** A file of places, written line by line; join the lines for a text. */
export interface PlaceFile {
  filename: string
  contentType: string
  /** Places in it. */
  rows: number
  lines: Iterable<string>
}

const point = z.object({ type: z.literal("Point"), coordinates: z.array(z.number()) })
/** RFC 7946: longitude before latitude; a place without coordinates has no geometry. */
export const placeFeaturesSchema = z
  .object({
    type: z.literal("FeatureCollection"),
    features: z.array(
      z.object({
        type: z.literal("Feature"),
        id: idSchema("plac").optional(),
        geometry: point.nullable(),
        properties: z.record(z.string(), z.json()),
      }),
    ),
  })
  .meta({ id: "PlaceFeatureCollection" })
