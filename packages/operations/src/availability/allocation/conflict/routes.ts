import * as z from "zod"
import { createRouter, needs, nowOf, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { allocationConflictSchema, conflictQuery } from "./contract.js"
import { getAllocationConflicts } from "./get.js"

export const conflictRoutes = createRouter().get(
  "/:id/conflicts",
  needs("availability", "read"),
  responds(200, oneOf(z.array(allocationConflictSchema)), "What is wrong with who is in which room or seat"),
  validate("param", z.object({ id: idSchema("avsl") })),
  validate("query", conflictQuery),
  async (c) => {
    const input = { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) }
    return c.json({ data: await getAllocationConflicts(c.var.db, input) }, 200)
  },
)
