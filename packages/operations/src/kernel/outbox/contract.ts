import * as z from "zod"
import { idSchema } from "../ids.js"
import { instant, queryInt, text } from "../values.js"

/** A position in the feed, opaque; the `id` of each server-sent event. */
export const cursorSchema = z.string().regex(/^\d{1,20}\.\d{1,20}$/, { message: "Expected a cursor that the feed answered." })

export const eventSchema = z
  .object({
    id: idSchema("evnt"),
    cursor: cursorSchema,
    type: z.string(),
    subject: z.string(),
    subjects: z.array(z.string()),
    actor: z.string().nullable(),
    reason: z.string().nullable(),
    before: z.record(z.string(), z.json()).nullable(),
    after: z.record(z.string(), z.json()).nullable(),
    data: z.record(z.string(), z.json()),
    correlationId: z.string().nullable(),
    at: instant,
  })
  .meta({ id: "OperationsEvent" })

export type OperationsEvent = z.output<typeof eventSchema>

export const eventFeedSchema = z.object({ data: z.array(eventSchema), nextCursor: cursorSchema.nullable() })

/** `subject` (an id), newest first, `before` = the `nextCursor` of the page before. */
export const historyQuery = z.strictObject({
  subject: text(200),
  before: cursorSchema.optional(),
  limit: queryInt(1, 200).optional(),
})
export type HistoryQuery = z.input<typeof historyQuery>
