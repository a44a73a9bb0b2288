import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { resourceHoldSchema } from "../hold/contract.js"
import {
  drawResourceHoldBody,
  holdMovementPageSchema,
  holdMovementQuery,
  pickUpResourceHoldBody,
  pickupResultSchema,
  reversePickupBody,
} from "./contract.js"
import { drawResourceHold } from "./draw.js"
import { pickUpResourceHold } from "./pick-up.js"
import { listHoldMovements } from "./read.js"
import { reversePickup } from "./reverse.js"

const byId = validate("param", z.object({ id: idSchema("rhld") }))
const read = needs("holds", "read")
const write = needs("holds", "write", "holds.write")
const one = oneOf(pickupResultSchema)

export const holdPickupRoutes = createRouter()
  .post("/:id/pickups", write, responds(201, one, "Pick up rooms of a hold"), byId, validate("json", pickUpResourceHoldBody), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      { data: await pickUpResourceHold(c.var.db, { ...body, expectedRevision, holdId: c.req.valid("param").id, ...contextOf(c) }) },
      201,
    )
  })
  .post("/:id/pickups/reverse", write, responds(200, one, "Take a pickup back"), byId, validate("json", reversePickupBody), async (c) => {
    const { now, actor, correlationId } = contextOf(c)
    const input = { ...c.req.valid("json"), holdId: c.req.valid("param").id, now, actor, correlationId }
    return c.json({ data: await reversePickup(c.var.db, input) }, 200)
  })
  .post(
    "/:id/draw",
    write,
    responds(200, oneOf(resourceHoldSchema), "Make rooms of a hold rooms of a departure"),
    byId,
    validate("json", drawResourceHoldBody),
    async (c) => {
      const { reason, ...body } = c.req.valid("json")
      const { now, actor, correlationId } = contextOf(c)
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      const input = { ...body, reason, expectedRevision, holdId: c.req.valid("param").id, now, actor, correlationId }
      return c.json({ data: await drawResourceHold(c.var.db, input) }, 200)
    },
  )
  .get(
    "/:id/movements",
    read,
    responds(200, holdMovementPageSchema, "List the movements of a hold"),
    byId,
    validate("query", holdMovementQuery),
    async (c) => c.json(await listHoldMovements(c.var.db, { ...c.req.valid("query"), holdId: c.req.valid("param").id }), 200),
  )
