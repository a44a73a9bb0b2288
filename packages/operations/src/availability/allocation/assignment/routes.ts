import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { assignTravelers } from "./assign.js"
import { assignmentResultSchema, assignTravelersBody } from "./contract.js"

export const assignmentRoutes = createRouter().post(
  "/:id/assignments",
  needs("availability", "write", "allocation.write"),
  responds(200, oneOf(assignmentResultSchema), "Move travelers between rooms or seats, all or none"),
  validate("param", z.object({ id: idSchema("avsl") })),
  validate("json", assignTravelersBody),
  async (c) => {
    const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await assignTravelers(c.var.db, input) }, 200)
  },
)
