import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  createResourceInput,
  expiringQualificationPageSchema,
  expiringQualificationsQuery,
  qualificationSchema,
  resourceListQuery,
  resourcePageSchema,
  resourceSchema,
  searchResourcesBody,
  setQualificationsBody,
  setQualificationsSchema,
  updatedResourceSchema,
  updateResourceInput,
} from "./contract.js"
import { createResource } from "./create.js"
import { deleteResource } from "./delete.js"
import { getResource, listResources, searchResources } from "./list.js"
import { listExpiringQualifications, listResourceQualifications, setResourceQualifications } from "./qualifications.js"
import { updateResource } from "./update.js"

const byId = validate("param", z.object({ id: idSchema("res") }))
const read = needs("resources", "read")
const write = needs("resources", "write")
const one = oneOf(resourceSchema)

export const resourceRoutes = createRouter()
  .get("/", read, responds(200, resourcePageSchema, "List resources within a filter"), validate("query", resourceListQuery), async (c) =>
    c.json(await listResources(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }), 200),
  )
  .post(
    "/search",
    read,
    responds(200, resourcePageSchema, "Search resources, also by the name of a person"),
    validate("json", searchResourcesBody),
    async (c) => c.json(await searchResources(c.var.db, { ...c.req.valid("json"), now: nowOf(c) }), 200),
  )
  .post("/", write, responds(201, one, "Make a resource and its calendar"), validate("json", createResourceInput), async (c) =>
    c.json({ data: await createResource(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get("/:id", read, responds(200, one, "Get a resource"), byId, async (c) =>
    c.json({ data: await getResource(c.var.db, { resourceId: c.req.valid("param").id }) }, 200),
  )
  .patch(
    "/:id",
    write,
    responds(200, oneOf(updatedResourceSchema), "Change a resource"),
    byId,
    validate("json", updateResourceInput),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      const input = { ...body, expectedRevision, resourceId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await updateResource(c.var.db, input) }, 200)
    },
  )
  .delete(
    "/:id",
    needs("resources", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("res") })), "Delete a resource that never worked"),
    byId,
    async (c) => {
      const input = { resourceId: c.req.valid("param").id, expectedRevision: ifMatch(c), ...contextOf(c) }
      return c.json({ data: await deleteResource(c.var.db, input) }, 200)
    },
  )
  .get(
    "/:id/qualifications",
    read,
    responds(200, oneOf(z.array(qualificationSchema)), "What a resource may do and until when"),
    byId,
    async (c) => c.json({ data: await listResourceQualifications(c.var.db, { resourceId: c.req.valid("param").id }) }, 200),
  )
  .put(
    "/:id/qualifications",
    write,
    responds(200, oneOf(setQualificationsSchema), "Replace the qualifications of a resource"),
    byId,
    validate("json", setQualificationsBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      const input = { ...body, expectedRevision, resourceId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await setResourceQualifications(c.var.db, input) }, 200)
    },
  )

export const expiringQualificationRoutes = createRouter().get(
  "/",
  read,
  responds(200, expiringQualificationPageSchema, "Qualifications that end by a date"),
  validate("query", expiringQualificationsQuery),
  async (c) => c.json(await listExpiringQualifications(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }), 200),
)
