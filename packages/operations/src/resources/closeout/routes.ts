import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  closedResourceSchema,
  createResourceCloseoutInput,
  resourceCloseoutListQuery,
  resourceCloseoutPageSchema,
  resourceCloseoutSchema,
  updateResourceCloseoutInput,
} from "./contract.js"
import { createResourceCloseout } from "./create.js"
import { getResourceCloseout, listResourceCloseouts } from "./list.js"
import { cancelResourceCloseout, updateResourceCloseout } from "./update.js"

const byId = validate("param", z.object({ id: idSchema("recl") }))
const read = needs("resources", "read")
const write = needs("resources", "write")
const closed = oneOf(closedResourceSchema)

export const resourceCloseoutRoutes = createRouter()
  .get(
    "/",
    read,
    responds(200, resourceCloseoutPageSchema, "List closeouts of resources within a filter"),
    validate("query", resourceCloseoutListQuery),
    async (c) => c.json(await listResourceCloseouts(c.var.db, c.req.valid("query")), 200),
  )
  .post("/", write, responds(201, closed, "Close a resource"), validate("json", createResourceCloseoutInput), async (c) =>
    c.json({ data: await createResourceCloseout(c.var.db, { ...contextOf(c), ...c.req.valid("json") }) }, 201),
  )
  .post(
    "/preview",
    read,
    responds(200, closed, "What closing a resource would meet"),
    validate("json", createResourceCloseoutInput),
    async (c) => c.json({ data: await createResourceCloseout(c.var.db, { ...contextOf(c), ...c.req.valid("json"), dryRun: true }) }, 200),
  )
  .get("/:id", read, responds(200, oneOf(resourceCloseoutSchema), "Get a closeout of a resource"), byId, async (c) =>
    c.json({ data: await getResourceCloseout(c.var.db, { closeoutId: c.req.valid("param").id }) }, 200),
  )
  .patch("/:id", write, responds(200, closed, "Change a closeout"), byId, validate("json", updateResourceCloseoutInput), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    const input = { ...contextOf(c), ...body, expectedRevision, closeoutId: c.req.valid("param").id }
    return c.json({ data: await updateResourceCloseout(c.var.db, input) }, 200)
  })
  .delete("/:id", needs("resources", "delete"), responds(200, oneOf(resourceCloseoutSchema), "Cancel a closeout"), byId, async (c) => {
    const input = { closeoutId: c.req.valid("param").id, expectedRevision: ifMatch(c), ...contextOf(c) }
    return c.json({ data: await cancelResourceCloseout(c.var.db, input) }, 200)
  })
