import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { autoAllocate } from "./allocate.js"
import { autoAllocateBody, autoAllocationSchema } from "./contract.js"

export const autoAllocateRoutes = createRouter().post(
  "/:id/auto-allocate",
  needs("availability", "write", "allocation.write"),
  responds(200, oneOf(autoAllocationSchema), "Plan who gets which room or seat, and carry the plan out"),
  validate("param", z.object({ id: idSchema("avsl") })),
  validate("json", autoAllocateBody),
  async (c) => {
    const input = { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await autoAllocate(c.var.db, input) }, 200)
  },
)
