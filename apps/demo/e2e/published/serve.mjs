import { serve } from "@hono/node-server"
import { serveStatic } from "@hono/node-server/serve-static"
import { createOperationsApp } from "@voyant-travel/operations"
import { createPgliteDatabase } from "@voyant-travel/operations/pglite"
import { Hono } from "hono"

// The routes on an embedded database, and what Vite built beside them.
const { db } = await createPgliteDatabase()
const app = new Hono()
  .route("/", createOperationsApp({ db, authorize: () => true }))
  .use("*", serveStatic({ root: "dist" }))
  .get("*", serveStatic({ path: "dist/index.html" }))
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(`http://127.0.0.1:${port}`))
