import { contextOf, createRouter, needs, responds, validate } from "../../kernel/http.js"
import { oneOf } from "../../kernel/paging.js"
import { applyDispatchBatch } from "./apply.js"
import { applyDispatchBatchBody, dispatchBatchSchema } from "./contract.js"

export const dispatchBatchRoutes = createRouter().post(
  "/batch",
  needs("ground", "write"),
  responds(200, oneOf(dispatchBatchSchema), "Assign, unassign, advance or reschedule many dispatches at once"),
  validate("json", applyDispatchBatchBody),
  async (c) =>
    c.json({ data: await applyDispatchBatch(c.var.db, { ...contextOf(c), ...c.req.valid("json"), pastNeedsReason: true }) }, 200),
)
