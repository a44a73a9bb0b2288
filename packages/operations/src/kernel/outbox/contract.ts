import * as z from "zod"
import { idSchema } from "../ids.js"
import { instant, listOf, queryInt, text } from "../values.js"
import { cursorSchema } from "./cursor.js"

const fields = {
  id: idSchema("evnt"),
  /** `<area>.<subject>.<past verb>` */
  type: z.string(),
  /** Id of the record it is about. */
  subject: z.string(),
  /** Ids of everything it touched, the subject first. */
  subjects: z.array(z.string()),
  actor: z.string().nullable(),
  reason: z.string().nullable(),
  data: z.record(z.string(), z.json()),
  correlationId: z.string().nullable(),
  at: instant,
}

export const eventSchema = z
  .object({
    ...fields,
    cursor: cursorSchema,
    before: z.record(z.string(), z.json()).nullable(),
    after: z.record(z.string(), z.json()).nullable(),
  })
  .meta({ id: "OperationsEvent" })

export type OperationsEvent = z.output<typeof eventSchema>

/** The `data` of a message of the live stream: what happened to which records, without their contents. */
export const liveEventSchema = z.object({ ...fields, reason: z.string().optional() }).meta({ id: "LiveEvent" })

/** A message of `GET /events` as a browser reads it. */
export type LiveEvent = z.input<typeof liveEventSchema>

export const eventFeedSchema = z.object({ data: z.array(eventSchema), nextCursor: cursorSchema.nullable() })

/** `after`: the last cursor that was read; the header `Last-Event-ID` says the same and goes first. */
export const liveQuery = z.strictObject({ after: cursorSchema.optional() })

/** `subject` (an id); with `types` only events whose type starts with one of these, for example `availability.slot_allocation.`. */
export const historyFileQuery = z.strictObject({ subject: text(200), types: listOf(text(200)).optional() })
export type HistoryFileQuery = z.input<typeof historyFileQuery>

/** Newest first; `before` = the `nextCursor` of the page before. */
export const historyQuery = historyFileQuery.extend({ before: cursorSchema.optional(), limit: queryInt(1, 200).optional() })
export type HistoryQuery = z.input<typeof historyQuery>

export const readEventsInput = z.strictObject({
  /** Cursor of the last event already read; absent = from the beginning. */
  after: cursorSchema.nullish(),
  /** 1–1,000, 200 unless given. */
  limit: z.int().min(1).max(1000).optional(),
  /** Only types that start with one of these, for example `availability.slot`. */
  types: z.array(text(200)).max(100).optional(),
})
export type ReadEventsInput = z.input<typeof readEventsInput>
