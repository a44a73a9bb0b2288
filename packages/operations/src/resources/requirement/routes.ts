import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { createRequirementInput, deleteRequirementQuery, requirementRecord, requirementSchema, updateRequirementBody } from "./contract.js"
import { createRequirement, deleteRequirement, getRequirement, listRequirements, updateRequirement } from "./service.js"

const byId = validate("param", z.object({ id: idSchema("rerq") }))
const read = needs("resources", "read")
const write = needs("resources", "write")
const one = oneOf(requirementSchema)

export const requirementRoutes = createRouter()
  .get(
    "/",
    read,
    responds(200, requirementRecord.page, "List every requirement within a filter"),
    validate("query", requirementRecord.query),
    async (c) => c.json(await listRequirements(c.var.db, c.req.valid("query")), 200),
  )
  .post("/", write, responds(201, one, "Create a requirement"), validate("json", createRequirementInput), async (c) =>
    c.json({ data: await createRequirement(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get("/:id", read, responds(200, one, "Get a requirement"), byId, async (c) =>
    c.json({ data: await getRequirement(c.var.db, { requirementId: c.req.valid("param").id }) }, 200),
  )
  .patch("/:id", write, responds(200, one, "Change a requirement"), byId, validate("json", updateRequirementBody), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    const input = { ...body, expectedRevision, requirementId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await updateRequirement(c.var.db, input) }, 200)
  })
  .delete(
    "/:id",
    needs("resources", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("rerq") })), "Delete a requirement, with the coming demand that nobody fills or without"),
    byId,
    validate("query", deleteRequirementQuery),
    async (c) => {
      const input = { ...c.req.valid("query"), requirementId: c.req.valid("param").id, expectedRevision: ifMatch(c), ...contextOf(c) }
      return c.json({ data: await deleteRequirement(c.var.db, input) }, 200)
    },
  )
