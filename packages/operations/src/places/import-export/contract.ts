import * as z from "zod"
import { reasonField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { flag } from "../../kernel/values.js"
import { facilityFilterSchema } from "../facility/contract.js"

/** One import takes at most so much. */
export const placeImportLimits = { rows: 25_000, bytes: 20 * 1024 * 1024 } as const

export const placeFileFormats = ["csv", "geojson"] as const
export type PlaceFileFormat = (typeof placeFileFormats)[number]
export const placeImportModes = ["upsert", "create_only", "update_only"] as const
export const placeImportErrorPolicies = ["abort", "skip"] as const
export const placeImportActions = ["create", "update", "unchanged", "failed"] as const

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

const options = {
  format: z.enum(placeFileFormats),
  /** `upsert` unless given; `create_only` leaves places that are there as they are, `update_only` refuses rows without one. */
  mode: z.enum(placeImportModes).optional(),
  /** `abort` unless given: one bad row, and nothing is written. `skip` writes the good rows. */
  onError: z.enum(placeImportErrorPolicies).optional(),
}
export const importFacilitiesQuery = z.strictObject({ ...options, dryRun: flag.optional(), ...reasonField })
export type ImportFacilitiesQuery = z.input<typeof importFacilitiesQuery>

const change = z.object({ before: z.unknown(), after: z.unknown() })
export const placeImportRowSchema = z.object({
  /** The line of the file where it starts (CSV), or its place among the features from 1 (GeoJSON). */
  row: z.int(),
  action: z.enum(placeImportActions),
  id: idSchema("plac").optional(),
  /** What an update changes, by field. */
  changes: z.record(z.string(), change).optional(),
  errors: z.array(z.object({ column: z.string().nullable(), code: z.enum(placeImportErrorCodes), message: z.string() })),
  warnings: z.array(z.object({ column: z.string().nullable(), code: z.enum(placeImportWarningCodes), message: z.string() })),
})
export type PlaceImportRow = z.output<typeof placeImportRowSchema>

export const placeImportSchema = z
  .object({
    dryRun: z.boolean(),
    /** Whether anything could be written: false for a dry run, and where a bad row stopped it all. */
    committed: z.boolean(),
    total: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    failed: z.int(),
    /** Columns of the file that are not read. */
    unknownColumns: z.array(z.string()),
    rows: z.array(placeImportRowSchema),
  })
  .meta({ id: "PlaceImport" })
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
