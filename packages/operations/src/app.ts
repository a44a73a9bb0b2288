import { type Context, Hono } from "hono"
import type { OperationsDb } from "./kernel/database.js"
import type { Authorize, OperationsEnv } from "./kernel/http.js"
import { operationsRoutes } from "./routes.js"

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
}

/** The routes as an app of their own, for hosts without the module system. Refuses to start without `authorize`. */
export function createOperationsApp({ db, authorize, identify, now, basePath = "/v1/admin/operations" }: OperationsAppOptions): Hono<OperationsEnv> {
  if (typeof authorize !== "function") {
    throw new Error("createOperationsApp needs authorize(c, need): without it every route would be open to everyone.")
  }
  const app = new Hono<OperationsEnv>()
  app.use(async (c, next) => {
    c.set("db", db)
    c.set("authorize", authorize)
    const userId = await identify?.(c)
    if (userId !== undefined) c.set("userId", userId)
    const at = now?.()
    if (at) c.set("now", at)
    await next()
  })
  app.route(basePath, operationsRoutes)
  return app
}
