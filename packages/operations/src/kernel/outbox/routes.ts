import { createRouter, needs, responds, validate } from "../http.js"
import { eventFeedSchema, historyQuery } from "./contract.js"
import { listHistory } from "./read.js"

export const outboxRoutes = createRouter().get(
  "/history",
  needs("operations", "read"),
  responds(200, eventFeedSchema, "Page through the story of one record, newest first"),
  validate("query", historyQuery),
  async (c) => c.json(await listHistory(c.var.db, c.req.valid("query")), 200),
)
