import type { MiddlewareHandler } from "hono"
import * as z from "zod"
import { contextOf, createRouter, demand, needs, type OperationsEnv, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { calendarFeedListQuery, calendarFeedPageSchema, createCalendarFeedBody, createdCalendarFeedSchema } from "./contract.js"
import { listCalendarFeeds } from "./list.js"
import { createCalendarFeed, revokeCalendarFeed } from "./write.js"

/** Names and telephones leave the house with a full feed. */
const fullNeedsRight: MiddlewareHandler<OperationsEnv> = async (c, next) => {
  const { detail } = c.req.valid("json" as never) as { detail?: string }
  if (detail === "full") await demand(c, { area: "ground", action: "read", capability: "travelers.contact" })
  await next()
}

/** Calendars of drivers and guides for a telephone. */
export const calendarFeedRoutes = createRouter()
  .get(
    "/",
    needs("ground", "read"),
    responds(200, calendarFeedPageSchema, "List the calendar feeds"),
    validate("query", calendarFeedListQuery),
    async (c) => c.json(await listCalendarFeeds(c.var.db, c.req.valid("query")), 200),
  )
  .post(
    "/",
    needs("ground", "write"),
    responds(201, oneOf(createdCalendarFeedSchema), "Make a calendar feed, or give it a new address"),
    validate("json", createCalendarFeedBody),
    fullNeedsRight,
    async (c) => {
      const data = await createCalendarFeed(c.var.db, { ...c.req.valid("json"), ...contextOf(c) })
      return c.json({ data }, 201, { "cache-control": "no-store" })
    },
  )
  .delete(
    "/:resourceId",
    needs("ground", "delete"),
    responds(200, oneOf(z.object({ resourceId: idSchema("res") })), "Take the address of a calendar feed away"),
    validate("param", z.object({ resourceId: idSchema("res") })),
    async (c) => c.json({ data: await revokeCalendarFeed(c.var.db, { ...c.req.valid("param"), ...contextOf(c) }) }, 200),
  )
