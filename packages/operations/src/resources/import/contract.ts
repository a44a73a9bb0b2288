import * as z from "zod"
import { importOptions, importReportOf, importRowOf } from "../../kernel/import/contract.js"

/** One import takes at most so much. */
export const resourceImportLimits = { rows: 10_000, bytes: 10 * 1024 * 1024 } as const

/** What can be wrong with a row; the words are those of the errors that one write would throw, and three of an import's own. */
export const resourceImportErrorCodes = [
  "ambiguous_match",
  "code_taken",
  "invalid_request",
  "place_archived",
  "place_not_found",
  "pool_not_found",
  "qualification_overlap",
  "resource_not_found",
  "resource_wrong_kind",
  "row_malformed",
  "row_repeated",
  "share_capacity_below_usage",
] as const
export type ResourceImportErrorCode = (typeof resourceImportErrorCodes)[number]
export const resourceImportWarningCodes = ["qualification_missing", "resource_exists", "work_ahead"] as const

export const importResourcesQuery = z.strictObject(importOptions)
export type ImportResourcesQuery = z.input<typeof importResourcesQuery>

export const resourceImportRowSchema = importRowOf("res", resourceImportErrorCodes, resourceImportWarningCodes)
export type ResourceImportRow = z.output<typeof resourceImportRowSchema>
export const resourceImportSchema = importReportOf(resourceImportRowSchema).meta({ id: "ResourceImport" })
export type ResourceImport = z.output<typeof resourceImportSchema>

/** Every column that a file may have. `place` is an id, `scheme:value` or a code; `pools` are names or ids. */
export const resourceImportColumns = [
  "id",
  "kind",
  "name",
  "code",
  "also_kinds",
  "supplier_id",
  "place",
  "capacity",
  "buffer_before_minutes",
  "buffer_after_minutes",
  "active",
  "pools",
  "qualifications",
  "notes",
] as const
