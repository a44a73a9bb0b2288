import type { MiddlewareHandler } from "hono"
import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, type OperationsEnv, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { text } from "../../kernel/values.js"
import { reasonBody } from "../event/contract.js"
import { refuseActions } from "./change/actions.js"
import { cancelDispatch, correctDispatch } from "./change/cancel.js"
import { scheduleDispatch } from "./change/schedule.js"
import { deleteDispatch, updateDispatch } from "./change/update.js"
import {
  createDispatchInput,
  dispatchDetailSchema,
  dispatchListQuery,
  dispatchPageSchema,
  scheduleBody,
  searchDispatchesBody,
  updateDispatchBody,
} from "./contract.js"
import { createDispatch } from "./create/create.js"
import { getDispatch } from "./read/detail.js"
import { listDispatches, searchDispatches } from "./read/list.js"

const byId = validate("param", z.object({ id: idSchema("gdsp") }))
const read = needs("ground", "read")
const write = needs("ground", "write")
const one = oneOf(dispatchDetailSchema)
/** Stands before the check of the body, which knows no such fields. */
const withoutActions: MiddlewareHandler<OperationsEnv> = async (c, next) => {
  refuseActions(await c.req.json().catch(() => undefined))
  await next()
}
const createBody = createDispatchInput.extend({ reason: text(500).optional() })
const patchBody = updateDispatchBody.extend({ reason: text(500).optional() })

export const dispatchRoutes = createRouter()
  .get("/", read, responds(200, dispatchPageSchema, "List dispatches within a filter"), validate("query", dispatchListQuery), async (c) =>
    c.json(await listDispatches(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }), 200),
  )
  .post(
    "/search",
    read,
    responds(200, dispatchPageSchema, "Search dispatches, also by a passenger's name"),
    validate("json", searchDispatchesBody),
    async (c) => c.json(await searchDispatches(c.var.db, { ...c.req.valid("json"), now: nowOf(c) }), 200),
  )
  .post("/", write, responds(201, one, "Create a dispatch"), validate("json", createBody), async (c) => {
    const body = c.req.valid("json")
    return c.json({ data: await createDispatch(c.var.db, { ...contextOf(c), ...body, pastNeedsReason: true }) }, 201)
  })
  .get("/:id", read, responds(200, one, "Get a dispatch with everything that belongs to it"), byId, async (c) =>
    c.json({ data: await getDispatch(c.var.db, { dispatchId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .patch(
    "/:id",
    write,
    responds(200, one, "Change what describes a dispatch"),
    byId,
    withoutActions,
    validate("json", patchBody),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json(
        { data: await updateDispatch(c.var.db, { ...contextOf(c), ...body, expectedRevision, dispatchId: c.req.valid("param").id }) },
        200,
      )
    },
  )
  .delete("/:id", needs("ground", "delete"), responds(200, oneOf(z.object({ id: idSchema("gdsp") })), "Delete a draft"), byId, async (c) =>
    c.json(
      { data: await deleteDispatch(c.var.db, { dispatchId: c.req.valid("param").id, expectedRevision: ifMatch(c), ...contextOf(c) }) },
      200,
    ),
  )
  .post("/:id/schedule", write, responds(200, one, "Make a draft an order"), byId, validate("json", scheduleBody), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      {
        data: await scheduleDispatch(c.var.db, {
          ...contextOf(c),
          ...body,
          expectedRevision,
          dispatchId: c.req.valid("param").id,
          pastNeedsReason: true,
        }),
      },
      200,
    )
  })
  .post("/:id/cancel", write, responds(200, one, "Cancel a dispatch"), byId, validate("json", reasonBody), async (c) =>
    c.json({ data: await cancelDispatch(c.var.db, { ...contextOf(c), ...c.req.valid("json"), dispatchId: c.req.valid("param").id }) }, 200),
  )
  .post("/:id/correct", write, responds(200, one, "Take the present step back"), byId, validate("json", reasonBody), async (c) =>
    c.json(
      { data: await correctDispatch(c.var.db, { ...contextOf(c), ...c.req.valid("json"), dispatchId: c.req.valid("param").id }) },
      200,
    ),
  )
