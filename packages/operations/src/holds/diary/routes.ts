import { createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { oneOf } from "../../kernel/paging.js"
import { spaceDiaryQuery, spaceDiarySchema } from "./contract.js"
import { getSpaceDiary } from "./get.js"

export const spaceDiaryRoutes = createRouter().get(
  "/",
  needs("holds", "read"),
  responds(200, oneOf(spaceDiarySchema), "Function spaces by day"),
  validate("query", spaceDiaryQuery),
  async (c) => c.json({ data: await getSpaceDiary(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
)
