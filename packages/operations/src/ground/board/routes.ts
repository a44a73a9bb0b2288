import { createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { oneOf } from "../../kernel/paging.js"
import { getDispatchBoard } from "./board.js"
import { dispatchBoardQuery, dispatchBoardSchema } from "./contract.js"

/** The day of the dispatchers in one answer. */
export const dispatchBoardRoutes = createRouter().get(
  "/",
  needs("ground", "read"),
  responds(200, oneOf(dispatchBoardSchema), "Get all dispatches of a day with lanes and conflicts"),
  validate("query", dispatchBoardQuery),
  async (c) => c.json({ data: await getDispatchBoard(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
)
