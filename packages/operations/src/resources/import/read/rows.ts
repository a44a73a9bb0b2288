import * as z from "zod"
import { importUnreadable } from "../../../kernel/common-errors.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import { asNumber, asText, asTexts, Cells, type RowError as RowErrorOf, refusalsOf } from "../../../kernel/import/cells.js"
import { type RawRow, rawFromCsv } from "../../../kernel/import/file.js"
import { text } from "../../../kernel/values.js"
import { qualificationOverlap } from "../../errors.js"
import { type Resource, updateResourceInput } from "../../resource/contract.js"
import { type ResourceImportErrorCode, resourceImportColumns, resourceImportErrorCodes, resourceImportLimits } from "../contract.js"
import { overlapping, type Stretch, stretchesSchema } from "./qualifications.js"

export type RowError = RowErrorOf<ResourceImportErrorCode>
export const refusalOf = refusalsOf(resourceImportErrorCodes)

const { shape } = updateResourceInput

/** Columns of one value each, with the field that they fill. */
const columns = [
  ["kind", "kind", asText],
  ["name", "name", asText],
  ["code", "code", asText],
  ["also_kinds", "alsoKinds", asTexts],
  ["supplier_id", "supplierId", asText],
  ["capacity", "capacity", asNumber],
  ["buffer_before_minutes", "bufferBeforeMinutes", asNumber],
  ["buffer_after_minutes", "bufferAfterMinutes", asNumber],
  ["notes", "notes", asText],
] as const
export const importedFields = [...columns.map(([, field]) => field), "active"] as const
export type ImportedValues = Partial<Pick<Resource, (typeof importedFields)[number]>>

/** A row as an import understands it: what its cells say, and what is wrong with them. */
export interface ImportRow {
  row: number
  id?: Id<"res">
  values: ImportedValues
  /** An id, `scheme:value` or a code of a place. */
  place?: string
  /** Names or ids of pools that it joins. */
  pools: string[]
  qualifications: Stretch[]
  errors: RowError[]
}

const answers: Record<string, boolean> = { yes: true, true: true, "1": true, no: false, false: false, "0": false }
const asAnswer = (value: unknown): unknown => (typeof value === "string" ? (answers[value.trim().toLowerCase()] ?? value) : value)
const answer = z.boolean({ error: "Expected yes or no." })

function understand({ row, cells: raw, malformed }: RawRow): ImportRow {
  const cells = new Cells<ResourceImportErrorCode>(raw, refusalOf)
  if (malformed) cells.errors.push({ ...malformed, code: "row_malformed" })
  for (const [column, field, prepare] of columns) cells.field(column, field, shape[field], prepare)
  cells.field("active", "active", answer, asAnswer)
  const id = cells.read("id", idSchema("res"), asText)
  const place = cells.read("place", text(600), asText)
  const pools = cells.read("pools", text(255).array().max(50), asTexts) ?? []
  const qualifications = cells.read("qualifications", stretchesSchema, asTexts) ?? []
  const twice = overlapping(qualifications)
  if (twice) cells.errors.push(refusalOf(qualificationOverlap({ code: twice }), "qualifications"))
  return { row, ...(id && { id }), values: cells.values, ...(place && { place }), pools, qualifications, errors: cells.errors }
}

const known = new Set<string>(resourceImportColumns)

/** Reads a file. Throws `import_unreadable`, `import_too_large`. */
export function readRows(content: string | Uint8Array): { rows: ImportRow[]; unknownColumns: string[] } {
  const { rows, unknownColumns } = rawFromCsv(content, {
    limits: resourceImportLimits,
    isKnown: (column) => known.has(column),
    isNaming: (column) => ["id", "name", "code"].includes(column),
    unnamed: "The header names no resource: expected a column id, name or code.",
  })
  if (rows.length === 0) throw importUnreadable({ reason: "The file holds no resource.", line: 1 })
  return { rows: rows.map(understand), unknownColumns }
}
