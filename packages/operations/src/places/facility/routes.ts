import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  archiveFacilityBody,
  facilityDetailSchema,
  facilityListQuerySchema,
  facilityPageSchema,
  facilitySchema,
  insertFacilitySchema,
  patchFacilitySchema,
  writtenFacilitySchema,
} from "./contract.js"
import { getFacility } from "./find/get.js"
import { listFacilities } from "./find/list.js"
import { archiveFacility, restoreFacility } from "./write/archive.js"
import { createFacility } from "./write/create.js"
import { deleteFacility } from "./write/delete.js"
import { updateFacility } from "./write/update.js"

const byId = validate("param", z.object({ id: idSchema("plac") }))
const read = needs("places", "read")
const write = needs("places", "write")
const one = oneOf(facilitySchema)
const written = oneOf(writtenFacilitySchema)

export const facilityRoutes = createRouter()
  .get("/", read, responds(200, facilityPageSchema, "List places within a filter"), validate("query", facilityListQuerySchema), async (c) =>
    c.json(await listFacilities(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }), 200),
  )
  .post("/", write, responds(201, written, "Create a place"), validate("json", insertFacilitySchema), async (c) =>
    c.json({ data: await createFacility(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get("/:id", read, responds(200, oneOf(facilityDetailSchema), "Get a place"), byId, async (c) =>
    c.json({ data: await getFacility(c.var.db, c.req.valid("param")) }, 200),
  )
  .patch("/:id", write, responds(200, written, "Change a place"), byId, validate("json", patchFacilitySchema), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json({ data: await updateFacility(c.var.db, { ...body, expectedRevision, ...c.req.valid("param"), ...contextOf(c) }) }, 200)
  })
  .delete("/:id", needs("places", "delete"), responds(200, oneOf(z.object({ id: idSchema("plac") })), "Delete a place"), byId, async (c) =>
    c.json({ data: await deleteFacility(c.var.db, { ...c.req.valid("param"), expectedRevision: ifMatch(c), ...contextOf(c) }) }, 200),
  )
  .post("/:id/archive", write, responds(200, one, "Archive a place"), byId, validate("json", archiveFacilityBody), async (c) =>
    c.json({ data: await archiveFacility(c.var.db, { ...c.req.valid("param"), ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .post("/:id/restore", write, responds(200, one, "Restore an archived place"), byId, validate("json", archiveFacilityBody), async (c) =>
    c.json({ data: await restoreFacility(c.var.db, { ...c.req.valid("param"), ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
