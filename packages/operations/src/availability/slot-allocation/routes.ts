import * as z from "zod"
import { contextOf, createRouter, needs, nowOf, responds, validate } from "../../kernel/http.js"
import { idSchema } from "../../kernel/ids.js"
import { oneOf } from "../../kernel/paging.js"
import { slotAllocationPage, slotAllocationQuery, slotAllocationSchema } from "./contract.js"
import {
  extendHoldResultSchema,
  extendSlotHoldBody,
  holdSlotsBody,
  holdSlotsResultSchema,
  sweepResultSchema,
  sweepSlotAllocationsBody,
} from "./hold/contract.js"
import { overrideNeedsRight } from "./override.js"
import * as ledger from "./service.js"
import { settleRoutes } from "./settle/routes.js"
import { allocateSlotsBody, allocateSlotsResultSchema } from "./take/contract.js"

const byId = validate("param", z.object({ id: idSchema("slal") }))
const read = needs("availability", "read")
const write = needs("availability", "write")

/** The ledger of places: what is held and booked, and what becomes of it. */
export const slotAllocationRoutes = createRouter()
  .get(
    "/",
    read,
    responds(200, slotAllocationPage, "List holds and booked places within a filter"),
    validate("query", slotAllocationQuery),
    async (c) => c.json(await ledger.listSlotAllocations(c.var.db, { ...c.req.valid("query"), now: nowOf(c) }), 200),
  )
  .post(
    "/",
    write,
    responds(201, oneOf(allocateSlotsResultSchema), "Take places of several departures for a booking, all or none"),
    validate("json", allocateSlotsBody),
    overrideNeedsRight,
    async (c) => c.json({ data: await ledger.allocateSlots(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .post(
    "/holds",
    write,
    responds(201, oneOf(holdSlotsResultSchema), "Hold places of several departures, all or none"),
    validate("json", holdSlotsBody),
    overrideNeedsRight,
    async (c) => c.json({ data: await ledger.holdSlots(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 201),
  )
  .post(
    "/sweep",
    write,
    responds(200, oneOf(sweepResultSchema), "End holds that have lapsed"),
    validate("json", sweepSlotAllocationsBody),
    async (c) => c.json({ data: await ledger.sweepExpiredSlotAllocations(c.var.db, { ...c.req.valid("json"), ...contextOf(c) }) }, 200),
  )
  .get("/:id", read, responds(200, oneOf(slotAllocationSchema), "Get a hold or booked places"), byId, async (c) =>
    c.json({ data: await ledger.getSlotAllocation(c.var.db, { allocationId: c.req.valid("param").id, now: nowOf(c) }) }, 200),
  )
  .post(
    "/:id/extend",
    write,
    responds(200, oneOf(extendHoldResultSchema), "Let a hold last longer"),
    byId,
    validate("json", extendSlotHoldBody),
    async (c) =>
      c.json(
        { data: await ledger.extendSlotHold(c.var.db, { ...c.req.valid("json"), allocationId: c.req.valid("param").id, ...contextOf(c) }) },
        200,
      ),
  )
  .route("/", settleRoutes)
