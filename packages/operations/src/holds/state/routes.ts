import type { Context } from "hono"
import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, type OperationsEnv, responds, validate } from "../../kernel/http.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { resourceHoldSchema } from "../hold/contract.js"
import { cancelResourceHold } from "./cancel.js"
import { confirmResourceHold } from "./confirm.js"
import {
  cancelResourceHoldBody,
  holdCommandBody,
  reinstateResourceHoldBody,
  releasedHoldSchema,
  releaseResourceHoldBody,
  settleDueHoldsInput,
  settleDueResultSchema,
  washResourceHoldBody,
} from "./contract.js"
import { expireResourceHold, settleDueHolds } from "./expire.js"
import { promoteResourceHold } from "./promote.js"
import { reinstateResourceHold } from "./reinstate.js"
import { releaseResourceHold } from "./release.js"
import { washResourceHold } from "./wash.js"

const byId = validate("param", z.object({ id: idSchema("rhld") }))
const write = needs("holds", "write", "holds.write")
const one = oneOf(resourceHoldSchema)
const released = oneOf(releasedHoldSchema)

/** Which hold, at which revision, by whom. A `reason` of the body stands beside it. */
const named = (c: Context<OperationsEnv>, holdId: Id<"rhld">, body: { expectedRevision?: number | undefined }) => {
  const { now, actor, correlationId } = contextOf(c)
  return { holdId, expectedRevision: ifMatch(c) ?? body.expectedRevision, now, actor, correlationId }
}

export const holdStateRoutes = createRouter()
  .post(
    "/settle",
    write,
    responds(200, oneOf(settleDueResultSchema), "Write down what has lapsed"),
    validate("json", settleDueHoldsInput),
    async (c) => c.json({ data: await settleDueHolds(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .post("/:id/confirm", write, responds(200, one, "Confirm a hold"), byId, validate("json", holdCommandBody), async (c) =>
    c.json({ data: await confirmResourceHold(c.var.db, named(c, c.req.valid("param").id, c.req.valid("json"))) }, 200),
  )
  .post(
    "/:id/release",
    write,
    responds(200, released, "Give back a hold or a part"),
    byId,
    validate("json", releaseResourceHoldBody),
    async (c) => {
      const body = c.req.valid("json")
      return c.json({ data: await releaseResourceHold(c.var.db, { ...body, ...named(c, c.req.valid("param").id, body) }) }, 200)
    },
  )
  .post(
    "/:id/wash",
    write,
    responds(200, released, "Give back what will not be used"),
    byId,
    validate("json", washResourceHoldBody),
    async (c) => {
      const body = c.req.valid("json")
      return c.json({ data: await washResourceHold(c.var.db, { ...body, ...named(c, c.req.valid("param").id, body) }) }, 200)
    },
  )
  .post(
    "/:id/reinstate",
    write,
    responds(200, one, "Take back what was released"),
    byId,
    validate("json", reinstateResourceHoldBody),
    async (c) => {
      const body = c.req.valid("json")
      return c.json({ data: await reinstateResourceHold(c.var.db, { ...body, ...named(c, c.req.valid("param").id, body) }) }, 200)
    },
  )
  .post("/:id/cancel", write, responds(200, one, "Cancel a hold"), byId, validate("json", cancelResourceHoldBody), async (c) => {
    const body = c.req.valid("json")
    return c.json({ data: await cancelResourceHold(c.var.db, { ...body, ...named(c, c.req.valid("param").id, body) }) }, 200)
  })
  .post("/:id/expire", write, responds(200, one, "Write down that a hold has lapsed"), byId, validate("json", holdCommandBody), async (c) =>
    c.json({ data: await expireResourceHold(c.var.db, named(c, c.req.valid("param").id, c.req.valid("json"))) }, 200),
  )
  .post("/:id/promote", write, responds(200, one, "Make a second option the first"), byId, validate("json", holdCommandBody), async (c) =>
    c.json({ data: await promoteResourceHold(c.var.db, named(c, c.req.valid("param").id, c.req.valid("json"))) }, 200),
  )
