import * as z from "zod"
import { contextOf, createRouter, ifMatch, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { createSlotInput, slotQuery, slotSchema } from "./contract.js"
import { createSlot } from "./create.js"
import { deleteSlot } from "./delete.js"
import { getSlot } from "./get.js"
import { slotListQuery, slotPageSchema } from "./list/contract.js"
import { listSlots } from "./list/list.js"
import { completeSlot } from "./status/complete.js"
import { completedSlotSchema, completeSlotInput, decideSlotMinimumInput, setSlotStatusInput } from "./status/contract.js"
import { decideSlotMinimum } from "./status/decide-minimum.js"
import { setSlotStatus } from "./status/set.js"

const byId = validate("param", z.object({ id: idSchema("avsl") }))
const one = oneOf(slotSchema)
const gone = oneOf(z.object({ id: idSchema("avsl") }))
const read = needs("availability", "read")
const write = needs("availability", "write")

export const slotRoutes = createRouter()
  .get("/", read, responds(200, slotPageSchema, "List departures within a filter"), validate("query", slotListQuery), async (c) =>
    c.json(await listSlots(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }), 200),
  )
  .post("/", write, responds(201, one, "Create a departure by hand"), validate("json", createSlotInput), async (c) =>
    c.json({ data: await createSlot(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .get("/:id", read, responds(200, one, "Get a departure and what can be sold of it"), byId, validate("query", slotQuery), async (c) =>
    c.json({ data: await getSlot(c.var.db, { ...c.req.valid("query"), slotId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .delete(
    "/:id",
    needs("availability", "delete"),
    responds(200, gone, "Delete a departure that was made by hand and never used"),
    byId,
    async (c) =>
      c.json({ data: await deleteSlot(c.var.db, { slotId: c.req.valid("param").id, expectedRevision: ifMatch(c), ...contextOf(c) }) }, 200),
  )
  .post(
    "/:id/status",
    write,
    responds(200, one, "Open, close or cancel a departure"),
    byId,
    validate("json", setSlotStatusInput),
    async (c) => {
      const body = c.req.valid("json")
      const expectedRevision = ifMatch(c) ?? body.expectedRevision
      return c.json(
        { data: await setSlotStatus(c.var.db, { ...body, expectedRevision, slotId: c.req.valid("param").id, ...contextOf(c) }) },
        200,
      )
    },
  )
  .post(
    "/:id/minimum",
    write,
    responds(200, one, "Decide whether a departure below its minimum runs"),
    byId,
    validate("json", decideSlotMinimumInput),
    async (c) =>
      c.json(
        { data: await decideSlotMinimum(c.var.db, { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }) },
        200,
      ),
  )
  .post(
    "/:id/complete",
    write,
    responds(200, oneOf(completedSlotSchema), "Complete a departure that has left"),
    byId,
    validate("json", completeSlotInput),
    async (c) =>
      c.json({ data: await completeSlot(c.var.db, { ...c.req.valid("json"), slotId: c.req.valid("param").id, ...contextOf(c) }) }, 200),
  )
