import * as z from "zod"
import { idSchema } from "../ids.js"
import { instant, instantInput, listOf, queryInt, text } from "../values.js"
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

const storyFields = z.strictObject({
  /** Id of a record; absent = everything that happened. */
  subject: text(200).optional(),
  /** Only events whose type starts with one of these, for example `availability.slot_allocation.`. */
  types: listOf(text(200)).optional(),
  /** Only what happened at or after this instant. */
  from: instantInput.optional(),
  /** Only what happened before this instant. */
  to: instantInput.optional(),
})

/** A file of everything holds no more than so many days; the story of one record is always whole. */
export const historyFileDays = 31

const withinDays = (from: Date | undefined, to: Date | undefined) =>
  from !== undefined && to !== undefined && to.getTime() - from.getTime() <= historyFileDays * 86_400_000 + 3_600_000

/** What a file of the story tells: one record, or everything within `historyFileDays` days (an hour more where clocks went back). */
export const historyFileQuery = storyFields.refine(({ subject, from, to }) => subject !== undefined || withinDays(from, to), {
  path: ["from"],
  message: `Name a record, or a span of at most ${historyFileDays} days.`,
})
export type HistoryFileQuery = z.input<typeof historyFileQuery>

/** Newest first; `before` = the `nextCursor` of the page before. */
export const historyQuery = storyFields.extend({ before: cursorSchema.optional(), limit: queryInt(1, 200).optional() })
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
