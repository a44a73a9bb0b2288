import * as z from "zod"
import { createRouter, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { slotAuditQuery, slotAuditSchema } from "./contract.js"
import { getSlotAudit } from "./get.js"

export const auditRoutes = createRouter().get(
  "/:id/audit",
  needs("availability", "read"),
  responds(200, slotAuditSchema, "What was done to rooms, seats and people of a departure"),
  validate("param", z.object({ id: idSchema("avsl") })),
  validate("query", slotAuditQuery),
  async (c) => c.json(await getSlotAudit(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id }), 200),
)
