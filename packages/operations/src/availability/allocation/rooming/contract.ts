import * as z from "zod"
import { reasonField, writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { ruleViolationSchema } from "../rules/contract.js"
import { override, resourceKind } from "../values.js"
import { roomingColumnNames } from "./columns.js"

/** One file takes at most so much. */
export const roomingLimits = { rows: 5000, bytes: 2 * 1024 * 1024 } as const

export const importErrorCodes = [
  "column_missing",
  "date_invalid",
  "room_ambiguous",
  "room_full",
  "room_kind_unavailable",
  "room_rule_violation",
  "room_unknown",
  "row_malformed",
  "traveler_ambiguous",
  "traveler_duplicate",
  "traveler_unknown",
] as const
export type ImportErrorCode = (typeof importErrorCodes)[number]

export const importWarningCodes = ["column_unknown", "value_unknown"] as const

const missingPolicies = ["refuse", "placeholder"] as const

const cell = z.union([z.string(), z.number(), z.boolean()]).nullable()

const file = {
  /** A CSV file as text; or `rows`. */
  csv: z.string().optional(),
  /** Rows by column name. */
  rows: z.array(z.record(z.string(), cell)).optional(),
  family: resourceKind.optional(),
  /** Names of the file's columns by ours, where they are not recognised by themselves. */
  mapping: z.partialRecord(z.enum(roomingColumnNames), z.string().max(200)).optional(),
  /** Tells what would happen (default) instead of doing it. */
  dryRun: z.boolean().optional(),
  /** Writes the good rows and reports the others, instead of nothing. */
  partial: z.boolean().optional(),
  /** What becomes of people whom the departure does not know but whose booking has pax without a name. */
  createMissing: z.enum(missingPolicies).optional(),
  /** Lets placements pass blocking room rules. */
  override: override.optional(),
}
const oneSource = ({ csv, rows }: { csv?: string; rows?: unknown[] }) => (csv === undefined) !== (rows === undefined)
const sayOne = { path: ["csv"], message: "Send either csv or rows." }

export const importRoomingBody = z.strictObject({ ...file, ...reasonField }).refine(oneSource, sayOne)
export const importRoomingInput = z.strictObject({ slotId: idSchema("avsl"), ...file, ...writeContext }).refine(oneSource, sayOne)
export type ImportRooming = z.input<typeof importRoomingInput>

/** What is wrong with one row. `row` is its line in the file, or its place in `rows` from 1. */
export const importErrorSchema = z
  .object({
    row: z.int(),
    column: z.string().nullable(),
    code: z.enum(importErrorCodes),
    value: z.string().nullable(),
    message: z.string(),
    /** What the sentence is made of, so that it can be said in any language. */
    details: z
      .object({
        /** People whom the room takes. */
        capacity: z.int(),
        /** People whom the file puts there, or who have this name. */
        people: z.int(),
        /** Columns of which the file needs one. */
        expected: z.array(z.string()),
        /** The room rule that would be broken. */
        rule: ruleViolationSchema,
      })
      .partial()
      .optional(),
  })
  .meta({ id: "RoomingImportError" })
export type ImportError = z.output<typeof importErrorSchema>

/** What a row changes. Who is not moved stands in `from` and `to` alike. */
const importChangeSchema = z
  .object({
    row: z.int(),
    /** Null for somebody whom the import makes. */
    travelerId: idSchema("sltr").nullable(),
    /** How the file calls somebody whom the import makes; null where it says nothing, and for everybody who is known. */
    name: z.string().nullable(),
    /** The room that is left; null = none. */
    from: idSchema("alrs").nullable(),
    /** The room that is joined; null = none. */
    to: idSchema("alrs").nullable(),
    /** Columns that say something else of the person than what is known. */
    columns: z.array(z.enum(roomingColumnNames)),
  })
  .meta({ id: "RoomingImportChange" })

export const roomingImportSchema = z
  .object({
    dryRun: z.boolean(),
    committed: z.boolean(),
    /** Rows of the file, in all. */
    rows: z.int(),
    assign: z.int(),
    move: z.int(),
    unassign: z.int(),
    updateTraveler: z.int(),
    create: z.int(),
    /** Rooms that get another hotel number. */
    updateRoom: z.int(),
    /** Sharing groups that are made. */
    createGroup: z.int(),
    /** Rows that say what is so already, and rows about rooms alone. */
    unchanged: z.int(),
    /** Who goes where and what else is said of people, by row. */
    changes: z.array(importChangeSchema),
    /** Rooms that get another number of the hotel. */
    roomNumbers: z.array(z.object({ resourceId: idSchema("alrs"), before: z.string().nullable(), after: z.string() })),
    errors: z.array(importErrorSchema),
    warnings: z.array(
      z.object({
        row: z.int().nullable(),
        column: z.string(),
        code: z.enum(importWarningCodes),
        value: z.string().nullable(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: "RoomingImport" })
export type RoomingImport = z.output<typeof roomingImportSchema>
export type ImportWarning = RoomingImport["warnings"][number]
