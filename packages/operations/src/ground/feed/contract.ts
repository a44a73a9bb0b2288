import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { flag, instant, listOf } from "../../kernel/values.js"
import { feedDetails } from "../words.js"

/** The calendar of a driver or guide for a telephone. The address is told once, when it is made. */
export const calendarFeedSchema = z
  .object({
    resourceId: idSchema("res"),
    /** Of the driver or guide. */
    name: z.string(),
    /** `minimal` holds nobody's name, telephone or note. */
    detail: z.enum(feedDetails),
    createdBy: z.string().nullable(),
    createdAt: instant,
    /** When its address was last changed, or taken away. */
    updatedAt: instant,
    /** To the minute. */
    lastReadAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: "CalendarFeed" })
export type CalendarFeed = z.output<typeof calendarFeedSchema>

export const createdCalendarFeedSchema = calendarFeedSchema
  .extend({
    /** Whoever knows it may read. It is stored as a hash only, so it is never told again. */
    token: z.string(),
    /** Below where the host mounts the public routes: `/calendar/<token>.ics`. */
    path: z.string(),
  })
  .meta({ id: "CreatedCalendarFeed" })
export type CreatedCalendarFeed = z.output<typeof createdCalendarFeedSchema>

export const createCalendarFeedBody = z.strictObject({
  resourceId: idSchema("res"),
  /** `minimal` for a new feed, unchanged for a renewed one. */
  detail: z.enum(feedDetails).optional(),
})
export type CreateCalendarFeed = z.input<typeof createCalendarFeedBody>

export const calendarFeedListQuery = z.strictObject({
  resourceId: listOf(idSchema("res")).optional(),
  /** Whether its address still works. */
  active: flag.optional(),
  sort: sortBy(["name", "createdAt", "lastReadAt"]),
  ...paging,
})
export type CalendarFeedListQuery = z.input<typeof calendarFeedListQuery>
export const calendarFeedPageSchema = pageOf(calendarFeedSchema)
