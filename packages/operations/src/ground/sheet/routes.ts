import type { MiddlewareHandler } from "hono"
import * as z from "zod"
import { createRouter, demand, needs, nowOf, type OperationsEnv, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { driverSheetHtmlQuery, driverSheetQuery, driverSheetSchema } from "./contract.js"
import { getDriverSheet } from "./read.js"
import { renderDriverSheet } from "./render.js"

const byId = validate("param", z.object({ id: idSchema("gdrv") }))

/** A right of its own: a host gives it to drivers, who read their own sheet and nothing else of ground. */
const read = needs("ground", "read", "ground.sheet")

/** Telephone numbers need a right of their own. Stands behind the check of the query. */
export const contactsNeedRight: MiddlewareHandler<OperationsEnv> = async (c, next) => {
  const { contacts = true } = c.req.valid("query" as never) as { contacts?: boolean }
  if (contacts) await demand(c, { area: "ground", action: "read", capability: "travelers.contact" })
  await next()
}

/** What one driver drives, below their record. */
export const driverSheetRoutes = createRouter()
  .get(
    "/:id/sheet",
    read,
    responds(200, oneOf(driverSheetSchema), "Get the runs of a driver"),
    byId,
    validate("query", driverSheetQuery),
    contactsNeedRight,
    async (c) =>
      c.json({ data: await getDriverSheet(c.var.db, { ...c.req.valid("query"), driverId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .get(
    "/:id/sheet.html",
    read,
    responds(200, z.string(), "Get the runs of a driver as a page to print", "text/html"),
    byId,
    validate("query", driverSheetHtmlQuery),
    contactsNeedRight,
    async (c) => {
      const { language, ...query } = c.req.valid("query")
      const sheet = await getDriverSheet(c.var.db, { ...query, driverId: c.req.valid("param").id, now: nowOf(c) })
      return c.body(renderDriverSheet(sheet, { language }), 200, {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
        "content-disposition": `inline; filename="driver-sheet-${sheet.from}.html"`,
      })
    },
  )
