import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { backResourceHold } from "../create/back.js"
import { backResourceHoldBody, createResourceHoldInput } from "../create/contract.js"
import { createResourceHold } from "../create/create.js"
import { setResourceHoldWindowsBody } from "../space/contract.js"
import { setResourceHoldWindows } from "../space/set.js"
import { extendResourceHoldBody, updateResourceHoldBody } from "../term/contract.js"
import { extendResourceHold } from "../term/extend.js"
import { updateResourceHold } from "../term/update.js"
import { resourceHoldPageSchema, resourceHoldQuery, resourceHoldSchema } from "./contract.js"
import { getResourceHold, listResourceHolds } from "./list.js"

const byId = validate("param", z.object({ id: idSchema("rhld") }))
const read = needs("holds", "read")
const write = needs("holds", "write", "holds.write")
const one = oneOf(resourceHoldSchema)

export const resourceHoldRoutes = createRouter()
  .get("/", read, responds(200, resourceHoldPageSchema, "List resource holds"), validate("query", resourceHoldQuery), async (c) =>
    c.json(await listResourceHolds(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }), 200),
  )
  .post("/", write, responds(201, one, "Hold rooms or spaces for a programme"), validate("json", createResourceHoldInput), async (c) =>
    c.json({ data: await createResourceHold(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get("/:id", read, responds(200, one, "Get a resource hold"), byId, async (c) =>
    c.json({ data: await getResourceHold(c.var.db, { holdId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .patch(
    "/:id",
    write,
    responds(200, one, "Change words, cutoff and release steps of a hold"),
    byId,
    validate("json", updateResourceHoldBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      const input = { ...body, expectedRevision, holdId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await updateResourceHold(c.var.db, input) }, 200)
    },
  )
  .post(
    "/:id/extend",
    write,
    responds(200, one, "Give a hold another option"),
    byId,
    validate("json", extendResourceHoldBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      const input = { ...body, expectedRevision, holdId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await extendResourceHold(c.var.db, input) }, 200)
    },
  )
  .put(
    "/:id/windows",
    write,
    responds(200, one, "Replace the windows of a space block"),
    byId,
    validate("json", setResourceHoldWindowsBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      const input = { ...body, expectedRevision, holdId: c.req.valid("param").id, ...contextOf(c) }
      return c.json({ data: await setResourceHoldWindows(c.var.db, input) }, 200)
    },
  )
  .post("/:id/back", write, responds(200, one, "Put capacity behind a demand"), byId, validate("json", backResourceHoldBody), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    const input = { ...body, expectedRevision, holdId: c.req.valid("param").id, ...contextOf(c) }
    return c.json({ data: await backResourceHold(c.var.db, input) }, 200)
  })
