import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import {
  closeoutListQuery,
  closeoutPageSchema,
  closeoutPreviewSchema,
  closeoutSchema,
  createCloseoutInput,
  createCloseoutsInput,
  createdCloseoutSchema,
  previewCloseoutInput,
  reopenCloseoutInput,
  reopenedCloseoutSchema,
  updateCloseoutInput,
} from "./contract.js"
import { createCloseout, createCloseouts } from "./create.js"
import { previewCloseout } from "./preview.js"
import { reopenCloseout } from "./reopen.js"
import { getCloseout, listCloseouts } from "./store.js"
import { updateCloseout } from "./update.js"

const byId = validate("param", z.object({ id: idSchema("avcl") }))
const read = needs("availability", "read")
const write = needs("availability", "write")
const one = oneOf(closeoutSchema)

export const closeoutRoutes = createRouter()
  .get("/", read, responds(200, closeoutPageSchema, "List closeouts within a filter"), validate("query", closeoutListQuery), async (c) =>
    c.json(await listCloseouts(c.var.db, c.req.valid("query")), 200),
  )
  .post(
    "/",
    write,
    responds(201, oneOf(createdCloseoutSchema), "Close something on dates"),
    validate("json", createCloseoutInput),
    async (c) => c.json({ data: await createCloseout(c.var.db, { ...contextOf(c), ...c.req.valid("json") }) }, 201),
  )
  .post(
    "/preview",
    read,
    responds(200, oneOf(closeoutPreviewSchema), "What a closeout would meet"),
    validate("json", previewCloseoutInput),
    async (c) => c.json({ data: await previewCloseout(c.var.db, { ...c.req.valid("json"), now: nowOf(c) }) }, 200),
  )
  .post(
    "/batch",
    write,
    responds(201, oneOf(z.array(createdCloseoutSchema)), "Make many closeouts, all or none"),
    validate("json", createCloseoutsInput),
    async (c) => c.json({ data: await createCloseouts(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get("/:id", read, responds(200, one, "Get a closeout"), byId, async (c) =>
    c.json({ data: await getCloseout(c.var.db, { closeoutId: c.req.valid("param").id }) }, 200),
  )
  .patch("/:id", write, responds(200, one, "Change a closeout in force"), byId, validate("json", updateCloseoutInput), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      { data: await updateCloseout(c.var.db, { ...body, expectedRevision, closeoutId: c.req.valid("param").id, ...contextOf(c) }) },
      200,
    )
  })
  .post(
    "/:id/reopen",
    write,
    responds(200, oneOf(reopenedCloseoutSchema), "End a closeout"),
    byId,
    validate("json", reopenCloseoutInput),
    async (c) =>
      c.json(
        { data: await reopenCloseout(c.var.db, { ...c.req.valid("json"), closeoutId: c.req.valid("param").id, ...contextOf(c) }) },
        200,
      ),
  )
