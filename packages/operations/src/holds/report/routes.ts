import * as z from "zod"
import { createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { foreignId } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { holdPickupGridQuery, holdPickupGridSchema, programHoldsSchema } from "./contract.js"
import { getHoldPickupGrid } from "./pickup-grid.js"
import { summarizeProgramHolds } from "./summary.js"

const read = needs("holds", "read")

export const holdGridRoutes = createRouter().get(
  "/",
  read,
  responds(200, oneOf(holdPickupGridSchema), "Holds by night"),
  validate("query", holdPickupGridQuery),
  async (c) => c.json({ data: await getHoldPickupGrid(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
)

export const programHoldRoutes = createRouter().get(
  "/:programId/holds-summary",
  read,
  responds(200, oneOf(programHoldsSchema), "What a programme has on hold"),
  validate("param", z.object({ programId: foreignId })),
  async (c) => c.json({ data: await summarizeProgramHolds(c.var.db, { programId: c.req.valid("param").programId, now: nowOf(c) }) }, 200),
)
