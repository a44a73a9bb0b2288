import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  freeFunctionSpacesQuery,
  freeFunctionSpacesSchema,
  functionSpaceDetailSchema,
  functionSpaceListQuery,
  functionSpacePageSchema,
  functionSpaceSchema,
  insertFunctionSpaceSchema,
  patchFunctionSpaceSchema,
  setSpaceCapacitiesBody,
} from "./contract.js"
import { findFreeFunctionSpaces } from "./free.js"
import { getFunctionSpace, listFunctionSpaces } from "./read.js"
import { setFunctionSpaceCapacities } from "./write/capacities.js"
import { createFunctionSpace } from "./write/create.js"
import { deleteFunctionSpace } from "./write/delete.js"
import { updateFunctionSpace } from "./write/update.js"

const byId = validate("param", z.object({ id: idSchema("fnsp") }))
const read = needs("places", "read")
const write = needs("places", "write")
const one = oneOf(functionSpaceSchema)

export const functionSpaceRoutes = createRouter()
  .get("/", read, responds(200, functionSpacePageSchema, "List function spaces"), validate("query", functionSpaceListQuery), async (c) =>
    c.json(await listFunctionSpaces(c.var.db, c.req.valid("query")), 200),
  )
  .get(
    "/free",
    read,
    responds(200, oneOf(freeFunctionSpacesSchema), "Which function spaces are free at a time"),
    validate("query", freeFunctionSpacesQuery),
    async (c) => c.json({ data: await findFreeFunctionSpaces(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }) }, 200),
  )
  .post("/", write, responds(201, one, "Create a function space"), validate("json", insertFunctionSpaceSchema), async (c) =>
    c.json({ data: await createFunctionSpace(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get("/:id", read, responds(200, oneOf(functionSpaceDetailSchema), "Get a function space"), byId, async (c) =>
    c.json({ data: await getFunctionSpace(c.var.db, c.req.valid("param")) }, 200),
  )
  .patch("/:id", write, responds(200, one, "Change a function space"), byId, validate("json", patchFunctionSpaceSchema), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      { data: await updateFunctionSpace(c.var.db, { ...body, expectedRevision, ...c.req.valid("param"), ...contextOf(c) }) },
      200,
    )
  })
  .delete(
    "/:id",
    needs("places", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("fnsp") })), "Delete a function space"),
    byId,
    async (c) =>
      c.json(
        { data: await deleteFunctionSpace(c.var.db, { ...c.req.valid("param"), expectedRevision: ifMatch(c), ...contextOf(c) }) },
        200,
      ),
  )
  .put(
    "/:id/capacities",
    write,
    responds(200, one, "Replace the capacities of a function space"),
    byId,
    validate("json", setSpaceCapacitiesBody),
    async (c) =>
      c.json(
        { data: await setFunctionSpaceCapacities(c.var.db, { spaceId: c.req.valid("param").id, ...c.req.valid("json"), ...contextOf(c) }) },
        200,
      ),
  )
