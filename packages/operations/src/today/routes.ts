import { HTTPException } from "hono/http-exception"
import { isOperationsError } from "../kernel/errors.js"
import { createRouter, demand, type Need, needs, nowOf, responds, validate } from "../kernel/http.js"
import { oneOf } from "../kernel/paging.js"
import { todayQuery, todaySchema } from "./contract.js"
import { getToday } from "./today.js"

/** A panel that the person may not read is left out; the others are there. */
const may = (c: Parameters<typeof demand>[0], area: Need["area"]) =>
  demand(c, { area, action: "read" }).then(
    () => true,
    (error: unknown) => {
      if (isOperationsError(error, "forbidden") || error instanceof HTTPException) return false
      throw error
    },
  )

export const todayRoutes = createRouter().get(
  "/today",
  needs("availability", "read"),
  responds(200, oneOf(todaySchema), "Get one date at a glance"),
  validate("query", todayQuery),
  async (c) => {
    const reach = { ground: await may(c, "ground"), holds: await may(c, "holds") }
    return c.json({ data: await getToday(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }, reach) }, 200)
  },
)
