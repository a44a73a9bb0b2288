import * as z from "zod"
import { reasonField } from "../../kernel/context.js"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { deleteRuleQuery, insertRuleSchema, ruleListQuery, rulePage, ruleSchema, updatedRuleSchema, updateRuleBody } from "./contract.js"
import { createRule } from "./create.js"
import { deleteRule } from "./delete.js"
import { getRule, listRules } from "./list.js"
import { updateRule } from "./update.js"

const byId = z.object({ id: idSchema("avrl") })
const read = needs("availability", "read")
const write = needs("availability", "write")

/** Rules, below the path on which the area mounts them. */
export const ruleRoutes = createRouter()
  .get("/", read, responds(200, rulePage, "List rules within a filter"), validate("query", ruleListQuery), async (c) =>
    c.json(await listRules(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }), 200),
  )
  .post("/", write, responds(201, oneOf(ruleSchema), "Create a rule"), validate("json", insertRuleSchema.extend(reasonField)), async (c) =>
    c.json({ data: await createRule(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get(
    "/:id",
    read,
    responds(200, oneOf(ruleSchema), "Get a rule with its start times and the numbers of its departures"),
    validate("param", byId),
    async (c) => c.json({ data: await getRule(c.var.db, { ruleId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .patch(
    "/:id",
    write,
    responds(200, oneOf(updatedRuleSchema), "Change a rule; its departures stay as they are"),
    validate("param", byId),
    validate("json", updateRuleBody),
    async (c) => {
      const { startTimeIds, expectedRevision, reason, ...patch } = c.req.valid("json")
      const revision = { expectedRevision: ifMatch(c) ?? expectedRevision }
      return c.json(
        {
          data: await updateRule(c.var.db, { ruleId: c.req.valid("param").id, patch, startTimeIds, reason, ...revision, ...contextOf(c) }),
        },
        200,
      )
    },
  )
  .delete(
    "/:id",
    needs("availability", "delete"),
    responds(200, oneOf(byId), "Delete a rule, on request along with departures that were never used"),
    validate("param", byId),
    validate("query", deleteRuleQuery),
    async (c) => {
      const { deleteUnusedSlots } = c.req.valid("query")
      const expectedRevision = ifMatch(c)
      return c.json(
        { data: await deleteRule(c.var.db, { ruleId: c.req.valid("param").id, deleteUnusedSlots, expectedRevision, ...contextOf(c) }) },
        200,
      )
    },
  )
