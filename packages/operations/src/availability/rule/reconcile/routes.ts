import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { reconcileBody, reconcileReportSchema } from "./contract.js"
import { reconcileRule } from "./reconcile.js"

const byId = z.object({ id: idSchema("avrl") })

export const reconcileRoutes = createRouter().post(
  "/:id/reconcile",
  needs("availability", "write"),
  responds(200, oneOf(reconcileReportSchema), "Bring the future departures of a rule in line with it"),
  validate("param", byId),
  validate("json", reconcileBody),
  async (c) =>
    c.json({ data: await reconcileRule(c.var.db, { ...c.req.valid("json"), ruleId: c.req.valid("param").id, ...contextOf(c) }) }, 200),
)
