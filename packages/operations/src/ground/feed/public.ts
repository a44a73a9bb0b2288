import { databaseMissing } from "../../kernel/common-errors.js"
import { createRouter, nowOf } from "../../kernel/http.js"
import { renderCalendarFeed } from "./render.js"

const suffix = ".ics".length

/** The calendars behind their tokens, for anybody who knows one. The token is the credential, so nothing else is asked. */
export const publicCalendarRoutes = createRouter().get("/:file{.+\\.ics}", async (c) => {
  if (!c.get("db")) throw databaseMissing({})
  const token = c.req.param("file").slice(0, -suffix)
  const { body, etag, lastModified } = await renderCalendarFeed(c.var.db, { token: token.slice(0, 200), now: nowOf(c) })
  const headers = {
    ...{ etag, "last-modified": lastModified.toUTCString(), "cache-control": "private, no-cache", "referrer-policy": "no-referrer" },
    "x-robots-tag": "noindex",
  }
  const known = (c.req.header("if-none-match") ?? "").split(",").map((mark) => mark.trim().replace(/^W\//, ""))
  if (known.includes(etag) || known.includes("*")) return c.body(null, 304, headers)
  return c.body(body, 200, {
    ...headers,
    ...{ "content-type": "text/calendar; charset=utf-8", "content-disposition": 'inline; filename="operations.ics"' },
  })
})
