import * as z from "zod"
import { reasonField, writeContext } from "../../../kernel/context.js"
import { csvDelimiters } from "../../../kernel/csv.js"
import { idSchema } from "../../../kernel/ids.js"
import { instant, text } from "../../../kernel/values.js"
import { resourceKind, segment } from "../values.js"

/** A CSV file that is written line by line. */
export interface CsvExport {
  /** For example `rooming-2026-07-01-avsl_….csv`. */
  filename: string
  /** Rows below the header. */
  rows: number
  /** The whole file, a line at a time; join them for a text. */
  lines: Iterable<string>
}

const slotId = idSchema("avsl")
const delimiter = z.enum(csvDelimiters).optional()

export const passengerProfiles = ["standard", "full"] as const

const passengers = { profile: z.enum(passengerProfiles).optional(), delimiter }
export const passengersCsvQuery = z.strictObject(passengers)
export const recordPassengersCsvBody = z.strictObject({ ...passengers, ...reasonField })
export const exportPassengersCsvInput = z.strictObject({ slotId, ...passengers, record: z.boolean().optional(), ...writeContext })
export type ExportPassengersCsv = z.input<typeof exportPassengersCsvInput>

const rooming = { family: resourceKind.optional(), segment: segment.optional(), delimiter }
const recorded = {
  ...rooming,
  /** Who gets the file, for the record: a hotel, not a person. */
  recipient: text(200).optional(),
}
export const roomingCsvQuery = z.strictObject(rooming)
export const recordRoomingCsvBody = z.strictObject({ ...recorded, ...reasonField })
export const exportRoomingCsvInput = z.strictObject({ slotId, ...recorded, record: z.boolean().optional(), ...writeContext })
export type ExportRoomingCsv = z.input<typeof exportRoomingCsvInput>

/** A rooming list; `exportId` names the recorded one, for a comparison later on. */
export interface RoomingExport extends CsvExport {
  exportId: `evnt_${string}` | null
}

export const roomingDiffQuery = z.strictObject({ sinceExportId: idSchema("evnt") })
export const diffRoomingInput = roomingDiffQuery.extend({ slotId, now: writeContext.now })
export type DiffRooming = z.input<typeof diffRoomingInput>

/** What changed in a rooming list since it was sent. */
export const roomingDiffSchema = z
  .object({
    sinceExportId: idSchema("evnt"),
    exportedAt: instant,
    recipient: z.string().nullable(),
    /** Row keys: `traveler:<id>`, with `@<segment>` where there is one, and `room:<id>` for rooms without anybody. */
    added: z.array(z.string()),
    removed: z.array(z.string()),
    changed: z.array(z.object({ rowKey: z.string(), columns: z.array(z.string()) })),
  })
  .meta({ id: "RoomingDiff" })
export type RoomingDiff = z.output<typeof roomingDiffSchema>
