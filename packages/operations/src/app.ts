import type { Context, Hono } from "hono"
import type { OperationsDb } from "./kernel/database.js"
import { type Authorize, createRouter, type OperationsEnv } from "./kernel/http.js"
import type { FeedOptions } from "./kernel/outbox/feed.js"
import { unknownRoute, withProblems } from "./kernel/problem.js"
import { operationsPath, operationsPublicPath, operationsPublicRoutes, operationsRoutes } from "./routes.js"

export interface OperationsAppOptions {
  db: OperationsDb
  /** Decides on every request; there is no default, because there is no safe one. */
  authorize: Authorize
  /** Who acts, for the audit trail. */
  identify?: (c: Context) => string | undefined | Promise<string | undefined>
  /** The clock of tests, demos and scenario runs. */
  now?: () => Date | undefined
  /** Where the routes appear (`/v1/admin/operations`). */
  basePath?: string
  /** Where the calendar feeds appear (`/v1/public/operations`). */
  publicPath?: string
  /** How often the live stream (`GET /events`) looks for news, and how it keeps connections open. */
  eventFeed?: FeedOptions
}

/** The routes as an app of their own, for hosts without the module system. Refuses to start without `authorize`. */
export function createOperationsApp(options: OperationsAppOptions): Hono<OperationsEnv> {
  const { db, authorize, identify, now, eventFeed, basePath = operationsPath, publicPath = operationsPublicPath } = options
  if (typeof authorize !== "function") {
    throw new Error("createOperationsApp needs authorize(c, need): without it every route would be open to everyone.")
  }
  if (!db) throw new Error("createOperationsApp needs db: a handle of drizzle-orm for PostgreSQL or PGlite.")
  const app = withProblems(createRouter())
  app.use(async (c, next) => {
    c.set("db", db)
    c.set("authorize", authorize)
    if (eventFeed) c.set("eventFeed", eventFeed)
    const userId = await identify?.(c)
    if (userId !== undefined) c.set("userId", userId)
    const at = now?.()
    if (at) c.set("now", at)
    await next()
  })
  app.route(basePath, operationsRoutes)
  app.route(publicPath, operationsPublicRoutes)
  app.notFound(unknownRoute)
  return app
}
