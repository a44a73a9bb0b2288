import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging } from "../../kernel/paging.js"
import { instant, instantInput, localDate, localTime, text } from "../../kernel/values.js"
import { daysOfWeek, openingStates, openReasons, scheduleEntryKinds } from "./words.js"

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: "Expected a day of every year as MM-DD." })
const closingTime = z.union([localTime, z.literal("24:00")])

const fields = {
  entryKind: z.enum(scheduleEntryKinds),
  /** Null = every day. */
  dayOfWeek: z.enum(daysOfWeek).nullable(),
  /** Both inclusive; an exception has both. */
  validFrom: localDate.nullable(),
  validTo: localDate.nullable(),
  /** `MM-DD`, every year, inclusive; may wrap around new year. */
  seasonFrom: monthDay.nullable(),
  seasonTo: monthDay.nullable(),
  opensAt: localTime.nullable(),
  /** At or before `opensAt` = on the next day; `24:00` = the end of the day. */
  closesAt: closingTime.nullable(),
  /** True says that the place is closed then; it has no times. */
  closed: z.boolean(),
  notes: text(500).nullable(),
}

export const operationScheduleSchema = z
  .object({ id: idSchema("fops"), placeId: idSchema("plac"), ...fields, revision: z.int(), createdAt: instant, updatedAt: instant })
  .meta({ id: "OperationSchedule" })
export type OperationSchedule = z.output<typeof operationScheduleSchema>
export const operationSchedulePageSchema = pageOf(operationScheduleSchema)
/** An entry without its place in the table. */
export type ScheduleEntry = Pick<OperationSchedule, keyof typeof fields>

export const insertOperationScheduleSchema = z.strictObject(fields).partial()
export type CreateOperationSchedule = z.input<typeof insertOperationScheduleSchema>
export const patchOperationScheduleSchema = z.strictObject(fields).partial().extend(revisionField)
export const replaceOperationSchedulesBody = z.strictObject({ entries: z.array(insertOperationScheduleSchema).max(1000) })
export const operationScheduleListQuery = z.strictObject(paging)

const interval = z.object({ opensAt: instant, closesAt: instant })

export const openQuery = z.strictObject({
  /** Now unless given. */
  at: instantInput.optional(),
})
/** Whether a place is open at an instant; `open` is null where nobody knows. */
export const openAtSchema = z
  .object({
    open: z.boolean().nullable(),
    reason: z.enum(openReasons),
    timezone: z.string().nullable(),
    localDate: z.iso.date().nullable(),
    localTime: z.string().nullable(),
    /** The opening that it falls into. */
    interval: interval.nullable(),
    scheduleId: idSchema("fops").nullable(),
    /** The next change within 14 days: when a closed place opens, when an open one closes. */
    nextOpensAt: instant.nullable(),
    nextClosesAt: instant.nullable(),
  })
  .meta({ id: "OpenAt" })
export type OpenAt = z.output<typeof openAtSchema>

export const openingIntervalsQuery = z.strictObject({ from: localDate, to: localDate })
export const openingDaySchema = z
  .object({ date: z.iso.date(), state: z.enum(openingStates), intervals: z.array(interval) })
  .meta({ id: "OpeningDay" })
export type OpeningDay = z.output<typeof openingDaySchema>
