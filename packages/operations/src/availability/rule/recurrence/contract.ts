import * as z from "zod"
import { frequencies, weekdays } from "../../../kernel/recurrence/parts.js"
import { instant, localDate, localTime, text } from "../../../kernel/values.js"

const numbers = z.array(z.int())

/** A recurrence text taken apart: enough to word it in any language and to edit it in a form. */
export const recurrencePartsSchema = z
  .object({
    freq: z.enum(frequencies).nullable(),
    interval: z.int(),
    count: z.int().nullable(),
    /** A date (through that whole day), a local date-time, or an instant that ends in `Z`. */
    until: z.string().nullable(),
    wkst: z.enum(weekdays),
    byMonth: numbers,
    byWeekNo: numbers,
    byYearDay: numbers,
    byMonthDay: numbers,
    byDay: z.array(z.object({ weekday: z.enum(weekdays), nth: z.int().nullable() })),
    byHour: numbers,
    byMinute: numbers,
    bySecond: numbers,
    bySetPos: numbers,
    exdates: z.array(z.string()),
    rdates: z.array(z.string()),
  })
  .meta({ id: "RecurrenceParts" })

/** A recurrence tried out without a rule: what it would give within `from` and `to`, both inclusive. */
export const previewRecurrenceInput = z.strictObject({
  recurrence: z.string().min(1).max(4000),
  timezone: text(64),
  anchorDate: localDate,
  /** Left out: all-day. An empty list gives nothing. */
  startTimesLocal: z.array(localTime).max(100).optional(),
  days: z.int().min(1).max(366).optional(),
  validFrom: localDate.nullable().optional(),
  validTo: localDate.nullable().optional(),
  from: localDate,
  to: localDate,
})
export type PreviewRecurrence = z.input<typeof previewRecurrenceInput>

/** Why clocks do not have a start: they jump over that time, or the zone skipped that whole day. */
export const clockGaps = ["nonexistent_local_time", "nonexistent_local_date"] as const

export const recurrencePreviewSchema = z
  .object({
    occurrences: z.array(
      z.object({
        /** Local wall time `YYYY-MM-DDTHH:mm:ss`; midnight when all-day. */
        localStart: z.string(),
        dateLocal: z.iso.date(),
        endDateLocal: z.iso.date(),
        startsAt: instant,
        allDay: z.boolean(),
      }),
    ),
    skipped: z.array(z.object({ localStart: z.string(), reason: z.enum(clockGaps) })),
    /** English. */
    description: z.string(),
    parts: recurrencePartsSchema,
  })
  .meta({ id: "RecurrencePreview" })
export type RecurrencePreview = z.output<typeof recurrencePreviewSchema>
