import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../../kernel/http.js"
import { idSchema } from "../../../kernel/ids.js"
import { oneOf } from "../../../kernel/paging.js"
import {
  createSlotPickupBody,
  orderSlotPickupsBody,
  slotPickupListQuery,
  slotPickupPageSchema,
  slotPickupSchema,
  updateSlotPickupBody,
} from "./contract.js"
import { createSlotPickup } from "./create.js"
import { deleteSlotPickup } from "./delete.js"
import { listSlotPickups } from "./list.js"
import { orderSlotPickups } from "./order.js"
import { updateSlotPickup } from "./update.js"

const bySlot = validate("param", z.object({ id: idSchema("avsl") }))
const byId = validate("param", z.object({ id: idSchema("slpk") }))
const write = needs("availability", "write")
const one = oneOf(slotPickupSchema)

/** Stops below their departure. */
export const pickupsOfSlotRoutes = createRouter()
  .get(
    "/:id/pickups",
    needs("availability", "read"),
    responds(200, slotPickupPageSchema, "List the stops of a departure"),
    bySlot,
    validate("query", slotPickupListQuery),
    async (c) => c.json(await listSlotPickups(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) }), 200),
  )
  .post("/:id/pickups", write, responds(201, one, "Add a stop to a departure"), bySlot, validate("json", createSlotPickupBody), async (c) =>
    c.json({ data: await createSlotPickup(c.var.db, { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }) }, 201),
  )
  .post(
    "/:id/pickups/order",
    write,
    responds(200, oneOf(z.array(slotPickupSchema)), "Put the stops of a departure into another order"),
    bySlot,
    validate("json", orderSlotPickupsBody),
    async (c) =>
      c.json({ data: await orderSlotPickups(c.var.db, { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }) }, 200),
  )

/** Stops by their own id. */
export const slotPickupRoutes = createRouter()
  .patch("/:id", write, responds(200, one, "Change a stop of a departure"), byId, validate("json", updateSlotPickupBody), async (c) => {
    const body = c.req.valid("json")
    const expectedRevision = ifMatch(c) ?? body.expectedRevision
    return c.json(
      { data: await updateSlotPickup(c.var.db, { ...body, expectedRevision, slotPickupId: c.req.valid("param").id, ...contextOf(c) }) },
      200,
    )
  })
  .delete(
    "/:id",
    needs("availability", "delete"),
    responds(200, oneOf(z.object({ id: idSchema("slpk") })), "Take a stop off a departure"),
    byId,
    async (c) =>
      c.json(
        {
          data: await deleteSlotPickup(c.var.db, { slotPickupId: c.req.valid("param").id, expectedRevision: ifMatch(c), ...contextOf(c) }),
        },
        200,
      ),
  )
