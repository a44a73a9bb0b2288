import * as z from "zod"
import { contextOf, createRouter, needs, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import { allocateResultSchema, holdResultSchema } from "../contract.js"
import { holdSlotBody } from "../hold/contract.js"
import { holdSlot } from "../hold/place.js"
import { overrideNeedsRight } from "../override.js"
import { adjustSlotCapacity } from "./adjust.js"
import { allocateSlot } from "./allocate.js"
import { adjustResultSchema, adjustSlotCapacityBody, allocateSlotBody } from "./contract.js"

const byId = validate("param", z.object({ id: idSchema("avsl") }))
const write = needs("availability", "write")

/** Taking places of one departure, below its path. */
export const slotTakeRoutes = createRouter()
  .post(
    "/:id/holds",
    write,
    responds(201, oneOf(holdResultSchema), "Hold places of a departure"),
    byId,
    validate("json", holdSlotBody),
    overrideNeedsRight,
    async (c) =>
      c.json({ data: await holdSlot(c.var.db, { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }) }, 201),
  )
  .post(
    "/:id/allocations",
    write,
    responds(201, oneOf(allocateResultSchema), "Take places of a departure for a booking"),
    byId,
    validate("json", allocateSlotBody),
    overrideNeedsRight,
    async (c) =>
      c.json({ data: await allocateSlot(c.var.db, { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }) }, 201),
  )
  .post(
    "/:id/adjust-capacity",
    write,
    responds(200, oneOf(adjustResultSchema), "Take or give back places of a departure for a booking"),
    byId,
    validate("json", adjustSlotCapacityBody),
    overrideNeedsRight,
    async (c) =>
      c.json(
        { data: await adjustSlotCapacity(c.var.db, { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }) },
        200,
      ),
  )
