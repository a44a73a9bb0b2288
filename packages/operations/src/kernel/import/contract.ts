import * as z from "zod"
import { reasonField } from "../context.js"
import { type IdPrefix, idSchema } from "../ids.js"
import { flag } from "../values.js"

export const importModes = ["upsert", "create_only", "update_only"] as const
export type ImportMode = (typeof importModes)[number]
export const importErrorPolicies = ["abort", "skip"] as const
export const importActions = ["create", "update", "unchanged", "failed"] as const

/** How a file is to be carried out. */
export const importOptions = {
  /** `upsert` unless given; `create_only` leaves records that are there as they are, `update_only` refuses rows without one. */
  mode: z.enum(importModes).optional(),
  /** `abort` unless given: one bad row, and nothing is written. `skip` writes the good rows. */
  onError: z.enum(importErrorPolicies).optional(),
  dryRun: flag.optional(),
  ...reasonField,
}

const said = <Word extends string>(words: readonly Word[]) =>
  z.array(z.object({ column: z.string().nullable(), code: z.enum(words), message: z.string() }))

/** What an import tells of one row: the words of its errors are those that one write would throw, and some of an import's own. */
export const importRowOf = <Prefix extends IdPrefix, Code extends string, Warning extends string>(
  prefix: Prefix,
  errors: readonly Code[],
  warnings: readonly Warning[],
) =>
  z.object({
    /** The line of the file where it starts (CSV), or its place among the features from 1 (GeoJSON). */
    row: z.int(),
    action: z.enum(importActions),
    id: idSchema(prefix).optional(),
    /** What an update changes, by field. */
    changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })).optional(),
    errors: said(errors),
    warnings: said(warnings),
  })

/** What an import did with a file, or would do. */
export const importReportOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
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
    rows: z.array(row),
  })
